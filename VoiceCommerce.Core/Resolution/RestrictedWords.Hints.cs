using System.Collections.Frozen;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// Words that only hint at a drink. A name without any drink is one nevertheless when its hints outweigh the words that say nothing: "Napa Reserve", "California Red".
/// </summary>
internal static partial class RestrictedWords
{
    /// <summary>A whole name: nothing else is sold under it alone.</summary>
    public static readonly FrozenSet<string> WholeNames = Phrases(WholeWords, LongLabels);

    private const string WholeWords =
        """
        1664, 805, amber, anejo, banquet, bianco, blanco, blond, blonde, blush, bock, branco, brut, citron, clara, dark, draft, draught, dry, especial,
        export, extra, gold, harvest, imported, joven, lite, napoleon, nouveau, pale, plata, platinum, port, premium, red, reposado, reserve, rogue, rose,
        rosso, rouge, ruby, seasonal, sec, session, silver, summer, tawny, ultra, villages, vs, vsop, white, winter, xo
        """;

    /// <summary>A short name that ends in one of these, and names no other goods, is a drink: "Essential Red".</summary>
    public static readonly FrozenSet<string> Tails = Words(
        """
        anniversary blonde cuvee draft draught imperial red reserva rose sampler seasonal session styles tawny vintage wit
        """);

    /// <summary>Places and makers' words that are rarely said of anything else; each weighs four.</summary>
    public static readonly FrozenSet<string> StrongHints = Words(
        """
        abruzzo alcoholic barrique bianco blanc blancs brewing cab campania carneros cascina cellar cellars citra clos colli cuvee draught estate estates
        fattoria finca flask growler herdade hop hopped hoppy imperial langhe lodi longneck longnecks marlborough masseria mendocino mosaic napa noir noirs
        oaked pale piedmont piemonte podere poggio proof puglia quinta reserva reserve riserva rosso rouge rutherford sardegna scotch sicilia simcoe sonoma
        suitcase tallboy tallboys tinta tinto toscana tuscany umbria veneto vineyards vintage willamette
        """);

    /// <summary>What is said of drinks and of much else; each weighs one.</summary>
    public static readonly FrozenSet<string> Hints = Words(
        """
        aged amber barrel batch bitter black blend blond blonde blush bold bottle bottles brewed brewers california can cans casa cask castello cave caves
        central classic coast coastal conde coteaux county creek crisp crush dark double draft draught dry extra fruity gold golden gran grand harvest hazy
        hills house imported light lite maison malt monte mountain north oak old oregon premium private proprietary red release ridge river rocca rose ruby
        seasonal select selection session silk silver single small smooth south sparkling special straight style styles sweet table tall tawny triple valley
        velvet village wet wheat white year years yr
        """);

    /// <summary>Neither for nor against.</summary>
    public static readonly FrozenSet<string> Neutral = Words(
        """
        a abv alc an and argentina australia bavarian belgian bottle by caribbean chile count ct d das de degli dei del dell della delle des di do dos du el
        fl france gift in irish italy jamaican kentucky l la le limited liter litre ml no nv of original oz pack pk scottish series set spain tennessee the
        variety vol
        """);
}
