using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Payments;

/// <summary>
/// The durable book behind the sandbox gateway and the sandbox desk: every call is one transaction, every key has one answer. It stands in for somebody
/// else's service, so it shares no file with the shop's own storage.
/// </summary>
internal sealed partial class SandboxLedger : IDisposable
{
    /// <summary>The answer of a call that was lost, or that asked for something else under a known key.</summary>
    public const string Lost = "lost";

    /// <summary>The answer of a call that was refused.</summary>
    public const string No = "no";

    public const string Yes = "yes";

    private readonly GroupCommit<LedgerWriter> _writes;
    private readonly ILogger<SandboxLedger> _logger;

    /// <param name="directory">Where ledger.db lies or will be made.</param>
    /// <param name="logger">Hears of keys that were used for two things.</param>
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    public SandboxLedger(string directory, ILogger<SandboxLedger> logger)
    {
        Path = System.IO.Path.Combine(directory, "ledger.db");
        _logger = logger;
        _writes = new(new LedgerWriter(LedgerSchema.Current.Open(Path)));
    }

    public string Path { get; }

    /// <summary>One call of the outside world.</summary>
    /// <param name="target">Which call.</param>
    /// <param name="order">Its idempotency key.</param>
    /// <param name="terms">Everything else that it says; the same key with other terms is a mistake of the caller.</param>
    /// <param name="effect">What happens the first time; true for yes.</param>
    /// <param name="cancellation">Ends a stalled call, whose answer is then lost.</param>
    public async Task<string> CallAsync(SandboxTarget target, OrderId order, string terms, Func<LedgerWriter, bool> effect, CancellationToken cancellation)
    {
        SandboxMode? mode = null;
        string answer = Lost;
        try
        {
            await _writes.WriteAsync(
                writer =>
                {
                    (mode, answer) = Answer(writer, target, order, terms, effect);
                    return true;
                },
                null,
                cancellation);
            if (mode is SandboxMode.StallBefore or SandboxMode.StallAfter)
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            return Lost; // Who gave up waiting cannot know what happened.
        }

        return mode is SandboxMode.FailBefore or SandboxMode.FailAfter ? Lost : answer;
    }

    public void Dispose() => _writes.Dispose();

    private (SandboxMode? Mode, string Answer) Answer(LedgerWriter writer, SandboxTarget target, OrderId order, string terms, Func<LedgerWriter, bool> effect)
    {
        (string Terms, string Answer)? known = writer.Answer(target, order.Value);
        SandboxMode? mode = writer.Behaviour(target);
        if (mode == SandboxMode.Decline && known is not null)
        {
            mode = null; // An answer that was given stands.
        }

        if (mode is not null)
        {
            writer.Used(target);
        }

        if (mode is SandboxMode.FailBefore or SandboxMode.StallBefore)
        {
            return (mode, Lost);
        }

        if (known is { } first)
        {
            return (mode, string.Equals(first.Terms, terms, StringComparison.Ordinal) ? first.Answer : Misused(target, order));
        }

        string answer = mode != SandboxMode.Decline && effect(writer) ? Yes : No;
        writer.Remember(target, order.Value, terms, answer);
        return (mode, answer);
    }

    // Neither yes nor no would be true: the order stays in doubt, where the merchant sees it.
    private string Misused(SandboxTarget target, OrderId order)
    {
        KeyMisused(_logger, StoredValue.Text(target), order);
        return Lost;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Call} of order {Order} came again with other terms under the same key; it is not carried out")]
    private static partial void KeyMisused(ILogger logger, string call, OrderId order);
}
