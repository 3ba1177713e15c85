namespace VoiceCommerce.Core.Understanding;

/// <summary>Fixed phrases, found by their words; the longest counts.</summary>
internal sealed class PhraseSet
{
    private readonly HashSet<string> phrases;
    private readonly int longest;

    public PhraseSet(params IEnumerable<string> phrases)
    {
        List<IReadOnlyList<SpokenWord>> taken = [.. phrases.Select(SpokenWords.Of)];
        this.phrases = [.. taken.Select(words => Key(words, 0, words.Count))];
        longest = taken.Count == 0 ? 0 : taken.Max(words => words.Count);
    }

    /// <summary>How many words the longest phrase takes that begins at this place; 0 when none does.</summary>
    public int LengthAt(IReadOnlyList<SpokenWord> words, int start)
    {
        for (int length = Math.Min(longest, words.Count - start); length > 0; length--)
        {
            if (phrases.Contains(Key(words, start, length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>How many words the longest phrase takes that ends before this place; 0 when none does.</summary>
    public int LengthBefore(IReadOnlyList<SpokenWord> words, int end)
    {
        for (int length = Math.Min(longest, end); length > 0; length--)
        {
            if (phrases.Contains(Key(words, end - length, length)))
            {
                return length;
            }
        }

        return 0;
    }

    private static string Key(IReadOnlyList<SpokenWord> words, int start, int length) =>
        length == 1 ? words[start].Key : string.Join(' ', Enumerable.Range(start, length).Select(at => words[at].Key));
}
