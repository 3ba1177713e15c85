using System.Collections.Frozen;
using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// Alcohol and tobacco by what they are called, because catalogues are mislabelled: "Old Mill Red Wine" is wine, whatever age stands beside it, and "red wine
/// vinegar" is not. It errs towards asking: who is asked wrongly gives the code, and who is not asked wrongly gets wine.
/// </summary>
public static class RestrictedGoods
{
    private const int YearDigits = 4;

    /// <summary>Hints that make a drink of a name without a drink's word: "Napa Reserve" weighs eight, "California Red" two.</summary>
    private const int EnoughHints = 2;

    /// <summary>Enough beside two words that say nothing.</summary>
    private const int StrongHint = EnoughHints + 2;

    /// <summary>In a longer name the last word says less about the whole.</summary>
    private const int ShortName = 4;

    /// <summary>By the name, by the brand where the name says nothing ("Hazy Original" of "Budweiser Beer"), or by the shelf it stands on.</summary>
    public static bool Are(DisplayName name, DisplayName? brand, CategoryPath category) =>
        IsNamedSo(name.Value) || (brand is not null && IsNamedSo($"{name.Value}, {brand.Value}")) || category.Value.Split('/').Any(IsShelf);

    /// <summary>A name is read part by part, from its head: "Pasta Sauce, Vodka" is decided by the sauce, and "Chardonnay, Napa Valley, 2013" by the grape.</summary>
    public static bool IsNamedSo(string name)
    {
        string[] parts = Letters.Folded(name).Split(Letters.Break);
        return IsWholeName(parts[0]) || (SaysDrink(parts) ?? (parts.Skip(1).Any(part => IsYear(part.Trim())) || IsHinted(parts)));
    }

    private static bool IsShelf(string segment)
    {
        string[] words = segment.Split('-');
        return !words.Contains("free") && !words.Contains("non") && (words.Any(word => word is "alcohol" or "spirits") || SaysDrink([segment.Replace('-', ' ')]) is true);
    }

    /// <summary>True for a drink, false for other goods, null where no part of the name says either.</summary>
    private static bool? SaysDrink(string[] parts)
    {
        foreach (string[] words in parts.Select(UpToAside))
        {
            bool[] harmless = Harmless(words);
            int drink = LastDrink(words, harmless);
            if (drink >= 0 && IsTheThing(words, harmless, drink))
            {
                return true;
            }

            if (harmless.Contains(true) || words.Any(IsOtherGoods))
            {
                return false;
            }
        }

        return null;
    }

    // A sign between two words ("&") has left two blanks.
    private static bool IsWholeName(string head) =>
        string.Join(' ', head.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is var only && (RestrictedWords.WholeNames.Contains(only) || IsYear(only));

    /// <summary>No word says it, but together they speak as makers of wine, beer and spirits do, and of nothing else that is sold.</summary>
    private static bool IsHinted(string[] parts)
    {
        string[] words = [.. parts.SelectMany(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return !Array.Exists(words, IsOtherGoods)
            && (Hints(words) >= EnoughHints || (parts.Length == 1 && words.Length is > 0 and <= ShortName && RestrictedWords.Tails.Contains(words[^1])));
    }

    private static int Hints(string[] words)
    {
        int weight = 0;
        for (int at = 0; at < words.Length; at++)
        {
            bool isLabel = at + 1 < words.Length && RestrictedWords.Labels.Contains($"{words[at]} {words[at + 1]}");
            weight += isLabel ? EnoughHints : Hint(words[at]);
            at += isLabel ? 1 : 0;
        }

        return weight;
    }

    private static int Hint(string word) =>
        RestrictedWords.StrongHints.Contains(word) ? StrongHint
        : IsYear(word) ? 2
        : RestrictedWords.Hints.Contains(word) ? 1
        : RestrictedWords.Neutral.Contains(word) || word.All(char.IsAsciiDigit) ? 0
        : -1;

    /// <summary>Nothing stands beside the drink that it would only be in.</summary>
    private static bool IsTheThing(string[] words, bool[] harmless, int drink)
    {
        bool isHead = drink == words.Length - 1 && RestrictedWords.Heads.Contains(words[drink]);
        return (isHead || !words.Where((word, at) => Holds(RestrictedWords.Goods, word) && !IsInPair(words, at)).Any())
            && !words.Where((word, at) => at > drink && (harmless[at] || Holds(RestrictedWords.Flavours, word))).Any();
    }

    /// <summary>"Rice wine" is not rice.</summary>
    private static bool IsInPair(string[] words, int at) =>
        (at > 0 && RestrictedWords.Pairs.Contains($"{words[at - 1]} {words[at]}")) || (at + 1 < words.Length && RestrictedWords.Pairs.Contains($"{words[at]} {words[at + 1]}"));

    private static bool IsOtherGoods(string word) => Holds(RestrictedWords.Goods, word) || Holds(RestrictedWords.Flavours, word);

    private static bool Holds(FrozenSet<string> words, string word) => words.Contains(word) || (word.EndsWith('s') && words.Contains(word[..^1]));

    /// <summary>Where the last word stands that says so; -1 for none.</summary>
    private static int LastDrink(string[] words, bool[] harmless)
    {
        int spike = Array.FindIndex(words, RestrictedWords.Spikes.Contains);
        int last = spike < 0 ? -1 : Array.FindLastIndex(words, RestrictedWords.Mixers.Contains) is var mixer && mixer > spike ? mixer : -1;
        last = words is ["long", "island", "iced", "tea", ..] ? 3 : last;
        for (int at = 0; at < words.Length; at++)
        {
            last = harmless[at] ? last
                : at + 1 < words.Length && !harmless[at + 1] && RestrictedWords.Pairs.Contains($"{words[at]} {words[at + 1]}") ? Math.Max(last, at + 1)
                : IsDrink(words[at]) ? Math.Max(last, at)
                : last;
        }

        return last;
    }

    private static bool IsDrink(string word) =>
        RestrictedWords.Drinks.Contains(word) || RestrictedWords.Tobacco.Contains(word) || Array.Exists(RestrictedWords.Endings, end => word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal));

    /// <summary>For each word whether it belongs to a phrase that is harmless: "root beer". "Alcoholic ginger beer" is not.</summary>
    private static bool[] Harmless(string[] words)
    {
        bool[] harmless = new bool[words.Length];
        for (int at = 0; at + 1 < words.Length; at++)
        {
            if (RestrictedWords.Harmless.Contains($"{words[at]} {words[at + 1]}") && !(at > 0 && words[at - 1] is "alcoholic" or "hard"))
            {
                harmless[at] = harmless[at + 1] = true;
            }
        }

        return harmless;
    }

    private static bool IsYear(string word) =>
        word.Length == YearDigits && word.All(char.IsAsciiDigit) && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));

    // What follows "with", "in" or "for" is not the thing.
    private static string[] UpToAside(string part)
    {
        string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int aside = Array.FindIndex(words, word => word is "with" or "in" or "for");
        return aside > 0 ? words[..aside] : words;
    }
}
