using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>The shop's own system as the payment provider. A payment is authorised, captured, voided or declined; any other word is no answer.</summary>
internal sealed class ShopSystemGateway(ShopSystemClient system) : IPaymentGateway
{
    private const string Payments = "payments";

    public async Task<PaymentOutcome> AuthoriseAsync(OrderId order, Money amount, string paymentReference, CancellationToken cancellation)
    {
        ShopAnswer? answer = await system.CallAsync(Payments, order, "authorise", writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("order", order.Value);
            writer.WriteMoney("amount", amount);
            writer.WriteString("paymentReference", paymentReference);
            writer.WriteEndObject();
        }, cancellation);
        return Standing(answer) switch
        {
            PaymentStanding.Authorised(var reserved) when reserved == amount => PaymentOutcome.Done, // Another amount than ours is nothing to build on.
            PaymentStanding.Captured => PaymentOutcome.Done,
            PaymentStanding.Declined or PaymentStanding.Voided => PaymentOutcome.Declined,
            _ => PaymentOutcome.Unknown,
        };
    }

    // That it is authorised still, after the call, is a no.
    public async Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation) => Standing(await system.CallAsync(Payments, order, "capture", cancellation)) switch
    {
        PaymentStanding.Captured => PaymentOutcome.Done,
        PaymentStanding.Authorised or PaymentStanding.Voided or PaymentStanding.Declined => PaymentOutcome.Declined,
        _ => PaymentOutcome.Unknown,
    };

    public async Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation) => Standing(await system.CallAsync(Payments, order, "void", cancellation)) switch
    {
        PaymentStanding.Voided or PaymentStanding.Declined => PaymentOutcome.Done,
        PaymentStanding.Captured => PaymentOutcome.Declined,
        _ => PaymentOutcome.Unknown,
    };

    public async Task<PaymentStanding> FindAsync(OrderId order, CancellationToken cancellation) => Standing(await system.FindAsync(Payments, order, cancellation));

    private static PaymentStanding Standing(ShopAnswer? answer) => answer switch
    {
        { State: "authorised", Amount: { } amount } when amount.ToMoney() is { } money => new PaymentStanding.Authorised(money),
        { State: "captured" } => new PaymentStanding.Captured(),
        { State: "voided" } => new PaymentStanding.Voided(),
        { State: "declined" } => new PaymentStanding.Declined(),
        { State: ShopAnswer.Nothing } => new PaymentStanding.Nothing(),
        _ => new PaymentStanding.Unknown(),
    };
}
