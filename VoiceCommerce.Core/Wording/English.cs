using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Wording;

internal sealed class AmericanEnglish : English
{
    public override string Locale => "en-US";

    protected override string Basket => "cart";
}

internal sealed class BritishEnglish : English
{
    public override string Locale => "en-GB";

    protected override string Basket => "basket";
}

/// <summary>English, warm and short. What differs between the two sides of the Atlantic is abstract.</summary>
internal abstract partial class English : Language
{
    // As many as can be named together.
    private static readonly string[] Places = ["first", "second", "third", "fourth", "fifth"];

    public override string DecideHere => "Or decide on this page, which is yours alone. Don't pass it on:";

    public override IReadOnlyList<string> LinkFirst => ["To order, please link your shop account first.", "I have sent a link to your Alexa app."];

    public override IReadOnlyList<string> AccountUnknown => ["Sorry, I can't check your account right now.", "Please try again in a few minutes."];

    public override IReadOnlyList<string> NoHousehold => ["Your account is linked, but the shop has not set up your household yet.", "Please ask the shop to finish that."];

    public override IReadOnlyList<string> SomethingWentWrong => ["Sorry, something went wrong.", "If you were ordering, say: where is my order, to check."];

    public override string AskAboutTheOrder => "Say: where is my order, to check, or stop.";

    protected abstract string Basket { get; }

    protected override string FinishingOrder => "I have your order and I'm finishing it. To hear how it went, ask me later: where is my order.";

    protected override string ReceiptOnItsWay => "Your receipt is on its way.";

    protected override string ReceiptToCome => "You'll also get a receipt, or a message if it doesn't work out.";

    protected override string OrderDeclined => "I'm sorry, the order couldn't be placed, and you haven't been charged.";

    protected override string NotOrdered => "OK, I haven't ordered anything.";

    protected override string TooManyWaiting =>
        string.Create(CultureInfo.InvariantCulture, $"I can't hold that too: {HouseholdRecord.MaxHeld} orders are waiting for a guardian already. Please ask again when one of them is decided.");

    protected override string TooManyOrders => "I haven't ordered that: this home has too many orders under way. Please try again when some are finished.";

    protected override string OneAtATime => "I take several things at once only where each is a usual of this home, so please ask for them one by one.";

    protected override string TakenInPart(Act.TakenInPart act) => act.Things.Count switch
    {
        0 => "I've left out what I'm not sure of, so please ask for that by itself.",
        1 => $"I've left out {LeftOut(act.Things[0])}, which I'm not sure of, so please ask for that by itself.",
        _ => $"I've left out {EnglishPhrases.All([.. act.Things.Select(LeftOut)])}, which I'm not sure of, so please ask for each by itself.",
    };

    protected override string NoSuchProduct(Act.NoSuchProduct act) =>
        act.OfferStands ? "I don't know a product like that, but what I offered before still stands." : "I don't know a product like that.";

    protected override string QuantityOutOfBounds => $"I can order 1 to {Quantity.Max} of one product at a time.";

    protected override string OnlyForMembers => "That's for the people of this home whose voice I know.";

    protected override string OnlyForAdults => "That's age-restricted, and I have to know that an adult is asking.";

    protected override string CartFull => $"Your {Basket} is full. Say check out first, or remove something.";

    protected override string CartCleared => $"I've emptied your {Basket}.";

    protected override string TakeBackFirst => "That's ordered already, so it has to be taken back first; then ask me for what you'd like instead.";

    protected override string NotInCart(Act.NotInCart act) => $"{(act.Rest ? "The rest" : "That")} {(act.Offered ? "isn't part of what I offered" : $"isn't in your {Basket}")}.";

    protected override string NothingToConfirm => "I haven't asked you to confirm anything.";

    protected override string NeverBought => "You haven't bought that here yet.";

    protected override string NoneLikeIt(Trait trait) => $"I found {(trait == Trait.Cheapest ? "nothing cheaper" : trait == Trait.Largest ? "no bigger pack" : "no smaller pack")} of its kind.";

    protected override string NoOrders => "You have no recent orders.";

    protected override string UndoInHand => "I'm taking that order back. To hear how it went, ask me later: where is my order.";

    protected override string NotYoursToUndo => "Only the person who ordered it, or an adult of the home whose voice I know, can take that back.";

    protected override string NothingToUndo => "There's no order to take back.";

    protected override string OrderStands => "OK, that order stands.";

