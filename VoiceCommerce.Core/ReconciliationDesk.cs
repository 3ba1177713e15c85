using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>What a person of the shop found out about an order that is in doubt.</summary>
/// <param name="State">In which they saw it: whose answer they give follows from it. An order that has moved on since is left alone.</param>
/// <param name="Done">The payment was reserved, taken or given back, the order desk has the order or has cancelled it; otherwise not, and it will not happen either.</param>
public sealed record Reconciliation(OrderState State, bool Done);

/// <summary>What came of it.</summary>
public abstract record Reconciled
{
    private Reconciled() { }

    /// <summary>The order as it stands now: at its end, or on from there as always.</summary>
    public sealed record Settled(Order Order) : Reconciled;

    public sealed record NotFound : Reconciled;

    /// <summary>It is not in the state that was named, or that state is not in doubt.</summary>
    public sealed record NotInDoubt(OrderState State) : Reconciled;

    /// <summary>It is being tried still, or just now: what a person saw a moment ago may not be so any more.</summary>
    public sealed record TooEarly(Order Order) : Reconciled;

    /// <summary>Reserved money cannot be kept: somebody must give it back, and then say so.</summary>
    public sealed record MoneyOwed : Reconciled;
}

/// <summary>Takes a person's word where the payment provider or the order desk refuses for ever, or never answers. What follows from it is the same as if those had answered.</summary>
/// <param name="archive">Knows whose an order is.</param>
/// <param name="settler">Goes on from there.</param>
/// <param name="runner">Says when an order that turns out to be placed is to be paid.</param>
public sealed class ReconciliationDesk(IHouseholdArchive archive, Settler settler, OrderRunner runner)
{
    /// <param name="id">Of any household.</param>
    /// <param name="found">What became of it.</param>
    /// <param name="by">For the audit trail.</param>
    /// <param name="cancellation">Before the commit it stops everything; after it, the sweep goes on with the order.</param>
    /// <exception cref="ContentionException">The household was too busy; try again later.</exception>
    public async Task<Reconciled> ReconcileAsync(OrderId id, Reconciliation found, string by, CancellationToken cancellation)
    {
        if (await archive.FindOrderAsync(id, cancellation) is not { } known)
        {
            return new Reconciled.NotFound();
        }

        Reconciled? not = null;
        Order? after = await settler.ChangeAsync(known.Household, id, (record, now) =>
        {
            Order order = record.Order(id) ?? known;
            Order? then = null;
            not = Against(order, found, now) ?? ((then = OrderSaga.Reconciled(order, found.Done, runner.CaptureDue())) is null ? new Reconciled.MoneyOwed() : null);
            return then is null ? null : Decide(record, order, then.InDoubt ? then with { Retry = Retry.First(now) } : then, by, now);
        }, cancellation);
        return (not, after) switch
        {
            ({ } reason, _) => reason,
            (_, null) => new Reconciled.NotFound(),
            _ when after.InDoubt => new Reconciled.Settled(await settler.ResumeAsync(after) ?? after),
            _ => new Reconciled.Settled(after),
        };
    }

    // From its time on a sweep may be asking for it without having written anything; and instances' clocks differ.
    private static Reconciled? Against(Order order, Reconciliation found, DateTimeOffset now) =>
        order.State != found.State || !order.InDoubt ? new Reconciled.NotInDoubt(order.State)
        : order.Retry is { AwaitsPerson: true } retry && retry.Next > now + Retry.HeadStart ? null
        : new Reconciled.TooEarly(order);

    private static Decision Decide(HouseholdRecord record, Order order, Order then, string by, DateTimeOffset now)
    {
        Decision decision = Concluding.Conclude(record, order, then, now);
        AuditEntry word = new(now, AuditEvent.Reconciled, by, order.Id, order.Total, []) { Changes = [new("state", $"{order.State}", $"{then.State}")] };
        return decision with { Audit = [word, .. decision.Audit] };
    }
}
