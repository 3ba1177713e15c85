namespace VoiceCommerce.Core.Resolution;

/// <summary>Politeness and reference words around a product: they ask for it and do not name it.</summary>
internal static class Fillers
{
    private static readonly string[][] Leading = Longest(
        "can i have", "can i get", "can we have", "can we get", "can you get me", "can you get us", "could i have", "could i get", "could you get me", "i would like", "id like", "we would like",
        "wed like", "i want", "we want", "i need", "we need", "get me", "get us", "give me", "give us", "order me", "order us", "order", "reorder", "buy", "buy me", "add", "get", "the same",
        "same", "my regular", "our regular", "my normal", "our normal", "my favorite", "our favorite", "my favourite", "our favourite", "some more", "more", "another", "the", "a few", "any", "my", "our",
        "only the", "just the", "only my", "just my", "also", "kind of", "kinds of", "sort of", "sorts of", "type of", "types of", "brand of", "brands of");

    private static readonly string[][] Trailing = Longest(
        "as always", "like always", "as usual", "like usual", "as before", "like before", "as last time", "like last time", "from last time", "same as last time", "the same as last time",
        "same as always", "the same as always", "again", "thanks", "thank you", "for me", "for us", "that i always buy", "that we always buy", "i always buy", "we always buy", "i always get",
        "we always get", "i usually buy", "we usually buy", "i usually get", "we usually get", "that i like", "that we like", "i like", "we like", "too", "as well");

    private static readonly HashSet<string> Anywhere = new(StringComparer.Ordinal) { "usual", "please", "some", "um", "uh", "er", "hmm" };

    // Where they stand alone, they may be the name itself.
    private static readonly HashSet<string> LeadingUnlessAlone = new(StringComparer.Ordinal) { "actually", "like" };

    private static readonly HashSet<string> TrailingUnlessAlone = new(StringComparer.Ordinal) { "actually", "sorry", "wait", "oh" };

    /// <summary>Without the fillers that stand alone.</summary>
    public static List<string> Drop(IEnumerable<string> words) => [.. words.Where(word => !Anywhere.Contains(word))];

    /// <summary>Takes off one leading filler; false when there is none.</summary>
    public static bool DropFirst(List<string> words)
    {
        string[]? found = Array.Find(Leading, filler => StartsAt(words, 0, filler)) ?? (words.Count > 1 && LeadingUnlessAlone.Contains(words[0]) ? [words[0]] : null);
        words.RemoveRange(0, found?.Length ?? 0);
        return found is not null;
    }

    /// <summary>Takes off one trailing filler; false when there is none.</summary>
    public static bool DropLast(List<string> words)
    {
        string[]? found = Array.Find(Trailing, filler => StartsAt(words, words.Count - filler.Length, filler)) ?? (words.Count > 1 && TrailingUnlessAlone.Contains(words[^1]) ? [words[^1]] : null);
        words.RemoveRange(words.Count - (found?.Length ?? 0), found?.Length ?? 0);
        return found is not null;
    }

    private static bool StartsAt(List<string> words, int at, string[] filler)
    {
        bool starts = at >= 0 && at + filler.Length <= words.Count;
        for (int i = 0; i < filler.Length && starts; i++)
        {
            starts = words[at + i] == filler[i];
        }

        return starts;
    }

    private static string[][] Longest(params ReadOnlySpan<string> fillers) =>
        [.. fillers.ToArray().Select(filler => filler.Split(' ')).OrderByDescending(filler => filler.Length)];
}