    protected override string NothingHeldBack => "Nothing was held or refused lately.";

    protected override string NothingOfYours =>
        "I know of nothing that you asked for and that was held back. What others asked for, I tell only the grown-ups of this home whose voice I know.";

    protected override string WhyCodeToApprove => "A voice can be imitated, so approving an order takes the home's code as well.";

    protected override string NoCodeAsked => "I haven't asked you for a code lately.";

    protected override string NobodyLikeThat => "I don't know anybody of this home by that name.";

    protected override string OnlyForGuardians => "That's something I only talk about with a guardian whose voice I know.";

    protected override string NothingWaiting => "Nothing is waiting for you.";

    protected override string NothingLikeThatWaiting => "Nothing like that is waiting for you.";

    protected override string StillWaiting => "OK, it goes on waiting.";

    protected override string DecidedAlready => "That has been decided already, or it ran out.";

    protected override string CannotBeApproved => "It can't be approved as it was asked for: the price, the stock, the address or a rule has changed. Please look at your page.";

    protected override string NoCodeToApproveWith => "Approving by voice takes a purchase code, and there is none that works just now. Please decide on your page.";

    protected override string NotUnderstood => "Sorry, I didn't get that.";

    protected override string GivingUp => "I'm sorry, I'm not getting it. Let's try again another time. Nothing is left open.";

    protected override string NoMoreCodes => "That code didn't work. After three wrong tries, a guardian has to set a new one in this home's shop account. Nothing is left open.";

    protected override string Goodbye => "Goodbye.";

    public override string Ask(DialogueState state) => state switch
    {
        DialogueState.Confirming offer => offer.Quote.Lines.Count == 1 ? "Shall I order it?" : "Shall I order them?",
        DialogueState.ConfirmingHold => "Shall I hold it for a guardian?",
        DialogueState.ConfirmingUndo undo => $"Shall I take back the order with {undo.Name}?",
        DialogueState.AwaitingCode or DialogueState.AwaitingApprovalCode => "What's the purchase code?",
        DialogueState.AwaitingVerification or DialogueState.AwaitingApprovalVerification => "Will you confirm it with your own voice code?",
        DialogueState.Choosing choosing => $"Which one: {EnglishPhrases.OneOf([.. choosing.Choices.Select(Spoken)])}?",
        _ => "What else can I do for you?",
    };

    public override string AskAgain(DialogueState state, bool named) => state switch
    {
        DialogueState.Confirming or DialogueState.ConfirmingHold when !named => "Shall I go on with that order?",
        DialogueState.ConfirmingUndo when !named => "Shall I take that order back?",
        DialogueState.Choosing when !named => "Which one?",
        DialogueState.Confirming offer => $"Shall I order {EnglishPhrases.Counted(offer.Quote)}?",
        DialogueState.ConfirmingHold offer => $"Shall I hold {EnglishPhrases.Counted(offer.Quote)} for a guardian?",
        // Whoever says the code in answer to this must know what it is for.
        DialogueState.AwaitingCode asked when named => $"To order {EnglishPhrases.Counted(asked.Quote)}, what's the purchase code?",
        DialogueState.AwaitingApprovalCode asked when named => $"To approve {EnglishPhrases.Counted(asked.Quote)}, what's the purchase code?",
        _ => Ask(state),
    };

    public override Card? CardFor(Act act) => act switch
    {
        Act.OrderPlaced(var order) => new("Order placed", Card(order)),
        Act.HeldForGuardian(var order) => new("Waiting for a guardian", Card(order)),
        Act.Undone(var order) => new("Order taken back", string.Join('\n', [.. EnglishPhrases.Goods(order.Quote, Locale), "You won't be charged.", $"Order {order.Id}"])),
        _ => null,
    };

    public override string Packed(DisplayName name, PackSize pack) => EnglishPhrases.Packed(name, pack, Locale);

    public override Letter Write(NoticeKind kind, Order order, Household home, IReadOnlyList<Finding> findings) =>
        new EnglishLetters(Locale, order, home).Write(kind, findings);

    protected override IReadOnlyList<string> Greet(Act.Greeting act) =>
    [
        act.Name is null ? "Welcome to the shop." : $"Hello {act.Name}.",
        act.Ideas.Count == 0 ? "You can say: buy, and the name of a product." : $"You can say, for example: reorder {act.Ideas[0]}.",
    ];

