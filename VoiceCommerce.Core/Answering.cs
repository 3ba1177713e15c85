using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Wording;

namespace VoiceCommerce.Core;

/// <summary>Puts a decision into words and notes in the record where the conversation stands. Pure.</summary>
internal static class Answering
{
    private const int MaxNames = 100;

    /// <summary>What is said, and the record as it is to be committed with it.</summary>
    /// <param name="decision">What to say.</param>
    /// <param name="dialogue">In which conversation.</param>
    /// <param name="speaker">Who hears it.</param>
    /// <param name="next">What the customer says to this answer refers to; the answer before cannot be referred to any more.</param>
    /// <param name="expected">What the customer may name next.</param>
    /// <param name="receipts">A receipt reaches somebody, so it may be promised.</param>
    /// <param name="now">Of the turn.</param>
    public static (Reply Reply, HouseholdRecord Record) Answer(
        Decision decision, Dialogue dialogue, Speaker speaker, DialogueRef next, IReadOnlyList<Habit> expected, bool receipts, DateTimeOffset now)
    {
        Language language = Languages.For(decision.Record.Household.Locale);
        string[] told = [.. (receipts ? decision.Acts.SelectMany(WithReceipt) : decision.Acts).SelectMany(language.Say)];
        bool named = decision.State is DialogueState.AwaitingApprovalCode { Asked: var asked } ? speaker.IsSameVoiceAs(asked) // What waits is for nobody else's ears.
            : speaker.IsSurelyAnAdultOf(decision.Record.Household) || !NamesRestricted(decision.Record, decision.State);
        string? question = decision.Ends ? null
            // After an answer in between, "it" would be understood of that.
            : ReferenceEquals(decision.State, dialogue.State) ? language.AskAgain(decision.State, named)
            : language.Ask(decision.State);
        Reply reply = new()
        {
            Speech = question is null ? told : [.. told, question],
            Reprompt = question,
            Verifies = question is not null && decision.State is DialogueState.AwaitingVerification or DialogueState.AwaitingApprovalVerification,
            Card = decision.Acts.Select(language.CardFor).FirstOrDefault(card => card is not null),
            Dialogue = next,
            ExpectedNames = decision.State is DialogueState.Choosing choosing
                ? named ? [.. Choices.NamesOf(choosing).Take(MaxNames)] : []
                : [.. expected.Take(MaxNames).Select(habit => new SpokenName(habit.Product, habit.Name))],
        };
        bool nothingNew = told.Length == 0 || decision.Acts[0] is Act.NotUnderstood || decision.Acts.All(act => act is Act.NoHurry); // "Repeat" is of what was said before that.
        Dialogue after = dialogue with
        {
            Ref = next,
            State = decision.State,
            ToldOfOthers = ReferenceEquals(decision.State, dialogue.State) && decision.Acts.Any(act => TellsOfGoods(act) || (act is Act.SaidBefore or Act.NotUnderstood or Act.NoHurry && dialogue.ToldOfOthers)),
            Misunderstood = decision.Misunderstood ? dialogue.Misunderstood + 1 : 0,
            Turns = dialogue.Turns + 1,
            LastTurnAt = now,
            LastSpeech = nothingNew ? dialogue.LastSpeech : told,
            HeardBy = nothingNew ? dialogue.HeardBy : speaker,
        };
        HouseholdRecord others = decision.Record.Without(dialogue.Ref);
        return (reply, decision.Ends ? others : others.With(after));
    }

    private static bool TellsOfGoods(Act act) => act is Act.PriceIs or Act.LastBoughtAt or Act.OrderedLately or Act.UsualsAre or Act.DueAre or Act.CartIs or Act.AddedToCart or Act.Removed or Act.StatusOf or Act.WaitingAre or Act.Why or Act.WhyCode;

    private static bool NamesRestricted(HouseholdRecord record, DialogueState state) => state switch
    {
        DialogueState.Choosing choosing => choosing.Choices.Any(choice => choice.AgeRestricted),
        DialogueState.ConfirmingUndo undo => record.Order(undo.Order)?.Quote.Lines.Any(line => line.IsAgeRestricted) ?? true,
        _ => Basket.OpenQuote(state)?.Lines.Any(line => line.IsAgeRestricted) ?? false,
    };

    private static IEnumerable<Act> WithReceipt(Act act) => act switch
    {
        Act.OrderPlaced => [act, new Act.ReceiptOnItsWay()],
        Act.FinishingOrder => [act, new Act.ReceiptToCome()],
        _ => [act],
    };
}
