namespace VoiceCommerce.Core.Understanding;

/// <summary>
/// Understands text by an interaction model, for channels whose platform does not. Built once for a model, then safe to use from any thread.
/// It costs about the same for every utterance: no regular expressions, and no search that grows faster than the utterance.
/// </summary>
public sealed class Understander
{
    private readonly Politeness politeness;
    private readonly ILookup<string, SamplePattern> byFirstWord;
    private readonly IReadOnlyList<SamplePattern> beginningWithSlot;
    private readonly IReadOnlyList<(string Type, SlotVocabulary Words)> vocabularies;

    /// <exception cref="ArgumentException">The model names a slot that its intent does not have, or a sample has too many.</exception>
    public Understander(InteractionModel model)
    {
        politeness = new(model.InvocationName);
        vocabularies = [.. model.SlotTypes.Select(type => (type.Name, new SlotVocabulary(type)))];
        List<SamplePattern> patterns =
        [
            .. from intent in model.Intents
               from sample in intent.Samples
               let words = politeness.Without(SpokenWords.Of(sample))
               where words.Count > 0
               select new SamplePattern(intent, words),
        ];
        byFirstWord = patterns.Where(pattern => pattern.FirstWord is not null).ToLookup(pattern => pattern.FirstWord!, StringComparer.Ordinal);
        beginningWithSlot = [.. patterns.Where(pattern => pattern.FirstWord is null)];
    }

    /// <summary>Null when it makes no sense to us, or is longer than 200 words or 8,000 characters.</summary>
    /// <param name="utterance">As typed or transcribed.</param>
    /// <param name="expected">Values that this conversation expects beyond the model's, as a platform's dynamic entities are; they come first.</param>
    public Understood? Understand(string utterance, IReadOnlyList<SlotType>? expected = null)
    {
        IReadOnlyList<SpokenWord> said = SpokenWords.Of(utterance);
        if (said.Count == 0)
        {
            return null;
        }

        SlotReader reader = new((expected ?? []).Select(type => (Type: type.Name, Words: new SlotVocabulary(type))).Concat(vocabularies)
            .ToLookup(known => known.Type, known => known.Words, StringComparer.Ordinal));
        IReadOnlyList<SpokenWord> words = politeness.Without(said);
        return Answer(YesOrNo.Judge(said)) ?? Match(words, reader) ?? Corrected(said, reader);
    }

    /// <summary>"Yes, but make it two", "no, the other coffee": what follows counts. A refusal with anything else behind it is still a refusal.</summary>
    private Understood? Corrected(IReadOnlyList<SpokenWord> said, SlotReader reader)
    {
        IReadOnlyList<SpokenWord> rest = YesOrNo.After(said);
        Understood? meant = rest.Count == 0 || rest.Count == said.Count ? null : Match(politeness.Without(rest), reader);
        bool refuses = YesOrNo.BeginsWithRefusal(said);
        return meant is null || (refuses && meant.Intent == IntentNames.Yes) ? Answer(refuses ? IntentNames.No : null) : meant;
    }

    private Understood? Match(IReadOnlyList<SpokenWord> words, SlotReader reader)
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
            : found.Pattern.EndsInSlot && YesOrNo.EndsInRefusal(words) ? Answer(IntentNames.No)
            : new(found.Pattern.Intent, found.Slots.ToDictionary(slot => slot.Slot.Name, slot => slot.Reading, StringComparer.Ordinal));
    }

    // More certain words, then fewer slot words, then the narrower slot; among equals the model's order.
    private static (int, int, int) Rank(SamplePattern pattern, IReadOnlyList<FilledSlot> slots) =>
        (pattern.Certainty, -slots.Sum(slot => slot.End - slot.Start), slots.Count(slot => slot.Slot.Type == SlotTypeNames.FourDigits));

    private static Understood? Answer(string? intent) => intent is null ? null : new(intent, new Dictionary<string, SlotReading>(StringComparer.Ordinal));
}