    protected override string SomeWait(Act.SomeWait act) =>
        act.Count == 1 ? "An order is waiting for your word. To hear it, ask: what is waiting?" : $"{act.Count} orders are waiting for your word. To hear them, ask: what is waiting?";

    protected override string Tell(Act.Told act) => act.News.State switch
    {
        OrderState.Placed when act.News.Agreed == Agreement.All => $"A guardian said yes to {act.News.Product}, and it's ordered.",
        OrderState.Placed when act.News.Agreed == Agreement.Part => $"A guardian said yes to a part of what you asked for: {act.News.Product} is ordered, but not all of it.",
        OrderState.Placed => $"Your order of {act.News.Product} went through.",
        OrderState.Undone => $"Your order of {act.News.Product} was taken back.",
        OrderState.Declined => $"Your order of {act.News.Product} couldn't be placed, and you weren't charged.",
        OrderState.Expired => $"Nobody approved {act.News.Product} in time, so it wasn't ordered.",
        OrderState.Refused => $"A guardian said no to {act.News.Product}.",
        _ => $"Your order of {act.News.Product} is being finished.",
    };

    // Amazon's certification wants seller, products, delivery and the total with tax and charges before an order is confirmed.
    protected override IReadOnlyList<string> Offer(Act.Offer act) =>
    [
        .. EnglishReasons.Before(act),
        $"From {act.Quote.Seller}: {EnglishPhrases.All([.. act.Quote.Lines.Select(Line)])}.",
        $"{EnglishPhrases.InAll(act.Quote.Charges, act.Quote.Total)}, "
            + $"arriving {EnglishPhrases.InDays(act.Quote.Charges.DeliveryDays)} at {act.Quote.Address.Label}.",
        .. EnglishReasons.Beside(act, Locale).Distinct(StringComparer.Ordinal),
    ];

    protected override string AskAgain(Act.AskingAgain act) => act.Because switch
    {
        AskedAgain.OfferChanged => "The offer has changed since I asked, so here it is again.",
        AskedAgain.OfferExpired => "That was a while ago, so let me read it again.",
        _ => "I asked somebody else, so let me read it to you.",
    };

    protected override string Refuse(Act.RefusedBy act) => act.Because is { Rail: Rail.AgeRestriction, Requirement: Requirement.Code }
        ? "I can't order that: it would take a guardian's approval, and age-restricted things can't be approved for somebody else."
        : $"I can't order that: {EnglishReasons.For(act.Because)}.";

    protected override string NeedsGuardian(Act.NeedsGuardian act) => act.Because.Rail == Rail.Broadcast
        ? "A lot of people are asking for this right now, so a guardian can have a look at it when that's over."
        : $"A guardian has to agree, because {EnglishReasons.For(act.Because)}.";

    protected override string Held(Act.HeldForGuardian act) => $"OK, {EnglishPhrases.NamedIs(act.Order.Quote)} waiting for a guardian. Nothing is charged until they say yes.";

    protected override IReadOnlyList<string> Placed(Act.OrderPlaced act) =>
    [
        $"Done. {EnglishPhrases.All([.. act.Order.Quote.Lines.Select(Line)])} for {EnglishPhrases.Spoken(act.Order.Total)}, arriving {EnglishPhrases.InDays(act.Order.Quote.Charges.DeliveryDays)}.",
        $"If that was a mistake, open {act.Order.Quote.Seller} again and say: undo my order.", // Amazon's certification wants customers to be led back by the seller's name.
    ];

    protected override string AlreadyOrdered(Act.AlreadyOrdered act) => $"{EnglishPhrases.NamedIs(act.Order.Quote)} ordered already, once.";

    protected override string CodeRefused(Act.CodeRefused act) =>
        act.ToMember ? "That code didn't work. After three wrong tries, a guardian has to set a new one." : "That code didn't work.";

    protected override string NotVerified(Act.NotVerified act) => act.Outcome switch
    {
        VerificationOutcome.LockedOut => "Your voice code is locked after too many tries, so I haven't ordered it. You can unlock it in the app of this speaker.",
        VerificationOutcome.NotSetUp => "You have no voice code that I may ask for, so I haven't ordered it. You can set one up in the app of this speaker.",
        VerificationOutcome.NotMatched => "That voice code didn't match, so I haven't ordered it.",
        _ => "I couldn't check your voice code, so I haven't ordered it. Please try again later.",
    };

