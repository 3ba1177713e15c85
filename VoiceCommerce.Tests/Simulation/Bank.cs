using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>What happened to one order's money; each effect is written down, so that one that happened twice is seen.</summary>
internal sealed class Payment
{
    public bool Declined { get; set; }

    public List<Money> Authorised { get; } = [];

    public int Captured { get; set; }

    public bool Voided { get; set; }
}

/// <summary>The payment provider, with books of its own.</summary>
internal sealed class Bank(KeyMemory keys, Chance chance, int declinesOneIn)
{
    private readonly Dictionary<OrderId, Payment> payments = [];

    public IReadOnlyDictionary<OrderId, Payment> Payments => payments;

    public int Misused => keys.Misused;

    public KeyAnswer Authorise(OrderId order, Money amount, string card) => keys.Answer("authorise", order, $"{amount} {card}", () =>
    {
        Of(order).Declined |= Of(order).Voided || (declinesOneIn > 0 && chance.OneIn(declinesOneIn));
        if (Of(order).Declined)
        {
            return false;
        }

        Of(order).Authorised.Add(amount);
        return true;
    });

    public KeyAnswer Capture(OrderId order) => keys.Answer("capture", order, "", () =>
    {
        if (Of(order) is not { Authorised.Count: > 0, Captured: 0, Voided: false } payment)
        {
            return false;
        }

        payment.Captured++;
        return true;
    });

    // Giving back what was never reserved succeeds, and a late authorisation is then refused.
    public KeyAnswer Void(OrderId order) => keys.Answer("void", order, "", () =>
    {
        Of(order).Voided = Of(order).Captured == 0;
        return Of(order).Voided;
    });

    public PaymentStanding Find(OrderId order) => payments.GetValueOrDefault(order) switch
    {
        { Captured: > 0 } => new PaymentStanding.Captured(),
        { Voided: true } => new PaymentStanding.Voided(),
        { Authorised: [var amount, ..] } => new PaymentStanding.Authorised(amount),
        { Declined: true } => new PaymentStanding.Declined(),
        _ => new PaymentStanding.Nothing(),
    };

    private Payment Of(OrderId order)
    {
        if (!payments.TryGetValue(order, out Payment? payment))
        {
            payments[order] = payment = new();
        }

        return payment;
    }
}

/// <summary>The bank as one process reaches it.</summary>
internal sealed class SimulatedGateway(Bank bank, Wire wire) : IPaymentGateway
{
    public Task<PaymentOutcome> AuthoriseAsync(OrderId order, Money amount, string paymentReference, CancellationToken cancellation) =>
        AskAsync($"authorise {order}", () => bank.Authorise(order, amount, paymentReference), cancellation);

    public Task<PaymentOutcome> CaptureAsync(OrderId order, CancellationToken cancellation) =>
        AskAsync($"capture {order}", () => bank.Capture(order), cancellation);

    public Task<PaymentOutcome> VoidAsync(OrderId order, CancellationToken cancellation) =>
        AskAsync($"void {order}", () => bank.Void(order), cancellation);

    public Task<PaymentStanding> FindAsync(OrderId order, CancellationToken cancellation) =>
        wire.AskAsync($"find payment {order}", () => bank.Find(order), new PaymentStanding.Unknown(), cancellation);

    private async Task<PaymentOutcome> AskAsync(string call, Func<KeyAnswer> ask, CancellationToken cancellation) => await wire.AskAsync(call, ask, KeyAnswer.Error, cancellation) switch
    {
        KeyAnswer.Yes => PaymentOutcome.Done,
        KeyAnswer.No => PaymentOutcome.Declined,
        _ => PaymentOutcome.Unknown,
    };
}
