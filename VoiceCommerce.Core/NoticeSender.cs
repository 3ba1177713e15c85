using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>What one run came to.</summary>
/// <param name="Delivered">How many were delivered.</param>
/// <param name="Died">Those that nobody will try again.</param>
/// <param name="Unreadable">Ids of those that were passed over.</param>
public sealed record NoticeReport(int Delivered, IReadOnlyList<NoticeId> Died, IReadOnlyList<string> Unreadable);

/// <summary>
/// Sends what waits in the outbox: at least once, because a notice leaves the outbox only after its delivery. Every step is committed or repeatable, so it may be
/// killed at any point and run beside itself.
/// </summary>
public sealed class NoticeSender(INoticeOutbox outbox, IHouseholdArchive archive, INotifier notifier, TimeProvider clock)
{
    /// <summary>Of one run; the next minute brings the next one.</summary>
    public const int MaxNotices = 200;

    /// <summary>After so many failures in a row the receiver is taken for dead, and the rest waits for the next run without being tried.</summary>
    public const int MaxFailures = 3;

    /// <summary>No attempt begins later in a run than this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    /// <summary>One run over what is due.</summary>
    public async Task<NoticeReport> SendAsync(CancellationToken cancellation)
    {
        long begun = clock.GetTimestamp();
        List<NoticeId> died = [];
        int delivered = 0;
        int failures = 0;
        DueNotices found = await outbox.FindDueNoticesAsync(clock.GetUtcNow(), MaxNotices, cancellation);
        foreach (QueuedNotice due in found.Notices)
        {
            if (failures >= MaxFailures || clock.GetElapsedTime(begun) >= Patience)
            {
                break;
            }

            if (due.Dead || await IsMootAsync(due.Notice, cancellation))
            {
                await outbox.RemoveAsync(due.Notice, cancellation); // Long enough, or nothing to decide any more.
            }
            else if (due.Taken(clock.GetUtcNow()) is var taken && await outbox.ReplaceAsync(due, taken, cancellation))
            {
                DeliveryOutcome outcome = await notifier.DeliverAsync(taken.Notice, cancellation);
                failures = outcome is DeliveryOutcome.TryAgain { OnlyThis: false } ? failures + 1 : 0;
                delivered += outcome is DeliveryOutcome.Delivered ? 1 : 0;
                died.AddRange(await NoteAsync(taken, outcome) is { Dead: true } ? [taken.Notice.Id] : []);
            }
        }

        return new(delivered, died, found.Unreadable);
    }

    // What was put off may have been decided, or put off again, in the meantime.
    private async Task<bool> IsMootAsync(Notice notice, CancellationToken cancellation) =>
        notice.Kind == NoticeKind.OrderStillHeld
        && !(await archive.FindOrderAsync(notice.Order, cancellation) is { State: OrderState.Held } held && held.AskAgainAt == notice.NotBefore);

    /// <summary>As it waits now; null when it does not wait any more. What was learnt is noted even by a run that is told to stop.</summary>
    private async Task<QueuedNotice?> NoteAsync(QueuedNotice taken, DeliveryOutcome outcome)
    {
        if (outcome is DeliveryOutcome.Delivered)
        {
            await outbox.RemoveAsync(taken.Notice, CancellationToken.None);
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        QueuedNotice after = outcome is DeliveryOutcome.TryAgain(var wait) ? taken.Failed(now, wait) : taken.Buried(now);
        await outbox.ReplaceAsync(taken, after, CancellationToken.None);
        return after;
    }
}
