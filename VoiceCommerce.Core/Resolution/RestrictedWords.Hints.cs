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
        1664, 805, amber, anejo, banquet, bianco, blanco, blond, blonde, bock, brut, clara, dark, draught, dry, especial, extra, gold, harvest, imported,
        lite, pale, plata, platinum, port, premium, red, reposado, reserve, rogue, rose, rosso, rouge, ruby, seasonal, session, silver, summer, tawny,
        ultra, vsop, white, winter, xo
        """;

    /// <summary>A short name that ends in one of these, and names no other goods, is a drink: "Essential Red".</summary>
    public static readonly FrozenSet<string> Tails = Words(
        """
        blanco blonde brut dark extra lite red reserva reserve rose sampler seasonal ultra
        """);

    /// <summary>Places and makers' words that are rarely said of anything else; each weighs two.</summary>
    public static readonly FrozenSet<string> StrongHints = Words(
        """
        abruzzo alcoholic barrique bianco blanc blancs brewing cab campania carneros cellar cellars cuvee estate estates flask growler hop hopped hoppy imperial
        langhe lodi longneck longnecks marlborough mendocino napa noir noirs oaked pale piedmont piemonte proof puglia reserva reserve riserva rosso rouge rutherford
        sardegna scotch sicilia sonoma suitcase tallboy tallboys tinta tinto toscana tuscany umbria veneto vineyards vintage willamette
        """);

    /// <summary>What is said of drinks and of much else; each weighs one.</summary>
    public static readonly FrozenSet<string> Hints = Words(
        """
        aged amber barrel batch bitter black blend blond blonde blush bold bottle bottles brewed brewers california can cans cask central classic coast coastal
        county creek crisp crush dark double draft draught dry extra fruity gold golden gran grand harvest hazy hills house imported light lite malt mountain north
        old oregon premium private proprietary red release ridge river rose ruby seasonal select selection session silk silver single small smooth south sparkling
        special straight style styles sweet table tall tawny triple valley velvet village wheat white year years yr
        """);

    /// <summary>Neither for nor against.</summary>
    public static readonly FrozenSet<string> Neutral = Words(
        """
        a an and argentina australia bavarian belgian by caribbean chile count ct d de del des di du el fl france in irish italy jamaican kentucky l la le limited
        liter litre ml no of original oz pack pk scottish series spain tennessee the variety
        """);
}
