namespace VoiceCommerce.Core.Ordering;

/// <summary>
/// The one table of an order's states and the ways between them. Before it there are a quote and an approved order, which are types of their own and
/// move no money. Money moves only in states from which the table leads to the end that says so: reserved from Placing on, taken in Capturing, given back in Releasing. Written off is what only a person says.
/// </summary>
public static class OrderTransitions
{
    /// <summary>The states that one step leads to; empty at an end.</summary>
    public static IReadOnlyList<OrderState> From(OrderState state) => state switch
    {
        OrderState.Held => [OrderState.Placing, OrderState.Refused, OrderState.Expired, OrderState.Undone],
        OrderState.Placing => [OrderState.Authorised, OrderState.Declined, OrderState.Releasing],
        OrderState.Authorised => [OrderState.Placed, OrderState.Releasing],
        OrderState.Placed => [OrderState.Capturing, OrderState.Undoing],
        OrderState.Capturing => [OrderState.Captured, OrderState.WrittenOff],
        OrderState.Undoing => [OrderState.Releasing, OrderState.Placed],
        OrderState.Releasing => [OrderState.Undone, OrderState.Declined],
        OrderState.Captured or OrderState.WrittenOff or OrderState.Undone or OrderState.Declined or OrderState.Expired or OrderState.Refused => [],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What an order can begin as.</summary>
    public static bool IsBeginning(OrderState state) => state is OrderState.Held or OrderState.Placing;

    public static bool IsAllowed(OrderState from, OrderState to) => From(from).Contains(to);

    /// <summary>True when steps of the table lead there, or it is the same state: one commit may hold the last of several steps.</summary>
    public static bool Leads(OrderState from, OrderState to)
    {
        HashSet<OrderState> reached = [from];
        Queue<OrderState> next = new(reached);
        while (next.TryDequeue(out OrderState state))
        {
            foreach (OrderState after in From(state).Where(reached.Add))
            {
                next.Enqueue(after);
            }
        }

        return reached.Contains(to);
    }
}

/// <summary>A step that the table of transitions does not have: a mistake of the program, stopped before anything is stored.</summary>
public sealed class ForbiddenTransitionException(OrderState from, OrderState to)
    : InvalidOperationException($"No order goes from {from} to {to}.")
{
    public OrderState From { get; } = from;

    public OrderState To { get; } = to;
}
