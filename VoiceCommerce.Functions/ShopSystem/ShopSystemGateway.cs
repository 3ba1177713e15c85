using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>The shop's own system as the payment provider. A payment is authorised, captured, voided or declined; any other word is no answer.</summary>
internal sealed class ShopSystemGateway(ShopSystemClient system, ILogger logger) : IPaymentGateway
{
    private const string Payments = "payments";
    private const string Authorised = ShopAnswer.Authorised;
    private const string Captured = "captured";
    private const string Voided = "voided";
    private const string Declined = "declined";

    private static readonly ShopCall Authorise = new(Payments, "authorise", [Authorised, Captured], [Declined, Voided]);
    private static readonly ShopCall Capture = new(Payments, "capture", [Captured], [Authorised, Voided, Declined]);
    private static readonly ShopCall Void = new(Payments, "void", [Voided, Declined], [Captured]); // That it is authorised still says nothing of what becomes of it.
    private static readonly ShopCall Find = ShopCall.ToFind(Payments, Authorised, Captured, Voided, Declined);

    public async Task<PaymentOutcome> AuthoriseAsync(OrderId order, Money amount, string paymentReference, CancellationToken cancellation)
    {
        ShopAnswer? answer = await system.CallAsync(Authorise, order, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("order", order.Value);
            writer.WriteMoney("amount", amount);
            writer.WriteString("paymentReference", paymentReference);
            writer.WriteEndObject();
        }, cancellation);
        if (answer is { State: Authorised } && answer.Amount?.ToMoney() != amount)
        {
            Log.Misunderstood(logger, Authorise.Name, order, Payments, "authorised with another amount than was asked for"); // Which is nothing to build on.
            return PaymentOutcome.Unknown;
        }

        return Outcome(Authorise, answer);
    }

    public async Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation) => Outcome(Capture, await system.CallAsync(Capture, order, cancellation));

    public async Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation) => Outcome(Void, await system.CallAsync(Void, order, cancellation));

    public async Task<PaymentStanding> FindAsync(OrderId order, CancellationToken cancellation) => await system.FindAsync(Find, order, cancellation) switch
    {
        { State: Authorised, Amount: { } amount } when amount.ToMoney() is { } money => new PaymentStanding.Authorised(money),
        { State: Captured } => new PaymentStanding.Captured(),
        { State: Voided } => new PaymentStanding.Voided(),
        { State: Declined } => new PaymentStanding.Declined(),
        { State: ShopAnswer.Nothing } => new PaymentStanding.Nothing(),
        _ => new PaymentStanding.Unknown(),
    };

    private static PaymentOutcome Outcome(ShopCall call, ShopAnswer? answer) =>
        answer is null ? PaymentOutcome.Unknown : call.IsDone(answer) ? PaymentOutcome.Done : PaymentOutcome.Declined;
}
