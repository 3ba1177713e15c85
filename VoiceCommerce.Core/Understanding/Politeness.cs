namespace VoiceCommerce.Core.Understanding;

/// <summary>Takes away what people say around a request: "um, could you please ... thanks", "ask the pantry shop to ...".</summary>
internal sealed class Politeness(string invocationName)
{
    private readonly PhraseSet calls = new(
        new[] { "ask {0} to", "ask {0} for", "ask {0}", "tell {0} to", "tell {0}", "open {0} and", "start {0} and", "launch {0} and", "use {0} to", "use {0} and", "talk to {0} and", "have {0}" }
            .SelectMany(call => new[] { call, call.Replace("{0}", "the {0}", StringComparison.Ordinal) })
            .Select(call => call.Replace("{0}", invocationName, StringComparison.Ordinal)));

    private readonly PhraseSet destinations = new(
        new[] { "from {0}", "with {0}", "using {0}", "at {0}", "on {0}", "from the {0}", "at the {0}", "with the {0}", "using the {0}" }
            .Select(destination => destination.Replace("{0}", invocationName, StringComparison.Ordinal)));

    /// <summary>At least one word stays, so that "please" alone is still "please".</summary>
    public IReadOnlyList<SpokenWord> Without(IReadOnlyList<SpokenWord> words)
    {
        int start = 0;
        while (OpenerAt(words, start) is > 0 and int length && start + length < words.Count)
        {
            start += length;
        }

        int end = words.Count;
        while (CloserBefore(words, end) is > 0 and int length && end - length > start)
        {
            end -= length;
        }

        return start == 0 && end == words.Count ? words : [.. words.Skip(start).Take(end - start)];
    }

    private int OpenerAt(IReadOnlyList<SpokenWord> words, int start) => Math.Max(EnglishSpeech.Openers.LengthAt(words, start), calls.LengthAt(words, start));

    private int CloserBefore(IReadOnlyList<SpokenWord> words, int end) => Math.Max(EnglishSpeech.Closers.LengthBefore(words, end), destinations.LengthBefore(words, end));
}
