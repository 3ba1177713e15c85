namespace VoiceCommerce.Core.Understanding;

/// <summary>Judges utterances that only agree or refuse. "No" beats "yes": "yes, no, wait" must never buy anything.</summary>
internal static class YesOrNo
{
    private enum Stance
    {
        Unknown,
        Beside,
        Agrees,
        OrdersIt,
        Refuses,
        Halts,
    }

    /// <summary>The intent's name; null when something else is said too, or when nothing in it agrees or refuses.</summary>
    public static string? Judge(IReadOnlyList<SpokenWord> words)
    {
        (HashSet<Stance> stances, int end) = Read(words);
        bool halted = stances.Contains(Stance.Halts) && (stances.Contains(Stance.Agrees) || stances.Contains(Stance.OrdersIt));
        return end < words.Count ? null
            : halted || stances.Contains(Stance.Refuses) ? IntentNames.No
            : stances.Contains(Stance.Agrees) ? IntentNames.Yes
            : stances.Contains(Stance.OrdersIt) ? IntentNames.OrderIt
            : null;
    }

    /// <summary>What is left after "yes, but ..." or "no, ...".</summary>
    public static IReadOnlyList<SpokenWord> After(IReadOnlyList<SpokenWord> words) => [.. words.Skip(Read(words).End)];

    /// <summary>"Thank you very much": neither agrees nor refuses, and says nothing else.</summary>
    public static bool IsCourtesy(IReadOnlyList<SpokenWord> words) => Read(words) is var (stances, end) && end == words.Count && stances.SetEquals([Stance.Beside]);

    /// <summary>"No, I said something else": plainly refused, whatever follows.</summary>
    public static bool BeginsWithRefusal(IReadOnlyList<SpokenWord> words)
    {
        int start = 0;
        while (start < words.Count && EnglishSpeech.Beside.LengthAt(words, start) is > 0 and int length && Takesback.LengthAt(words, start) == 0)
        {
            start += length;
        }

        return start < words.Count && Takesback.LengthAt(words, start) > 0;
    }

    /// <summary>"Order milk, no wait": what is said before it is taken back; null when nothing is.</summary>
    public static IReadOnlyList<SpokenWord>? TakenBack(IReadOnlyList<SpokenWord> words)
    {
        for (int start = Math.Max(1, words.Count - 8); start < words.Count; start++)
        {
            IReadOnlyList<SpokenWord> tail = [.. words.Skip(start)];
            (HashSet<Stance> stances, int end) = Read(tail);
            if (end == tail.Count && (Takesback.LengthAt(tail, 0) > 0 || stances.Contains(Stance.Halts)))
            {
                return [.. words.Take(start)];
            }
        }

        return null;
    }

    // Fewer than all refusals: a "bus pass" ends in one of them.
    private static PhraseSet Takesback { get; } = new(
        "no", "nope", "nah", "no thanks", "no thank you", "don't", "do not", "don't do it", "don't order it", "i don't want it", "please don't", "actually no", "actually don't", "maybe not");

    private static (HashSet<Stance> Stances, int End) Read(IReadOnlyList<SpokenWord> words)
    {
        HashSet<Stance> stances = [];
        int at = 0;
        while (at < words.Count && StanceAt(words, at) is { Stance: not Stance.Unknown } said)
        {
            stances.Add(said.Stance);
            at += said.Length;
        }

        return (stances, at);
    }

    // The longest phrase counts; of two equally long ones, the one that refuses.
    private static (Stance Stance, int Length) StanceAt(IReadOnlyList<SpokenWord> words, int at) =>
        new (Stance Stance, int Length)[]
        {
            (Stance.Refuses, EnglishSpeech.Refusal.LengthAt(words, at)),
            (Stance.Halts, EnglishSpeech.Halting.LengthAt(words, at)),
            (Stance.Agrees, EnglishSpeech.Agreement.LengthAt(words, at)),
            (Stance.OrdersIt, EnglishSpeech.OrderingIt.LengthAt(words, at)),
            (Stance.Beside, EnglishSpeech.Beside.LengthAt(words, at)),
        }
        .Where(said => said.Length > 0)
        .OrderByDescending(said => said.Length)
        .FirstOrDefault();
}
