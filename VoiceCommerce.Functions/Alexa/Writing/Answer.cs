using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Alexa.Writing;

/// <summary>What Alexa says and shows: a <see cref="Reply"/>, or one of the door's own sentences, which have no dialogue and cards that Core does not know.</summary>
internal sealed record Answer
{
    public required IReadOnlyList<string> Speech { get; init; }

    /// <summary>Null ends the session.</summary>
    public string? Reprompt { get; init; }

    public AnswerCard? Card { get; init; }

    public DialogueRef? Dialogue { get; init; }

    /// <summary>Alexa is to ask for the customer's voice PIN now.</summary>
    public bool Verifies { get; init; }

    public IReadOnlyList<SpokenName> Names { get; init; } = [];

    public static Answer From(Reply reply) => new()
    {
        Speech = reply.Speech,
        Reprompt = reply.Reprompt,
        Card = reply.Card is { } card ? new AnswerCard.Simple(card.Title, card.Text) : null,
        Dialogue = reply.Dialogue,
        Verifies = reply.Verifies,
        Names = reply.ExpectedNames,
    };
}

internal abstract record AnswerCard
{
    private AnswerCard()
    {
    }

    public sealed record Simple(string Title, string Text) : AnswerCard;

    /// <summary>The Alexa app shows a link to the shop's sign-in page.</summary>
    public sealed record LinkAccount : AnswerCard;
}
