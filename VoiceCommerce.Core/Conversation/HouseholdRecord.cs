using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>A product that waits in the household's cart.</summary>
/// <param name="Past">As the home's habit stands: an order, or its undoing, moves it.</param>
public sealed record CartLine(ProductId Product, DisplayName Name, Quantity Quantity, PastPurchases? Past)
{
    /// <summary>As <see cref="QuoteLine.HeardSize"/>.</summary>
    public PackSize? HeardSize { get; init; }

    /// <summary>Not named to a voice that is not surely an adult's.</summary>
    public bool AgeRestricted { get; init; }
}

/// <summary>The last purchase that was refused or held, for "why was it held?".</summary>
/// <param name="AskedBy">Whose wish it was; null where that is older than this record.</param>
public sealed record HeldBack(DisplayName Product, OrderId Order, IReadOnlyList<Finding> Findings, DateTimeOffset At, Speaker? AskedBy)
{
    /// <summary>Its goods are for adults, by age, shelf or name.</summary>
    public bool IsOfAgeRestricted =>
        RestrictedGoods.IsNamedSo(Product.Value) || Findings.Any(IsOfAge);

    /// <summary>As it may be told to this hearer: who is no adult hears of goods for adults that they are that, and nothing of what the home usually buys.</summary>
    public HeldBack ForEarsOf(bool adult) => adult || !Findings.Any(IsOfAge) ? this : this with { Findings = [.. Findings.Where(IsOfAge)] };

    /// <summary>The reason is that the goods are for adults only.</summary>
    public static bool IsOfAge(Finding finding) => finding is { Rail: Rail.AgeRestriction, Requirement: not Requirement.Clear };

    /// <summary>
    /// Whether this voice wished for it. Two unknown voices cannot be told apart, so one hears of the other's wish, but no longer than an offer lives.
    /// </summary>
    public bool IsWishOf(Speaker speaker, DateTimeOffset now) =>
        AskedBy is { } asked && asked.IsSameVoiceAs(speaker) && (speaker is Speaker.Recognised || now - At < Quote.Lifetime);
}

/// <summary>To how much of what was asked for a guardian agreed. Stored: renaming needs a migration.</summary>
public enum Agreement
{
    All,
    Part,
}

/// <summary>Something that happened while the one it matters to was not listening; told at their next launch.</summary>
public sealed record News(OrderId Order, DisplayName Product, OrderState State)
{
    /// <summary>Who asked for it; null for anybody of the home.</summary>
    public MemberId? For { get; init; }

    /// <summary>Null where nobody had to agree.</summary>
    public Agreement? Agreed { get; init; }
}

/// <summary>A guardian has signed out of the pages: whatever session of theirs began by then is over, in any browser.</summary>
public sealed record SignOut(MemberId Member, DateTimeOffset At);

/// <summary>
/// Everything that a turn may read and change in a home, as one document: it is loaded by one read and committed by one write that the version guards.
/// Habits, the audit trail, old orders and turns' answers are rows beside it.
/// </summary>
public sealed record HouseholdRecord
{
    public const int MaxDialogues = 4;

    /// <summary>One that nobody has gone on with for so long is over: no platform keeps a session open longer, and what was offered in it is of no use to the home.</summary>
    public static readonly TimeSpan DialogueLifetime = TimeSpan.FromHours(1);

    /// <summary>Orders that are unfinished, or were paid in the last seven days; a home that reaches it must wait.</summary>
    public const int MaxOrders = 60;

    /// <summary>The newest of those that came to nothing within the last day; older ones are told of by the store's rows alone.</summary>
    public const int MaxEnded = 20;

    /// <summary>Orders that wait for a guardian at the same time.</summary>
    public const int MaxHeld = 10;

    public const int MaxNews = 10;

    public const int MaxFailedConfirmations = 10;

    public required Household Household { get; init; }

    /// <summary>At most <see cref="Quote.MaxLines"/>, each product once.</summary>
    public IReadOnlyList<CartLine> Cart { get; init; } = [];

