using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>What the shop tells, before it is put into words. Questions are not here: the one open question follows from the <see cref="DialogueState"/>.</summary>
public abstract record Act
{
    private Act() { }

    /// <param name="Name">Null for a voice that nobody knows.</param>
    /// <param name="Ideas">Up to three products of the home's habits.</param>
    public sealed record Greeting(DisplayName? Name, IReadOnlyList<DisplayName> Ideas) : Act;

    /// <param name="Count">Orders that wait for a guardian, at least 1.</param>
    public sealed record SomeWait(int Count) : Act;

    public sealed record Told(News News) : Act;

    /// <summary>Seller, products with pack size, delivery and total; then what is unusual about it.</summary>
    public sealed record Offer(Quote Quote, IReadOnlyList<Finding> Unusual) : Act;

    /// <summary>Why a yes is asked again, said before the new offer.</summary>
    public sealed record AskingAgain(AskedAgain Because) : Act;

    public sealed record RefusedBy(Finding Because) : Act;

    public sealed record NeedsGuardian(Finding Because) : Act;

    public sealed record HeldForGuardian(Order Order) : Act;

    public sealed record OrderPlaced(Order Order) : Act;

    /// <summary>It is committed and will be finished without the customer.</summary>
    public sealed record FinishingOrder : Act;

    /// <summary>After <see cref="OrderPlaced"/>, where a receipt reaches somebody.</summary>
    public sealed record ReceiptOnItsWay : Act;

    /// <summary>After <see cref="FinishingOrder"/>, where a receipt reaches somebody.</summary>
    public sealed record ReceiptToCome : Act;

    public sealed record AlreadyOrdered(Order Order) : Act;

    public sealed record OrderDeclined : Act;

    public sealed record NotOrdered : Act;

    /// <summary>The home has so many orders under way that another one has to wait.</summary>
    public sealed record TooManyOrders : Act;

    /// <summary>So many orders wait for a guardian that another one is not held: <see cref="HouseholdRecord.MaxHeld"/>.</summary>
    public sealed record TooManyWaiting : Act;

    /// <param name="ToMember">A stranger is not told who could help.</param>
    public sealed record CodeRefused(bool ToMember) : Act;

    /// <param name="Outcome">What came of the platform's own code.</param>
    public sealed record NotVerified(VerificationOutcome Outcome) : Act;

    /// <param name="OfferStands">What was offered before is still open.</param>
    public sealed record NoSuchProduct(bool OfferStands = false) : Act;

    /// <summary>Nothing was found of the kind that is on offer that is cheaper, or in a larger or smaller pack; the offer stands.</summary>
    public sealed record NoneLikeIt(Trait Trait) : Act;

    /// <summary>Several things were named, and one is answered.</summary>
    public sealed record OneAtATime : Act;

    /// <summary>Several things were named, and what is not clear is left out.</summary>
    /// <param name="Things">None for what was named alone, beside what is on offer.</param>
    public sealed record TakenInPart(IReadOnlyList<LeftOut> Things) : Act;

    /// <param name="Left">How many there are.</param>
    public sealed record OutOfStock(DisplayName Name, int Left) : Act;

    /// <param name="Most">That one order may have.</param>
    public sealed record OverLimit(DisplayName Name, int Most) : Act;

    public sealed record NoLongerSold(DisplayName Name) : Act;

    public sealed record QuantityOutOfBounds : Act;

    /// <summary>Age-restricted goods, asked for by a voice that is not surely an adult's.</summary>
    public sealed record OnlyForAdults : Act;

    /// <summary>It is for voices that the home knows.</summary>
    public sealed record OnlyForMembers : Act;

    public sealed record AddedToCart(IReadOnlyList<(DisplayName Name, Quantity Quantity)> Things) : Act;

    public sealed record CartFull : Act;

    public sealed record CartIs(IReadOnlyList<CartLine> Lines) : Act;

    public sealed record Removed(IReadOnlyList<DisplayName> Names) : Act;

