using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Whether what an act came to is still so: between the act and the page somebody else may have acted, and a page is loaded again.</summary>
internal static class ToldOfOrder
{
    /// <summary>False for a word that is about no order.</summary>
    /// <param name="word">Of <see cref="Decisions"/>, or of taking an order back.</param>
    /// <param name="order">As it is now.</param>
    /// <param name="now">For how long it can still be taken back.</param>
    public static bool Fits(string word, Order order, DateTimeOffset now) => word switch
    {
        Decisions.Wrong => true,
        "approved" or "always-allowed" => order is { Spends: true, State: not OrderState.Undoing },
        "declined" => order.State == OrderState.Refused,
        "payment-declined" => order is { State: OrderState.Declined } or { State: OrderState.Releasing, IsBeingTakenBack: false },
        "decided" => order.State != OrderState.Held,
        "taken-back" => order.State == OrderState.Undone,
        "taking-back" or "back-already" => order.State == OrderState.Undone || order.IsBeingTakenBack,
        "too-late" => order.State is not (OrderState.Held or OrderState.Undone) && !order.IsBeingTakenBack && !CanBeTakenBack(order, now),
        "put-off" or "not-again" or "nobody-writes" or "not-for-good" => order.State == OrderState.Held,
        Decisions.NoAmount or Decisions.NotInIt or "costs-more" or "impossible" or "nothing-left" or "out-of-stock" or "not-sold" => order.State == OrderState.Held,
        "over-limit" or "changed" or "crowd" or "paused" or "forbidden" => order.State == OrderState.Held,
        _ => false,
    };

    /// <summary>True while the page offers to take it back.</summary>
    public static bool CanBeTakenBack(Order order, DateTimeOffset now) => OrderSaga.Undo(order, now) is not null;
}
