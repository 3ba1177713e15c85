using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Wording;

/// <summary>
/// Everything the shop says, in one language. A new language derives from it, and does not compile until it can say everything. Sentences are short,
/// plain text without markup; a channel escapes them.
/// </summary>
public abstract partial class Language
{
    /// <summary>The BCP 47 tag of the locale, such as "en-GB".</summary>
    public abstract string Locale { get; }

    /// <summary>The sentences for one act.</summary>
    public IReadOnlyList<string> Say(Act act) => act switch
    {
        Act.Greeting it => Greet(it),
        Act.SomeWait it => [SomeWait(it)],
        Act.Told it => [Tell(it)],
        Act.Offer it => Offer(it),
        Act.AskingAgain it => [AskAgain(it)],
        Act.RefusedBy it => [Refuse(it)],
        Act.NeedsGuardian it => [NeedsGuardian(it)],
        Act.HeldForGuardian it => [Held(it)],
        Act.OrderPlaced it => Placed(it),
        Act.FinishingOrder => [FinishingOrder],
        Act.ReceiptOnItsWay => [ReceiptOnItsWay],
        Act.ReceiptToCome => [ReceiptToCome],
        Act.AlreadyOrdered it => [AlreadyOrdered(it)],
        Act.OrderDeclined => [OrderDeclined],
        Act.NotOrdered => [NotOrdered],
        Act.TooManyOrders => [TooManyOrders],
        Act.TooManyWaiting => [TooManyWaiting],
        Act.CodeRefused it => [CodeRefused(it)],
        Act.NotVerified it => [NotVerified(it)],
        Act.NoSuchProduct it => [NoSuchProduct(it)],
        Act.NoneLikeIt it => [NoneLikeIt(it.Trait)],
        Act.OneAtATime => [OneAtATime],
        Act.TakenInPart it => [TakenInPart(it)],
        Act.OutOfStock it => [OutOfStock(it)],
        Act.OverLimit it => [OverLimit(it)],
        Act.NoLongerSold it => [NoLongerSold(it)],
        Act.QuantityOutOfBounds => [QuantityOutOfBounds],
        Act.AddedToCart it => [AddedToCart(it)],
        Act.OnlyForAdults => [OnlyForAdults],
        Act.OnlyForMembers => [OnlyForMembers],
        Act.CartFull => [CartFull],
        Act.CartIs it => [Cart(it)],
        Act.Removed it => [Removed(it)],
        Act.CartCleared => [CartCleared],
        Act.NotInCart it => [NotInCart(it)],
        Act.TakeBackFirst => [TakeBackFirst],
        Act.NothingToChange it => [NothingToChange(it)],
        Act.NothingToConfirm => [NothingToConfirm],
        Act.LastBoughtAt it => [LastBought(it)],
        Act.LastPaid it => [LastPaid(it)],
        Act.NeverBought => [NeverBought],
        Act.OrderedLately it => Ordered(it),
        Act.SpentLately it => [Spent(it)],
        Act.UsualsAre it => [Usuals(it)],
        Act.DueAre it => [Due(it)],
        Act.PriceIs it => [Price(it)],
        Act.TotalIs it => [Total(it)],
        Act.WouldArrive it => [WouldArrive(it)],
        Act.AboutShop it => AboutShop(it),
        Act.NoHurry => [NoHurry],
        Act.CodeForgotten it => [CodeForgotten(it)],
        Act.StatusOf it => [Status(it)],
        Act.MoreOrders it => [MoreOrders(it)],
        Act.OrderOfOther it => [OfOther(it)],
        Act.NoOrders => [NoOrders],
        Act.UndoInHand => [UndoInHand],
        Act.OrderStands => [OrderStands],
        Act.Undone it => [Undone(it)],
        Act.StillStands it => [StillStands(it)],
        Act.OnlyAsWhole => [OnlyAsWhole],
        Act.TooLateToUndo it => [TooLateToUndo(it)],
        Act.NotYoursToUndo => [NotYoursToUndo],
        Act.NothingToUndo => [NothingToUndo],
        Act.Why it => Why(it),
        Act.NothingHeldBack => [NothingHeldBack],
        Act.NothingOfYours => [NothingOfYours],
        Act.WhyCode it => [WhyCode(it)],
        Act.WhyCodeToApprove => [WhyCodeToApprove],
        Act.NoCodeAsked => [NoCodeAsked],
        Act.MayBuy it => MayBuy(it),
        Act.NobodyLikeThat => [NobodyLikeThat],
        Act.OnlyForGuardians => [OnlyForGuardians],
        Act.WaitingAre it => Waiting(it),
        Act.NothingWaiting => [NothingWaiting],
        Act.NothingLikeThatWaiting => [NothingLikeThatWaiting],
        Act.WhichWaiting it => [WhichWaiting(it)],
        Act.ToApprove it => ToApprove(it),
        Act.StillWaiting => [StillWaiting],
        Act.HeldOrderRefused it => [HeldOrderRefused(it)],
        Act.DecidedAlready => [DecidedAlready],
        Act.CannotBeApproved => [CannotBeApproved],
        Act.NoCodeToApproveWith => [NoCodeToApproveWith],
        Act.HelpWith it => Help(it),
        Act.SaidBefore it => it.Speech,
        Act.NotUnderstood => [NotUnderstood],
        Act.GivingUp => [GivingUp],
        Act.NoMoreCodes => [NoMoreCodes],
        Act.Goodbye => [Goodbye],
        _ => throw new InvalidOperationException($"There are no words for {act.GetType().Name}."),
    };

    /// <summary>The one question that is open, which is also the reprompt.</summary>
    public abstract string Ask(DialogueState state);