    /// <summary>What is to be swapped is ordered already.</summary>
    public sealed record TakeBackFirst : Act;

    public sealed record CartCleared : Act;

    /// <param name="Offered">Something is on offer, and it is not that.</param>
    /// <param name="Rest">Something else was, and that is gone.</param>
    public sealed record NotInCart(bool Offered = false, bool Rest = false) : Act;

    /// <param name="Several">Several things are offered, and whose number it is cannot be told.</param>
    public sealed record NothingToChange(bool Several) : Act;

    public sealed record NothingToConfirm : Act;

    public sealed record LastBoughtAt(Habit Habit, int DaysAgo) : Act;

    /// <summary>When what is on offer was bought before, and what a pack cost then.</summary>
    public sealed record LastPaid(DisplayName Name, Money Price, int DaysAgo) : Act;

    public sealed record NeverBought : Act;

    /// <param name="Orders">Up to three, newest first.</param>
    /// <param name="More">How many more there are.</param>
    /// <param name="Whose">Which orders were looked at.</param>
    public sealed record OrderedLately(Span Span, IReadOnlyList<PastOrderOf> Orders, int More, Whose Whose) : Act;

    /// <param name="Sum">Null where it is in several currencies.</param>
    /// <param name="PerWeek">Above which a guardian is asked; null for who is no guardian, and where not a week was asked about.</param>
    public sealed record SpentLately(Span Span, Money? Sum, Money? PerWeek) : Act;

    /// <param name="Names">Up to five, most often bought first.</param>
    public sealed record UsualsAre(IReadOnlyList<DisplayName> Names) : Act;

    /// <param name="Names">Empty when nothing is due.</param>
    /// <param name="IntervalsKnown">False where the home has bought nothing twice.</param>
    public sealed record DueAre(IReadOnlyList<DisplayName> Names, bool IntervalsKnown) : Act;

    /// <param name="Product">At today's price.</param>
    /// <param name="TaxIncluded">As <see cref="Charges.TaxIncluded"/>.</param>
    public sealed record PriceIs(Product Product, bool TaxIncluded) : Act;

    /// <param name="Open">What is on offer.</param>
    public sealed record TotalIs(Quote Open) : Act;

    /// <param name="Days">Until what is on offer would arrive.</param>
    public sealed record WouldArrive(int Days) : Act;

    /// <param name="Matter">What is asked of the shop.</param>
    /// <param name="Open">Of what is on offer, or was ordered right before; null where there is neither.</param>
    public sealed record AboutShop(Matter Matter, Charges? Open, DisplayName? Support = null) : Act;

    /// <summary>The open question waits.</summary>
    public sealed record NoHurry : Act;

    /// <param name="ToMember">As in <see cref="CodeRefused"/>.</param>
    public sealed record CodeForgotten(bool ToMember) : Act;

    /// <param name="Order">One of those that are asked after.</param>
    /// <param name="Named">False where its goods are not for everybody's ears.</param>
    /// <param name="Own">The speaker's.</param>
    /// <param name="DaysLeft">Until it should arrive; null where it does not, or should be there.</param>
    /// <param name="CanUndo">By the speaker, now.</param>
    public sealed record StatusOf(Order Order, bool Named = true, bool Own = true, int? DaysLeft = null, bool CanUndo = false) : Act;

    /// <param name="Count">Those that were not told of, at least 1.</param>
    public sealed record MoreOrders(int Count) : Act;

    /// <param name="Buyer">Null for a voice that nobody knows, and where the member has left.</param>
    public sealed record OrderOfOther(Order Order, DisplayName? Buyer) : Act;

    public sealed record NoOrders : Act;

    public sealed record UndoInHand : Act;

    /// <summary>It was not to be taken back.</summary>
    public sealed record OrderStands : Act;

    public sealed record Undone(Order Order) : Act;

    /// <param name="Orders">Of the same voice, which can be taken back too.</param>
    public sealed record StillStands(IReadOnlyList<Order> Orders) : Act;

    /// <summary>One of an order's products was named, and all of them are asked about.</summary>
    public sealed record OnlyAsWhole : Act;

