using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Ports;

/// <summary>Tax and delivery of goods for a door.</summary>
public interface IPricing
{
    Task<Charges> ChargeAsync(IReadOnlyList<QuoteLine> lines, DeliveryAddress address, CancellationToken cancellation);
}

/// <summary>
/// The payment provider. The order's id is the idempotency key of every call: the same call again has no second effect and gets the first answer.
/// An answer that did not come in time is <see cref="PaymentOutcome.Unknown"/>, never a refusal.
/// </summary>
public interface IPaymentGateway
{
    Task<PaymentOutcome> AuthoriseAsync(OrderId order, Money amount, string paymentReference, CancellationToken cancellation);

    Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation);

    Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation);
}

/// <summary>The shop's own order system. The order's id is the idempotency key of every call.</summary>
public interface IOrderDesk
{
    Task<DeskOutcome> PlaceAsync(Order order, CancellationToken cancellation);

    /// <summary>Rejected when the goods are on their way already.</summary>
    Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation);
}

/// <summary>Hashes purchase codes with a secret of the server; slow on purpose.</summary>
public interface ICodeHasher
{
    string Hash(string digits);

    /// <summary>Constant time in the hash; false for a hash it does not understand.</summary>
    bool Matches(string digits, string hash);
}

/// <summary>New, unguessable ids.</summary>
public interface IIdentifiers
{
    OrderId NewOrder();

    Turns.DialogueRef NewDialogue();
}
