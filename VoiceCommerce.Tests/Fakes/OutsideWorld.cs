using System.Collections.Concurrent;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Tests.Fakes;

internal enum Mood
{
    Works,
    Declines,

    /// <summary>The call arrives and its answer does not.</summary>
    LosesTheAnswer,

    /// <summary>The call does not arrive, and nobody answers before the caller's patience ends; time passes meanwhile.</summary>
    Stalls,

    /// <summary>The call does not arrive, and nobody answers ever, not even to the caller's cancellation.</summary>
    IsDeaf,
}

/// <summary>The payment gateway and the order desk of a test: they remember by key, and can be in a mood.</summary>
internal sealed class OutsideWorld(ManualClock clock) : IPaymentGateway, IOrderDesk
{
    private readonly ConcurrentDictionary<OrderId, string> money = new();
    private readonly ConcurrentDictionary<OrderId, Money> amounts = new();
    private readonly ConcurrentDictionary<OrderId, Order> desk = new();
    private readonly ConcurrentDictionary<OrderId, bool> cancelled = new();

    public Mood Gateway { get; set; }

    public Mood Desk { get; set; }

    /// <summary>Orders that the desk has and did not cancel.</summary>
    public IReadOnlyCollection<Order> AtDesk => [.. desk.Values];

    /// <summary>"authorised", "captured" or "voided", by order.</summary>
    public IReadOnlyDictionary<OrderId, string> Money => money;

    public int Calls { get; private set; }

    public Action? BeforeAuthorise { get; set; }

    public Task<PaymentOutcome> AuthoriseAsync(OrderId order, Money amount, string paymentReference, CancellationToken cancellation)
    {
        BeforeAuthorise?.Invoke();
        return CallAsync(Gateway, () => Reserve(order, amount), PaymentOutcome.Done, PaymentOutcome.Declined, PaymentOutcome.Unknown, cancellation);
    }

    public Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(Gateway, () => money.TryUpdate(order, "captured", "authorised"), PaymentOutcome.Done, PaymentOutcome.Declined, PaymentOutcome.Unknown, cancellation);

    public Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(Gateway, () => money.TryUpdate(order, "voided", "authorised"), PaymentOutcome.Done, PaymentOutcome.Declined, PaymentOutcome.Unknown, cancellation);

    /// <summary>Look-ups while a mood stalls or loses answers tell nothing; a gateway that declines still knows what stands.</summary>
    public Task<PaymentStanding> FindAsync(OrderId order, CancellationToken cancellation) => Task.FromResult<PaymentStanding>(Gateway is Mood.LosesTheAnswer or Mood.Stalls or Mood.IsDeaf
        ? new PaymentStanding.Unknown()
        : money.GetValueOrDefault(order) switch
        {
            "authorised" => new PaymentStanding.Authorised(amounts[order]),
            "captured" => new PaymentStanding.Captured(),
            "voided" => new PaymentStanding.Voided(),
            _ => new PaymentStanding.Nothing(),
        });

    Task<DeskStanding> IOrderDesk.FindAsync(OrderId order, CancellationToken cancellation) => Task.FromResult(
        Desk is Mood.LosesTheAnswer or Mood.Stalls or Mood.IsDeaf ? DeskStanding.Unknown
        : desk.ContainsKey(order) ? DeskStanding.Placed
        : cancelled.ContainsKey(order) ? DeskStanding.Cancelled
        : DeskStanding.Nothing);

    public Task<DeskOutcome> PlaceAsync(Order order, CancellationToken cancellation) =>
        CallAsync(Desk, () => desk.TryAdd(order.Id, order), DeskOutcome.Done, DeskOutcome.Rejected, DeskOutcome.Unknown, cancellation);

    public Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(Desk, () => Remove(order), DeskOutcome.Done, DeskOutcome.Rejected, DeskOutcome.Unknown, cancellation);

    private void Reserve(OrderId order, Money amount)
    {
        amounts.TryAdd(order, amount);
        money.TryAdd(order, "authorised");
    }

    private void Remove(OrderId order)
    {
        cancelled.TryAdd(order, true);
        desk.TryRemove(order, out _);
    }

    private async Task<T> CallAsync<T>(Mood mood, Action effect, T done, T no, T unknown, CancellationToken cancellation)
    {
        Calls++;
        switch (mood)
        {
            case Mood.Declines:
                return no;
            case Mood.LosesTheAnswer:
                effect();
                return unknown;
            case Mood.Stalls:
                for (int steps = 0; steps < 100 && !cancellation.IsCancellationRequested; steps++)
                {
                    clock.Advance(TimeSpan.FromMilliseconds(100));
                }

                return unknown;
            case Mood.IsDeaf:
                await new TaskCompletionSource().Task;
                return unknown;
            default:
                effect();
                return done;
        }
    }
}
