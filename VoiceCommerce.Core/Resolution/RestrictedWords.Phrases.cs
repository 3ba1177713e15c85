using System.Collections.Frozen;

namespace VoiceCommerce.Core.Resolution;

/// <summary>Words that say it, or say something else, only two together.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Two words that say it together.</summary>
    public static readonly FrozenSet<string> Pairs = Phrases(CommonPairs, BeerPairs, WinePairs, SpiritPairs, OtherTonguePairs);

    private const string CommonPairs =
        """
        100 proof, 101 proof, 107 proof, 110 proof, 114 proof, 120 minute, 120 proof, 14 hands, 151 proof, 1554 black, 19 crimes, 2xipa double, 30 proof, 312 urban,
        40 proof, 42 proof, 420 extra, 50 proof, 60 minute, 60 proof, 70 proof, 75 minute, 80 proof, 82 proof, 84 proof, 86 proof, 88 proof, 90 minute, 90 proof, 90
        shilling, 92 proof, 93 proof, 94 proof, 96 proof, 99 proof, a trois, agave wheat, alcoholic beverage, alcoholic ginger, alexander keiths, alexander valley,
        alpine spring, alto adige, amador county, amber draft, amber draught, amber wheat, american amber, american blended, anchor steam, anderson valley, angels
        envy, angels share, angry orchard, anti hero, apple wheat, apricot wheat, arrogant bastard, atlas peak, avalanche amber, bahama mama, ballast point, barefoot
        bubbly, baron herzog, barrel proof, barrel reserve, barrel select, barrel strength, basil hayden, batch 19, bavarian wheat, bear republic, beast light,
        belgian blonde, belgian dark, belgian golden, belgian quad, belgian quadruple, belgian session, belgian strong, belgian wheat, belgian white, belgian wit,
        believer double, bengali tiger, berry cooler, best brown, best ice, best light, big daddy, big eye, big swell, big wave, bikini blonde, bin 27, bin 28, bin
        389, bin 50, bin 65, bin 8, bin 85, bishops peak, bitter american, black barrel, black butte, black dress, black house, black label, black opal, black
        stallion, black strap, black tan, black velvet, blanc de, blanc noirs, blazing world, blended malt, blended scotch, blonde bombshell, blue label, blue moon,
        blue ribbon, blueberry wheat, boat shoes, bold red, bombay dry, bombay sapphire, boones farm, bota box, bottled bond, bottled vintage, brawler pugilist,
        brekles brown, brewers reserve, brewers sampler, bristol cream, brother thelonious, brown shugga, bud ice, bud light, bud lime, bud select, buffalo gold,
        buffalo trace, burning river, cab franc, cab sauv, cabo silver, cali creamin, california red, california rose, california white, camo black, campo viejo,
        canadian blended, canadian club, canadian mist, cane ebel, captain morgan, captain morgans, caribbean cask, caribbean ron, carlo rossi, casablanca valley,
        cask finish, cask strength, castillo silver, central coast, central otago, chainbreaker white, cherry cider, cherry cooler, cherry noir, cherry wheat,
        christian brothers, cinful apple, cinnamon horchata, cinnful apple, citra session, clare valley, clase azul, clos bois, clos du, cloudy bay, cocktail pouch,
        coconut hiwa, colchagua valley, cold duck, cold snap, colt 45, columbia crest, columbia valley, commodore perry, concha toro, concord grape, concord red, cos
        pithos, cote du, coteaux du, cotes de, cotes du, cotes provence, creamy dark, crisp white, crown royal, cru bourgeois, cru classe, cuervo gold, curmudgeon
        old, daisy cutter, dales pale, dark horse, dark red, dawn red, de banane, de blanc, de cacao, de cassis, de menthe, de mure, de noir, de noirs, de noyaux, de
        pays, de violette, dead guy, deadly reds, decoy red, deep eddy, della toscana, delle venezie, demi sec, deux mers, dinner red, dinner white, dirt wolf, dirty
        bastard, dogfish head, doggie style, don julio, don q, doom bar, dos equis, double cask, double oaked, downtown brown, draft style, dragon berry, dragons
        tooth, drakes 1500, draught style, dreaming tree, drop top, dry cider, dry creek, dry hard, dry hopped, dry red, dry rose, dry sack, dry white, dundee hills,
        eagle rare, early times, easy jack, ecco domani, edmund fitzgerald, edna valley, eliot ness, english bitter, enjoy by, entre deux, essential red, estate
        bottled, estate red, estate reserve, evan williams, even keel, evil twin, extra pale, extra special, fall sampler, famous grouse, fancy lawnmower, fat
        bastard, fat tire, festina peche, field blend, finger lakes, fire rock, fire water, fireman 4, firemans 4, firestone walker, flavored malt, florida cracker,
        folie deux, founders reserve, four roses, four vines, fresh hop, fruity red, fruity white, full sail, fume blanc, fuzzy navel, genuine draft, german wheat,
        ghost pines, gloria ferrer, gnarly head, goats roam, gold cliff, golden monkey, goose island, grain belt, gran reserva, gran reserve, grand cru, grand
        estates, grand marnier, grand melon, grand reserve, great white, greco di, green flash, grey goose, gris de, grunion pale, hahn estates, hanalei island,
        hangar one, hard apple, hard berry, hard cherry, hard cider, hard ciders, hard cranberry, hard ginger, hard iced, hard lemonade, hard limeade, hard mango,
        hard orange, hard peach, hard pear, hard punch, hard raspberry, hard root, hard seltzer, hard seltzers, hard soda, hard sparkling, hard strawberry, hard tea,
        harlow ridge, harvest moon, harvest pumpkin, hawkes bay, hazed infused, hazelnut brown, headwaters pale, hell watermelon, hey mambo, high gravity, high life,
        high watermelon, highland malt, highland park, highland single, hob nob, hogue cellars, honey brown, hop crush, hop devil, hop harvest, hop head, hop hunter,
        hop nosh, hop rising, hop rod, hop sampler, hop secutioner, hop slice, hopback amber, hoppy birthday, hopscape wheat, horse heaven, hot damn, hot trot, house
        red, house white, howell mountain, hunter valley, hurricane high, ice original, icy bay, imported bottles, india pale, indian brown, indian wells, irish
        cream, irish mist, irish red, irish rose, j lohr, jack daniels, jack fire, jack honey, jacobs creek, jai alai, jim beam, joel gott, johnnie walker, johnny
        walker, jose cuervo, josh cellars, juan gil, jubelale winter, kali hart, kendall jackson, kentucky straight, kim crawford, king cobra, knights valley, knob
        creek, koko brown, kraken black, kua bay, kung fu, la crema, la marca, la merle, la poire, lake county, las rocas, late bottled, late harvest, latitude 48,
        laurent perrier, le citron, le freak, lemon wheat, lemongrass luau, liberty school, light bottles, light cans, lime bite, limited release, lite bottles, lite
        cans, lite ice, livermore valley, livingston cellars, lodi red, london dry, london pride, long island, longboard island, loose cannon, lost angel, louis
        jadot, love street, luponic distortion, mad dog, mad elf, mad housewife, maduro brown, magic hat, mai tai, maipo valley, makers 46, makers mark, malibu
        coconut, malt beverage, malt beverages, malt cooler, malt scotch, mamas little, mango wheat, margaret river, mark west, martini rossi, mclaren vale, md 20,
        me happy, menage midnight, menage trois, mendocino county, methode champenoise, methode traditionnelle, mickeys fine, mickeys malt, midas touch, middle
        sister, midnight red, mikes hard, mikes harder, miller 64, miller genuine, miller high, miller lite, milwaukees best, miraval rose, mirror pond, monkey
        shoulder, monterey county, monterey red, moose drool, mount gay, mount veeder, mountain red, naked grape, napa county, napa red, napa reserve, napa valley,
        nastro azzurro, natural ice, natural light, natural white, navel cooler, nectar dor, new amsterdam, new belgium, night train, nitro can, nitro milk, noble
        vines, noir rose, north coast, nut brown, oak heart, oak knoll, ocean beach, oil can, oktober fest, old brown, old chub, old crow, old fezziwig, old
        fitzgerald, old foghorn, old forester, old granddad, old milwaukee, old overholt, old speckled, old thumper, old tom, old vine, old vines, olde english,
        orange wheat, orange wit, organic cider, otra vez, oyster bay, pale 31, palo santo, parducci small, parrot bay, paso robles, patron citronge, patron silver,
        patron xo, pauli girl, peach wheat, pear cider, perrier jouet, peter vella, phin matts, planters punch, porch rocker, port cask, porto ruby, porto tawny,
        premier cru, premium light, premium malt, premixed cocktail, private reserve, private stock, proprietary red, puglia rosso, pull bastard, pumpkin wheat, punt
        mes, purple cowboy, purple haze, quarter cask, quinta ruban, racer 5, racer x, raging bitch, raison detre, rare vos, raspberry wheat, ready cocktail, red
        bicycle, red blend, red diamond, red dinner, red dog, red four, red guitar, red knot, red label, red rocket, red rover, red rye, red seal, red stripe, red
        table, red tail, red truck, red wolf, regia extra, remy martin, reserva especial, reserve red, reserve white, rex goliath, rias baixas, rice wine, rich red,
        rising moon, rogue valley, rolling rock, ron rico, rose of, rosso bianco, rosso di, rosso montalcino, rosso toscana, ruby port, ruby redbird, russian river,
        russian standard, sailor jerry, saint michelle, sam adams, samuel adams, san miguel, santa barbara, santa cristina, santa lucia, santa margherita, santa
        maria, santa ynez, sauv blanc, savvy blanc, sea monster, seasonal sampler, seasonal variety, secret cellars, session premium, seven crown, seven daughters,
        shift pale, shock top, sierra foothills, sierra nevada, silk red, silver patron, simply naked, single barrel, single cask, single malt, six grapes, sleighr
        dark, slow ride, small batch, smoking loon, smooth red, snap dragon, snapshot wheat, snow plow, sofia mini, solera reserve, sonoma coast, sonoma county,
        sonoma red, sonoma valley, soul style, sour apple, sour mash, sour puss, southern comfort, southern tier, sparkling blush, sparkling red, sparkling rose,
        sparkling white, special bitter, speckled hen, spiced gold, spiked lemonade, spiked punch, spiked seltzer, spiked sparkling, spiked tea, spotted cow, spring
        blonde, st germain, st julien, st pauli, stags leap, star lane, ste michelle, steel reserve, stella rosa, stone dry, storm king, straight rye, strawberry
        harvest, strawberry hill, strawberry wheat, sultry red, summer classics, summer honey, summer porch, summer sampler, summer styles, sunset wheat, sunshine
        wheat, superior white, sutter home, sweet blush, sweet red, sweet rose, sweet white, sycamore lane, table red, table white, tall boy, tamarack cellars,
        tangerine wheat, tank 7, tawny port, tawny porto, ten fidy, tennessee fire, tennessee honey, the prisoner, the wolftrap, third shift, three olives, three
        philosophers, tia maria, tinta roriz, tio pepe, toasted head, tom collins, tower 10, tres generaciones, tricerahops double, trinity oaks, triple black,
        triple cask, triple sec, triple wood, trout slayer, truth dare, turbo dog, twenty bench, twilight summer, twisted old, twisted tea, two hearted, two vines,
        uco valley, ufo raspberry, ufo white, ugly pug, undercover investigation, unfiltered wheat, union jack, urban wheat, vampire red, van gogh, variety 12pk,
        velvet devil, velvet red, villa maria, villa toscana, vina maipo, vintage port, voodoo ranger, wahluke slope, wailua wheat, walla walla, washington red,
        watermelon wheat, wee heavy, whispering angel, white blend, white christmas, white claw, white dinner, white label, white port, white russian, white table,
        white truck, white wit, wicked apple, wild irish, wild turkey, wild vines, willamette valley, winter classics, winter sampler, winter variety, winter warmer,
        wookey jack, yakima valley, yarra valley, year tawny, yellow snow, zaca mesa
        """;

    /// <summary>Two words of which one would say it alone, and which mean something else.</summary>
    public static readonly FrozenSet<string> Harmless = Phrases(
        """
        alcohol free, alcohol prep, alcohol swabs, alcohol wipes, ale 8, ale cheddar, ale house, ale mustard, ale soda, ale yeast, amaretto coffee, amaretto cookies,
        amaretto creamer, amaretto flavor, angostura bitters, aromatic bitters, baileys coffee, baileys creamer, barolo salami, beer batter, beer battered, beer
        brat, beer brats, beer bread, beer cheese, beer glass, beer mug, beer mustard, beer nuts, beer salt, birch beer, bordeaux cookie, bourbon bbq, bourbon
        extract, bourbon glaze, bourbon maple, bourbon pecan, bourbon sauce, bourbon vanilla, brandied cherries, brandy beans, brandy extract, brandy flavor, brandy
        flavoring, brew bar, brewed coffee, brewed kombucha, brewed tea, brewer cup, brewers cup, brewers yeast, brewing company, burgundy beans, burgundy mushrooms,
        burgundy pepper, burgundy sauce, butter beer, buttered rum, cabernet sauce, champagne body, champagne cheddar, champagne dressing, champagne grapes,
        champagne honey, champagne mango, champagne mangoes, champagne mustard, champagne vinaigrette, champagne vinegar, champagne yeast, chianti salami, chicken
        marsala, chocolate noir, cider vinegar, coffee brew, cold brew, cold brewed, concord grapes, cooking rice, cooking sake, cooking sherry, cooking wine,
        cooking wines, cordon bleu, corona beans, cream soda, daiquiri mix, daniels bbq, daniels mustard, daniels pulled, distilled water, dry ice, garden sake,
        ginger ale, ginger beer, ginger beers, ginger brew, home brew, hops extract, hops tea, hot toddy, irish coffee, irish creme, isopropyl alcohol, julep mint,
        kahlua coffee, kahlua creamer, kombucha brew, margarita mix, margarita mixer, margarita pizza, margarita salt, marsala cooking, marsala sauce, merlot
        bellavitano, merlot cheese, mimosa mix, mojito mint, mojito mix, mojito seasoning, mulled cider, mulling spices, muscat grape, muscat grapes, noir chocolate,
        noir dark, oaked smoked, orange bitters, penne vodka, petite bordeaux, pinot grigio vinegar, port royal, port salut, porter cheddar, porter house, prosecco
        gummies, red cooking, root beer, root beers, rose gummies, rose water, rosewater rose, rubbing alcohol, rum balls, rum butter, rum cake, rum extract, rum
        flavor, rum flavoring, rum raisin, rum raisins, seasoned sake, seltzer water, sherry vinegar, single brew, sparkling cider, spiced cider, spruce beer, stout
        cheddar, tequila glaze, tequila lime, tonic water, valerian hops, vanilla bourbon, virgin daiquiri, virgin margarita, virgin mary, virgin mojito, vodka
        cream, vodka sauce, vodka tomato, walker crisps, walkers shortbread, whiskey bbq, white cooking, wine bag, wine biscuits, wine cheese, wine crackers, wine
        glass, wine gum, wine gums, wine jelly, wine opener, wine rack, wine salami, wine sauce, wine vinegar, wine vinegars, wine yeast
        """);
}
