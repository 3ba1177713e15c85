using System.Collections.Frozen;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// The vocabulary of <see cref="RestrictedGoods"/>, lower-case and without accents: drinks, grapes, styles and regions, what makers commonly misspell, and brands that are no other
/// word. Written from general knowledge; a shop's own catalogue says the rest by its minimum ages.
/// </summary>
internal static partial class RestrictedWords
{
    /// <summary>Each alone says that it is alcohol.</summary>
    public static readonly FrozenSet<string> Drinks = Words(CommonDrinks, Beers, Wines, Spirits, OtherTongues);

    /// <summary>Styles, grapes and regions, what makers commonly misspell, and the best-known brands.</summary>
    private const string CommonDrinks =
        """
        aberlour abita absinthe absinthes absolut acqui advocaat affligem agiorgitiko aglianico akvavit alamos albarino alcoholic alcopop ale alentejo ales alicante
        aligote alize allagash allegrini almaden alsace altbier alvarinho amaretto amari amaro amarone amarones amontillado amstel anejo angostura antinori aoc aop
        aperitif aperitivo aperitivos aperol apertif apertifs apertiv apothic applejack appleton aquavit aquavits arak ardbeg ardmore arinto armagnac armagnacs
        arneis arrack artois asahi asahis assyrtiko asti auchentoshan augustiner auslese auslesen auxerrois aventinus averna avion awamori ayinger azienda babich
        bacanora bacardi bacardis baco bages baijiu baijius baileys bairrada ballantine ballantines ballatore baltika balvenie bandol banfi banrock barbancourt
        barbaresco barbarescos barbera barberas bardolino barleywine barleywines barolo barossa barsac bartenura bartles beamish beaujolais beaune becks beefeater
        beer beerenauslese beerlao beers belvedere belvederes bergerac beringer bier biere bieres biersch bilbao bintang birra bitburger bitburgers blancs blantons
        blatz blaufrankisch blaye blueberi boag bobal bock bocks boddington boddingtons bodega bodegas bogle bokbunja bolla bollinger bonarda bonardas boneyard
        boodles booze bordeaux borsao bosca bouchard bourban bourbon bourbons bourgogne bourgueil bouschet bowmore brachetto brachettos braggot brancott brandies
        brandy brewdog brewery brewhouse brewmaster brewmasters brews brewskis brizard brolio brouilly brugal bruichladdich brunello brut bruts budvar budweiser
        bulleit bulleits bunnahabhain burgundy burnetts busch bushmill bushmills buzzballz byass cabarnet cabernay cabernet cabernets cabs caceres cachaca cachacas
        cahors caipirinha cakebread calvados camarena campari cannonau cantina cantine caol carbernet cardhu carib carignan carlsberg carmenere carmeneres carneros
        carnivor carolans carpano carricante casadores casamigos casillero catarratto catawba cava cavas cavit caymus cazadore cazadores centenario cerasuolo ceretto
        cerveza cervezas cervoise cesari chablis chalone chambolle chambord chambourcin chamisul champagn champagne champagnes champange chandon chapoutier charbono
        chardonay chardoney chardonnay chardonnays chardonnet chardonney chartreuse chassagne chateau chateauneuf chelada cheladas chenin chenins cheverny chianti
        chimay chinon chiroubles chivas chopin chouffe chumchurum ciders cidre cinsault cinsaut cinzano ciroc citroen claret clicquot clynelish cocchi cockburn
        cockburns codorniu cognac cognacs cognag cointreau combier condrieu conero connemara cooperativa coors coppola corbieres cordials cornas corona coronita
        corralejo costieres counoise courvoisier cousino cragganmore cremant cremants crianza cristalino crozes cruzan cuervos cune curacao curacaos cusquena custoza
        cutty cuvee cuvees cynar czechvar daiginjo dalmore dalwhinnie damilano damm darenberg davola dekuyper deschutes dewar dewars dickel digestif digestifs dipa
        disaronno distillery docg dolcetto dolcettos dolin domaine doppelbock dortmunder douro drambuie drouhin dryhopped dubbel dubbels duboeuf dubonnet duckhorn
        duero dunkel dunkels dunkelweizen dunkles durif duvel duvels edelzwicker edradour efes eisbeer eisbock eiswein elderton elysian emilion emmets encruzado
        erdinger erdingers errazuriz esb espolon espolons estancia estephe estournel everclear exotico faiveley falanghina fattoria faugeres feckin fernet festbier
        fetzer feuillatte fiano finlandia fireball fitou fladgate flensburger fleurie folonari fonseca fosters fourloko framboise franciacorta frangelico franschhoek
        franzia franziskaner franziskaners frappato frascati freisa freixenet frescobaldi frizzante frizzantes fronsac fuisse furmint futsushu gabbiano gaillac
        galliano gamay gamays garnacha gascogne gattinara gavi gekkeikan genesee genever genny gerwurztraminer geuze gevrey gewurtztraminer gewurztraminer
        gewurztramminer ghemme gigondas gin ginjo gins glendronach glenfarclas glenfiddich glenkinchie glenlivet glenmorangie glenrothes glera gluhwein godello
        goldschlager gordons gose goses gosling gosset graciano grappa grappas gratzer greenflash grenache grenaches grgich grigio grignolino grimbergen grodziskie
        grolsch growler gruener gruit gruner gsm gueuze guigal guiness guinness hakutsuru hamms harveys heering hefe hefeweizen hefeweizens hefewiezen hefewizen
        heidsieck heineken heitz helles hendricks hennepin hennessy herbsaint herradura hibiki hoegaarden hoegaardens hofbrau homebrew honjozo hooch hopalong
        hoperandi hopnosh hopocalypse hops hoptical hoptimus hoptologist hopulent hopzilla hornito hornitos hornsbys hpnotiq hugel humbrecht icewine igp igt ila
        imperial inglenook inkblot inzolia ipa ipas ipl irouleguy islay jaboulet jadot jager jagermeister jagermeisters jameson jasnieres jaymes jenever jimador
        jinro joose julep julienas jumilla junmai jurancon kabinett kabinetts kadarka kahlua kamchatka kapali karbach kedem keg kegs kekfrankos kellerbier ketel
        ketels keystone kikusui kilbeggan kilchoman killians kimoto kingfisher kingfishers kirin kirins kirsch kirschwasser knockando kokanee kolsch kolsches korbel
        korbinian kriek krombacher krombachers kronenbourg krug krusovice kurant kurosawa kwak labatt lafite lagavulin lager lagering lagers lagunita lagunitas
        lambic lambics lambrusco lambruscos langhe languedoc lanson laphroaig leffe leguas leinenkugel leinenkugels lemberger lichtenhainer liebfraumilch lillet
        limoncello lindeman lindemans liquer liqueur liqueurs liquor liquors lirac listrac loko lonestar lonestars longmorn loosen lorentz loureiro lowenbrau luberon
        lugana luigi luksusowa lunazul lunetta lustau luxardo macallan macon madeira madiran maerzen magners mahou maibock makgeolli makkoli malbec malbeck malbecs
        malvasia mandrin manduria manischewitz maredsous margarita margaritas margaux marques marsala marsanne marsannes marzen marzenbier marzens mascalese masseto
        masson matua matusalem maudite mazuelo mead medoc meiomi mencia mendoza menetou meritage merlot merlots mescal meunier meursault mezcal mezcals mezzacorona
        michelada micheladas michelob michters microbrew midori milagro milagros minervois minze mionetto mirassou modelo moet mogen molson momokawa monastrell
        mondavi monferrato montefalco montenegro montepulciano montezuma montgras montrachet moonshine moosehead moretti morgon mortlach moscadello moscato moscatos
        moscatto moschofilero mosel moulis mourvedre mourvedres mouton mudslide muga mumm muscadet muscadets muscat muscatel muscato muscats musigny myers myerss
        narragansett nastro nebbiolo nebbiolos negociant negroamaro negroni neipa nepa nerello nero newcastle niepoort nigori nigorizake nikka ninkasi nobilo noilly
        nonino noval oakville oban oberon obolon octoberfest oenologist offley okocim oktoberfest olmeca oloroso ommegang optimator oranj ornellaia orval orvieto
        oude ouzo ouzos overproof ovila ozeki paarl pabst pacifico pacificos palinka palomino passerina pastis pastises pauillac paulaner peachtree penedes penfolds
        peppar perignon perlwein pernod pernods peroni pfalz picpoul picpouls pils pilsener pilsner pilsners pilzner pimms pinot pinotage pinotages pinots pisco
        piscos pivo plata plavac poitin pomerol pommard pommery popov porter poteen pouilly pravda primitivo priorat procecco prosecco proseccos proseco protos
        prunotto pschorr pucker puligny pulteney pumking pumpkinhead pyrat quadrupel querceto quilmes quintessa radeberger radler radlers raicilla raki ramazzotti
        raspberri rasputin rasteau rauchbier ravenswood razberi razberita recioto recoltant redds redhook reisling reposado retsina reyka rheingau rheinhessen rhone
        rhum rhums ribera ricard riesling rieslings rioja riojas ripasso riscal riserva rita ritas rittenhouse riunite rivaner rkatsiteli roederer roero romanee
        rombauer rosado rosato rosemount roussanne roussannes roussillon rueda ruffino ruinart ruination rum rumchata rumchatas rumple rumpleminze rums rutherford
        sagrantino saison saisons sake saki salice salvator sambuca samichlaus sancerre sancerres sandeman sangaree sangiovese sangioveses sangira sangria sangrias
        saperavi sapporo sapporos sassicaia saumur sauternes sauvignon sauvignons sauvigon sauvingnon sauvingon sauza sauzas savatiano savennieres savignion savignon
        scheurebe schlafly schlitz schnapp schnapps schnaps schofferhofer schramsberg schwarzbier scotches scrumpy sculpin scuppernong seagram seagrams seghesio
        segura sekt sekts seltzered semillon semillons seyval shandies shandy shandys sherry shiner shiraz shirazes shirazs shochu shochus siete silvaner singha
        singhas sirah sixpoint skinnygirl skol skyy slivovitz sloe smirnoff smirnoffs smirnov smithwick smithwicks smuttynose soave sobieski sojo soju sojus solaia
        sommelier sommeliers soonhari sotol spaten spatlese spatleses speri speyside spritzer spritzers spumante spumantes staropramen steinlager stellenbosch stiegl
        stoli stolichnaya stout stouts strasberi stroh strongbow suds sumpin suze svedka svyturys swartland sylvaner syrah syrahs taaka taittinger talisker tannat
        tanqueray tanquerays taurasi tavel tecate tecates tempranillo tempranillos tenuta tenute tequila tequilas tequilla tequini tequlia terrapin tetleys tezon
        thurgau tignanello titos tokaji tomatin tomintoul tommasi tooheys torrontel torrontes touraine touriga traminette trapiche trappist travaglini treana
        trebbiano treixadura tremens trimbach tripel tripels triplebock trivento trocken troegenator troegs trumer tsingtao tsingtaos tuaca tuborg tufo tullamore
        tyrconnell tyrrells tyskie umeshu umqua underberg unhopped unibroue unoaked urbock urquell utenos vacqueyras valdo valpolicella valpolicellas veltins
        veltliner ventisquero ventoux veramonte verdejo verdelho verdelhos verdes verdicchio verdot vermentino vermentinos vermouth vermouths vermut vernaccia vietti
        vigneron vignerons vignes vigneti vignobles villamaria vin vineyard vineyards vinho vinhos vinification vino vintages vintner vintners vinyard vinyards
        viognier viogniers viticultors viticulture viudas vizzy vodak vodca vodka vodkas volnay vosne vougeot vouvray vouvrays vsop wabo warres warsteiner
        weihenstephaner weingut weiss weissbier weissbiere weisse weizen westmalle westvleteren whiskey whiskeyed whiskeys whiskie whiskies whisky whiskys whistlepig
        whitbread whitehaven widmer willm wine winegrower winegrowers winemaker winemakers winery wines winzer wiskey witbier wolfblass woodbridge woodford wyborowa
        wychwood wyndham xingu xinomavro yalumba yamazaki yellowtail yountville yuengling yuenglings zacapa zenato zin zind zinfandale zinfandel zinfandels zinfindel
        zins zonin zubrowka zuccardi zweigelt zweigelts zwickel zwickelbier zwickl zywiec
        """;