    public sealed record TooLateToUndo(Order Order) : Act;

    public sealed record NotYoursToUndo : Act;

    public sealed record NothingToUndo : Act;

    /// <param name="HeldBack">What was held or refused.</param>
    /// <param name="Named">False where its goods are not for everybody's ears.</param>
    public sealed record Why(HeldBack HeldBack, bool Named) : Act;

    public sealed record NothingHeldBack : Act;

    /// <summary>Whoever asks wished for nothing that was held back; whether somebody else did is not told.</summary>
    public sealed record NothingOfYours : Act;

    /// <summary>Why the code is, or was, asked for.</summary>
    /// <param name="Asked">For what, and why.</param>
    /// <param name="Named">False where its goods are not for everybody's ears.</param>
    public sealed record WhyCode(HeldBack Asked, bool Named = true) : Act;

    public sealed record WhyCodeToApprove : Act;

    public sealed record NoCodeAsked : Act;

    /// <param name="Allowance">The member's, with what the age band adds.</param>
    /// <param name="Home">For the rules that are for everybody.</param>
    public sealed record MayBuy(Member Member, Allowance Allowance, Household Home) : Act;

    public sealed record NobodyLikeThat : Act;

    /// <summary>A friendly no that tells nothing.</summary>
    public sealed record OnlyForGuardians : Act;

    /// <param name="Orders">Up to three.</param>
    /// <param name="More">How many more wait.</param>
    public sealed record WaitingAre(IReadOnlyList<WaitingOrder> Orders, int More) : Act;

    public sealed record NothingWaiting : Act;

    public sealed record NothingLikeThatWaiting : Act;

    /// <param name="Orders">Up to three that fit equally well.</param>
    /// <param name="All">Nothing was said of which.</param>
    public sealed record WhichWaiting(IReadOnlyList<WaitingOrder> Orders, bool All = false) : Act;

    /// <summary>What the code that is asked for next approves.</summary>
    public sealed record ToApprove(WaitingOrder Waiting) : Act;

    public sealed record StillWaiting : Act;

    /// <summary>A guardian said no to it just now.</summary>
    public sealed record HeldOrderRefused(Order Order) : Act;

    public sealed record DecidedAlready : Act;

    /// <summary>Price, stock, address or a rule stands in the way.</summary>
    public sealed record CannotBeApproved : Act;

    public sealed record NoCodeToApproveWith : Act;

    public sealed record HelpWith(DialogueState State) : Act;

    /// <summary>The same sentences as before.</summary>
    public sealed record SaidBefore(IReadOnlyList<string> Speech) : Act;

    public sealed record NotUnderstood : Act;

    /// <summary>Closing after too many misunderstandings.</summary>
    public sealed record GivingUp : Act;

    /// <summary>The same after a code that did not work; it says nothing of whether there is one, or of how many tries it has left.</summary>
    public sealed record NoMoreCodes : Act;

    public sealed record Goodbye : Act;
}

/// <summary>The orders that are told of.</summary>
public enum Whose
{
    Home,
    Speaker,

    /// <summary>Of somebody who was named.</summary>
    Named,

    /// <summary>Of everybody but the speaker: somebody was named, and nobody here is called so ("mum").</summary>
    Others,
}

/// <param name="Order">What was ordered.</param>
/// <param name="Buyer">Null for a voice that nobody knows, and where the member has left.</param>
/// <param name="Own">The speaker's.</param>
/// <param name="DaysAgo">By the calendar at home.</param>
public sealed record PastOrderOf(Order Order, DisplayName? Buyer, bool Own, int DaysAgo);

/// <summary>What was named and is not part of what is told.</summary>
/// <param name="Place">Among all that were named, 1 for the first.</param>
/// <param name="Said">The words for it; null where they are not to be said again.</param>
public sealed record LeftOut(int Place, DisplayName? Said);

public enum AskedAgain
{
    OfferChanged,
    OfferExpired,
    OtherVoice,
}
