namespace VoiceCommerce.Core.Understanding;

/// <summary>A slot type's values, found by any of their names, with or without an article, in singular or plural.</summary>
internal sealed class SlotVocabulary
{
    private readonly Dictionary<string, SlotTypeValue> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public SlotVocabulary(SlotType type)
    {
        // First come, first served: a canonical name is never another value's synonym.
        foreach (SlotTypeValue value in type.Values)
        {
            Learn(value.Name, value);
        }

        foreach (SlotTypeValue value in type.Values)
        {
            foreach (string synonym in value.Synonyms)
            {
                Learn(synonym, value);
            }
        }
    }

    /// <summary>Null when the words are none of its names.</summary>
    public SlotTypeValue? Find(IReadOnlyList<SpokenWord> words) => words.Count == 0 ? null : values.GetValueOrDefault(Key(words));

    /// <summary>Whether the word stands in any value's name.</summary>
    public bool Knows(string key) => words.Contains(Singular(key));

    private void Learn(string name, SlotTypeValue value)
    {
        IReadOnlyList<SpokenWord> spoken = SpokenWords.Of(name);
        values.TryAdd(Key(spoken), value);
        words.UnionWith(spoken.Select(word => Singular(word.Key)).Where(key => key.Length > 2 && !EnglishSpeech.Pronouns.Contains(key) && !EnglishSpeech.Determiners.Contains(key)));
    }

    private static string Key(IReadOnlyList<SpokenWord> words)
    {
        IReadOnlyList<SpokenWord> named = [.. words.SkipWhile(word => EnglishSpeech.Determiners.Contains(word.Key))];
        return string.Join(' ', (named.Count > 0 ? named : words).Select(word => Singular(word.Key)));
    }

    // Both sides are cut alike, so it does not matter that "glasse" is no word.
    private static string Singular(string key) => key.Length > 3 && key[^1] == 's' && key[^2] != 's' ? key[..^1] : key;
}
