using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>The shop's own system as the order desk. An order is placed, cancelled or rejected; any other word is no answer.</summary>
internal sealed class ShopSystemDesk(ShopSystemClient system) : IOrderDesk
{
    private const string Orders = "orders";

    public async Task<DeskOutcome> PlaceAsync(Order order, CancellationToken cancellation) =>
        Standing(await system.CallAsync(Orders, order.Id, "place", writer => OrderWriter.Write(writer, order), cancellation)) switch
        {
            DeskStanding.Placed => DeskOutcome.Done,
            DeskStanding.Rejected or DeskStanding.Cancelled => DeskOutcome.Rejected,
            _ => DeskOutcome.Unknown,
        };

    // That it is placed still, after the call, says that it is on its way.
    public async Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation) =>
        Standing(await system.CallAsync(Orders, order, "cancel", cancellation)) switch
        {
            DeskStanding.Cancelled or DeskStanding.Rejected => DeskOutcome.Done,
            DeskStanding.Placed => DeskOutcome.Rejected,
            _ => DeskOutcome.Unknown,
        };

    public async Task<DeskStanding> FindAsync(OrderId order, CancellationToken cancellation) => Standing(await system.FindAsync(Orders, order, cancellation));

    private static DeskStanding Standing(ShopAnswer? answer) => answer?.State switch
    {
        "placed" => DeskStanding.Placed,
        "cancelled" => DeskStanding.Cancelled,
        "rejected" => DeskStanding.Rejected,
        ShopAnswer.Nothing => DeskStanding.Nothing,
        _ => DeskStanding.Unknown,
    };
}