    /// <summary>
    /// At most <see cref="MaxDialogues"/>: the one that was just spoken in, then those with an open question, a known voice's before an unknown one's, then the others; none
    /// that was over when the newest began.
    /// </summary>
    public IReadOnlyList<Dialogue> Dialogues { get; init; } = [];

    /// <summary>Newest first, at most <see cref="MaxOrders"/> and <see cref="MaxEnded"/>.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    public HeldBack? LastHeldBack { get; init; }

    /// <summary>Why a guardian has to decide, of each order that waits; at most <see cref="MaxHeld"/>.</summary>
    public IReadOnlyList<HeldBack> HoldReasons { get; init; } = [];

    /// <summary>The last purchase that the code was asked for, for "why do you ask for the code?".</summary>
    public HeldBack? LastCodeAsked { get; init; }

    public IReadOnlyList<News> News { get; init; } = [];

    /// <summary>When a wrong code was said, newest first; the latest <see cref="MaxFailedConfirmations"/>.</summary>
    public IReadOnlyList<DateTimeOffset> FailedConfirmations { get; init; } = [];

    /// <summary>The last of each guardian; at most <see cref="Household.MaxMembers"/>.</summary>
    public IReadOnlyList<SignOut> SignOuts { get; init; } = [];

    /// <summary>The hash of the newest entry of the audit trail; empty before the first. The store's business.</summary>
    public string AuditHead { get; init; } = "";

    /// <summary>Whether this voice asked for the order, as far as voices can be told apart: one that only resembles a member's asked for nothing that a surer voice did.</summary>
    public bool IsWishOf(Speaker speaker, Order order) => MemberBehind(speaker) is { } member
        ? member.Id == order.Buyer && (speaker.IsSurelyOneOf(Household) || (order.AskedBy is Speaker.Recognised asked && !asked.IsSurelyOneOf(Household)))
        : order.AskedBy?.IsSameVoiceAs(speaker) == true;

    /// <summary>Whether this voice may hear what an order is of: a member's, or the one that asked for it; and age-restricted goods are named to adults alone.</summary>
    public bool MayName(Speaker speaker, Order order) => speaker.IsSurelyAnAdultOf(Household)
        || ((speaker.IsSurelyOneOf(Household) || IsWishOf(speaker, order)) && !order.Quote.Lines.Any(line => line.IsAgeRestricted));

    /// <summary>What of the cart is there for this voice: all of it for an adult's, and for any other what is for anybody.</summary>
    public IReadOnlyList<CartLine> CartFor(Speaker speaker) => speaker.IsSurelyAnAdultOf(Household) ? Cart : [.. Cart.Where(line => !line.AgeRestricted)];

    private Member? MemberBehind(Speaker speaker) => speaker is Speaker.Recognised known ? Household.MemberBehind(known.Person) : null;

    public static HouseholdRecord New(Household household) => new() { Household = household };

    public Order? Order(OrderId id) => Orders.FirstOrDefault(order => order.Id == id);

    /// <summary>Orders in doubt that somebody should try again by now; those that another turn is just busy with are not among them.</summary>
    public IReadOnlyList<OrderId> Unfinished(DateTimeOffset now) => [.. Orders.Where(order => order.InDoubt && order.Due <= now).Select(order => order.Id)];

