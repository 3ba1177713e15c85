namespace VoiceCommerce.Core.Resolution;

/// <summary>Spirits, liqueurs and mixed drinks by their makers and labels. Only words that are sold as nothing else.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Each alone says it.</summary>
    private const string Spirits =
        """
        aberfeldy agavales alcopops amarula amarulas aperitifs aperitivi appleahhhrita appletini appletinis appletiser aquavite araucano arbikie armorik
        arran artinger asbach averell avua balblair balcones ballechin bardinet barenfang barenjager bauchant becherovka beefeaters benedictine benriach
        benrinnes benromach bepi bladnoch blavod bonesnapper bornholmer botran boukha boulard bowmores brandys brennivin brugals bruxo caipirinhas
        caipiroska calvado caravella centenarios chartreuses chartreux cherrys chinaco cointreaus corralejos cosmopolitans courvoiser courvoisiers
        cragganmores cranbrrita cristall cutwater cynars dailuaine daiquiri daiquiris dalmores dalwhinny daquiri dartigalongue dekuypers diplomatico
        disaronnos drambuies drumguish everclears fenjiu fernets fidencio frangelicos frapin galianos geijer genepi genepy glayva glenallachie glenburgie
        glencadam glendalough glendullan glenfiddichs glengarioch glengoyne glenkeith glenlivets glenmorangies glenturret goldwasser goslings grapearita
        grasovka greylag hakushu hennessey hennesy herbsaints herradurra hypnotiq inchgower invergordon izarra jaegermeister jagerbomb jagermiester joosee
        kahluas kamikaze kaoliang karuizawa kavalan kilbeggans killepitsch kirschwassers kirshwasser knappogue korenwijn koskenkorva krupnik kummel kweichow
        lagavulins laphraoig larressingle lauders ledaig lemonaderita licor licors limearita limearitas limoncellos limoncelo limoncino luxardos luzhou
        mandarinetto mangorita maotai margeritas matusalems mccallan mcivor mekhong metaxa mezcales midleton moonshines moutai mulassano nemiroff nocello
        nocino nusnaps ohranj ouzo12 pacharan pastisse patxaran peacharita pelinkovac pinacolada polmos polugar porfidio pulque pusser pussers pyrats
        quantreau rakia rakija raspail ratzeputz rebujito redbreast ronrico rosolio ruadh ruavieja sambucas sambucca sambuccas sazerac schinkenhager
        schladerer schwarzhog sipsmith slivovice smirnof sotols speyburn stambecco stolichnya stolis strathisla strawberita strawberrita straweritas strohs
        stumbras suntory sverdlovsk swedka tamdhu tamnavulin tanduay tanquerey tomatins tormore tovaritch tuacas tulamore tullamores tullibardine tyrconnel
        varnelli veev villamassa vodquila watermelonrita whistlepigs wuliangye wyborovka zacapas zhumir zima zimas zoladkowa zwack zwetschgenwasser zytnia
        """;

    /// <summary>Two words that say it together.</summary>
    private const string SpiritPairs =
        """
        1792 ridgemont, 190 proof, 400 conejos, 66 proof, 68 proof, 71 proof, 99 apples, 99 bananas, 99 blackberries, 99 cherries, 99 grapes, 99 oranges, 99
        peaches, agavero orange, ancho reyes, basil haydens, bernheim wheat, black haus, black spiced, bols blue, bookers small, bourbon cocktail, bourbon
        coke, bourbon cola, bourbon cream, boyd blair, brandy cream, brandy old, caffe borghetti, calypso colada, canadian ltd, captain spiced, castle
        brands, champagne cocktail, cherry marnier, chi chis, cognac cream, conde cuba, country cocktails, creme bananes, creme cacao, creme noyaux, creme
        violette, creme yvette, cuarenta y, cuervo authentic, cuervo especial, cuervo light, cuervo platino, cuervo silver, cuervo tradicional, del maguey,
        devils cut, distillers edition, distillers select, don eduardo, don roberto, double distilled, downhome punch, dr mcgillicuddy, dr mcgillicuddys, dr
        swami, duggans dew, dulce vida, el tesoro, el toro, elijah craig, elmer t, escapes variety, evan black, evan honey, flor cana, garrison brothers,
        gin cocktail, gin juice, gin soda, gin tonic, glen deveron, glen elgin, glen garioch, glen ord, glen scotia, glen spey, gran duque, grand macnish,
        hard black, hard blackberry, hard blue, hard cola, hard cream, hard grape, hard half, hard kombucha, hard lime, hard pineapple, hard pomegranate,
        hard tropical, hard variety, hard watermelon, harder black, harder blood, harder cranberry, harder lemonade, harder mango, harder purple, hiram
        walker, inver house, jeffersons reserve, jim beams, jim black, jim honey, johnnie black, johnnie blue, johnnie green, johnnie red, jp wisers, kirk
        sweeney, labrot graham, lairds apple, leopold bros, liquore strega, loch lomond, lord calvert, los azulejos, los nahuales, malibu black, malibu
        mango, malibu original, malibu pineapple, malibu red, margarita beverage, margaritaville gold, margaritaville silver, mattingly moore, monte alban,
        noahs mill, old potrero, old weller, original spiced, pappy van, parkers heritage, pierre ferrand, pinnacle whipped, poland spirytus, popcorn
        sutton, powers gold, remy 1738, ridgemont reserve, roger maris, royal lochnagar, rum beverage, rum cocktail, rum coke, rum cola, rum cream, rum
        drink, rum juice, russells reserve, sailor jerrys, sammys beach, san matias, sangria beverage, santo mezquila, smirnoff ice, spiked aguas, spiked
        apple, spiked arnold, spiked cider, spiked coconut, spiked ginger, spiked half, spiked iced, spiked water, st brendans, st elizabeth, st george, st
        remy, tarantula azul, teachers highland, tequila beverage, tequila cocktail, tequila cream, tequila drink, tequila soda, torched cherry, tres
        agaves, tres comas, triple distilled, tullamore dew, uncle vals, vo canadian, vodka beverage, vodka cocktail, vodka drink, vodka juice, vodka
        seltzer, vodka soda, vodka tea, vodka tonic, vodka water, whiskey cocktail, whiskey coke, whiskey cola, whiskey cream, whiskey drink, whiskey soda,
        whisky cola, whisky cream, whisky soda, widow jane, willie gold, wine cocktail, wray nephew, zucca rabarbaro
        """;
}
