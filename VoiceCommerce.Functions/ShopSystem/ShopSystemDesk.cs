using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>The shop's own system as the order desk. An order is placed, cancelled or rejected; any other word is no answer.</summary>
internal sealed class ShopSystemDesk(ShopSystemClient system) : IOrderDesk
{
    private const string Orders = "orders";
    private const string Placed = "placed";
    private const string Cancelled = "cancelled";
    private const string Rejected = "rejected";

    private static readonly ShopCall Place = new(Orders, "place", [Placed], [Rejected, Cancelled]);
    private static readonly ShopCall Cancel = new(Orders, "cancel", [Cancelled, Rejected], [Placed]); // That it is placed still, after the call, says that it is on its way.
    private static readonly ShopCall Find = ShopCall.ToFind(Orders, Placed, Cancelled, Rejected);

    public async Task<DeskOutcome> PlaceAsync(Order order, CancellationToken cancellation) =>
        Outcome(Place, await system.CallAsync(Place, order.Id, writer => OrderWriter.Write(writer, order), cancellation));

    public async Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation) => Outcome(Cancel, await system.CallAsync(Cancel, order, cancellation));

    public async Task<DeskStanding> FindAsync(OrderId order, CancellationToken cancellation) => (await system.FindAsync(Find, order, cancellation))?.State switch
    {
        Placed => DeskStanding.Placed,
        Cancelled => DeskStanding.Cancelled,
        Rejected => DeskStanding.Rejected,
        ShopAnswer.Nothing => DeskStanding.Nothing,
        _ => DeskStanding.Unknown,
    };

    private static DeskOutcome Outcome(ShopCall call, ShopAnswer? answer) =>
        answer is null ? DeskOutcome.Unknown : call.IsDone(answer) ? DeskOutcome.Done : DeskOutcome.Rejected;
}
