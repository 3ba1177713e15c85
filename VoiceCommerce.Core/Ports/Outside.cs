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
/// The payment provider. The order's id is what it knows the payment by, and with the kind of call it is the idempotency key.
/// <para>
/// What may be relied on: <see cref="FindAsync"/> by our id tells what stands, however the calls were answered; and two calls with one key have one effect while the
/// provider remembers the key.
/// </para>
/// <para>
/// What may not be relied on, because providers differ: that a key is remembered for ever (it may be forgotten after 24 hours, and the same call then has a second effect);
/// that an error is not remembered (a stored 500 may be answered to every repetition, whether or not the first call had its effect); that the same key with other terms is
/// carried out (it is an error, and nothing happens); that a repetition waits for the first call (while that is under way it may be a 409). In all of these the outcome is
/// <see cref="PaymentOutcome.Unknown"/>, as for an answer that did not come in time: never a refusal, never a success. So whoever tries again asks first what stands.
/// </para>
/// </summary>
public interface IPaymentGateway
{
    Task<PaymentOutcome> AuthoriseAsync(OrderId order, Money amount, string paymentReference, CancellationToken cancellation);

    /// <summary>Declined when it cannot be taken (any more): a person must look at it.</summary>
    Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation);

    /// <summary>Done too when nothing was authorised; an authorisation that comes after it is refused. Declined when the money was taken.</summary>
    Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation);

    /// <summary>What stands under this id now; has no effect.</summary>
    Task<PaymentStanding> FindAsync(OrderId order, CancellationToken cancellation);
}

/// <summary>
/// The shop's own order system. The order's id is the idempotency key of every call, and what it knows the order by; what is said of keys at <see cref="IPaymentGateway"/>
/// holds here too.
/// </summary>
public interface IOrderDesk
{
    Task<DeskOutcome> PlaceAsync(Order order, CancellationToken cancellation);

    /// <summary>Done too when the order never came; it is refused if it comes later. Rejected when the goods are on their way already.</summary>
    Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation);

    /// <summary>What stands under this id now; has no effect.</summary>
    Task<DeskStanding> FindAsync(OrderId order, CancellationToken cancellation);
}

/// <summary>Hashes purchase codes with a secret of the server; slow on purpose.</summary>
public interface ICodeHasher
{
    string Hash(string digits);

    /// <summary>Constant time in the hash; false for a hash it does not understand.</summary>
    bool Matches(string digits, string hash);
}

/// <summary>The codes of authenticator apps: six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, as every app computes them).</summary>
public interface IOneTimeCodes
{
    /// <summary>The latest time step whose code this is: the current one, the one before or the one after, because clocks drift; null when it is none of theirs.</summary>
    /// <param name="digits">As they were heard; zeros in front may have been lost, because speech platforms hear a number.</param>
    /// <param name="sealedSecret">Of the home's app.</param>
    /// <param name="now">By our clock.</param>
    long? StepOf(string digits, string sealedSecret, DateTimeOffset now);
}

/// <summary>New, unguessable ids.</summary>
public interface IIdentifiers
{
    OrderId NewOrder();

    Turns.DialogueRef NewDialogue();
}