    protected override string OutOfStock(Act.OutOfStock act) => act.Left switch
    {
        0 => $"{act.Name} is out of stock.",
        1 => $"There is only one {act.Name} left.",
        _ => $"There are only {act.Left} of {act.Name} left.",
    };

    protected override string OverLimit(Act.OverLimit act) => $"One order can have {(act.Most == 1 ? "only one" : $"at most {act.Most}")} of {act.Name}.";

    protected override string NoLongerSold(Act.NoLongerSold act) => $"{act.Name} isn't sold here any more.";

    protected override string AddedToCart(Act.AddedToCart act) => $"I've put {EnglishPhrases.All([.. act.Things.Select(thing => EnglishPhrases.Counted(thing.Quantity, thing.Name.Value))])} in your {Basket}.";

    protected override string Cart(Act.CartIs act) => act.Lines.Count == 0
        ? $"Your {Basket} is empty."
        : $"In your {Basket}: {EnglishPhrases.All([.. act.Lines.Select(line => EnglishPhrases.Counted(line.Quantity, line.Name.Value))])}.";

    protected override string Removed(Act.Removed act) => $"I've taken {EnglishPhrases.All([.. act.Names.Select(name => name.Value)])} out of your {Basket}.";

    protected override string NothingToChange(Act.NothingToChange act) => act.Several
        ? "I can't tell which of them you mean. Say its whole name with the number."
        : "There's nothing to change just now.";

    protected override string OfOther(Act.OrderOfOther act) => $"{act.Buyer?.Value ?? "Somebody else"} ordered {EnglishPhrases.Named(act.Order.Quote)} for {EnglishPhrases.Spoken(act.Order.Total)}.";

    protected override string Undone(Act.Undone act) => $"I've taken back the order of {EnglishPhrases.Named(act.Order.Quote)}. You won't be charged.";

    protected override string TooLateToUndo(Act.TooLateToUndo act) => $"It's too late to take back {EnglishPhrases.Named(act.Order.Quote)}: the order is on its way.";

    protected override IReadOnlyList<string> MayBuy(Act.MayBuy act) => [.. EnglishGuardian.MayBuy(act)];

    protected override IReadOnlyList<string> Waiting(Act.WaitingAre act) => EnglishGuardian.Waiting(act);

    protected override string WhichWaiting(Act.WhichWaiting act) => EnglishGuardian.Which(act);

    protected override IReadOnlyList<string> ToApprove(Act.ToApprove act) => EnglishGuardian.ToApprove(act.Waiting, Locale);

    protected override string HeldOrderRefused(Act.HeldOrderRefused act) => $"OK, I've said no to {EnglishPhrases.Named(act.Order.Quote)}. Nothing was charged.";

    protected override IReadOnlyList<string> Help(Act.HelpWith act) => act.State switch
    {
        DialogueState.Confirming or DialogueState.ConfirmingHold => ["Say yes, no, or another quantity, such as: make it two, or one more."],
        DialogueState.ConfirmingUndo => ["Say yes to take that order back, or no to keep it."],
        DialogueState.AwaitingCode or DialogueState.AwaitingApprovalCode => ["Say the home's purchase code digit by digit, or say no."],
        DialogueState.AwaitingVerification or DialogueState.AwaitingApprovalVerification => ["Say your own voice code when you're asked for it, or say no."],
        DialogueState.Choosing => ["Say the first one, the cheaper one, or the name of it."],
        _ => ["You can reorder what this home buys, ask for a price, or put things in your " + Basket + " and check out.", "Ask where your order is, or say undo my order.", "I never order without reading you the offer and hearing a yes."],
    };

    private static string LeftOut(LeftOut thing) => thing.Said?.Value ?? $"the {Places[thing.Place - 1]} thing";

    private string Line(QuoteLine line) => EnglishPhrases.Counted(line.Quantity, EnglishPhrases.Packed(line.Name, line.Pack, Locale));

    // A brand that the name does not say already tells two choices apart.
    private static string Spoken(Choice choice) =>
        choice.Brand is null || choice.Name.Value.Contains(choice.Brand.Value, StringComparison.OrdinalIgnoreCase) ? $"{choice.Name}" : $"{choice.Brand} {choice.Name}";

    private string Card(Order order) =>
        string.Join('\n', [.. EnglishPhrases.Bill(order, Locale), $"Sold by {order.Quote.Seller}, to {order.Quote.Address.Label}", $"Order {order.Id}"]);
}
