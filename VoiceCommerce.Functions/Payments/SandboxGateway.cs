using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Payments;

/// <summary>A payment provider without money. authorised -> captured, or authorised -> voided; a declined one stays so.</summary>
internal sealed class SandboxGateway(SandboxLedger ledger) : IPaymentGateway
{
    // Stored: renaming needs a migration.
    public const string Authorised = "authorised";
    public const string Captured = "captured";
    public const string Voided = "voided";

    public Task<PaymentOutcome> AuthoriseAsync(OrderId order, Money amount, string paymentReference, CancellationToken cancellation) =>
        CallAsync(SandboxTarget.Authorise, order, $"{StoredValue.Text(amount)} {paymentReference}", page => Authorise(page, order, amount), cancellation);

    public Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(SandboxTarget.Capture, order, "", page => Capture(page, order), cancellation);

    public Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(SandboxTarget.Void, order, "", page => Void(page, order), cancellation);

    public async Task<PaymentStanding> FindAsync(OrderId order, CancellationToken cancellation) =>
        await ledger.LookAsync(SandboxTarget.FindPayment, order, page => Standing(page, order), cancellation) ?? new PaymentStanding.Unknown();

    private static PaymentStanding Standing(ILedgerPage page, OrderId order) => page.Payment(order.Value) switch
    {
        (Authorised, { } amount) => new PaymentStanding.Authorised(amount),
        (Captured, _) => new PaymentStanding.Captured(),
        (Voided, _) => new PaymentStanding.Voided(),
        _ => page.Answer(SandboxTarget.Authorise, order.Value) is { Answer: SandboxLedger.No } ? new PaymentStanding.Declined() : new PaymentStanding.Nothing(),
    };

    // Refused when it was voided before it came. Anything else that is there already came with a key that is forgotten by now, and it is reserved twice.
    private static bool Authorise(ILedgerPage page, OrderId order, Money amount)
    {
        if (amount.Minor <= 0 || page.Payment(order.Value) is (Voided, null))
        {
            return false;
        }

        page.AddPayment(order.Value, Authorised, amount);
        return true;
    }

    private static bool Capture(ILedgerPage page, OrderId order)
    {
        if (page.Payment(order.Value) is not (Authorised, _))
        {
            return false;
        }

        page.MovePayment(order.Value, Captured);
        return true;
    }

    // Giving back what was never reserved succeeds, and leaves a mark so that a late authorisation is refused.
    private static bool Void(ILedgerPage page, OrderId order)
    {
        switch (page.Payment(order.Value))
        {
            case null:
                page.AddPayment(order.Value, Voided, null);
                return true;
            case (Captured, _):
                return false;
            default:
                page.MovePayment(order.Value, Voided);
                return true;
        }
    }

    private async Task<PaymentOutcome> CallAsync(
        SandboxTarget target, OrderId order, string terms, Func<ILedgerPage, bool> effect, CancellationToken cancellation) =>
        await ledger.CallAsync(target, order, terms, effect, cancellation) switch
        {
            SandboxLedger.Yes => PaymentOutcome.Done,
            SandboxLedger.No => PaymentOutcome.Declined,
            _ => PaymentOutcome.Unknown,
        };
}
