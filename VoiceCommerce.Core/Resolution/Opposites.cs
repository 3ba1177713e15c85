namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// Words that turn what they stand beside into another thing: "semi skimmed", "non bio", "unsalted", "sugar free". Who names the one does not mean the
/// other; who names neither ("milk") may mean both.
/// </summary>
internal static class Opposites
{
    /// <summary>"salted" and "unsalted", "caffeinated" and "decaffeinated": no mishearing of one another, though two letters apart.</summary>
    public static bool Are(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => IsTurned(one, other) || IsTurned(other, one);

    /// <summary>True when the name turns a word that was said into another thing by one that was not: it is "Semi Skimmed Milk", and "skimmed milk" was said.</summary>
    public static bool IsOne(Found name)
    {
        for (int i = 0; i < name.Words.Length; i++)
        {
            if (name.WasSaid(i) && (IsTurnedBefore(name, i) || IsTurnedAfter(name, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTurned(ReadOnlySpan<char> plain, ReadOnlySpan<char> turned) =>
        turned.Length == plain.Length + 2 && turned[..2] is "un" or "de" or "in" && turned.EndsWith(plain);

    private static bool IsTurnedBefore(Found name, int place)
    {
        int before = place - 1;
        while (before > 0 && !name.WasSaid(before) && name.Word(before) is "added")
        {
            before--; // "No Added Sugar"
        }

        return before >= 0 && !name.WasSaid(before) && Turns(name.Word(before), name.Word(place));
    }

    // "Free Range" and "Free From" say something else.
    private static bool IsTurnedAfter(Found name, int place) =>
        place + 1 < name.Words.Length && !name.WasSaid(place + 1) && name.Word(place + 1) is "free"
        && (place + 2 == name.Words.Length || name.Word(place + 2) is not ("range" or "run" or "from"));

    private static bool Turns(ReadOnlySpan<char> word, ReadOnlySpan<char> next) => word switch
    {
        "semi" or "non" or "no" or "not" or "un" or "less" or "reduced" or "low" or "zero" or "without" => true,
        "toilet" => next is "tissue", // By itself a tissue is for the nose.
        _ => false,
    };
}
