using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Conversation;

/// <summary>What becomes of the home when the outside world has answered for an order, or has not in time. Pure.</summary>
public static class Concluding
{
    /// <summary>The record with what is now known of the order, and what changes with it; for a turn that waits, with what to tell.</summary>
    /// <param name="record">As it is now.</param>
    /// <param name="before">The order as the outside calls began. Where the record has moved on since, somebody else concluded it, and the record is right.</param>
    /// <param name="outcome">The order as far as the calls got with it.</param>
    /// <param name="now">Stands in the audit trail.</param>
    public static Decision Conclude(HouseholdRecord record, Order before, Order outcome, DateTimeOffset now)
    {
        Order known = record.Order(outcome.Id) ?? before;
        Order truth = known.State == before.State ? outcome : known;
        bool changed = truth.State != known.State;
        bool noted = truth != known;
        bool bought = changed && truth.State == OrderState.Placed && before.State is OrderState.Placing or OrderState.Authorised;
        bool unbought = changed && truth.State == OrderState.Undone;
        HouseholdRecord after = noted ? WithNewsOfApproved(record.With(truth, now), truth) : record;
        return new()
        {
            Record = bought ? after.WithPast(truth, (known, line) => PastPurchases.OnceBought(known, line, truth.At)) : unbought ? after.WithPast(truth, PastPurchases.OnceTakenBack) : after,
            State = new DialogueState.Idle(),
            Acts = unbought ? [Told(before, truth), .. Undoing.Others(after, truth, now)] : [Told(before, truth)],
            Ends = true,
            Orders = noted ? [truth] : [],
            Bought = bought ? [truth] : [],
            Unbought = unbought ? [truth] : [],
            Audit = Noted(known, truth) is { } happened ? [new(now, happened, "system", truth.Id, truth.Total, [])] : [],
        };
    }

    /// <summary>
    /// The record with what happened while nobody was listening, to be told at the next launch: of an order that waited for a guardian only to the one who asked for it.
    /// </summary>
    /// <param name="record">That has the order.</param>
    /// <param name="order">As it is now.</param>
    /// <param name="agreed">To how much a guardian has just agreed; null for what is known of it already.</param>
    public static HouseholdRecord WithNews(HouseholdRecord record, Order order, Agreement? agreed = null)
    {
        bool approved = order.Consent == Consent.Guardian;
        if (!(order.State is OrderState.Placed or OrderState.Undone or OrderState.Declined or OrderState.Expired or OrderState.Refused || (approved && order.InDoubt)))
        {
            return record;
        }

        Agreement? known = agreed ?? record.News.FirstOrDefault(news => news.Order == order.Id)?.Agreed ?? (approved ? Agreement.All : null);
        bool waited = approved || order.State is OrderState.Refused or OrderState.Expired;
        News told = new(order.Id, order.Quote.Name, order.State) { For = waited ? order.Buyer : null, Agreed = known };
        return record with { News = [.. record.News.Where(news => news.Order != order.Id).Append(told).TakeLast(HouseholdRecord.MaxNews)] };
    }

    // Who asked is seldom the guardian whose turn this is.
    private static HouseholdRecord WithNewsOfApproved(HouseholdRecord record, Order order) => order.Consent == Consent.Guardian ? WithNews(record, order) : record;

    private static Act Told(Order before, Order truth) => truth.State switch
    {
        OrderState.Placed when before.State == OrderState.Undoing => new Act.TooLateToUndo(truth),
        _ when truth.IsFulfilled => new Act.OrderPlaced(truth),
        OrderState.Undone => new Act.Undone(truth),
        // Also where somebody else has taken it back while this turn waited for it.
        _ when truth.IsBeingTakenBack => new Act.UndoInHand(),
        OrderState.Declined or OrderState.Releasing => new Act.OrderDeclined(),
        _ => new Act.FinishingOrder(),
    };

    private static AuditEvent? Noted(Order known, Order truth) => truth.State switch
    {
        // Once, however often it is refused after that.
        OrderState.Capturing when IsRefusedNow(known, truth) => AuditEvent.CaptureRefused,
        OrderState.Releasing when IsRefusedNow(known, truth) => AuditEvent.ReleaseRefused,
        _ when truth.State == known.State => null,
        OrderState.Placed => AuditEvent.OrderPlaced,
        OrderState.Declined => AuditEvent.OrderDeclined,
        OrderState.Undone => AuditEvent.OrderUndone,
        OrderState.Captured => AuditEvent.OrderCaptured,
        OrderState.Expired => AuditEvent.OrderExpired,
        _ => null,
    };

    private static bool IsRefusedNow(Order known, Order truth) =>
        truth.Retry is { Refused: true } && !(known.State == truth.State && known.Retry is { Refused: true });
}
