using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

public sealed partial record Dialogue
{
    /// <summary>What was heard, as it is meant while this question is open: "three milks" changes the number of the milk that is on offer, and "order the oat milk" chooses it.</summary>
    public static Intent InContext(DialogueState state, Intent heard) => (state, heard) switch
    {
        (_, Intent.ChooseName named) when Basket.OpenQuote(state) is { } open && Basket.Recount(open, named) is { } change => change,
        (DialogueState.Confirming or DialogueState.ConfirmingHold, Intent.Code { Digits.Digits.Length: <= 2 } bare) => new Intent.ChangeQuantity(int.Parse(bare.Digits.Digits, CultureInfo.InvariantCulture)),
        (DialogueState.Choosing choosing, Intent.Reorder or Intent.Buy) when Naming.PhraseOf(heard) is { } phrase && SeveralThings.Parts(phrase).Count < 2
            && Choices.Pick(choosing, heard) is not null => new Intent.ChooseName(phrase, Naming.QuantityOf(heard)),
        (_, Intent.Rather named) => Instead(state, named),
        (_, Intent.Buy { Too: true } too) when Basket.OpenQuote(state) is not null => new Intent.AddToOrder(too.Product, too.Quantity),
        (DialogueState.Idle { Topic: not null }, Intent.AddToOrder { And: true, Quantity: null } and) => new Intent.PriceOf(and.Product),
        _ => heard,
    };

    // "No eggs" leaves eggs out where they are offered; else "no, eggs" wishes for them.
    private static Intent Instead(DialogueState state, Intent.Rather named) => (state, Basket.OpenQuote(state), new Intent.ChooseName(named.Product, named.Quantity)) switch
    {
        (DialogueState.Idle, _, _) => new Intent.Remove(named.Product),
        (DialogueState.Choosing choosing, _, var choice) when Choices.Pick(choosing, choice) is not null => choice,
        (_, { } open, var number) when Basket.Recount(open, number) is { } change => change,
        (_, { } open, _) when Naming.AllCalled(named.Product, open.Lines, line => line.Name).Count > 0 => new Intent.Remove(named.Product),
        _ => named,
    };

    /// <summary>
    /// What one thing said means here and now. Pure: no clock, no I/O. Anything can be said at any time; what fits no open question is answered
    /// on its own and, where it can be, the question stays open.
    /// </summary>
    public static Decision Decide(HouseholdRecord record, Dialogue dialogue, Speaker speaker, DeviceId? device, Intent intent, Facts facts, DateTimeOffset now)
    {
        HouseholdRecord heard = speaker is Speaker.Recognised voice ? record with { Household = record.Household.Hearing(voice.Person, device, now) } : record;
        Scene scene = new(heard, dialogue, speaker, device, facts, now);
        if (dialogue.Turns >= MaxTurns)
        {
            return scene.End(new Act.GivingUp());
        }

        Decision decision = WithFreshTopic(scene, intent, Answer(scene, intent));
        return decision.Misunderstood && dialogue.Misunderstood + 1 >= MaxMisunderstood ? decision with { State = new DialogueState.Idle(), Acts = [GivenUp(decision)], Ends = true } : decision;
    }

    // Amazon's certification ("Security Testing", voice codes): after three wrong codes the customer is told to have a new one set.
    private static Act GivenUp(Decision decision) => decision.Acts.Any(act => act is Act.CodeRefused) ? new Act.NoMoreCodes() : new Act.GivingUp();

    // "It" is what was told of last, and not of before something else was said.
    private static Decision WithFreshTopic(Scene scene, Intent intent, Decision decision) =>
        ReferenceEquals(decision.State, scene.State) && decision.State is DialogueState.Idle { Topic: not null } && !decision.Misunderstood && intent is not (Intent.Help or Intent.Repeat)
            ? decision with { State = new DialogueState.Idle() }
            : decision;

