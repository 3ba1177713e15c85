using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Ordering;

// Stored: renaming needs a migration.
public enum OrderState
{
    /// <summary>Waits for a guardian; nothing is charged.</summary>
    Held,

    /// <summary>Approved and committed; the payment may or may not be authorised yet.</summary>
    Placing,

    /// <summary>The money is reserved; the order desk may or may not have the order yet.</summary>
    Authorised,

    /// <summary>The order desk has it; can be undone until it is captured.</summary>
    Placed,

    /// <summary>The grace period is over and the money is being taken; too late to undo.</summary>
    Capturing,

    Captured,

    /// <summary>The customer took it back; the order desk may or may not know yet.</summary>
    Undoing,

    /// <summary>Nothing will be delivered; the reserved money is being given back.</summary>
    Releasing,

    Undone,

    /// <summary>The payment or the order desk said no.</summary>
    Declined,

    /// <summary>Nobody answered for a held order.</summary>
    Expired,

    /// <summary>A guardian said no.</summary>
    Refused,

    /// <summary>It was delivered, and a person of the shop said that its money will not come.</summary>
    WrittenOff,
}

/// <summary>One order of one household; its id is the quote's.</summary>
public sealed record Order
{
    /// <summary>How long a held order waits for a guardian.</summary>
    public static readonly TimeSpan HoldLifetime = TimeSpan.FromHours(24);

    /// <summary>
    /// An order for which the gateway has nothing after so long is given up. Providers may forget a key after 24 hours, and a customer who was told "I'm finishing it"
    /// has ordered elsewhere by then.
    /// </summary>
    public static readonly TimeSpan PlacingLifetime = TimeSpan.FromHours(6);

    public required Quote Quote { get; init; }

    public required HouseholdId Household { get; init; }

    /// <summary>Null for a voice that nobody knows.</summary>
    public MemberId? Buyer { get; init; }

    /// <summary>The voice that said the yes, and how sure the platform was of it. Null for orders that were stored before it was kept.</summary>
    public Speaker? AskedBy { get; init; }

    /// <summary>What heard the yes. Null where the platform did not say, and for orders that were stored before it was kept.</summary>
    public DeviceId? Device { get; init; }

    public required OrderState State { get; init; }

    /// <summary>When it was held or approved.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When a guardian who has put off the decision is asked once more; null when nobody has.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>The gateway's token of the card that pays, as it was when the order was made.</summary>
    public required string PaymentReference { get; init; }

    /// <summary>Null while it is held.</summary>
    public Consent? Consent { get; init; }

    /// <summary>From when the money may be taken; set when the order is placed.</summary>
    public DateTimeOffset? CaptureDue { get; init; }

    /// <summary>Where <see cref="OrderState.Releasing"/> leads: Undone or Declined.</summary>
    public OrderState? ReleaseTo { get; init; }

    /// <summary>Null unless it is declined, or on its way to that; also where nobody answered until it was given up, and for one that was declined before this was kept.</summary>
    public Decliner? DeclinedBy { get; init; }

    /// <summary>Only while it is in doubt; null then means that it can be tried at once.</summary>
    public Retry? Retry { get; init; }

    public OrderId Id => Quote.Id;

    public Money Total => Quote.Total;

    /// <summary>Something outside is asked for and its answer is not known yet: the sweep must finish it.</summary>
    public bool InDoubt => State is OrderState.Placing or OrderState.Authorised or OrderState.Capturing or OrderState.Undoing or OrderState.Releasing;

    /// <inheritdoc cref="Retry.AwaitsPerson"/>
    public bool AwaitsPerson => Retry is { AwaitsPerson: true };

    /// <summary>The household gets the goods, or has them.</summary>
    public bool IsFulfilled => State is OrderState.Placed or OrderState.Capturing or OrderState.Captured or OrderState.WrittenOff;

    /// <summary>Counts against spending limits: money has moved or may move, or should have.</summary>
    public bool Spends => IsFulfilled || State is OrderState.Placing or OrderState.Authorised or OrderState.Undoing;

    /// <summary>The customer has taken it back, and what is left to do is the desk's and the gateway's.</summary>
    public bool IsBeingTakenBack => State == OrderState.Undoing || (State == OrderState.Releasing && ReleaseTo != OrderState.Declined);

    /// <summary>It spends, waits for a guardian, or is being taken back: it has not ended without goods.</summary>
    public bool IsLive => Spends || State == OrderState.Held || IsBeingTakenBack;

    /// <summary>From when somebody must look at it: to finish it, to take the money or to let the hold expire. Null when nothing is left to do.</summary>
    public DateTimeOffset? Due => State switch
    {
        _ when InDoubt => Retry?.Next ?? At,
        OrderState.Placed => CaptureDue,
        OrderState.Held => At + HoldLifetime,
        _ => null,
    };

    public static Order Place(ApprovedOrder approved, Household household, DateTimeOffset now) => new()
    {
        Quote = approved.Quote,
        Household = household.Id,
        PaymentReference = household.PaymentReference,
        Buyer = approved.Buyer,
        State = OrderState.Placing,
        At = now,
        Consent = approved.Consent,
        Retry = Retry.First(now),
    };

    public static Order Hold(Quote quote, Household household, MemberId? buyer, DateTimeOffset now) => new()
    {
        Quote = quote,
        Household = household.Id,
        PaymentReference = household.PaymentReference,
        Buyer = buyer,
        State = OrderState.Held,
        At = now,
    };

    /// <summary>One step of the table of transitions; what was noted of the tries in the old state goes.</summary>
    /// <exception cref="ForbiddenTransitionException">The table has no such step.</exception>
    public Order To(OrderState next) =>
        OrderTransitions.IsAllowed(State, next) ? this with { State = next, Retry = null } : throw new ForbiddenTransitionException(State, next);

    /// <summary>A held order that a guardian agreed to, as it stands now.</summary>
    /// <exception cref="ForbiddenTransitionException">It is not held.</exception>
    public Order Approve(ApprovedOrder approved, Household household, DateTimeOffset now)
    {
        _ = To(OrderState.Placing);
        return Place(approved, household, now) with { AskedBy = AskedBy, Device = Device };
    }

    /// <summary>The lines as the household's purchases, for its habits.</summary>
    public IEnumerable<Purchase> Purchases() => Quote.Lines.Select(line => new Purchase
    {
        Product = line.Product,
        Name = line.Name,
        Brand = line.Brand,
        Category = line.Category,
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice,
        At = At,
        AgeRestricted = line.IsAgeRestricted,
        Source = Id.Value,
    });
}
