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
        CallAsync(SandboxTarget.Place, order.Id, Terms(order), page => Place(page, order), cancellation);

    public Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(SandboxTarget.Cancel, order, "", page => Cancel(page, order), cancellation);

    public async Task<DeskStanding> FindAsync(OrderId order, CancellationToken cancellation) =>
        await ledger.LookAsync<DeskStanding?>(SandboxTarget.FindDeskOrder, order, page => Standing(page, order), cancellation) ?? DeskStanding.Unknown;

    private static DeskStanding Standing(ILedgerPage page, OrderId order) => page.Desk(order.Value) switch
    {
        (Placed, _) => DeskStanding.Placed,
        (Cancelled, _) => DeskStanding.Cancelled,
        _ => page.Answer(SandboxTarget.Place, order.Value) is { Answer: SandboxLedger.No } ? DeskStanding.Rejected : DeskStanding.Nothing,
    };

    // Rejected when it was cancelled before it came. Anything else that is there already came with a key that is forgotten by now, and it is placed twice.
    private static bool Place(ILedgerPage page, Order order)
    {
        if (page.Desk(order.Id.Value) is (Cancelled, null))
        {
            return false;
        }

        page.AddDesk(order.Id.Value, Placed, order.Household.Value);
        return true;
    }

    private static bool Cancel(ILedgerPage page, OrderId order)
    {
        if (page.Desk(order.Value) is null)
        {
            page.AddDesk(order.Value, Cancelled, null);
        }
        else
        {
            page.MoveDesk(order.Value, Cancelled);
        }

        return true;
    }

    private static string Terms(Order order) =>
        $"{order.Household} {StoredValue.Text(order.Total)} {string.Join(' ', order.Quote.Lines.Select(line => $"{line.Quantity}x{line.Product}"))}";

    private async Task<DeskOutcome> CallAsync(
        SandboxTarget target, OrderId order, string terms, Func<ILedgerPage, bool> effect, CancellationToken cancellation) =>
        await ledger.CallAsync(target, order, terms, effect, cancellation) switch
        {
            SandboxLedger.Yes => DeskOutcome.Done,
            SandboxLedger.No => DeskOutcome.Rejected,
            _ => DeskOutcome.Unknown,
        };
}
