using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Payments;

/// <summary>What was answered to the first call with a key, and when.</summary>
internal sealed record LedgerAnswer(string Terms, string Answer, DateTimeOffset At);

/// <summary>What the sandbox knows of an order, during one call. Of an order's payments, and of its orders at the desk, the latest is meant.</summary>
internal interface ILedgerPage
{
    LedgerAnswer? Answer(SandboxTarget target, string order);

    void Remember(SandboxTarget target, string order, LedgerAnswer answer);

    void Forget(SandboxTarget target, string order);

    /// <summary>Null when the target behaves.</summary>
    SandboxMode? Behaviour(SandboxTarget target);

    void Used(SandboxTarget target);

    /// <summary>The amount is null for one that was voided before it was ever authorised.</summary>
    (string State, Money? Amount)? Payment(string order);

    void AddPayment(string order, string state, Money? amount);

    void MovePayment(string order, string state);

    /// <summary>The household is null for one that was cancelled before it ever came.</summary>
    (string State, string? Household)? Desk(string order);

    void AddDesk(string order, string state, string? household);

    void MoveDesk(string order, string state);
}

/// <summary>Where the sandbox keeps its pages.</summary>
internal interface ILedgerStore : IDisposable
{
    /// <summary>One call: what it changes on the order's page is durable at once or not at all. <paramref name="call"/> may run again, on a newer page.</summary>
    /// <exception cref="OperationCanceledException">Nobody knows whether it happened.</exception>
    /// <exception cref="IOException">The store did not answer, and nobody knows either.</exception>
    Task CallAsync(OrderId order, Action<ILedgerPage> call, CancellationToken cancellation);
}
