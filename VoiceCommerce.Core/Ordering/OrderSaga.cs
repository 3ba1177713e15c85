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
/// The order's states and the only ways between them. Each outside call is asked for by a state that was committed first, and repeated with
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

    /// <summary>The order after the gateway answered the call that <see cref="Next"/> named; unchanged while the answer is unknown.</summary>
    public static Order After(Order order, PaymentOutcome answer) => (order.State, answer) switch
    {
        (OrderState.Placing, PaymentOutcome.Done) => order with { State = OrderState.Authorised },
        (OrderState.Placing, PaymentOutcome.Declined) => order with { State = OrderState.Declined },
        (OrderState.Capturing, PaymentOutcome.Done) => order with { State = OrderState.Captured },
        (OrderState.Releasing, PaymentOutcome.Done) => order with { State = order.ReleaseTo ?? OrderState.Undone, ReleaseTo = null },
        // A refused capture or void needs a person; it stays in doubt, where the merchant sees it.
        _ => order,
    };

    /// <summary>The order after the desk answered the call that <see cref="Next"/> named; unchanged while the answer is unknown.</summary>
    public static Order After(Order order, DeskOutcome answer, DateTimeOffset captureDue) => (order.State, answer) switch
    {
        (OrderState.Authorised, DeskOutcome.Done) => order with { State = OrderState.Placed, CaptureDue = captureDue },
        (OrderState.Authorised, DeskOutcome.Rejected) => order with { State = OrderState.Releasing, ReleaseTo = OrderState.Declined },
        (OrderState.Undoing, DeskOutcome.Done) => order with { State = OrderState.Releasing, ReleaseTo = OrderState.Undone },
        // Already on its way: the undo came too late, and the order stands.
        (OrderState.Undoing, DeskOutcome.Rejected) => order with { State = OrderState.Placed },
        _ => order,
    };

    /// <summary>Placed and inside its grace period; null otherwise.</summary>
    public static Order? Undo(Order order, DateTimeOffset now) =>
        order.State == OrderState.Placed && now < order.CaptureDue ? order with { State = OrderState.Undoing } : null;

    /// <summary>What has become due by time alone: a capture or an expired hold; null when nothing has.</summary>
    public static Order? Due(Order order, DateTimeOffset now) => order.State switch
    {
        OrderState.Placed when now >= order.CaptureDue => order with { State = OrderState.Capturing },
        OrderState.Held when now >= order.At + Order.HoldLifetime => order with { State = OrderState.Expired },
        _ => null,
    };

    /// <summary>A guardian's no to a held order; null when it is not held any more.</summary>
    public static Order? Refuse(Order order) => order.State == OrderState.Held ? order with { State = OrderState.Refused } : null;
}
