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
        400 conejos, 99 bananas, 99 apples, 99 oranges, 99 cherries, 99 grapes, 99 peaches, 99 blackberries, 1792 ridgemont, agavero orange, ancho reyes,
        basil haydens, bernheim wheat, black haus, black spiced, bookers small, bols blue, boyd blair, caffe borghetti, canadian ltd, captain spiced, castle
        brands, cherry marnier, chi chis, conde cuba, creme bananes, creme cacao, creme noyaux, creme violette, creme yvette, cuarenta y, cuervo authentic,
        cuervo especial, cuervo light, cuervo platino, cuervo silver, cuervo tradicional, del maguey, devils cut, distillers edition, distillers select, don
        eduardo, don roberto, double distilled, dr mcgillicuddys, dr mcgillicuddy, duggans dew, dulce vida, dr swami, el tesoro, el toro, elijah craig,
        elmer t, evan honey, evan black, flor cana, garrison brothers, glen garioch, glen scotia, glen ord, glen deveron, glen spey, glen elgin, gran duque,
        grand macnish, hiram walker, inver house, jim black, jim honey, jim beams, johnnie black, johnnie red, johnnie blue, johnnie green, jp wisers,
        jeffersons reserve, kirk sweeney, labrot graham, lairds apple, leopold bros, liquore strega, loch lomond, los azulejos, los nahuales, lord calvert,
        malibu original, malibu red, malibu black, malibu mango, malibu pineapple, margaritaville gold, margaritaville silver, mattingly moore, monte alban,
        noahs mill, old weller, old potrero, original spiced, pappy van, parkers heritage, pierre ferrand, pinnacle whipped, poland spirytus, popcorn
        sutton, powers gold, remy 1738, ridgemont reserve, roger maris, royal lochnagar, russells reserve, sailor jerrys, sammys beach, san matias, santo
        mezquila, st brendans, st george, st elizabeth, st remy, tarantula azul, teachers highland, torched cherry, tres agaves, tres comas, triple
        distilled, uncle vals, vo canadian, widow jane, willie gold, wray nephew, zucca rabarbaro, 71 proof, 68 proof, 66 proof, 190 proof, calypso colada,
        downhome punch, country cocktails, escapes variety, hard half, hard kombucha, hard black, hard pineapple, hard watermelon, hard grape, hard blue,
        hard pomegranate, hard tropical, hard variety, hard cream, hard cola, hard lime, hard blackberry, harder lemonade, harder cranberry, harder black,
        harder mango, harder purple, harder blood, spiked coconut, spiked ginger, spiked iced, spiked water, spiked cider, spiked apple, spiked half, spiked
        aguas, spiked arnold
        """;
}
