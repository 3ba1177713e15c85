using System.Collections.Frozen;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// The vocabulary of <see cref="RestrictedGoods"/>, lower-case and without accents: drinks, grapes, styles and regions, what makers commonly misspell, and brands that are no other
/// word. Written from general knowledge; a shop's own catalogue says the rest by its minimum ages.
/// </summary>
internal static class RestrictedWords
{
    /// <summary>Each alone says that it is alcohol.</summary>
    public static readonly FrozenSet<string> Drinks = Words(
        """
        absinthe absolut acqui aglianico alamos albarino ale ales alize altbier amaretto amarone amstel anejo antinori aperitif aperol apertif apothic appleton aquavit arak
        ardbeg armagnac arneis artois asahi asti auslese ayinger bacardi baijiu baileys ballantines balvenie bandol banfi barbaresco barbera barleywine barolo barossa
        beaujolais beaune becks beefeater beer beers belvedere beringer bier biere birra bitburger blancs blatz bock boddingtons bodegas bogle bolla bonarda bordeaux bourbon
        bourbons bowmore brachetto brandy brewery brewing brewmaster brewmasters brews brunello brut budweiser bulleit burgundy burnetts busch bushmills cab cabernet cabs
        cachaca cahors cakebread calvados campari carbernet carignan carlsberg carmenere carneros casillero catena cava cavit caymus cazadores cellar cellars cerveza cervezas
        chablis chalone chambord champagne champagnes chardonnay chateau chateauneuf chelada chenin chianti chimay chinon chivas ciroc claret clicquot clos cognac cognacs
        cointreau concha coors corbieres cordials corona coronita courvoisier cremant crianza cruzan curacao cutty cuvee dalwhinnie dekuyper deschutes dewars digestif dipa
        disaronno distilled distillery docg dolcetto domaine doppelbock douro drambuie dubbel dubbels duckhorn duero dunkel dunkelweizen duvel eisbock emilion erdinger espolon
        estrella everclear falanghina fernet festbier fetzer fiano finlandia fireball fleurie fosters framboise franciacorta frangelico franzia franziskaner freixenet frizzante
        fuisse furmint galliano garnacha gascogne gavi genesee gerwurztraminer gewurtztraminer gewurztraminer gewurztramminer gigondas gin ginjo gins glenfiddich glenlivet
        glenmorangie glera goldschlager gordons gose gosling grappa greenflash grenache grigio grolsch growler gruener gruner gsm gueuze guiness guinness hamms hefe hefeweizen
        heineken helles hendricks hennessy herradura hibiki hoegaarden homebrew hops hornitos hpnotiq igt imperial ipa ipas ipl islay jagermeister jameson julep jumilla junmai
        kabinett kahlua keg kegs ketel keystone killians kingfisher kirin kirsch kolsch korbel kriek krombacher lagavulin lager lagering lagers lagunitas lambic lambrusco
        laphroaig leffe leinenkugel leinenkugels liebfraumilch limoncello lindemans liquer liqueur liqueurs liquor liquors lonestar macallan macon madeira madiran magners
        maibock makgeolli malbec margarita margaritas margaux marsala marsanne marzen medoc mencia mendoza meritage merlot meursault mezcal mezzacorona michelada michelob
        microbrew milagro minervois mionetto modelo moet monastrell mondavi montepulciano montes montrachet moonshine moretti morgon moscato mosel mourvedre muscadet myerss
        narragansett nebbiolo negroni newcastle nigori nikka nobilo noir noirs oaked oakville oban oberon octoberfest okocim oktoberfest ouzo overproof pabst pacifico pape
        pastis pauillac paulaner penedes penfolds perignon pernod peroni picpoul pils pilsener pilsner pilsners pimms pinot pinotage pisco pivo pomerol pommard porter pouilly
        primitivo priorat prosecco quadrupel radler raki rauchbier ravenswood redds redhook reisling reposado retsina rhone ribera ricard riesling rioja riserva rita
        rittenhouse riunite rombauer ron rosado rosato rosemount roussanne rueda ruffino rum rumchata rumple rums rutherford saison sake saki sambuca sancerre sangiovese
        sangria sapporo saumur sauternes sauvignon sauvigon sauvingon sauza savignon schlafly schlitz schnapps schnaps schwarzbier sculpin seagrams sekt semillon shandy sherry
        shiner shiraz shochu singha sirah skyy slivovitz smirnoff smithwicks soave sojo soju spaten spatlese speyside spritzer spumante staropramen stellenbosch stiegl stoli
        stolichnaya stout stouts stroh strongbow suds svedka syrah talisker tannat tanqueray tecate tempranillo tequila tequilas tinto tokaji torrontes touriga trapiche
        trappist trebbiano tripel tripels trocken troegs tsingtao tuborg tullamore umeshu unoaked urquell vacqueyras valpolicella veltliner verdejo verdelho verdot vermentino
        vermouth vignes vignobles vin vineyard vineyards vinho vino vintner vintners vinyard vinyards viognier vodka vodkas vouvray warsteiner weihenstephaner weiss weissbier
        weisse weizen whiskey whiskeys whiskies whisky whiskys widmer wine winemaker winemakers winery wines witbier woodford yalumba yamazaki yellowtail yountville yuengling
        yuenglings zin zinfandel zinfindel zins zweigelt zywiec
        """);

