using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>What came of a guardian's wish to take one order back.</summary>
public abstract record TakenBack
{
    private TakenBack() { }

    /// <summary>Nothing will be delivered, and nothing charged.</summary>
    public sealed record Undone(Order Order) : TakenBack;

    /// <summary>The order desk or the bank has not answered yet; the order's state says how far it is.</summary>
    public sealed record Begun(Order Order) : TakenBack;

    /// <summary>It is being placed just now, or it is too late, or over already.</summary>
    public sealed record Impossible(OrderState State) : TakenBack;

    public sealed record NotFound : TakenBack;
}

/// <summary>Takes one order of a home back on a guardian's word: the steps are those of "undo my order", for any order that still can be.</summary>
public sealed class UndoDesk(IHouseholdStore store, Settler settler, NoticeRoute route, TimeProvider clock)
{
    /// <param name="household">Whose order.</param>
    /// <param name="id">Which.</param>
    /// <param name="by">A member's id, for the audit trail.</param>
    /// <param name="cancellation">Nothing is changed when it fires in time.</param>
    /// <exception cref="ContentionException">The household was too busy; try again later.</exception>
    public async Task<TakenBack> TakeBackAsync(HouseholdId household, OrderId id, string by, CancellationToken cancellation)
    {
        for (int race = 0; race < TurnHandler.MaxRaces; race++)
        {
            LoadedHousehold? home = await store.LoadAsync(household, null, new HabitQuery.None(), cancellation);
            if (home?.Record.Order(id) is not { } order)
            {
                return new TakenBack.NotFound();
            }

            DateTimeOffset now = clock.GetUtcNow();
            if ((OrderSaga.Withdraw(order) ?? OrderSaga.Undo(order, now)) is not { } after)
            {
                return new TakenBack.Impossible(order.State);
            }

            if (await store.CommitAsync(Commit(home, after, by, now), cancellation))
            {
                return after.InDoubt ? Outcome(await settler.FinishAsync(after) ?? after) : new TakenBack.Undone(after);
            }
        }

        throw new ContentionException();
    }

    private static TakenBack Outcome(Order order) => order.State switch
    {
        OrderState.Undone => new TakenBack.Undone(order),
        _ when order.IsBeingTakenBack => new TakenBack.Begun(order),
        _ => new TakenBack.Impossible(order.State),
    };

    private HouseholdCommit Commit(LoadedHousehold home, Order after, string by, DateTimeOffset now)
    {
        HouseholdRecord record = home.Record.With(after, now);
        AuditEvent happened = after.State == OrderState.Undone ? AuditEvent.OrderUndone : AuditEvent.UndoAsked;
        return new()
        {
            Record = Concluding.WithNews(record, after),
            ExpectedVersion = home.Version,
            Orders = [after],
            Audit = [new(now, happened, by, after.Id, after.Total, [])],
            Notices = Noticing.Of(route, home.Record, record, [after], now),
            At = now,
        };
    }
}
