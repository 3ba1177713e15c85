namespace VoiceCommerce.Core.Understanding;

/// <summary>Takes an utterance apart into clauses: "add apples to my list, if they aren't on it".</summary>
internal static class Clauses
{
    private static readonly char[] Marks = [',', ';', '!', '?', ':', '\n'];

    /// <summary>At punctuation and at "but" and "so"; without the clauses that only say why or when.</summary>
    public static IReadOnlyList<IReadOnlyList<SpokenWord>> Of(string utterance) =>
        [.. utterance.Replace(". ", ", ", StringComparison.Ordinal).Split(Marks)
            .SelectMany(clause => AtWords(Main(SpokenWords.Of(clause)), EnglishSpeech.Connectives))];

    /// <summary>At "and" too: only when nothing else helps, for "macaroni and cheese" is one thing.</summary>
    public static IReadOnlyList<IReadOnlyList<SpokenWord>> AtAnd(string utterance) =>
        [.. Of(utterance).SelectMany(clause => AtWords(clause, new HashSet<string>(StringComparer.Ordinal) { "and", "then" }))];

    private static IReadOnlyList<SpokenWord> Main(IReadOnlyList<SpokenWord> words) =>
        [.. words.TakeWhile((word, at) => at == 0 || !EnglishSpeech.Conditions.Contains(word.Key))];

    private static IEnumerable<IReadOnlyList<SpokenWord>> AtWords(IReadOnlyList<SpokenWord> words, IReadOnlySet<string> borders)
    {
        int start = 0;
        for (int at = 0; at <= words.Count; at++)
        {
            if (at < words.Count && !borders.Contains(words[at].Key))
            {
                continue;
            }

            if (at > start)
            {
                yield return [.. words.Skip(start).Take(at - start)];
            }

            start = at + 1;
        }
    }
}