    /// <summary>Each alone says that it is tobacco or nicotine.</summary>
    public static readonly FrozenSet<string> Tobacco = Words("cigar cigarette cigarettes cigarillo cigarillos cigars ecig ecigarette nicotine shisha snuff snus tobacco vape vapes vaping");

    /// <summary>Two words that say it together.</summary>
    public static readonly FrozenSet<string> Pairs = Phrases(
        """
        100 proof, 101 proof, 151 proof, 80 proof, 86 proof, 90 proof, 94 proof, alcoholic beverage, alcoholic ginger, alexander valley, alto adige, anchor steam, anderson
        valley, angry orchard, apple wheat, ballast point, belgian white, black label, black tan, blanc de, blended scotch, blue moon, blue ribbon, bold red, bud light, captain
        morgan, central coast, cherry cider, columbia valley, concord grape, cotes du, crisp white, crown royal, dark red, de blanc, de cacao, de cassis, de menthe, de pays,
        della toscana, delle venezie, demi sec, dogfish head, dos equis, draft style, draught style, dry cider, dry creek, dry hard, dry red, dry rose, dry white, edna valley,
        estate bottled, extra special, fat tire, field blend, finger lakes, flavored malt, fruity red, fruity white, fume blanc, fuzzy navel, genuine draft, grand marnier, grey
        goose, hard apple, hard cider, hard ciders, hard cranberry, hard lemonade, hard limeade, hard seltzer, hard seltzers, hard soda, hard tea, high life, imported bottles,
        irish cream, jack daniels, jim beam, johnnie walker, jose cuervo, kendall jackson, knights valley, la crema, light bottles, light cans, limited release, lite bottles,
        lite cans, london dry, long island, louis jadot, mai tai, makers mark, malt beverage, malt beverages, malt scotch, mikes hard, miller lite, monterey county, napa
        reserve, napa valley, natural light, natural white, navel cooler, nero davola, new belgium, north coast, nut brown, oak knoll, old tom, old vine, old vines, organic
        cider, paso robles, pear cider, premium light, proprietary red, puglia rosso, pumpkin wheat, raspberry wheat, red blend, red label, red stripe, red table, remy martin,
        rich red, rolling rock, rose of, rosso toscana, ruby port, russian river, sam adams, samuel adams, santa lucia, santa ynez, shock top, sierra nevada, silk red, single
        malt, six grapes, smooth red, sonoma coast, sonoma county, sour apple, sparkling blush, sparkling red, sparkling rose, sparkling white, special bitter, st germain,
        steel reserve, straight rye, sutter home, sweet red, sweet rose, sweet white, tall boy, tangerine wheat, tawny port, triple sec, twisted tea, urban wheat, villa
        toscana, walla walla, wee heavy, white blend, white christmas, white claw, white table, willamette valley, winter warmer
        """);

    /// <summary>Two words of which one would say it alone, and which mean something else.</summary>
    public static readonly FrozenSet<string> Harmless = Phrases(
        """
        ale 8, ale house, beer batter, beer battered, beer bread, birch beer, bordeaux cookie, bourbon vanilla, brandy extract, brewers yeast, brewing company, butter beer,
        champagne mango, champagne mangoes, champagne vinegar, chicken marsala, chocolate noir, cider vinegar, cooking wine, cordon bleu, corona beans, garden sake, ginger ale,
        ginger beer, ginger brew, margarita mix, noir chocolate, noir dark, oaked smoked, petite bordeaux, pinot grigio vinegar, port salut, porter house, red cooking, root
        beer, rum extract, rum raisin, rum raisins, sherry vinegar, vanilla bourbon, virgin margarita, vodka sauce, whiskey bbq, white cooking, wine biscuits, wine cheese, wine
        vinegar
        """);

