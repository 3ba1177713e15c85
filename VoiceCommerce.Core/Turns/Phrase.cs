namespace VoiceCommerce.Core.Turns;

/// <summary>The customer's words for a product, lower-cased and cut at <see cref="Max"/> characters: "the usual coffee".</summary>
public sealed record Phrase
{
    public const int Max = 200;

    private Phrase(string text) => Text = text;

    public string Text { get; }

    /// <summary>What the platform's vocabulary calls the thing ("toilet paper" for "loo roll", or a product's whole name); null when it does not know better words.</summary>
    public Phrase? Canonical { get; init; }

    /// <summary>Null when no letter or digit is in it.</summary>
    public static Phrase? From(string? spoken)
    {
        string text = (spoken ?? "").Trim().ToLowerInvariant();
        text = text.Length > Max ? text[..Max] : text;
        return text.Any(char.IsLetterOrDigit) ? new(text) : null;
    }

    // A phrase is speech, and speech never gets into a log.
    public override string ToString() => "(phrase)";
}
