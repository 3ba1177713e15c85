using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>What must have been written of each order, and what must not, seen from its end.</summary>
internal static class Letters
{
    public static IEnumerable<string> Faults(World world)
    {
        foreach (Order order in world.Orders)
        {
            IReadOnlyList<NoticeKind> came = world.Inbox.Of(order);
            NoticeKind[] missing = [.. Needed(order).Except(came)];
            NoticeKind[] wrong = [.. came.Except(Needed(order)).Except(Possible(order)).Where(kind => kind != NoticeKind.OrderAwaitsPerson)]; // Whatever became of it then.
            if (missing.Length > 0 || wrong.Length > 0)
            {
                yield return $"{order.Id} is {order.State}; never written: {string.Join(", ", missing)}; written and not so: {string.Join(", ", wrong)}.";
            }
        }

        foreach (NoticeId id in world.Inbox.Ambiguous)
        {
            yield return $"Two different letters came as {id}.";
        }
    }

    private static IEnumerable<NoticeKind> Needed(Order order) => order.State switch
    {
        OrderState.Captured => [NoticeKind.OrderPlaced, NoticeKind.OrderCaptured],
        OrderState.Undone => [NoticeKind.OrderUndone],
        OrderState.Declined => [NoticeKind.OrderDeclined],
        OrderState.Refused => [NoticeKind.OrderHeld, NoticeKind.OrderRefused],
        OrderState.Expired => [NoticeKind.OrderHeld, NoticeKind.OrderExpired],
        _ => [],
    };

    // It was asked for first, perhaps twice, or stood before it was taken back, or could not be taken back.
    private static IEnumerable<NoticeKind> Possible(Order order) => order.State switch
    {
        OrderState.Captured => [NoticeKind.OrderHeld, NoticeKind.OrderStillHeld, NoticeKind.OrderNotUndone],
        OrderState.Undone => [NoticeKind.OrderHeld, NoticeKind.OrderStillHeld, NoticeKind.OrderPlaced, NoticeKind.OrderNotUndone],
        OrderState.Declined => [NoticeKind.OrderHeld, NoticeKind.OrderStillHeld],
        OrderState.Refused or OrderState.Expired => [NoticeKind.OrderStillHeld],
        _ => [],
    };
}
