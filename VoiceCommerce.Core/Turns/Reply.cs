using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Turns;

/// <summary>What a screen or the companion app shows beside the spoken words. Plain text; title at most 120 characters, text at most 4,000.</summary>
public sealed record Card(string Title, string Text);

/// <summary>A name that the platform's speech recogniser should expect to hear, because this home buys it or is asked to choose it.</summary>
public sealed record SpokenName(ProductId Product, DisplayName Name);

/// <summary>The answer to one turn; plain text, so each channel escapes and marks up on its own.</summary>
public sealed record Reply
{
    /// <summary>Sentences in the order they are spoken, at most 6,000 characters together; a writer may put a short pause between two.</summary>
    public required IReadOnlyList<string> Speech { get; init; }

    /// <summary>Said when the customer stays silent; null closes the session after the speech.</summary>
    public string? Reprompt { get; init; }

    public Card? Card { get; init; }

    /// <summary>What is said next refers to this answer by it: a yes belongs to the question that was heard.</summary>
    public required DialogueRef Dialogue { get; init; }

    /// <summary>The platform is to ask the speaker for its own code now, and to come back with <see cref="Intent.Verified"/> under <see cref="Dialogue"/>.</summary>
    public bool Verifies { get; init; }

    /// <summary>At most 100.</summary>
    public IReadOnlyList<SpokenName> ExpectedNames { get; init; } = [];

    public bool KeepsListening => Reprompt is not null;
}
