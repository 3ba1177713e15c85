namespace VoiceCommerce.Core.Understanding;

/// <summary>Tells a product's name from what people ask other assistants for. The names that a home or a shop uses are not judged by it.</summary>
internal static class ProductPhrase
{
    public static bool Fits(IReadOnlyList<SpokenWord> words) =>
        words.Any(word => !EnglishSpeech.Pronouns.Contains(word.Key))
        && !words.Any(word => EnglishSpeech.ClauseWords.Contains(word.Key) || EnglishSpeech.NoGoods.Contains(word.Key))
        && SpokenNumbers.CardinalAt(words, 0)?.End != words.Count
        && words[0].Key is not ("to" or "of" or "for" or "with" or "in" or "on" or "and" or "or");
}
