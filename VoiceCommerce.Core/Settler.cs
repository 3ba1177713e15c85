using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>The sweep: finishes every order that was cut off, takes the money after the grace period, and lets unanswered holds expire.</summary>
public sealed class Settler(IHouseholdStore store, OrderRunner runner, NoticeRoute route, TimeProvider clock)
{
    /// <summary>Of one sweep; the next minute brings the next one.</summary>
    public const int MaxOrders = 200;

    /// <summary>How many orders were looked at. May be killed at any point and run in parallel with turns and with itself: every step is committed or repeatable.</summary>
    /// <exception cref="AggregateException">Some orders could not be settled, and all others were.</exception>
    public async Task<int> SettleAsync(CancellationToken cancellation)
    {
        IReadOnlyList<(HouseholdId Household, OrderId Order)> due = await store.FindDueAsync(clock.GetUtcNow(), MaxOrders, cancellation);
        List<Exception> failures = [];
        foreach ((HouseholdId household, OrderId order) in due)
        {
            try
            {
                await SettleAsync(household, order, cancellation);
            }
#pragma warning disable CA1031 // One order that cannot be settled must not keep the others from it; all failures are thrown at the end.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? due.Count : throw new AggregateException(failures);
    }

    /// <summary>Brings one order as far as time and the outside world let it; null when the home or the order is gone.</summary>
    public async Task<Order?> SettleAsync(HouseholdId household, OrderId id, CancellationToken cancellation)
    {
        Order? begun = await ChangeAsync(household, id, record => record.Order(id) is { } order && OrderSaga.Due(order, clock.GetUtcNow()) is { } due
            ? Concluding.Conclude(record, order, due, clock.GetUtcNow()) : null, cancellation);
        if (begun is not { InDoubt: true })
        {
            return begun;
        }

        Order outcome = await runner.RunAsync(begun, OrderRunner.Patience, cancellation);
        return await ChangeAsync(household, id, record => Concluding.Conclude(record, begun, outcome, clock.GetUtcNow()), cancellation);
    }

    /// <summary>The order as it stands afterwards; null when the home or the order is gone.</summary>
    private async Task<Order?> ChangeAsync(HouseholdId household, OrderId id, Func<HouseholdRecord, Decision?> decide, CancellationToken cancellation)
    {
        for (int race = 0; race < TurnHandler.MaxRaces; race++)
        {
            if (await store.LoadAsync(household, null, new HabitQuery.None(), cancellation) is not { } home)
            {
                return null;
            }

            if (decide(home.Record) is not { Orders.Count: > 0 } decision)
            {
                return home.Record.Order(id);
            }

            DateTimeOffset now = clock.GetUtcNow();
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
