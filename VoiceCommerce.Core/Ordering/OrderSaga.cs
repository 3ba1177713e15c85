namespace VoiceCommerce.Core.Ordering;

/// <summary>The one outside call that an order in doubt needs next.</summary>
public enum OutsideCall
{
    None,
    Authorise,
    PlaceAtDesk,
    Capture,
    CancelAtDesk,
    Void,
}

/// <summary>
/// What is asked of the outside world for an order, and what its answers make of it; the steps are those of <see cref="OrderTransitions"/>. Each outside call is asked for by a state that was committed first, and repeated with
/// the order's id as its key until its answer is known: so a crash between any two steps repeats a call and never an effect.
/// </summary>
public static class OrderSaga
{
    public static OutsideCall Next(Order order) => order.State switch
    {
        OrderState.Placing => OutsideCall.Authorise,
        OrderState.Authorised => OutsideCall.PlaceAtDesk,
        OrderState.Capturing => OutsideCall.Capture,
        OrderState.Undoing => OutsideCall.CancelAtDesk,
        OrderState.Releasing => OutsideCall.Void,
        _ => OutsideCall.None,
    };

    /// <summary>What the look-up at the gateway already answers of the call that <see cref="Next"/> named; null when that call has to be made.</summary>
    public static PaymentOutcome? Answered(Order order, PaymentStanding standing) => (order.State, standing) switch
    {
        (_, PaymentStanding.Unknown) => PaymentOutcome.Unknown,
        // Another amount than ours is nothing to build on.
        (OrderState.Placing, PaymentStanding.Authorised(var amount)) => amount == order.Total ? PaymentOutcome.Done : PaymentOutcome.Unknown,
        (OrderState.Placing, PaymentStanding.Captured) => PaymentOutcome.Done,
        (OrderState.Placing, PaymentStanding.Voided or PaymentStanding.Declined) => PaymentOutcome.Declined,
        (OrderState.Capturing, PaymentStanding.Captured) => PaymentOutcome.Done,
        (OrderState.Capturing, PaymentStanding.Voided or PaymentStanding.Declined) => PaymentOutcome.Declined,
        (OrderState.Releasing, PaymentStanding.Voided or PaymentStanding.Declined) => PaymentOutcome.Done,
        (OrderState.Releasing, PaymentStanding.Captured) => PaymentOutcome.Declined,
        _ => null,
    };

    /// <summary>What the look-up at the desk already answers of the call that <see cref="Next"/> named; null when that call has to be made.</summary>
    public static DeskOutcome? Answered(Order order, DeskStanding standing) => (order.State, standing) switch
    {
        (_, DeskStanding.Unknown) => DeskOutcome.Unknown,
        (OrderState.Authorised, DeskStanding.Placed) => DeskOutcome.Done,
        (OrderState.Authorised, DeskStanding.Cancelled or DeskStanding.Rejected) => DeskOutcome.Rejected,
        (OrderState.Undoing, DeskStanding.Cancelled or DeskStanding.Rejected) => DeskOutcome.Done,
        _ => null,
    };

    /// <summary>
    /// The order on its way to Declined, when the gateway has nothing for it after <see cref="Order.PlacingLifetime"/>; null otherwise. The money that never came is released
    /// all the same, so that an authorisation which arrives late is refused.
    /// </summary>
    public static Order? GiveUp(Order order, PaymentStanding standing, DateTimeOffset now) =>
        order.State == OrderState.Placing && standing is PaymentStanding.Nothing && now >= order.At + Order.PlacingLifetime
            ? Unpaid(order)
            : null;

    /// <summary>The order after the gateway answered the call that <see cref="Next"/> named; the same state while the answer is unknown.</summary>
    public static Order After(Order order, PaymentOutcome answer) => (order.State, answer) switch
    {
        (OrderState.Placing, PaymentOutcome.Done) => order.To(OrderState.Authorised),
        (OrderState.Placing, PaymentOutcome.Declined) => order.To(OrderState.Declined) with { DeclinedBy = Decliner.Payment },
        (OrderState.Capturing, PaymentOutcome.Done) => order.To(OrderState.Captured),
        (OrderState.Releasing, PaymentOutcome.Done) => order.To(order.ReleaseTo ?? OrderState.Undone) with { ReleaseTo = null },
        // A refused capture or void needs a person; it stays in doubt, where the merchant sees it.
        (OrderState.Capturing or OrderState.Releasing, PaymentOutcome.Declined) => order with { Retry = (order.Retry ?? new(0, order.At, Refused: true)) with { Refused = true } },
        _ => order,
    };

