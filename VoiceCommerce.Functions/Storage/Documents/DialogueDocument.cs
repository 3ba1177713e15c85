using System.Diagnostics;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Storage.Documents;

internal sealed record DialogueDocument(string Ref, StateDocument State, DateTimeOffset LastTurnAt, int Misunderstood, int Turns, string[]? LastSpeech = null, bool? ToldOfOthers = null, SpeakerDocument? HeardBy = null)
{
    public static DialogueDocument Of(Dialogue dialogue) => new(
        dialogue.Ref.Value,
        StateDocument.Of(dialogue.State),
        dialogue.LastTurnAt,
        dialogue.Misunderstood,
        dialogue.Turns,
        StoredValue.List(dialogue.LastSpeech, static sentence => sentence),
        dialogue.ToldOfOthers ? true : null,
        dialogue.HeardBy is { } heard ? SpeakerDocument.Of(heard) : null);

    public Dialogue ToDialogue() => new()
    {
        Ref = StoredValue.Need(DialogueRef.From(Ref)),
        State = State.ToState(),
        LastTurnAt = LastTurnAt,
        Misunderstood = StoredValue.Within(Misunderstood, 0, int.MaxValue),
        Turns = StoredValue.Within(Turns, 0, int.MaxValue),
        LastSpeech = StoredValue.Each(LastSpeech, static sentence => sentence),
        ToldOfOthers = ToldOfOthers ?? false,
        HeardBy = HeardBy?.ToSpeaker(),
    };
}

/// <summary>A state of the conversation by the name of its case, with what that case holds.</summary>
internal sealed record StateDocument(
    string Case, QuoteDocument? Quote = null, SpeakerDocument? Asked = null, ChoiceDocument[]? Choices = null, string? Purpose = null, int? Quantity = null,
    string? HeardSize = null, string? Order = null, string? Name = null)
{
    // Stored: renaming needs a migration.
    private const string Idle = "idle";
    private const string Confirming = "confirming";
    private const string ConfirmingHold = "confirmingHold";
    private const string ConfirmingUndo = "confirmingUndo";
    private const string AwaitingCode = "awaitingCode";
    private const string AwaitingApprovalCode = "awaitingApprovalCode";
    private const string AwaitingApprovalVerification = "awaitingApprovalVerification";
    private const string AwaitingVerification = "awaitingVerification";
    private const string Choosing = "choosing";

    public static StateDocument Of(DialogueState state) => state switch
    {
        DialogueState.Idle { Topic: { } topic } => new(Idle, Choices: [ChoiceDocument.Of(topic)]),
        DialogueState.Idle => new(Idle),
        DialogueState.Confirming offer => Offer(Confirming, offer.Quote, offer.Asked),
        DialogueState.ConfirmingHold offer => Offer(ConfirmingHold, offer.Quote, offer.Asked),
        DialogueState.ConfirmingUndo undo => new(ConfirmingUndo, Asked: SpeakerDocument.Of(undo.Asked), Order: undo.Order.Value, Name: undo.Name.Value),
        DialogueState.AwaitingCode offer => Offer(AwaitingCode, offer.Quote, offer.Asked),
        DialogueState.AwaitingApprovalCode offer => Offer(AwaitingApprovalCode, offer.Quote, offer.Asked),
        DialogueState.AwaitingApprovalVerification offer => Offer(AwaitingApprovalVerification, offer.Quote, offer.Asked),
        DialogueState.AwaitingVerification offer => Offer(AwaitingVerification, offer.Quote, offer.Asked),
        DialogueState.Choosing choosing => new(
            Choosing,
            Choices: [.. choosing.Choices.Select(ChoiceDocument.Of)],
            Purpose: StoredValue.Text(choosing.Purpose),
            Quantity: choosing.Quantity?.Value,
            HeardSize: choosing.HeardSize is { } size ? StoredValue.Text(size) : null),
        _ => throw new UnreachableException($"{state.GetType().Name} has no stored name."),
    };

    public DialogueState ToState() => Case switch
    {
        Idle => new DialogueState.Idle { Topic = StoredValue.Each(Choices, static choice => choice.ToChoice(), most: 1).FirstOrDefault() },
        Confirming => new DialogueState.Confirming(ToQuote(), ToAsked()),
        ConfirmingHold => new DialogueState.ConfirmingHold(ToQuote(), ToAsked()),
        ConfirmingUndo => new DialogueState.ConfirmingUndo(StoredValue.Need(OrderId.From(StoredValue.Need(Order))), StoredValue.ToName(StoredValue.Need(Name)), ToAsked()),
        AwaitingCode => new DialogueState.AwaitingCode(ToQuote(), ToAsked()),
        AwaitingApprovalCode => new DialogueState.AwaitingApprovalCode(ToQuote(), ToAsked()),
        AwaitingApprovalVerification => new DialogueState.AwaitingApprovalVerification(ToQuote(), ToAsked()),
        AwaitingVerification => new DialogueState.AwaitingVerification(ToQuote(), ToAsked()),
        Choosing => new DialogueState.Choosing(
            StoredValue.Each(Choices, static choice => choice.ToChoice(), least: 2, most: DialogueState.MaxChoices),
            StoredValue.ToEnum<Purpose>(Purpose),
            Quantity is { } quantity ? StoredValue.Need(Core.Catalogue.Quantity.From(quantity)) : null)
        {
            HeardSize = HeardSize is null ? null : StoredValue.ToPack(HeardSize),
        },
        _ => throw new FormatException("a dialogue's case is unknown"),
    };

    private static StateDocument Offer(string name, Quote quote, Speaker asked) => new(name, QuoteDocument.Of(quote), SpeakerDocument.Of(asked));

    private Quote ToQuote() => StoredValue.Need(Quote).ToQuote();

    private Speaker ToAsked() => StoredValue.Need(Asked).ToSpeaker();
}

/// <summary>No person is a voice that nobody knows.</summary>
internal sealed record SpeakerDocument(string? Person = null, int? Level = null)
{
    public static SpeakerDocument Of(Speaker speaker) => speaker switch
    {
        Speaker.Unknown => new(),
        Speaker.Recognised known => new(known.Person.Value, known.Level),
        _ => throw new UnreachableException($"{speaker.GetType().Name} has no stored form."),
    };

    public Speaker ToSpeaker() => Person is null
        ? new Speaker.Unknown()
        : new Speaker.Recognised(StoredValue.Need(PersonId.From(Person)), Level ?? 0);
}

internal sealed record ChoiceDocument(string Product, string Name, string? Brand = null, PastDocument? Past = null, bool? Adult = null)
{
    public static ChoiceDocument Of(Choice choice) => new(choice.Product.Value, choice.Name.Value, choice.Brand?.Value, PastDocument.Of(choice.Past), choice.AgeRestricted ? true : null);

    public Choice ToChoice() =>
        new(StoredValue.Need(ProductId.From(Product)), StoredValue.ToName(Name), StoredValue.ToNameOrNull(Brand), Past?.ToPast()) { AgeRestricted = Adult ?? false };
}