    /// <summary>The record with this order added or replaced. Paid orders leave after seven days, when no limit counts them any more, and those that came to nothing after one. News that the order has outlived are dropped.</summary>
    /// <exception cref="ForbiddenTransitionException">No steps lead from the state that the record has to this one.</exception>
    public HouseholdRecord With(Order order, DateTimeOffset now)
    {
        if (Order(order.Id) is { } before && !OrderTransitions.Leads(before.State, order.State))
        {
            throw new ForbiddenTransitionException(before.State, order.State);
        }

        // One that is known keeps its place, so that two of one instant do not change theirs.
        IEnumerable<Order> known = Order(order.Id) is null ? Orders.Prepend(order) : Orders.Select(one => one.Id == order.Id ? order : one);
        Order[] needed = [.. known.Where(one => one.Id == order.Id || IsNeeded(one, now)).OrderByDescending(one => one.At)];
        HashSet<OrderId> tooMany = [.. needed.Where(one => one.Id != order.Id && IsEnded(one)).Skip(IsEnded(order) ? MaxEnded - 1 : MaxEnded).Select(one => one.Id)];
        return this with
        {
            Orders = [.. needed.Where(one => !tooMany.Contains(one.Id))],
            HoldReasons = order.State == OrderState.Held ? HoldReasons : [.. HoldReasons.Where(reasons => reasons.Order != order.Id)],
            News = IsComing(order) ? News : [.. News.Where(news => news.Order != order.Id)],
        };
    }

    /// <summary>Another order would be more than a home may have under way.</summary>
    public bool HasTooManyOrders => Orders.Count(order => !IsEnded(order)) >= MaxOrders;

    private static bool IsEnded(Order order) => !order.IsLive && !order.InDoubt;

    private static bool IsNeeded(Order order, DateTimeOffset now) =>
        order.InDoubt || order.State is OrderState.Held or OrderState.Placed || order.At > now.AddDays(order.Spends ? -7 : -1);

    // Of anything else, what was to be told about the order before is not true any more.
    private static bool IsComing(Order order) =>
        order.IsFulfilled || order.State is OrderState.Placing or OrderState.Authorised;

    /// <summary>The record whose cart is emptied by an order of it.</summary>
    public HouseholdRecord WithoutOrdered(Quote quote) => quote.FromCart
        ? this with { Cart = [.. Cart.Where(line => quote.Lines.All(ordered => ordered.Product != line.Product))] }
        : this;

    /// <summary>The record whose cart and open questions know what has become of the habits of this order's products.</summary>
    /// <param name="order">Just placed, or just taken back.</param>
    /// <param name="past">From what was known of the line's product to what is known now.</param>
    public HouseholdRecord WithPast(Order order, Func<PastPurchases?, QuoteLine, PastPurchases?> past)
    {
        Dictionary<ProductId, QuoteLine> lines = order.Quote.Lines.ToDictionary(line => line.Product);
        return this with
        {
            Cart = [.. Cart.Select(waiting => waiting with { Past = Now(waiting.Product, waiting.Past) })],
            Dialogues = [.. Dialogues.Select(dialogue => dialogue with { State = dialogue.State.WithPast(Now) })],
        };

        PastPurchases? Now(ProductId product, PastPurchases? known) => lines.TryGetValue(product, out QuoteLine? line) ? past(known, line) : known;
    }

    public HouseholdRecord WithFailedConfirmation(DateTimeOffset now) => this with { FailedConfirmations = [now, .. FailedConfirmations.Take(MaxFailedConfirmations - 1)] };

    /// <summary>Null for who never did.</summary>
    public DateTimeOffset? SignedOutAt(MemberId member) => SignOuts.FirstOrDefault(known => known.Member == member)?.At;

    /// <summary>The record with this one in place of the guardian's last; those of who does not live here any more are dropped.</summary>
    public HouseholdRecord With(SignOut signOut) => this with
    {
        SignOuts = [signOut, .. SignOuts.Where(known => known.Member != signOut.Member && Household.Members.Any(member => member.Id == known.Member))],
    };

    public HouseholdRecord With(Dialogue dialogue) => this with
    {
        Dialogues = [dialogue, .. Dialogues.Where(known => known.Ref != dialogue.Ref && known.LastTurnAt > dialogue.LastTurnAt - DialogueLifetime).OrderBy(known => known.State is DialogueState.Idle).ThenBy(known => known.HeardBy is Speaker.Unknown).Take(MaxDialogues - 1)],
    };

    public HouseholdRecord Without(DialogueRef dialogue) => this with { Dialogues = [.. Dialogues.Where(known => known.Ref != dialogue)] };
}
