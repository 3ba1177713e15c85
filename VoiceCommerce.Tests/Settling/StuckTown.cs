using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Settling;

/// <summary>The outside world, with orders that it never answers for, or breaks at.</summary>
internal sealed class StuckTown(OutsideWorld world) : IPaymentGateway, IOrderDesk
{
    private int waiting;
    private int asked;

    public OutsideWorld World => world;

    public Func<OrderId, bool> Stuck { get; set; } = _ => false;

    public Func<OrderId, bool> Breaks { get; set; } = _ => false;

    public bool Stalls { get; set; }

    /// <summary>The first call of all waits for this, and the others do not.</summary>
    public Func<CancellationToken, Task>? Takes { get; set; }

    public Action Each { get; set; } = () => { };

    public int Waiting => Volatile.Read(ref waiting);

    public int Asked => Volatile.Read(ref asked);

    public Task<PaymentOutcome> AuthoriseAsync(OrderId order, Money amount, string paymentReference, CancellationToken cancellation) =>
        AskAsync(order, () => world.AuthoriseAsync(order, amount, paymentReference, cancellation), PaymentOutcome.Unknown, cancellation);

    public Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation) =>
        AskAsync(order, () => world.CaptureAsync(order, cancellation), PaymentOutcome.Unknown, cancellation);

    public Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation) =>
        AskAsync(order, () => world.VoidAsync(order, cancellation), PaymentOutcome.Unknown, cancellation);

    public Task<PaymentStanding> FindAsync(OrderId order, CancellationToken cancellation) =>
        AskAsync<PaymentStanding>(order, () => world.FindAsync(order, cancellation), new PaymentStanding.Unknown(), cancellation);

    public Task<DeskOutcome> PlaceAsync(Order order, CancellationToken cancellation) =>
        AskAsync(order.Id, () => world.PlaceAsync(order, cancellation), DeskOutcome.Unknown, cancellation);

    public Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation) =>
        AskAsync(order, () => world.CancelAsync(order, cancellation), DeskOutcome.Unknown, cancellation);

    Task<DeskStanding> IOrderDesk.FindAsync(OrderId order, CancellationToken cancellation) =>
        AskAsync(order, () => ((IOrderDesk)world).FindAsync(order, cancellation), DeskStanding.Unknown, cancellation);

    private async Task<T> AskAsync<T>(OrderId order, Func<Task<T>> ask, T unknown, CancellationToken cancellation)
    {
        Interlocked.Increment(ref asked);
        Each();
        if (Breaks(order))
        {
            throw new InvalidOperationException("An adapter with a mistake in it.");
        }

        if (Takes is { } takes)
        {
            Takes = null;
            await takes(cancellation);
        }

        if (!Stuck(order))
        {
            return await ask();
        }

        if (Stalls)
        {
            Interlocked.Increment(ref waiting);
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => Interlocked.Decrement(ref waiting), TaskScheduler.Default);
        }

        return unknown;
    }
}
