using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// Alcohol and tobacco by what they are called, because catalogues are mislabelled: "Old Mill Red Wine" is wine, whatever age stands beside it, and "red wine
/// vinegar" is not. It errs towards asking: who is asked wrongly gives the code, and who is not asked wrongly gets wine.
/// </summary>
public static class RestrictedGoods
{
    private const int YearDigits = 4;

    /// <summary>By the name, or by the shelf it stands on.</summary>
    public static bool Are(DisplayName name, CategoryPath category) => IsNamedSo(name.Value) || category.Value.Split('/').Any(IsShelf);

    /// <summary>A name is read part by part, from its head: "Pasta Sauce, Vodka" is decided by the sauce, and "Chardonnay, Napa Valley, 2013" by the grape.</summary>
    public static bool IsNamedSo(string name)
    {
        string[][] parts = [.. Parts(name)];
        foreach ((int place, string[] words) in parts.Index())
        {
            if (place == 0 && words is [var only] && (RestrictedWords.WholeNames.Contains(only) || IsYear(only)))
            {
                return true;
            }

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

        return parts.Skip(1).Any(words => words is [var vintage] && IsYear(vintage));
    }

    private static bool IsShelf(string segment)
    {
        string[] words = segment.Split('-');
        return !words.Contains("free") && !words.Contains("non") && (words.Any(word => word is "alcohol" or "spirits") || IsNamedSo(segment.Replace('-', ' ')));
    }

    /// <summary>Nothing stands beside the drink that it would only be in.</summary>
    private static bool IsTheThing(string[] words, bool[] harmless, int drink) =>
        !Array.Exists(words, RestrictedWords.Goods.Contains) && !words.Where((word, at) => at > drink && (harmless[at] || RestrictedWords.Flavours.Contains(word))).Any();

    private static bool IsOtherGoods(string word) => RestrictedWords.Goods.Contains(word) || RestrictedWords.Flavours.Contains(word);

    /// <summary>Where the last word stands that says so; -1 for none.</summary>
    private static int LastDrink(string[] words, bool[] harmless)
    {
        int last = words is ["hard", ..] ? Array.IndexOf(words, "lemonade") : -1;
        last = words is ["long", "island", "iced", "tea", ..] ? 3 : last;
        for (int at = 0; at < words.Length; at++)
        {
            last = harmless[at] ? last
                : at + 1 < words.Length && !harmless[at + 1] && RestrictedWords.Pairs.Contains($"{words[at]} {words[at + 1]}") ? Math.Max(last, at + 1)
                : RestrictedWords.Drinks.Contains(words[at]) || RestrictedWords.Tobacco.Contains(words[at]) ? Math.Max(last, at)
                : last;
        }

        return last;
    }

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
    private static IEnumerable<string[]> Parts(string name)
    {
        foreach (string part in Letters.Folded(name).Split(Letters.Break))
        {
            string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int aside = Array.FindIndex(words, word => word is "with" or "in" or "for");
            yield return aside > 0 ? words[..aside] : words;
        }
    }
}
