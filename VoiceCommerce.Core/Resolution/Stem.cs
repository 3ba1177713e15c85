namespace VoiceCommerce.Core.Resolution;

/// <summary>A light English stemmer: it takes the plural away and writes small numbers as digits, no more, because "baked" and "baking" are different goods.</summary>
internal static class Stem
{
    /// <summary>Rewrites the folded word in place and says how long its stem is.</summary>
    public static int Shorten(Span<char> word)
    {
        ReadOnlySpan<char> ends = word;
        int n = word.Length;
        if (n > 4 && ends.EndsWith("ies"))
        {
            word[n - 3] = 'y'; // berries, cookies
            return n - 2;
        }

        if (n > 4 && ends.EndsWith("ie"))
        {
            word[n - 2] = 'y'; // cookie, so that it meets cookies
            return n - 1;
        }

        if (ends is "loaves" or "leaves" or "halves" or "knives")
        {
            word[n - 3] = 'f';
            return ends[0] == 'k' ? Put(word[(n - 2)..], 'e') + n - 2 : n - 2;
        }

        if (Digits(ends) is { Length: > 0 } digits)
        {
            digits.CopyTo(word);
            return digits.Length;
        }

        return n - Ending(ends);
    }

    private static string Digits(ReadOnlySpan<char> word) => word switch
    {
        "one" => "1",
        "two" => "2",
        "three" => "3",
        "four" => "4",
        "five" => "5",
        "six" => "6",
        "seven" => "7",
        "eight" => "8",
        "nine" => "9",
        "ten" => "10",
        "eleven" => "11",
        "twelve" => "12",
        _ => "",
    };

    private static int Ending(ReadOnlySpan<char> word) => word switch
    {
        { Length: > 5 } when word.EndsWith("oes") => 2, // tomatoes, but shoes
        { Length: > 4 } when word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("sses") || word.EndsWith("xes") => 2,
        { Length: > 4 } when word.EndsWith("che") => 1, // quiche, so that it meets quiches
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => 1, // not glass, asparagus, couscous
        _ => 0,
    };

    private static int Put(Span<char> at, char letter)
    {
        at[0] = letter;
        return 1;
    }
}
