using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>Asks the outside world for an order that is in doubt, one call after the other, until its state is final or an answer does not come.</summary>
/// <param name="gateway">Takes the money.</param>
/// <param name="desk">Takes the order.</param>
/// <param name="clock">Bounds the waiting and starts the grace period.</param>
/// <param name="grace">How long an order can be undone.</param>
public sealed class OrderRunner(IPaymentGateway gateway, IOrderDesk desk, TimeProvider clock, TimeSpan grace)
{
    /// <summary>Of a turn from its beginning: Alexa waits 8 s, and the customer should not wait for more than 5.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Of one order of the sweep: nobody listens, and a provider that is slow for a turn must come to an end here.</summary>
    public static readonly TimeSpan SweepPatience = TimeSpan.FromSeconds(8);

    private const int MaxSteps = 4;

    /// <summary>The order as far as it got; where an answer is missing it is still in doubt, and put off for a while.</summary>
    /// <param name="order">In doubt, and nobody has asked the outside world for it yet.</param>
    /// <param name="patience">How long all calls together may take.</param>
    /// <param name="cancellation">Ends the waiting early.</param>
    public Task<Order> RunAsync(Order order, TimeSpan patience, CancellationToken cancellation) => StepsAsync(order, CallAsync, patience, cancellation);

    /// <summary>The same for an order that somebody may have asked for before: before each call it looks up what stands under the order's id, and calls only for what is missing.</summary>
    /// <param name="order">In doubt.</param>
    /// <param name="patience">How long all calls together may take.</param>
    /// <param name="cancellation">Ends the waiting early.</param>
    public Task<Order> RecoverAsync(Order order, TimeSpan patience, CancellationToken cancellation) => StepsAsync(order, LookAndCallAsync, patience, cancellation);

    private async Task<Order> StepsAsync(Order begun, Func<Order, CancellationToken, Task<Order>> step, TimeSpan patience, CancellationToken cancellation)
    {
        using CancellationTokenSource over = new(patience, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        Order order = begun;
        try
        {
            // At the most: authorise, place, be rejected, give the money back.
            for (int steps = 0; steps < MaxSteps && OrderSaga.Next(order) != OutsideCall.None; steps++)
            {
                OrderState before = order.State;
                order = await step(order, either.Token);
                if (order.State == before)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // It may have happened, or happen yet: the order stays in doubt.
        }

        return OrderSaga.Postponed(begun, order, clock.GetUtcNow());
    }

    // Who does not answer in time is not waited for, even if it does not heed the cancellation.
    private async Task<Order> CallAsync(Order order, CancellationToken cancellation) => OrderSaga.Next(order) switch
    {
        OutsideCall.Authorise => OrderSaga.After(order, await gateway.AuthoriseAsync(order.Id, order.Total, order.PaymentReference, cancellation).WaitAsync(cancellation)),
        OutsideCall.Capture => OrderSaga.After(order, await gateway.CaptureAsync(order.Id, cancellation).WaitAsync(cancellation)),
        OutsideCall.Void => OrderSaga.After(order, await gateway.VoidAsync(order.Id, cancellation).WaitAsync(cancellation)),
        OutsideCall.PlaceAtDesk => OrderSaga.After(order, await desk.PlaceAsync(order, cancellation).WaitAsync(cancellation), CaptureDue()),
        OutsideCall.CancelAtDesk => OrderSaga.After(order, await desk.CancelAsync(order.Id, cancellation).WaitAsync(cancellation), CaptureDue()),
        _ => order,
    };

    private Task<Order> LookAndCallAsync(Order order, CancellationToken cancellation) =>
        OrderSaga.Next(order) is OutsideCall.PlaceAtDesk or OutsideCall.CancelAtDesk ? AtDeskAsync(order, cancellation) : AtGatewayAsync(order, cancellation);

    private async Task<Order> AtGatewayAsync(Order order, CancellationToken cancellation)
    {
        PaymentStanding standing = await gateway.FindAsync(order.Id, cancellation).WaitAsync(cancellation);
        return OrderSaga.GiveUp(order, standing, clock.GetUtcNow())
            ?? (OrderSaga.Answered(order, standing) is { } answer ? OrderSaga.After(order, answer) : await CallAsync(order, cancellation));
    }

    private async Task<Order> AtDeskAsync(Order order, CancellationToken cancellation)
    {
        DeskStanding standing = await desk.FindAsync(order.Id, cancellation).WaitAsync(cancellation);
        return OrderSaga.Answered(order, standing) is { } answer ? OrderSaga.After(order, answer, CaptureDue()) : await CallAsync(order, cancellation);
    }

    /// <summary>Of an order that is placed now.</summary>
    internal DateTimeOffset CaptureDue() => clock.GetUtcNow() + grace;
}
