namespace VoiceCommerce.Core.Understanding;

/// <summary>One sample utterance, compiled: fixed words and slots.</summary>
internal sealed class SamplePattern
{
    /// <summary>With more, matching would no longer cost about the same for every utterance.</summary>
    public const int MaxSlots = 3;

    private readonly IReadOnlyList<Part> parts;
    private readonly int slots;
    private readonly Evidence evidence;

    public SamplePattern(ModelIntent intent, IReadOnlyList<SpokenWord> sample)
    {
        Intent = intent.Name;
        parts = [.. sample.Select(word => PartOf(intent, word))];
        slots = parts.Count(part => part.Slot is not null);
        Certainty = parts.Count(part => part.Slot is not { } slot || slot.Type is SlotTypeNames.Cart or SlotTypeNames.Order);
        NamesOurs = parts.Any(part => part.Slot?.Type is SlotTypeNames.Cart or SlotTypeNames.Order);
        IsClosed = parts.All(part => part.Slot is not { } slot || !SlotReader.IsOpen(slot));
        evidence = EvidenceOf(intent.Name, parts);
        if (slots > MaxSlots)
        {
            throw new ArgumentException($"A sample of {intent.Name} has more than {MaxSlots} slots.", nameof(sample));
        }
    }

    public string Intent { get; }

    /// <summary>Fixed words, and slots that only take words from a closed list: the more of them, the surer the meaning.</summary>
    public int Certainty { get; }

    /// <summary>No slot takes whatever is said.</summary>
    public bool IsClosed { get; }

    /// <summary>It names a cart or an order.</summary>
    public bool NamesOurs { get; }

    /// <summary>Null when the sample begins with a slot.</summary>
    public string? FirstWord => parts[0].Word;

    public bool EndsInSlot => parts[^1].Slot is not null;

    /// <summary>Fills in the slots, in the order of the sample; null when these words, from first to last, are not the sample.</summary>
    public IReadOnlyList<FilledSlot>? Match(IReadOnlyList<SpokenWord> words, SlotReader reader)
    {
        FilledSlot[] filled = new FilledSlot[slots];
        return words.Count >= parts.Count && FitsFrom(0, 0, words, reader, filled) ? filled : null;
    }

    private bool FitsFrom(int part, int at, IReadOnlyList<SpokenWord> words, SlotReader reader, FilledSlot[] filled)
    {
        while (part < parts.Count && parts[part].Word is { } word)
        {
            if (at >= words.Count || words[at].Key != word)
            {
                return false;
            }

            part++;
            at++;
        }

        if (part == parts.Count)
        {
            return at == words.Count;
        }

        ModelSlot wanted = parts[part].Slot!;
        int slot = parts.Take(part).Count(before => before.Slot is not null);
        foreach (FilledSlot candidate in reader.CandidatesAt(wanted, words, at, part == parts.Count - 1, evidence))
        {
            filled[slot] = candidate;
            if (FitsFrom(part + 1, candidate.End, words, reader, filled))
            {
                return true;
            }
        }

        return false;
    }

    // What does not lead to an offer may name anything short.
    private static Evidence EvidenceOf(string intent, IReadOnlyList<Part> parts)
    {
        IReadOnlyList<string> words = [.. parts.Select(part => part.Word).OfType<string>()];
        return words.Count == 0 ? Evidence.None
            : words.Any(EnglishSpeech.Buying.Contains) || parts.Any(part => part.Slot?.Type == SlotTypeNames.Cart) ? Evidence.Buying
            : words.Any(EnglishSpeech.Getting.Contains) || intent is not (IntentNames.Buy or IntentNames.Reorder) ? Evidence.Getting
            : Evidence.Anything;
    }

    private static Part PartOf(ModelIntent intent, SpokenWord word)
    {
        if (!word.Key.StartsWith('{'))
        {
            return new(word.Key, null);
        }

        string name = word.Key.Trim('{', '}');
        ModelSlot? slot = intent.Slots.FirstOrDefault(slot => slot.Name == name);
        return slot is null ? throw new ArgumentException($"{intent.Name} has no slot {name}.", nameof(word)) : new(null, slot);
    }

    private sealed record Part(string? Word, ModelSlot? Slot);
}

/// <param name="Slot">Which slot of the intent.</param>
/// <param name="Reading">What it holds.</param>
/// <param name="Start">Its first word's place.</param>
/// <param name="End">The place after its last word.</param>
internal sealed record FilledSlot(ModelSlot Slot, SlotReading Reading, int Start, int End);