    /// <summary>The same, after an answer to something else: an offer is called by its name, unless whoever hears it is not to hear that.</summary>
    public abstract string AskAgain(DialogueState state, bool named);

    /// <summary>What goes with the act onto a screen; null for nothing.</summary>
    public abstract Card? CardFor(Act act);

    /// <summary>What is written to the home or its guardians about an order that has just come into the state of <paramref name="kind"/>.</summary>
    /// <param name="kind">Which letter.</param>
    /// <param name="order">As it is now.</param>
    /// <param name="home">Whose.</param>
    /// <param name="findings">Why it was held, where that is known; else empty.</param>
    public abstract Letter Write(NoticeKind kind, Order order, Household home, IReadOnlyList<Finding> findings);

    /// <summary>A product with what its pack holds, as letters and pages write it.</summary>
    public abstract string Packed(DisplayName name, PackSize pack);

    /// <summary>Stands in a guardian's letter before the address of the page where they can decide.</summary>
    public abstract string DecideHere { get; }

    /// <summary>For an account that is not linked to a home; a card that links it goes with it.</summary>
    public abstract IReadOnlyList<string> LinkFirst { get; }

    /// <summary>For an account that cannot be looked up just now.</summary>
    public abstract IReadOnlyList<string> AccountUnknown { get; }

    /// <summary>For a linked account whose home the shop has not set up.</summary>
    public abstract IReadOnlyList<string> NoHousehold { get; }

    /// <summary>For a failure of ours. Whether an order was placed is exactly what is not known then, so it is not claimed either way.</summary>
    public abstract IReadOnlyList<string> SomethingWentWrong { get; }

    /// <summary>The question that stays open after <see cref="SomethingWentWrong"/>.</summary>
    public abstract string AskAboutTheOrder { get; }

    protected abstract string FinishingOrder { get; }

    protected abstract string ReceiptOnItsWay { get; }

    protected abstract string ReceiptToCome { get; }

    protected abstract string OrderDeclined { get; }

    protected abstract string NotOrdered { get; }

    protected abstract string TooManyOrders { get; }

    protected abstract string TooManyWaiting { get; }

    protected abstract string NoSuchProduct(Act.NoSuchProduct act);

    protected abstract string NoneLikeIt(Trait trait);

    protected abstract string OneAtATime { get; }

    protected abstract string TakenInPart(Act.TakenInPart act);

    protected abstract string QuantityOutOfBounds { get; }

    protected abstract string OnlyForAdults { get; }

    protected abstract string OnlyForMembers { get; }

    protected abstract string CartFull { get; }

    protected abstract string CartCleared { get; }

    protected abstract string NotInCart(Act.NotInCart act);

    protected abstract string TakeBackFirst { get; }

    protected abstract string NothingToConfirm { get; }

    protected abstract string NeverBought { get; }

    protected abstract string NoOrders { get; }

    protected abstract string UndoInHand { get; }

    protected abstract string OrderStands { get; }

    protected abstract string NotYoursToUndo { get; }

    protected abstract string NothingToUndo { get; }

    protected abstract string NothingHeldBack { get; }

    protected abstract string NothingOfYours { get; }

    protected abstract string WhyCodeToApprove { get; }

    protected abstract string NoCodeAsked { get; }

    protected abstract string NobodyLikeThat { get; }

    protected abstract string OnlyForGuardians { get; }

    protected abstract string NothingWaiting { get; }

    protected abstract string NothingLikeThatWaiting { get; }

    protected abstract string StillWaiting { get; }

    protected abstract string DecidedAlready { get; }

    protected abstract string CannotBeApproved { get; }

    protected abstract string NoCodeToApproveWith { get; }

    protected abstract string NotUnderstood { get; }

    protected abstract string GivingUp { get; }

    protected abstract string NoMoreCodes { get; }

    protected abstract string Goodbye { get; }

    protected abstract IReadOnlyList<string> Greet(Act.Greeting act);

    protected abstract string SomeWait(Act.SomeWait act);

    protected abstract string Tell(Act.Told act);

    protected abstract IReadOnlyList<string> Offer(Act.Offer act);

    protected abstract string AskAgain(Act.AskingAgain act);

    protected abstract string Refuse(Act.RefusedBy act);

    protected abstract string NeedsGuardian(Act.NeedsGuardian act);

    protected abstract string Held(Act.HeldForGuardian act);

    protected abstract IReadOnlyList<string> Placed(Act.OrderPlaced act);

    protected abstract string AlreadyOrdered(Act.AlreadyOrdered act);

    protected abstract string NotVerified(Act.NotVerified act);

    protected abstract string CodeRefused(Act.CodeRefused act);

    protected abstract string OutOfStock(Act.OutOfStock act);

    protected abstract string OverLimit(Act.OverLimit act);

    protected abstract string NoLongerSold(Act.NoLongerSold act);

    protected abstract string AddedToCart(Act.AddedToCart act);

    protected abstract string Cart(Act.CartIs act);

    protected abstract string Removed(Act.Removed act);

    protected abstract string NothingToChange(Act.NothingToChange act);

    protected abstract string OfOther(Act.OrderOfOther act);

    protected abstract string Undone(Act.Undone act);

    protected abstract string TooLateToUndo(Act.TooLateToUndo act);

    protected abstract IReadOnlyList<string> MayBuy(Act.MayBuy act);

    protected abstract IReadOnlyList<string> Waiting(Act.WaitingAre act);

    protected abstract string WhichWaiting(Act.WhichWaiting act);

    protected abstract IReadOnlyList<string> ToApprove(Act.ToApprove act);

    protected abstract string HeldOrderRefused(Act.HeldOrderRefused act);

    protected abstract IReadOnlyList<string> Help(Act.HelpWith act);
}
