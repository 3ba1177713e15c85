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
    /// <summary>Of a turn from its beginning, and of one order of the sweep: Alexa waits 8 s, and the customer should not wait for more than 5.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private const int MaxCalls = 4;

    /// <summary>The order as far as it got; still in doubt when an answer is missing.</summary>
    /// <param name="order">In doubt.</param>
    /// <param name="patience">How long all calls together may take.</param>
    /// <param name="cancellation">Ends the waiting early.</param>
    public async Task<Order> RunAsync(Order order, TimeSpan patience, CancellationToken cancellation)
    {
        using CancellationTokenSource over = new(patience, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        // At the most: authorise, place, be rejected, give the money back.
        for (int calls = 0; calls < MaxCalls && OrderSaga.Next(order) != OutsideCall.None; calls++)
        {
            Order after = await StepAsync(order, either.Token);
            if (after == order)
            {
                return order;
            }

            order = after;
        }

        return order;
    }

    private async Task<Order> StepAsync(Order order, CancellationToken cancellation) => OrderSaga.Next(order) switch
    {
        OutsideCall.Authorise => OrderSaga.After(order, await gateway.AuthoriseAsync(order.Id, order.Total, order.PaymentReference, cancellation)),
        OutsideCall.Capture => OrderSaga.After(order, await gateway.CaptureAsync(order.Id, cancellation)),
        OutsideCall.Void => OrderSaga.After(order, await gateway.VoidAsync(order.Id, cancellation)),
        OutsideCall.PlaceAtDesk => OrderSaga.After(order, await desk.PlaceAsync(order, cancellation), clock.GetUtcNow() + grace),
        OutsideCall.CancelAtDesk => OrderSaga.After(order, await desk.CancelAsync(order.Id, cancellation), clock.GetUtcNow() + grace),
        _ => order,
    };
}
