using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Payments;

/// <summary>
/// The durable book behind the sandbox gateway and the sandbox desk: every call is one transaction, every key has one answer. It stands in for somebody
/// else's service, so it shares no file and no table with the shop's own storage.
/// </summary>
/// <param name="store">Where its pages are.</param>
/// <param name="clock">Tells how old a key is.</param>
/// <param name="logger">Hears of keys that were used for two things.</param>
internal sealed partial class SandboxLedger(ILedgerStore store, TimeProvider clock, ILogger<SandboxLedger> logger) : IDisposable
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

    /// <summary>One call of the outside world.</summary>
    /// <param name="target">Which call.</param>
    /// <param name="order">Its idempotency key.</param>
    /// <param name="terms">Everything else that it says; the same key with other terms is a mistake of the caller.</param>
    /// <param name="effect">What happens the first time; true for yes.</param>
    /// <param name="cancellation">Ends a stalled call, whose answer is then lost.</param>
    public async Task<string> CallAsync(SandboxTarget target, OrderId order, string terms, Func<ILedgerPage, bool> effect, CancellationToken cancellation)
    {
        string answer = Lost;
        bool heard = await AskAsync(
            order,
            page =>
            {
                (SandboxMode? mode, answer) = Answer(page, target, order, terms, effect);
                return mode;
            },
            cancellation);
        return heard ? answer : Lost;
    }

    /// <summary>One look-up, which changes nothing; the default of <typeparamref name="T"/> when no answer came.</summary>
    public async Task<T?> LookAsync<T>(SandboxTarget target, OrderId order, Func<ILedgerPage, T> look, CancellationToken cancellation)
    {
        T? found = default;
        bool heard = await AskAsync(
            order,
            page =>
            {
                found = look(page);
                SandboxMode? mode = page.Behaviour(target);
                if (mode is not null)
                {
                    page.Used(target);
                }

                return mode;
            },
            cancellation);
        return heard ? found : default;
    }

    public void Dispose() => store.Dispose();

    /// <summary>False when nobody answered.</summary>
    private async Task<bool> AskAsync(OrderId order, Func<ILedgerPage, SandboxMode?> ask, CancellationToken cancellation)
    {
        SandboxMode? mode = null;
        try
        {
            await store.CallAsync(order, page => mode = ask(page), cancellation);
            if (mode is SandboxMode.StallBefore or SandboxMode.StallAfter)
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            return false; // Who gave up waiting, or heard nothing, cannot know what happened.
        }

        return mode is not (SandboxMode.FailBefore or SandboxMode.FailAfter);
    }

    private (SandboxMode? Mode, string Answer) Answer(ILedgerPage page, SandboxTarget target, OrderId order, string terms, Func<ILedgerPage, bool> effect)
    {
        LedgerAnswer? known = page.Answer(target, order.Value);
        SandboxMode? mode = Applies(page.Behaviour(target), known) ? page.Behaviour(target) : null;
        if (mode is not null)
        {
            page.Used(target);
        }

        if (mode is SandboxMode.FailBefore or SandboxMode.StallBefore or SandboxMode.InFlight)
        {
            return (mode, Lost);
        }

        if (mode is SandboxMode.ForgetKeys)
        {
            page.Forget(target, order.Value);
            known = null;
        }

        if (known is not null)
        {
            return (mode, string.Equals(known.Terms, terms, StringComparison.Ordinal) ? Told(known.Answer) : Misused(target, order));
        }

        bool done = mode is not (SandboxMode.Decline or SandboxMode.ReplayErrorBefore) && effect(page);
        string answer = mode is SandboxMode.ReplayErrorBefore or SandboxMode.ReplayErrorAfter ? Error : done ? Yes : No;
        page.Remember(target, order.Value, new(terms, answer, clock.GetUtcNow()));
        return (mode, Told(answer));
    }

    // An answer that was given stands; only a known key can be forgotten.
    private bool Applies(SandboxMode? mode, LedgerAnswer? known) => mode switch
    {
        null => false,
        SandboxMode.Decline or SandboxMode.ReplayErrorBefore or SandboxMode.ReplayErrorAfter => known is null,
        SandboxMode.ForgetKeys => known is not null && clock.GetUtcNow() >= known.At + KeyLifetime,
        _ => true,
    };

    private static string Told(string stored) => stored is Error ? Lost : stored;

    // Neither yes nor no would be true: the order stays in doubt, where the merchant sees it.
    private string Misused(SandboxTarget target, OrderId order)
    {
        KeyMisused(logger, StoredValue.Text(target), order);
        return Lost;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Call} of order {Order} came again with other terms under the same key; it is not carried out")]
    private static partial void KeyMisused(ILogger logger, string call, OrderId order);
}
