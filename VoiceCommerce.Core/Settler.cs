using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>Brings single orders to their end: finishes what was cut off, takes the money after the grace period, lets unanswered holds expire.</summary>
/// <remarks>May be killed at any point and run in parallel with turns and with itself: every step is committed or repeatable.</remarks>
public sealed class Settler(IHouseholdStore store, OrderRunner runner, NoticeRoute route, TimeProvider clock)
{
    /// <summary>
    /// Brings an order that is due as far as time and the outside world let it; one that is not due (any more), or is gone with its home, is left alone. Where the outside
    /// world does not help, the order is put off for a while that grows.
    /// </summary>
    public async Task SettleAsync(HouseholdId household, OrderId id, CancellationToken cancellation)
    {
        Order? before = null;
        Order? begun = await ChangeAsync(household, id, (record, now) =>
        {
            before = record.Order(id) is { } order && order.Due <= now ? order : null;
            return before is not null && OrderSaga.Due(before, now) is { } due ? Concluding.Conclude(record, before, due, now) : null;
        }, cancellation);
        if (before is not null && begun is { InDoubt: true })
        {
            await RecoverAsync(begun, cancellation);
        }
    }

    /// <summary>The order as it stands after the outside world was asked for it for the first time; null when the home is gone.</summary>
    /// <param name="begun">In doubt, and just committed.</param>
    public async Task<Order?> FinishAsync(Order begun) =>
        await ConcludeAsync(begun, await runner.RunAsync(begun, OrderRunner.Patience, CancellationToken.None), CancellationToken.None);

    private async Task RecoverAsync(Order begun, CancellationToken cancellation)
    {
        // Put off even when something breaks, so that it does not stand before all others again and again.
        Order outcome = OrderSaga.Postponed(begun, begun, clock.GetUtcNow());
        try
        {
            outcome = await runner.RecoverAsync(begun, OrderRunner.SweepPatience, cancellation);
        }
        finally
        {
            await ConcludeAsync(begun, outcome, CancellationToken.None);
        }
    }

    private Task<Order?> ConcludeAsync(Order begun, Order outcome, CancellationToken cancellation) =>
        ChangeAsync(begun.Household, begun.Id, (record, now) => Concluding.Conclude(record, begun, outcome, now), cancellation);

    /// <summary>The order as it stands afterwards; null when the home or the order is gone.</summary>
    internal async Task<Order?> ChangeAsync(HouseholdId household, OrderId id, Func<HouseholdRecord, DateTimeOffset, Decision?> decide, CancellationToken cancellation)
    {
        for (int race = 0; race < TurnHandler.MaxRaces; race++)
        {
            if (await store.LoadAsync(household, null, new HabitQuery.None(), cancellation) is not { } home)
            {
                return null;
            }

            DateTimeOffset now = clock.GetUtcNow();
            if (decide(home.Record, now) is not { Orders.Count: > 0 } decision)
            {
                return home.Record.Order(id);
            }

            HouseholdCommit commit = new()
            {
                Record = Concluding.WithNews(decision.Record, decision.Orders[0]),
                ExpectedVersion = home.Version,
                Orders = decision.Orders,
                Bought = [.. decision.Bought.SelectMany(bought => bought.Purchases())],
                Unbought = decision.Unbought,
                Audit = decision.Audit,
                Notices = Noticing.Of(route, home.Record, decision.Record, decision.Orders, now),
                At = now,
            };
            if (await store.CommitAsync(commit, cancellation))
            {
                return decision.Orders[0];
            }
        }

        throw new ContentionException();
    }
}
