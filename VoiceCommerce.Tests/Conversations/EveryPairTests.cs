using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.GuardRails;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>Every state meets every intent. What is not understood is written down, so that a new pair cannot fall through unseen.</summary>
public sealed class EveryPairTests
{
    private static readonly Phrase Thing = Phrase.From("oat milk")!;

    private static readonly Intent[] Intents =
    [
        new Intent.Launch(), new Intent.Reorder(Thing), new Intent.Buy(Thing), new Intent.AddToCart(Thing), new Intent.AddToOrder(Thing), new Intent.AddItToCart(), new Intent.ClearCart(), new Intent.ShowCart(), new Intent.Remove(Thing), new Intent.CheckOut(),
        new Intent.RepeatLastOrder(), new Intent.Yes(), new Intent.No(), new Intent.ChooseNumber(1), new Intent.ChooseName(Thing), new Intent.Rather(Thing), new Intent.ChooseMost(Trait.Cheapest), new Intent.ChangeQuantity(2),
        new Intent.Code(SpokenCode.From("4071")!), new Intent.Verified(VerificationOutcome.NotMatched), new Intent.Repeat(), new Intent.Help(), new Intent.Stop(), new Intent.Cancel(), new Intent.Wait(), new Intent.WhyNot(), new Intent.WhenItComes(), new Intent.Total(), new Intent.ForgotCode(), new Intent.LastBought(Thing), new Intent.ShowUsuals(), new Intent.ShowDue(), new Intent.ShowKinds(Thing), new Intent.PriceOf(Thing), new Intent.PriceOf(null),
        new Intent.AskShop(Matter.Return), new Intent.WhatIsIt(), new Intent.LastTime(), new Intent.Ordered(Span.Week), new Intent.Spent(Span.Week), new Intent.OrderStatus(), new Intent.Undo(), new Intent.WhyHeld(), new Intent.WhyCode(), new Intent.MayBuy(Thing), new Intent.ShowWaiting(), new Intent.Approve(Thing),
        new Intent.Decline(null), new Intent.Fallback(), new Intent.SessionEnded(),
    ];

    private static readonly string[] NotUnderstood =
    [
        "Idle AddItToCart", "Idle PriceOf it", "Idle WhatIsIt", "Idle LastTime", "Idle ChooseMost", "Idle Yes", "Idle ChooseNumber", "Idle Code", "Idle Fallback",
        "Confirming ChooseNumber", "Confirming Code", "Confirming Fallback",
        "ConfirmingHold ChooseNumber", "ConfirmingHold Code", "ConfirmingHold Fallback",
        "ConfirmingUndo Cancel", "ConfirmingUndo AddItToCart", "ConfirmingUndo ChooseMost", "ConfirmingUndo ChooseNumber", "ConfirmingUndo Code", "ConfirmingUndo Fallback",
        "AwaitingCode Code", "AwaitingCode ChooseNumber", "AwaitingCode Fallback",
        "AwaitingApprovalCode AddItToCart", "AwaitingApprovalCode ChooseMost", "AwaitingApprovalCode Code", "AwaitingApprovalCode ChooseNumber", "AwaitingApprovalCode Fallback",
        "AwaitingApprovalVerification AddItToCart", "AwaitingApprovalVerification ChooseMost", "AwaitingApprovalVerification Code", "AwaitingApprovalVerification ChooseNumber", "AwaitingApprovalVerification Fallback",
        "AwaitingVerification Code", "AwaitingVerification ChooseNumber", "AwaitingVerification Fallback",
        "Choosing AddItToCart", "Choosing Yes", "Choosing Code", "Choosing Fallback",
    ];

    [Fact]
    public void Every_intent_is_tried() => Intents.Select(intent => intent.GetType()).Distinct().Should().BeEquivalentTo(typeof(Intent).GetNestedTypes());

    [Fact]
    public void Only_these_pairs_are_not_understood()
    {
        HouseholdRecord record = HouseholdRecord.New(Buying.By(Role.Guardian).Household);
        Speaker mum = Buying.By(Role.Guardian).Speaker;
        Quote quote = Buying.By(Role.Guardian).Quote;
        Choice[] choices = [new(ProductId.From("a")!, DisplayName.From("oat milk")!, null, null), new(ProductId.From("b")!, DisplayName.From("soy milk")!, null, null)];
        DialogueState[] states =
        [
            new DialogueState.Idle(), new DialogueState.Confirming(quote, mum), new DialogueState.ConfirmingHold(quote, mum), new DialogueState.AwaitingCode(quote, mum),
            new DialogueState.AwaitingApprovalCode(quote, mum),
            new DialogueState.AwaitingApprovalVerification(quote, mum),
            new DialogueState.AwaitingVerification(quote, mum),
            new DialogueState.ConfirmingUndo(quote.Id, quote.Name, mum),
            new DialogueState.Choosing(choices, Purpose.Order, null),
        ];
        states.Select(state => state.GetType()).Should().BeEquivalentTo(typeof(DialogueState).GetNestedTypes());

        // The code that is asked for is a wrong one here, and one of the choices is the cheapest.
        Facts facts = new() { Priced = new Priced.Offered(quote), Code = CodeCheck.Wrong, Picked = 1 };
        IEnumerable<string> lost =
            from state in states
            from intent in Intents
            let dialogue = new Dialogue { Ref = DialogueRef.From("d")!, State = state, LastTurnAt = Buying.Now }
            where Dialogue.Decide(record, dialogue, mum, null, intent, facts, Buying.Now).Misunderstood
            select $"{state.GetType().Name} {intent.GetType().Name}{(intent is Intent.PriceOf { Product: null } ? " it" : "")}";

        lost.Should().BeEquivalentTo(NotUnderstood);
    }
}