    /// <summary>The order after the desk answered the call that <see cref="Next"/> named; unchanged while the answer is unknown.</summary>
    public static Order After(Order order, DeskOutcome answer, DateTimeOffset captureDue) => (order.State, answer) switch
    {
        (OrderState.Authorised, DeskOutcome.Done) => order.To(OrderState.Placed) with { CaptureDue = captureDue },
        (OrderState.Authorised, DeskOutcome.Rejected) => order.To(OrderState.Releasing) with { ReleaseTo = OrderState.Declined, DeclinedBy = Decliner.Desk },
        (OrderState.Undoing, DeskOutcome.Done) => order.To(OrderState.Releasing) with { ReleaseTo = OrderState.Undone },
        // Already on its way: the undo came too late, and the order stands.
        (OrderState.Undoing, DeskOutcome.Rejected) => order.To(OrderState.Placed),
        _ => order,
    };

    /// <summary>
    /// The order after a person has looked up what became of the call that <see cref="Next"/> named; null where nothing is in doubt, and for money that was not given back, which
    /// somebody must do first.
    /// </summary>
    /// <param name="order">In doubt.</param>
    /// <param name="done">What the call was to do has happened; otherwise it has not, and will not.</param>
    /// <param name="captureDue">Where it turns out to be placed.</param>
    public static Order? Reconciled(Order order, bool done, DateTimeOffset captureDue) => (order.State, done) switch
    {
        (OrderState.Placing or OrderState.Capturing or OrderState.Releasing, true) => After(order, PaymentOutcome.Done),
        (OrderState.Authorised or OrderState.Undoing, _) => After(order, done ? DeskOutcome.Done : DeskOutcome.Rejected, captureDue),
        (OrderState.Placing, false) => Unpaid(order),
        (OrderState.Capturing, false) => order.To(OrderState.WrittenOff),
        _ => null,
    };

    /// <summary>The order after all calls that could be made: still in doubt, it is tried again after a pause that grows.</summary>
    /// <param name="before">As the calls began.</param>
    /// <param name="outcome">As far as they got.</param>
    /// <param name="now">The pause begins.</param>
    public static Order Postponed(Order before, Order outcome, DateTimeOffset now) => outcome.InDoubt
        ? outcome with { Retry = Retry.After(outcome.State == before.State ? before.Retry : null, outcome.Retry?.Refused ?? false, now) }
        : outcome;

    /// <summary>Placed and inside its grace period; null otherwise.</summary>
    public static Order? Undo(Order order, DateTimeOffset now) =>
        order.State == OrderState.Placed && now < order.CaptureDue ? order.To(OrderState.Undoing) with { Retry = Retry.First(now) } : null;

    /// <summary>What has become due by time alone: a capture or an expired hold; null when nothing has.</summary>
    public static Order? Due(Order order, DateTimeOffset now) => order.State switch
    {
        OrderState.Placed when now >= order.CaptureDue => order.To(OrderState.Capturing) with { Retry = Retry.First(now) },
        OrderState.Held when now >= order.At + Order.HoldLifetime => order.To(OrderState.Expired),
        _ => null,
    };

    /// <summary>A guardian's no to a held order; null when it is not held any more.</summary>
    public static Order? Refuse(Order order) => order.State == OrderState.Held ? order.To(OrderState.Refused) : null;

    /// <summary>A held order that is taken back before a guardian answered; null when it is not held any more.</summary>
    public static Order? Withdraw(Order order) => order.State == OrderState.Held ? order.To(OrderState.Undone) : null;

    // Given back, whether or not it was reserved.
    private static Order Unpaid(Order order) => order.To(OrderState.Releasing) with { ReleaseTo = OrderState.Declined };
}
