namespace VoiceCommerce.Core.Understanding;

/// <summary>One sample utterance, compiled: fixed words and slots. Matching is anchored at both ends.</summary>
internal sealed class SamplePattern
{
    /// <summary>With more, matching would no longer cost about the same for every utterance.</summary>
    public const int MaxSlots = 3;

    private readonly IReadOnlyList<Part> parts;

    public SamplePattern(ModelIntent intent, IReadOnlyList<SpokenWord> sample)
    {
        Intent = intent.Name;
        parts = [.. sample.Select(word => PartOf(intent, word))];
        Literals = parts.Count(part => part.Slot is null);
        Certainty = parts.Count(part => part.Slot is not { } slot || slot.Type is SlotTypeNames.Cart or SlotTypeNames.Order);
        if (parts.Count - Literals > MaxSlots)
        {
            throw new ArgumentException($"A sample of {intent.Name} has more than {MaxSlots} slots.", nameof(sample));
        }
    }

    public string Intent { get; }

    private int Literals { get; }

    /// <summary>Fixed words, and slots that only take words from a closed list: the more of them, the surer the meaning.</summary>
    public int Certainty { get; }

    /// <summary>Null when the sample begins with a slot.</summary>
    public string? FirstWord => parts[0].Word;

    public bool IsBare => Literals == 0;

    public bool EndsInSlot => parts[^1].Slot is not null;

    /// <summary>Fills in the slots, in the order of the sample; null when the words do not fit.</summary>
    public IReadOnlyList<FilledSlot>? Match(IReadOnlyList<SpokenWord> words, SlotReader reader)
    {
        FilledSlot[] filled = new FilledSlot[parts.Count - Literals];
        return words.Count >= parts.Count && FitsFrom(0, 0, 0, words, reader, filled) ? filled : null;
    }

    private bool FitsFrom(int part, int at, int slot, IReadOnlyList<SpokenWord> words, SlotReader reader, FilledSlot[] filled)
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
        bool last = part == parts.Count - 1;
        foreach (FilledSlot candidate in reader.CandidatesAt(wanted, words, at, last, IsBare))
        {
            filled[slot] = candidate;
            if (FitsFrom(part + 1, candidate.End, slot + 1, words, reader, filled))
            {
                return true;
            }
        }

        return false;
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

    private readonly record struct Part(string? Word, ModelSlot? Slot);
}

/// <param name="Slot">Which slot of the intent.</param>
/// <param name="Reading">What it holds.</param>
/// <param name="Start">Its first word's place.</param>
/// <param name="End">The place after its last word.</param>
internal readonly record struct FilledSlot(ModelSlot Slot, SlotReading Reading, int Start, int End);
