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

    /// <summary>How old a key is when <see cref="SandboxMode.ForgetKeys"/> forgets it.</summary>
    public static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(24);

    // Stored: renaming needs a migration.
    private const string Error = "error";

    private readonly GroupCommit<LedgerWriter> _writes;
    private readonly TimeProvider _clock;
    private readonly ILogger<SandboxLedger> _logger;

    /// <param name="directory">Where ledger.db lies or will be made.</param>
    /// <param name="clock">Tells how old a key is.</param>
    /// <param name="logger">Hears of keys that were used for two things.</param>
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    public SandboxLedger(string directory, TimeProvider clock, ILogger<SandboxLedger> logger)
    {
        Path = System.IO.Path.Combine(directory, "ledger.db");
        _clock = clock;
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
        string answer = Lost;
        bool heard = await AskAsync(
            writer =>
            {
                (SandboxMode? mode, answer) = Answer(writer, target, order, terms, effect);
                return mode;
            },
            cancellation);
        return heard ? answer : Lost;
    }

    /// <summary>One look-up, which changes nothing; the default of <typeparamref name="T"/> when no answer came.</summary>
    public async Task<T?> LookAsync<T>(SandboxTarget target, Func<LedgerWriter, T> look, CancellationToken cancellation)
    {
        T? found = default;
        bool heard = await AskAsync(
            writer =>
            {
                found = look(writer);
                SandboxMode? mode = writer.Behaviour(target);
                if (mode is not null)
                {
                    writer.Used(target);
                }

                return mode;
            },
            cancellation);
        return heard ? found : default;
    }

    public void Dispose() => _writes.Dispose();

    /// <summary>False when nobody answered.</summary>
    private async Task<bool> AskAsync(Func<LedgerWriter, SandboxMode?> ask, CancellationToken cancellation)
    {
        SandboxMode? mode = null;
        try
        {
            await _writes.WriteAsync(
                writer =>
                {
                    mode = ask(writer);
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
            return false; // Who gave up waiting cannot know what happened.
        }

        return mode is not (SandboxMode.FailBefore or SandboxMode.FailAfter);
    }

    private (SandboxMode? Mode, string Answer) Answer(LedgerWriter writer, SandboxTarget target, OrderId order, string terms, Func<LedgerWriter, bool> effect)
    {
        LedgerAnswer? known = writer.Answer(target, order.Value);
        SandboxMode? mode = Applies(writer.Behaviour(target), known) ? writer.Behaviour(target) : null;
        if (mode is not null)
        {
            writer.Used(target);
        }

        if (mode is SandboxMode.FailBefore or SandboxMode.StallBefore or SandboxMode.InFlight)
        {
            return (mode, Lost);
        }

        if (mode is SandboxMode.ForgetKeys)
        {
            writer.Forget(target, order.Value);
            known = null;
        }

        if (known is not null)
        {
            return (mode, string.Equals(known.Terms, terms, StringComparison.Ordinal) ? Told(known.Answer) : Misused(target, order));
        }

        bool done = mode is not (SandboxMode.Decline or SandboxMode.ReplayErrorBefore) && effect(writer);
        string answer = mode is SandboxMode.ReplayErrorBefore or SandboxMode.ReplayErrorAfter ? Error : done ? Yes : No;
        writer.Remember(target, order.Value, new(terms, answer, _clock.GetUtcNow()));
        return (mode, Told(answer));
    }

    // An answer that was given stands; only a known key can be forgotten.
    private bool Applies(SandboxMode? mode, LedgerAnswer? known) => mode switch
    {
        null => false,
        SandboxMode.Decline or SandboxMode.ReplayErrorBefore or SandboxMode.ReplayErrorAfter => known is null,
        SandboxMode.ForgetKeys => known is not null && _clock.GetUtcNow() >= known.At + KeyLifetime,
        _ => true,
    };

    private static string Told(string stored) => stored is Error ? Lost : stored;

    // Neither yes nor no would be true: the order stays in doubt, where the merchant sees it.
    private string Misused(SandboxTarget target, OrderId order)
    {
        KeyMisused(_logger, StoredValue.Text(target), order);
        return Lost;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Call} of order {Order} came again with other terms under the same key; it is not carried out")]
    private static partial void KeyMisused(ILogger logger, string call, OrderId order);
}
