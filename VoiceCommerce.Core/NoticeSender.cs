using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>
/// Sends what waits in the outbox: at least once, because a notice leaves the outbox only after its delivery. Every step is committed or repeatable, so it may be
/// killed at any point and run beside itself.
/// </summary>
public sealed class NoticeSender(INoticeOutbox outbox, INotifier notifier, TimeProvider clock)
{
    /// <summary>Of one run; the next minute brings the next one.</summary>
    public const int MaxNotices = 200;

    /// <summary>After so many failures in a row the receiver is taken for dead, and the rest waits for the next run without being tried.</summary>
    public const int MaxFailures = 3;

    /// <summary>No attempt begins later in a run than this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    /// <summary>How many were delivered.</summary>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        long begun = clock.GetTimestamp();
        int delivered = 0;
        int failures = 0;
        foreach (QueuedNotice due in await outbox.FindDueNoticesAsync(clock.GetUtcNow(), MaxNotices, cancellation))
        {
            if (failures >= MaxFailures || clock.GetElapsedTime(begun) >= Patience)
            {
                break;
            }

            switch (await TryAsync(due, cancellation))
            {
                case DeliveryOutcome.Delivered:
                    delivered++;
                    failures = 0;
                    break;
                case DeliveryOutcome.TryAgain:
                    failures++;
                    break;
            }
        }

        return delivered;
    }

    /// <summary>Null when there was nothing to try: somebody else has taken it, or it had been dead for long enough.</summary>
    private async Task<DeliveryOutcome?> TryAsync(QueuedNotice due, CancellationToken cancellation)
    {
        if (due.Dead)
        {
            await outbox.RemoveAsync(due.Notice, cancellation);
            return null;
        }

        QueuedNotice taken = due.Taken(clock.GetUtcNow());
        if (!await outbox.ReplaceAsync(due, taken, cancellation))
        {
            return null;
        }

        DeliveryOutcome outcome = await notifier.DeliverAsync(taken.Notice, cancellation);
        await (outcome switch
        {
            DeliveryOutcome.Delivered => outbox.RemoveAsync(taken.Notice, CancellationToken.None),
            DeliveryOutcome.Refused => outbox.ReplaceAsync(taken, taken.Buried(clock.GetUtcNow()), CancellationToken.None),
            DeliveryOutcome.TryAgain(var wait) => outbox.ReplaceAsync(taken, taken.Failed(clock.GetUtcNow(), wait), CancellationToken.None),
            _ => throw new InvalidOperationException("An attempt is delivered, refused or to be tried again."),
        });
        return outcome;
    }
}