    /// <summary>Each alone says that it is tobacco or nicotine.</summary>
    public static readonly FrozenSet<string> Tobacco = Words("cigar cigarette cigarettes cigarillo cigarillos cigars ecig ecigarette nicotine shisha snuff snus tobacco vape vapes vaping");

    /// <summary>Where one of these is the last word, the drink is the thing whatever stands before it: "peanut butter stout".</summary>
    public static readonly FrozenSet<string> Heads = Words(
        """
        absinthe ale ales bourbon brandy doppelbock dubbel gin gose hefeweizen ipa kolsch lager lagers lambic liqueur mead mezcal moonshine ouzo pils
        pilsner porter radler saison sambuca schnapps shandy stout tequila tripel vodka whiskey whisky witbier
        """);

    /// <summary>Said before what is no drink of its own kind: "hard seltzer", "spiked iced tea".</summary>
    public static readonly FrozenSet<string> Spikes = Words("alcoholic hard spiked");

    /// <summary>What becomes a drink when it is spiked.</summary>
    public static readonly FrozenSet<string> Mixers = Words("ale beer cider coffee cola kombucha lemonade limeade punch seltzer seltzers soda sodas tea teas tonic");

    private static FrozenSet<string> Words(params string[] texts) => texts.SelectMany(Split).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Phrases(params string[] texts) => texts.SelectMany(SplitPhrases).ToFrozenSet(StringComparer.Ordinal);

    private static string[] Split(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> SplitPhrases(string text) => text.Split(',').Select(phrase => string.Join(' ', Split(phrase)));
}
