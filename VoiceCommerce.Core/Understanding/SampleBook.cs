namespace VoiceCommerce.Core.Understanding;

/// <summary>All samples of a model, compiled and found by their first word.</summary>
internal sealed class SampleBook
{
    private const int SureEnough = 3;

    private readonly ILookup<string, SamplePattern> byFirstWord;
    private readonly IReadOnlyList<SamplePattern> beginningWithSlot;
    private readonly int longestContained;

    public SampleBook(InteractionModel model, Politeness politeness)
    {
        List<SamplePattern> patterns =
        [
            .. from intent in model.Intents
               where intent.Name is not (IntentNames.Rather or IntentNames.And) // What follows a "no" or an "and" is understood by itself first.
               from sample in intent.Samples
               let words = politeness.Without(SpokenWords.Of(sample))
               where words.Count > 0
               select new SamplePattern(intent, words),
        ];
        byFirstWord = patterns.Where(pattern => pattern.FirstWord is not null).ToLookup(pattern => pattern.FirstWord!, StringComparer.Ordinal);
        beginningWithSlot = [.. patterns.Where(pattern => pattern.FirstWord is null)];
        longestContained = patterns.Where(IsHarmless).Select(pattern => pattern.Certainty).DefaultIfEmpty().Max() + 4; // An order's or a cart's name has up to five words.
    }

    /// <summary>The sample that these words are, from first to last; null when they are none.</summary>
    public Understood? Best(IReadOnlyList<SpokenWord> words, SlotReader reader)
    {
        (SamplePattern Pattern, IReadOnlyList<FilledSlot> Slots)? best = null;
        (int, int, int) bestRank = default;
        foreach (SamplePattern pattern in byFirstWord[words[0].Key].Concat(beginningWithSlot))
        {
            if (pattern.Match(words, reader) is not { } slots)
            {
                continue;
            }

            (int, int, int) rank = Rank(pattern, slots);
            if (best is null || rank.CompareTo(bestRank) > 0)
            {
                (best, bestRank) = ((pattern, slots), rank);
            }
        }

        return best is not { } found ? null
            : found.Pattern.EndsInSlot && YesOrNo.TakenBack(words) is not null ? new(IntentNames.No, NoSlots)
            : new(found.Pattern.Intent, found.Slots.ToDictionary(slot => slot.Slot.Name, slot => slot.Reading, StringComparer.Ordinal));
    }

    /// <summary>A sure sample somewhere in the words, if it only asks for something to be said: "sorry but what was that about the milk".</summary>
    public Understood? Contained(IReadOnlyList<SpokenWord> words, SlotReader reader)
    {
        for (int start = 0; start < words.Count; start++)
        {
            foreach (SamplePattern pattern in byFirstWord[words[start].Key].Where(IsHarmless))
            {
                for (int length = Math.Min(longestContained, words.Count - start); length >= pattern.Certainty; length--)
                {
                    if (pattern.Match([.. words.Skip(start).Take(length)], reader) is not null)
                    {
                        return new(pattern.Intent, NoSlots);
                    }
                }
            }
        }

        return null;
    }

    private static Dictionary<string, SlotReading> NoSlots => new(StringComparer.Ordinal);

    private static bool IsHarmless(SamplePattern pattern) =>
        pattern.IsClosed && pattern.Certainty >= SureEnough
        && (pattern.Intent == IntentNames.Repeat || (pattern.NamesOurs && pattern.Intent is IntentNames.ShowCart or IntentNames.OrderStatus));

    // More certain words, then fewer slot words, then the narrower slot; among equals the model's order.
    private static (int, int, int) Rank(SamplePattern pattern, IReadOnlyList<FilledSlot> slots) =>
        (pattern.Certainty, -slots.Sum(slot => slot.End - slot.Start), slots.Count(slot => slot.Slot.Type == SlotTypeNames.FourDigits));
}
