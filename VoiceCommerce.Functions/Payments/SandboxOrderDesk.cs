using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Payments;

/// <summary>A shop's order system without goods. placed -> cancelled; a cancelled order that was never placed is refused when it comes late.</summary>
internal sealed class SandboxOrderDesk(SandboxLedger ledger) : IOrderDesk
{
    // Stored: renaming needs a migration.
    public const string Placed = "placed";
    public const string Cancelled = "cancelled";

    public Task<DeskOutcome> PlaceAsync(Order order, CancellationToken cancellation) =>
        CallAsync(SandboxTarget.Place, order.Id, Terms(order), writer => Place(writer, order), cancellation);

    public Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(SandboxTarget.Cancel, order, "", writer => Cancel(writer, order), cancellation);

    private static bool Place(LedgerWriter writer, Order order)
    {
        if (writer.Desk(order.Id.Value) is not null)
        {
            return false;
        }

        writer.PutDesk(order.Id.Value, Placed, order.Household.Value);
        return true;
    }

    private static bool Cancel(LedgerWriter writer, OrderId order)
    {
        writer.PutDesk(order.Value, Cancelled, null);
        return true;
    }

    private static string Terms(Order order) =>
        $"{order.Household} {StoredValue.Text(order.Total)} {string.Join(' ', order.Quote.Lines.Select(line => $"{line.Quantity}x{line.Product}"))}";

    private async Task<DeskOutcome> CallAsync(
        SandboxTarget target, OrderId order, string terms, Func<LedgerWriter, bool> effect, CancellationToken cancellation) =>
        await ledger.CallAsync(target, order, terms, effect, cancellation) switch
        {
            SandboxLedger.Yes => DeskOutcome.Done,
            SandboxLedger.No => DeskOutcome.Rejected,
            _ => DeskOutcome.Unknown,
        };
}
