using System.Collections.Frozen;

namespace VoiceCommerce.Core.Resolution;

/// <summary>Words that say it, or say something else, only two together.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Two words that say it together.</summary>
    public static readonly FrozenSet<string> Pairs = Phrases(CommonPairs, BeerPairs, WinePairs, SpiritPairs, OtherTonguePairs);

    private const string CommonPairs =
        """
        100 proof, 101 proof, 107 proof, 110 proof, 114 proof, 120 proof, 151 proof, 1554 black, 19 crimes, 2xipa double, 30 proof, 312 urban, 40 proof, 42
        proof, 420 extra, 50 proof, 60 proof, 70 proof, 80 proof, 82 proof, 84 proof, 86 proof, 88 proof, 90 proof, 90 shilling, 92 proof, 93 proof, 94
        proof, 96 proof, 99 proof, a trois, alcoholic beverage, alcoholic ginger, alexander keiths, alexander valley, alto adige, amador county, amber
        draft, amber draught, amber wheat, american amber, american blended, anchor steam, anderson valley, angels envy, angels share, angry orchard,
        arrogant bastard, atlas peak, avalanche amber, bahama mama, ballast point, baron herzog, barrel proof, barrel reserve, barrel select, barrel
        strength, basil hayden, bavarian wheat, beast light, belgian blonde, belgian dark, belgian golden, belgian quad, belgian quadruple, belgian session,
        belgian strong, belgian wheat, belgian white, belgian wit, bengali tiger, bin 389, bishops peak, bitter american, black butte, black stallion, blanc
        de, blanc noirs, blazing world, blended malt, blended scotch, blonde bombshell, blue moon, blue ribbon, bombay dry, bombay sapphire, boones farm,
        bota box, bottled bond, bottled vintage, brawler pugilist, brekles brown, brewers reserve, brewers sampler, bristol cream, brother thelonious, brown
        shugga, bud ice, bud light, bud lime, bud select, buffalo gold, buffalo trace, cab franc, cab sauv, cabo silver, cali creamin, camo black, campo
        viejo, canadian blended, canadian club, canadian mist, cane ebel, captain morgan, captain morgans, caribbean cask, caribbean ron, carlo rossi,
        casablanca valley, cask finish, cask strength, castillo silver, central coast, central otago, chainbreaker white, cherry cider, cherry noir,
        christian brothers, cinful apple, cinnamon horchata, cinnful apple, citra session, clare valley, clase azul, clos bois, clos du, cocktail pouch,
        coconut hiwa, colchagua valley, colt 45, columbia crest, columbia valley, commodore perry, concha toro, concord grape, concord red, cos pithos, cote
        du, coteaux du, cotes de, cotes du, cotes provence, crown royal, cru bourgeois, cru classe, cuervo gold, curmudgeon old, dales pale, de banane, de
        blanc, de cacao, de cassis, de menthe, de mure, de noir, de noirs, de noyaux, de pays, de violette, deadly reds, decoy red, deep eddy, della
        toscana, delle venezie, demi sec, deux mers, dirt wolf, dogfish head, doggie style, don julio, don q, dos equis, double cask, double oaked, draft
        style, dragons tooth, drakes 1500, draught style, dry cider, dry creek, dry hard, dry hopped, dry sack, dundee hills, eagle rare, ecco domani,
        edmund fitzgerald, edna valley, eliot ness, english bitter, entre deux, essential red, estate bottled, evan williams, extra pale, famous grouse,
        fancy lawnmower, festina peche, finger lakes, fireman 4, firemans 4, firestone walker, flavored malt, florida cracker, folie deux, founders reserve,
        four roses, four vines, fume blanc, fuzzy navel, genuine draft, german wheat, ghost pines, gloria ferrer, gnarly head, goats roam, goose island,
        grain belt, gran reserva, gran reserve, grand cru, grand estates, grand marnier, grand melon, grand reserve, greco di, green flash, grey goose, gris
        de, grunion pale, hahn estates, hanalei island, hangar one, hard apple, hard berry, hard cherry, hard cider, hard ciders, hard cranberry, hard
        ginger, hard iced, hard lemonade, hard limeade, hard mango, hard orange, hard peach, hard pear, hard punch, hard raspberry, hard root, hard seltzer,
        hard seltzers, hard soda, hard sparkling, hard strawberry, hard tea, harlow ridge, hawkes bay, hazed infused, headwaters pale, hey mambo, high
        gravity, highland malt, highland park, highland single, hob nob, hogue cellars, hop devil, hop harvest, hop hunter, hop nosh, hop rising, hop rod,
        hop sampler, hop secutioner, hop slice, hopback amber, hoppy birthday, hopscape wheat, howell mountain, hunter valley, hurricane high, ice original,
        imported bottles, india pale, indian brown, indian wells, j lohr, jack daniels, jacobs creek, jai alai, jim beam, joel gott, johnnie walker, johnny
        walker, jose cuervo, josh cellars, juan gil, jubelale winter, kendall jackson, kentucky straight, kim crawford, knights valley, knob creek, koko
        brown, kraken black, kua bay, kung fu, la crema, la marca, la merle, la poire, las rocas, late bottled, latitude 48, laurent perrier, le citron, le
        freak, lemongrass luau, light bottles, light cans, lite bottles, lite cans, lite ice, livermore valley, livingston cellars, lodi red, london dry,
        london pride, longboard island, loose cannon, louis jadot, luponic distortion, mad elf, maduro brown, mai tai, maipo valley, makers 46, makers mark,
        malibu coconut, malt beverage, malt beverages, malt cooler, malt scotch, mamas little, margaret river, mark west, martini rossi, mclaren vale, md
        20, menage trois, mendocino county, methode champenoise, methode traditionnelle, mickeys fine, mickeys malt, midas touch, midnight red, mikes hard,
        mikes harder, miller genuine, miller high, miller lite, milwaukees best, miraval rose, monkey shoulder, monterey county, moose drool, mount gay,
        mount veeder, napa county, napa reserve, napa valley, nastro azzurro, nectar dor, new amsterdam, new belgium, nitro can, nitro milk, noble vines,
        noir rose, nut brown, oak knoll, oktober fest, old brown, old chub, old crow, old fezziwig, old fitzgerald, old foghorn, old forester, old granddad,
        old milwaukee, old overholt, old speckled, old thumper, old tom, old vine, old vines, olde english, orange wit, organic cider, otra vez, oyster bay,
        pale 31, palo santo, parducci small, paso robles, patron citronge, patron silver, patron xo, pauli girl, pear cider, perrier jouet, peter vella,
        phin matts, planters punch, port cask, porto ruby, porto tawny, premier cru, premium malt, premixed cocktail, proprietary red, puglia rosso, pumpkin
        wheat, punt mes, quarter cask, quinta ruban, raison detre, rare vos, raspberry wheat, red blend, red stripe, regia extra, remy martin, reserva
        especial, reserve red, reserve white, rex goliath, rias baixas, rice wine, rogue valley, rolling rock, ron rico, rose of, rosso bianco, rosso di,
        rosso montalcino, rosso toscana, ruby port, ruby redbird, russian river, russian standard, sailor jerry, saint michelle, sam adams, samuel adams,
        san miguel, santa barbara, santa cristina, santa margherita, santa ynez, sauv blanc, savvy blanc, secret cellars, seven crown, seven daughters,
        shock top, sierra foothills, sierra nevada, silk red, silver patron, single barrel, single cask, single malt, six grapes, sleighr dark, small batch,
        smoking loon, snapshot wheat, sofia mini, solera reserve, sonoma coast, sonoma county, sonoma red, sonoma valley, sour mash, sour puss, southern
        comfort, southern tier, special bitter, speckled hen, spiced gold, spiked lemonade, spiked punch, spiked seltzer, spiked sparkling, spiked tea,
        spotted cow, st germain, st julien, st pauli, stags leap, ste michelle, stella rosa, straight rye, sultry red, summer styles, sutter home, sycamore
        lane, tall boy, tamarack cellars, tawny port, tawny porto, ten fidy, tennessee fire, tennessee honey, the prisoner, the wolftrap, three olives,
        three philosophers, tia maria, tinta roriz, tio pepe, toasted head, tres generaciones, tricerahops double, trinity oaks, triple black, triple cask,
        triple sec, triple wood, truth dare, turbo dog, twilight summer, twisted tea, two hearted, two vines, uco valley, ufo raspberry, ufo white,
        undercover investigation, unfiltered wheat, urban wheat, variety 12pk, velvet devil, villa maria, villa toscana, vina maipo, vintage port, voodoo
        ranger, wahluke slope, wailua wheat, walla walla, wee heavy, whispering angel, white claw, white port, white wit, wicked apple, wild irish, wild
        turkey, wild vines, willamette valley, winter warmer, wookey jack, yakima valley, yarra valley, year tawny, zaca mesa
        """;

    /// <summary>Two words of which one would say it alone, and which mean something else.</summary>
    public static readonly FrozenSet<string> Harmless = Phrases(
        """
        alcohol free, alcohol prep, alcohol swabs, alcohol wipes, ale 8, ale battered, ale cheddar, ale glaze, ale house, ale marinade, ale mustard, ale
        sauce, ale soda, ale yeast, amaretto cake, amaretto cherry, amaretto coffee, amaretto cookie, amaretto cookies, amaretto creamer, amaretto flavor,
        angostura bitters, aromatic bitters, baileys coffee, baileys creamer, barbera sauce, barley malt, barolo salami, barolo sauce, beer batter, beer
        battered, beer braised, beer brat, beer brats, beer bratwurst, beer bread, beer cheese, beer chips, beer cozy, beer flavored, beer glass, beer
        marinated, beer mug, beer mustard, beer nuts, beer onion, beer opener, beer salt, beer sausage, beer shampoo, beer steamed, birch beer, bordeaux
        cookie, bordeaux cookies, bourbon bacon, bourbon barbecue, bourbon bbq, bourbon bean, bourbon brown, bourbon caramel, bourbon chicken, bourbon
        extract, bourbon glaze, bourbon glazed, bourbon maple, bourbon marinade, bourbon pecan, bourbon sauce, bourbon smoked, bourbon style, bourbon
        vanilla, brandied cherries, brandy beans, brandy butter, brandy cream, brandy extract, brandy flavor, brandy flavoring, brandy sauce, brew bar,
        brewed coffee, brewed kombucha, brewed tea, brewer cup, brewers cup, brewers yeast, brewing company, burgundy beans, burgundy beef, burgundy
        mushrooms, burgundy pepper, burgundy sauce, butter beer, butter rum, buttered rum, cabernet grapes, cabernet salt, cabernet sauce, cabernet vinegar,
        campari tomato, campari tomatoes, champagne bears, champagne body, champagne candle, champagne cheddar, champagne dijon, champagne dressing,
        champagne flavored, champagne flutes, champagne grapes, champagne gummies, champagne gummy, champagne honey, champagne mango, champagne mangoes,
        champagne mustard, champagne sauce, champagne sorbet, champagne truffle, champagne truffles, champagne vinaigrette, champagne vinegar, champagne
        vinegars, champagne yeast, chardonnay oak, chardonnay sauce, chardonnay smoked, chardonnay vinegar, cherry cordial, cherry cordials, chianti salami,
        chianti sauce, chicken marsala, chocolate cordials, chocolate noir, cider vinegar, coffee brew, cognac sauce, cold brew, cold brewed, concord
        grapes, cooking rice, cooking sake, cooking sherry, cooking wine, cooking wines, cordial cherries, cordon bleu, corona beans, cream soda, daiquiri
        mix, daniels bbq, daniels mustard, daniels pulled, distilled water, dry ice, garden sake, gin botanicals, gin gin, gin gins, ginger ale, ginger
        beer, ginger beers, ginger brew, home brew, hops extract, hops tea, hot toddy, irish coffee, irish creme, isopropyl alcohol, julep mint, kahlua
        coffee, kahlua creamer, kirsch cherries, kombucha brew, lager battered, limoncello cake, limoncello cookies, madeira cake, madeira sauce, malt
        balls, malt extract, malt powder, malt syrup, malt vinegar, malted milk, margarita chicken, margarita mix, margarita mixer, margarita pizza,
        margarita rim, margarita salt, margarita seasoning, margarita sherbet, margarita shrimp, marsala chicken, marsala cooking, marsala mushroom, marsala
        mushrooms, marsala sauce, marsala seasoning, marsala simmer, marsala spice, merlot bellavitano, merlot cheese, merlot salt, merlot sauce, mimosa
        juice, mimosa mix, mirin sake, mojito flavored, mojito mint, mojito mix, mojito mixer, mojito seasoning, mulled cider, mulling spices, muscat grape,
        muscat grapes, noir chocolate, noir dark, oaked smoked, orange bitters, penne vodka, petite bordeaux, port cheese, port derby, port royal, port
        salut, porter cheddar, porter house, prosecco gummies, prosecco vinegar, red cooking, root beer, root beers, rose gummies, rose water, rosewater
        rose, rubbing alcohol, rum balls, rum bar, rum butter, rum cake, rum candy, rum extract, rum flavor, rum flavoring, rum glaze, rum raisin, rum
        raisins, rum soaked, rum truffle, sake marinade, sake sauce, sambal oelek, sangiovese sauce, sangria mix, sangria mixer, seasoned sake, seltzer
        water, sherry mushroom, sherry sauce, sherry vinegar, single brew, sparkling cider, spiced cider, spruce beer, stout battered, stout cheddar, stout
        gravy, stout ice, stout mustard, stout sauce, tequila chicken, tequila glaze, tequila lime, tequila marinade, tequila sauce, tonic water, valerian
        hops, vanilla bourbon, virgin daiquiri, virgin margarita, virgin mary, virgin mojito, vodka cream, vodka marinara, vodka pasta, vodka penne, vodka
        pizza, vodka sauce, vodka style, vodka tomato, walker crisps, walkers shortbread, whiskey bbq, whiskey glazed, whiskey sauce, white cooking, wine
        away, wine bag, wine biscuits, wine braised, wine candle, wine charms, wine cheese, wine chiller, wine corks, wine crackers, wine cured, wine
        flavored, wine fondue, wine glass, wine goblets, wine grape, wine grapes, wine gum, wine gums, wine infused, wine jelly, wine marinade, wine
        marinated, wine mustard, wine opener, wine poached, wine powder, wine rack, wine reduction, wine salami, wine sauce, wine soaked, wine stain, wine
        stopper, wine tasting, wine tumbler, wine vinaigrette, wine vinegar, wine vinegars, wine yeast
        """);
}
