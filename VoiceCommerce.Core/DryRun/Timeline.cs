using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.DryRun;

/// <summary>
/// Goes through a home's audit trail and knows at each entry how every order stood, as the rails saw it then. Two things are not on record and are taken for what they nearly
/// always were: between "take it back" and "taken back" an order counts as spent, and an amount that a guardian changed counts from the beginning as it was agreed to.
/// </summary>
public static class Timeline
{
    /// <summary>No rail looks further back.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    /// <summary>True for what <see cref="Of"/> reads.</summary>
    public static bool Needs(AuditEntry entry) => entry.Order is not null && StateAfter(entry.Event) is not null;

    /// <summary>Newest first, each order once.</summary>
    /// <param name="orders">Of one home.</param>
    /// <param name="trail">Of the same home, oldest first: those entries that <see cref="Needs"/> names, from a <see cref="Memory"/> before the first of interest.</param>
    /// <param name="from">Nothing that was asked for before.</param>
    public static IReadOnlyList<PastOrder> Of(IReadOnlyCollection<Order> orders, IEnumerable<AuditEntry> trail, DateTimeOffset from)
    {
        Dictionary<OrderId, Order> today = orders.ToDictionary(order => order.Id);
        Dictionary<OrderId, Order> then = [];
        Dictionary<OrderId, PastOrder> past = [];
        foreach (AuditEntry entry in trail)
        {
            if (entry.Order is not { } id || StateAfter(entry.Event) is not { } state || !today.TryGetValue(id, out Order? order))
            {
                continue;
            }

            if (entry.Event is AuditEvent.Held or AuditEvent.OrderPlacing)
            {
                past.TryAdd(id, Decided(order, entry, then.Values));
            }

            DateTimeOffset at = entry.Event is AuditEvent.Held or AuditEvent.OrderPlacing or AuditEvent.Approved ? entry.At : then.GetValueOrDefault(id, order).At;
            then[id] = order with { State = state, At = at };
        }

        return [.. today.Values.Select(order => past.GetValueOrDefault(order.Id) ?? NotOnRecord(order)).Where(order => order.AskedAt >= from).OrderByDescending(order => order.AskedAt)];
    }

    private static PastOrder Decided(Order order, AuditEntry entry, IEnumerable<Order> then) => new()
    {
        Order = order,
        AskedAt = entry.At,
        Held = entry.Event == AuditEvent.Held,
        Findings = entry.Findings,
        Others = [.. then.Where(other => other.Id != order.Id && other.At > entry.At - Memory)],
        IsAsAsked = entry.Total == order.Total,
    };

    private static PastOrder NotOnRecord(Order order) => new()
    {
        Order = order,
        AskedAt = order.At,
        Held = order.Consent is null or Consent.Guardian,
        Findings = [],
        Others = [],
        IsAsAsked = false,
    };

    private static OrderState? StateAfter(AuditEvent happened) => happened switch
    {
        AuditEvent.Held => OrderState.Held,
        AuditEvent.OrderPlacing or AuditEvent.Approved => OrderState.Placing,
        AuditEvent.OrderPlaced => OrderState.Placed,
        AuditEvent.OrderDeclined => OrderState.Declined,
        AuditEvent.Declined => OrderState.Refused,
        AuditEvent.OrderExpired => OrderState.Expired,
        AuditEvent.UndoAsked => OrderState.Undoing,
        AuditEvent.OrderUndone => OrderState.Undone,
        AuditEvent.OrderCaptured => OrderState.Captured,
        _ => null,
    };
}