    private static Decision Answer(Scene scene, Intent intent) => (scene.State, intent) switch
    {
        (_, Intent.SessionEnded) => scene.End(),
        (DialogueState.Confirming or DialogueState.ConfirmingHold or DialogueState.AwaitingCode or DialogueState.AwaitingVerification, Intent.Stop or Intent.Cancel) => scene.End(new Act.NotOrdered(), new Act.Goodbye()),
        (DialogueState.ConfirmingUndo, Intent.Cancel) => scene.Say(new Act.HelpWith(scene.State)) with { Misunderstood = true }, // The order, or taking it back?
        (DialogueState.ConfirmingUndo, Intent.Stop) => scene.End(new Act.OrderStands(), new Act.Goodbye()),
        (_, Intent.Cancel or Intent.No or Intent.Wait) when Undoing.Regretted(scene) is { } asked => asked,
        (_, Intent.Stop or Intent.Cancel) => scene.End(new Act.Goodbye()),
        (_, Intent.Launch) => Asking.Greet(scene),
        (_, Intent.Help) => scene.Say(new Act.HelpWith(scene.State)),
        (_, Intent.Wait) => scene.Say(new Act.NoHurry()),
        (_, Intent.Repeat) => Asking.Repeat(scene),

        (DialogueState.Confirming or DialogueState.ConfirmingHold, Intent.Yes { It: true } or Intent.AddItToCart) when scene.Dialogue.ToldOfOthers => scene.Say(),
        (DialogueState.Confirming asked, Intent.Yes) => Consenting.Yes(scene, asked.Quote, asked.Asked),
        (DialogueState.ConfirmingHold asked, Intent.Yes) => Consenting.YesToHold(scene, asked),
        (DialogueState.ConfirmingUndo, Intent.Yes { It: true }) => scene.Say(), // To order is not to take back.
        (DialogueState.Confirming or DialogueState.ConfirmingHold or DialogueState.ConfirmingUndo, Intent.WhyNot) => scene.Say(), // What may be a question is no yes.
        (DialogueState.ConfirmingUndo asked, Intent.Yes) => Undoing.Yes(scene, asked),
        (DialogueState.ConfirmingUndo, Intent.No) => scene.Tell(new Act.OrderStands()),
        (DialogueState.AwaitingCode asked, Intent.Code) => Consenting.Code(scene, asked),
        (DialogueState.AwaitingApprovalCode asked, Intent.Code) => Approving.Code(scene, asked),
        (DialogueState.AwaitingApprovalCode or DialogueState.AwaitingApprovalVerification, Intent.No or Intent.Undo) => scene.Tell(new Act.StillWaiting()),
        (DialogueState.AwaitingVerification asked, Intent.Verified verified) => Consenting.Verified(scene, asked, verified.Outcome),
        (DialogueState.AwaitingApprovalVerification asked, Intent.Verified verified) => Approving.Verified(scene, asked, verified.Outcome),
        (_, Intent.Verified) => Asking.Repeat(scene), // It came too late, or for somebody else's question.
        (DialogueState.AwaitingCode or DialogueState.AwaitingApprovalCode or DialogueState.AwaitingVerification or DialogueState.AwaitingApprovalVerification, Intent.Yes) => scene.Say(),
        (DialogueState.Confirming or DialogueState.ConfirmingHold or DialogueState.AwaitingCode or DialogueState.AwaitingVerification, Intent.No or Intent.Undo) => scene.Tell(new Act.NotOrdered()),
        (DialogueState.Choosing, Intent.No) => scene.Tell(),
        (DialogueState.Choosing, Intent.Undo) => scene.Tell(new Act.NotOrdered()),
        (DialogueState.Idle { Topic: not null }, Intent.Yes) => Offering.Of(scene),
        (_, Intent.Yes) => Consenting.NothingAsked(scene),
        (_, Intent.No) => scene.End(new Act.Goodbye()),

        (DialogueState.Choosing asked, Intent.ChooseNumber or Intent.ChooseName or Intent.Code) => Offering.Chosen(scene, asked, intent),
        (DialogueState.Choosing asked, Intent.ChooseMost) when scene.Facts.Picked is { } number => Offering.Chosen(scene, asked, new Intent.ChooseNumber(number)),
        (DialogueState.Choosing asked, Intent.ChooseMost { Trait: Trait.Cheapest }) => scene.Tell(Offering.Told(scene, new Priced.OutOfStock(asked.Choices[0].Name, 0) { AgeRestricted = asked.Choices[0].AgeRestricted })),
        (_, Intent.ChooseMost) when scene.IsGuest && Basket.OpenQuote(scene.State) is not null => scene.Say(new Act.OnlyForMembers()), // It may be what the home buys.
        (_, Intent.ChooseMost most) when Basket.OpenQuote(scene.State) is { FromCart: false, Lines: [_] } => Offering.OtherOfItsKind(scene, most.Trait),
        (_, Intent.ChooseMost) when Basket.OpenQuote(scene.State) is not null => scene.Say(new Act.NoSuchProduct(OfferStands: true)), // Of which of them?
        (_, Intent.ChooseName chosen) when Offering.IsOffered(scene, chosen) => scene.Say(),
        (_, Intent.ChooseName chosen) when Basket.OpenQuote(scene.State) is { } open && Basket.Kept(open, chosen) is { Count: > 0 } kept => open.FromCart ? Carting.Keep(scene, kept) : Offering.Of(scene),
        (DialogueState.Idle, Intent.ChooseName { ForIt: true }) when Undoing.Regretted(scene) is { } regretted => regretted with { Acts = [new Act.TakeBackFirst(), .. regretted.Acts] },
        (DialogueState.Idle, Intent.ChooseName { Quantity: null } or Intent.Rather) when Approving.IsOfWaiting(scene, intent) => Approving.Show(scene), // Ordered anew, there would be two.
        (DialogueState.Idle, Intent.ChooseName { Quantity: not null }) when Carting.Recount(scene) is { } recounted => recounted,
        (_, Intent.Reorder or Intent.Buy or Intent.ChooseName or Intent.ShowKinds) => LeavingOut.Of(scene, intent, Offering.Named(scene, intent)),
        (_, Intent.Rather) => LeavingOut.Of(scene, intent, Offering.Named(scene.WithoutQuestion, intent)),
        (_, Intent.RepeatLastOrder repeat) => Offering.LikeLastTime(scene, repeat),
        (_, Intent.ChangeQuantity change) => Offering.Recounted(scene, change),

        (_, Intent.AddToCart add) => LeavingOut.Of(scene, intent, Carting.Add(scene, add)),
        (_, Intent.AddToOrder add) => LeavingOut.Of(scene, intent, Basket.OpenQuote(scene.State) is { FromCart: false } ? Offering.Beside(scene, add) : Carting.Add(scene, add)),
        (_, Intent.AddItToCart) => Carting.AddIt(scene),
        (_, Intent.Remove { FromCart: false } remove) when Offering.Has(scene, remove.Product) => Offering.Without(scene, remove.Product),
        (_, Intent.CheckOut) when scene.IsGuest => scene.Say(new Act.OnlyForMembers(), new Act.AboutShop(Matter.Ordering, null)), // "Order", without a name.
        (_, Intent.Remove or Intent.ClearCart or Intent.ShowCart or Intent.LastBought or Intent.ShowUsuals or Intent.ShowDue) when scene.IsGuest => scene.Say(new Act.OnlyForMembers()),
        (_, Intent.ShowCart) => Carting.Show(scene),
        (_, Intent.Remove remove) => Carting.Remove(scene, remove.Product),
        (_, Intent.ClearCart) => Carting.Clear(scene),
        (_, Intent.CheckOut) => Carting.CheckOut(scene),

        _ => Asked(scene, intent),
    };

