using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Ports;

/// <summary>Where a turn leaves the orders of its home that somebody should finish: earlier ones that were cut off, whose time to be tried again has come.</summary>
public interface IUnfinishedOrders
{
    /// <summary>Returns at once and never throws: the turn goes on. What is not taken, the sweep finishes.</summary>
    void Leave(HouseholdId household, IReadOnlyList<OrderId> orders);
}