    /// <summary>A whole name of one word: nothing else is sold under it alone.</summary>
    public static readonly FrozenSet<string> WholeNames = Words("1664 805 amber blanco clara draught port red reserve rogue rose seasonal white");

    /// <summary>Where one of these stands beside the drink, the drink is only in it: "red wine vinegar", "beef in beer", "whiskey glass".</summary>
    public static readonly FrozenSet<string> Goods = Words(
        """
        aftershave aioli almonds anchovies antipasto artichoke artichokes asparagus avocado baby_food bacon bagel bagels baguette baking balm banana bananas basket batter
        battered bean beans beef beets biscotti biscuits bisque blackberries blueberries bologna bouillon bowls braised brat brats bratwurst breadcrumbs breads brie brisket
        broccoli broth brownie brownies bulgur bun buns burger burgers burrito butter cabbage cakes candies candle candles capers capsule capsules carrot carrots cashews cat
        catfish cauliflower celery cereal charcoal cheddar cheese cheeses chicken chili chiller chip chips chorizo chowder clams cleaner cod cologne concentrate conditioner
        consomme corkscrew cornmeal cough couscous crab cracker crackers creamer crepes crisps croissant croissants croutons cucumber cupcake curry custard cutter danish dates
        deodorant dessert detergent dinner dip donut donuts doughnuts dressing dressings duck dumplings eclair egg eggroll eggs empanada enchilada entree entrees falafel farro
        fettuccine figs fillets fish flounder flour flute flutes foie food formula franks fries frosting fudge gel gelatin gelato ghee glaze gnocchi goat granola gravy grits
        guacamole gumbo gummies gums gyoza haddock hair halibut ham hazelnuts herring hummus ice_bucket icing infant jam jambalaya jelly jerky kale ketchup kit kits kiwi
        kombucha lasagna lentil lentils lettuce licorice linguine links lip lipstick litter liverwurst lobster lollipop lotion lozenge lozenges macadamia macaroni macarons
        macaroons makeup margarine marinade marinades marinara marinated marshmallow marshmallows masa mask mayo mayonnaise meal meals meatballs melon meringue mints miso mixer
        mixers mixes mousse muffin mug mugs mushrooms mussels mustard mustards nail napkins nectarines noodle noodles notebook nuggets octopus oil oils olive olives onionrings
        onions opener ornament orzo oysters packet packets pancake pancakes pancetta panini papaya pasta pate patties peanuts peas pecans pellets pencil penne pens pepperoni
        perfume pesto pickle pickles picks pierogi pistachios pizza planks plates polenta popcorn pops pork potatoes pouch powder preserves pretzel pretzels probiotic
        prosciutto protein pudding puree quiche quinoa radish raisins ramen raspberries ravioli relish remover ribs rice rings risotto rolls rub salame salami salmon salsa
        sandwich sandwiches sardines sauce sauces sauerkraut sausage sausage_links sausages scallops scissors scone scones scrub seafood seasoned seasoning seaweed seeds seitan
        shampoo shave shaving shells sherbet shrimp smoker smoking soap sodas softener softgels sole sorbet soup spaghetti speck spinach sponge sponges spray spread spreads
        sprinkles squash squid stain starch steak stew stock stoppers straw strawberries straws strudel stuffing sub supplement sushi tablets taco tacos tamale tamales tamari
        tape tapenade tart tarts teas tempeh tenders teriyaki terrine tilapia tiramisu tissue tofu tomatoes toothpaste toothpicks topping toppings towel towels toy toys trout
        truffle truffles tumbler turkey turnip vegetable vegetables veggie vinaigrette vinegar vinegars vineger vitamin vitamins wafers waffle waffles walnuts wash wings wood
        wrap wraps yeast yogurt zucchini
        """);

    /// <summary>What drinks taste of: before the drink's own word they say nothing ("coffee liqueur"), and after it they are the thing ("rum cake").</summary>
    public static readonly FrozenSet<string> Flavours = Words(
        """
        apples bags bar bars bowl bread cake candy caramel caramels cherries chocolate chocolates coffee color colour cookie cookies cream creme cups dog espresso extract
        flavor flavored flavoring glasses grape grapes gum hot ice juice mango mangoes milk mix nuts oatmeal oats onion paper peaches pears peppers pie plums polish pop potato
        roast salt seltzer soda spice sugar syrup tea toffee tomato treats water
        """);

    private static FrozenSet<string> Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Phrases(string text) =>
        text.ReplaceLineEndings(" ").Split(',').Select(phrase => string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToFrozenSet(StringComparer.Ordinal);
}
