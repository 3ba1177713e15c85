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

    public async Task<PaymentStanding> FindAsync(OrderId order, CancellationToken cancellation) =>
        await ledger.LookAsync(SandboxTarget.FindPayment, writer => Standing(writer, order), cancellation) ?? new PaymentStanding.Unknown();

    private static PaymentStanding Standing(LedgerWriter writer, OrderId order) => writer.Payment(order.Value) switch
    {
        (Authorised, { } amount) => new PaymentStanding.Authorised(amount),
        (Captured, _) => new PaymentStanding.Captured(),
        (Voided, _) => new PaymentStanding.Voided(),
        _ => writer.Answer(SandboxTarget.Authorise, order.Value) is { Answer: SandboxLedger.No } ? new PaymentStanding.Declined() : new PaymentStanding.Nothing(),
    };

    // Refused when it was voided before it came. Anything else that is there already came with a key that is forgotten by now, and it is reserved twice.
    private static bool Authorise(LedgerWriter writer, OrderId order, Money amount)
    {
        if (amount.Minor <= 0 || writer.Payment(order.Value) is (Voided, null))
        {
            return false;
        }

        writer.AddPayment(order.Value, Authorised, amount);
        return true;
    }

    private static bool Capture(LedgerWriter writer, OrderId order)
    {
        if (writer.Payment(order.Value) is not (Authorised, _))
        {
            return false;
        }

        writer.MovePayment(order.Value, Captured);
        return true;
    }

    // Giving back what was never reserved succeeds, and leaves a mark so that a late authorisation is refused.
    private static bool Void(LedgerWriter writer, OrderId order)
    {
        switch (writer.Payment(order.Value))
        {
            case null:
                writer.AddPayment(order.Value, Voided, null);
                return true;
            case (Captured, _):
                return false;
            default:
                writer.MovePayment(order.Value, Voided);
                return true;
        }
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
