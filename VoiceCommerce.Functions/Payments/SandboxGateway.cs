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
        CallAsync(SandboxTarget.Authorise, order, $"{StoredValue.Text(amount)} {paymentReference}", writer => Authorise(writer, order, amount), cancellation);

    public Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(SandboxTarget.Capture, order, "", writer => Capture(writer, order), cancellation);

    public Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation) =>
        CallAsync(SandboxTarget.Void, order, "", writer => Void(writer, order), cancellation);

    // Something is only there already when it was voided before it came.
    private static bool Authorise(LedgerWriter writer, OrderId order, Money amount)
    {
        if (amount.Minor <= 0 || writer.Payment(order.Value) is not null)
        {
            return false;
        }

        writer.PutPayment(order.Value, Authorised, StoredValue.Text(amount));
        return true;
    }

    private static bool Capture(LedgerWriter writer, OrderId order)
    {
        if (writer.Payment(order.Value) is not Authorised)
        {
            return false;
        }

        writer.PutPayment(order.Value, Captured, null);
        return true;
    }

    // Giving back what was never reserved succeeds, and leaves a mark so that a late authorisation is refused.
    private static bool Void(LedgerWriter writer, OrderId order)
    {
        if (writer.Payment(order.Value) is Captured)
        {
            return false;
        }

        writer.PutPayment(order.Value, Voided, null);
        return true;
    }

    private async Task<PaymentOutcome> CallAsync(
        SandboxTarget target, OrderId order, string terms, Func<LedgerWriter, bool> effect, CancellationToken cancellation) =>
        await ledger.CallAsync(target, order, terms, effect, cancellation) switch
        {
            SandboxLedger.Yes => PaymentOutcome.Done,
            SandboxLedger.No => PaymentOutcome.Declined,
            _ => PaymentOutcome.Unknown,
        };
}