    // Whatever question is open.
    private static Decision Asked(Scene scene, Intent intent) => intent switch
    {
        Intent.LastBought asked => Asking.LastBought(scene, asked),
        Intent.Ordered asked => LookingBack.Ordered(scene, asked),
        Intent.Spent asked => LookingBack.Spent(scene, asked.Span),
        Intent.ShowUsuals => Asking.Usuals(scene),
        Intent.ShowDue => Asking.Due(scene),
        Intent.PriceOf asked => Asking.Price(scene, asked),
        Intent.OrderStatus => Asking.Status(scene),
        Intent.WhenItComes => Asking.WhenItComes(scene),
        Intent.Total => Asking.Total(scene) ?? Answer(scene, new Intent.ShowCart()),
        Intent.WhatIsIt => LookingBack.Offered(scene) ?? Unasked(scene),
        Intent.LastTime => LookingBack.LastTime(scene) ?? Unasked(scene),
        Intent.AskShop asked => Asking.Shop(scene, asked.Matter),
        Intent.ForgotCode when scene.State is DialogueState.AwaitingCode or DialogueState.AwaitingApprovalCode => scene.Say(new Act.CodeForgotten(scene.Member is not null), new Act.HelpWith(scene.State)),
        Intent.ForgotCode => scene.Say(new Act.CodeForgotten(scene.Member is not null)),
        Intent.WhyHeld or Intent.WhyNot => Asking.Why(scene),
        Intent.WhyCode => Asking.WhyCode(scene),
        Intent.MayBuy asked => Asking.MayBuy(scene, asked),
        Intent.ShowWaiting => Approving.Show(scene),
        Intent.Approve approve => Approving.Approve(scene, approve.Order),
        Intent.Decline decline => Approving.Decline(scene, decline.Order),
        Intent.Undo => Undoing.Undo(scene),

        // Left: Fallback, and a number, a code or a choice that nobody asked for.
        _ => scene.NotUnderstood(),
    };

    // "It" is nothing that is on offer.
    private static Decision Unasked(Scene scene) => scene.State is DialogueState.Idle ? scene.NotUnderstood() : scene.Say();
}
