namespace VoiceCommerce.Core.Understanding;

/// <summary>Tells a product's name from what people ask other assistants for. The names that a home or a shop uses are not judged by it.</summary>
internal static class ProductPhrase
{
    private const int MostUnknownWords = 2;

    /// <summary>After words of buying: anything that could name goods.</summary>
    public static bool Fits(IReadOnlyList<SpokenWord> words) =>
        words.Any(word => !EnglishSpeech.Pronouns.Contains(word.Key))
        && !words.Any(word => EnglishSpeech.ClauseWords.Contains(word.Key) || EnglishSpeech.NoGoods.Contains(word.Key))
        && SpokenNumbers.CardinalAt(words, 0)?.End != words.Count
        && words[0].Key is not ("of" or "for" or "with" or "in" or "on" or "and" or "or");

    /// <summary>After words that are mostly said of goods: short.</summary>
    public static bool FitsShortly(IReadOnlyList<SpokenWord> words) =>
        Fits(words)
        && words.Count(word => word.Key != "of" && !EnglishSpeech.Determiners.Contains(word.Key)) <= MostUnknownWords
        && !words.Any(word => word.Key is "for" or "in" or "on" or "with" or "and" or "or" or "as");
}
