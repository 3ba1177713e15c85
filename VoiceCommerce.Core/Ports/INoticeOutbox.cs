using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;

namespace VoiceCommerce.Core.Ports;

/// <summary>What the outbox found.</summary>
/// <param name="Notices">Whose time has come, the longest due first.</param>
/// <param name="Unreadable">Ids of those in between that this program cannot read. They stay where they are and keep nobody back.</param>
public sealed record DueNotices(IReadOnlyList<QueuedNotice> Notices, IReadOnlyList<string> Unreadable);

/// <summary>
/// The notices that wait to leave. They come in with <see cref="HouseholdCommit.Notices"/>, in the same atomic write as the order that they tell of, and are
/// erased with their household. One that waits already stays as it is when it comes again.
/// </summary>
public interface INoticeOutbox
{
    /// <summary>Of one call, which ends there.</summary>
    const int MaxUnreadable = 1_000;

    /// <summary>Those whose <see cref="QueuedNotice.Due"/> has come, the dead ones too; at most <paramref name="most"/> of all households that can be read, and <see cref="MaxUnreadable"/> that cannot.</summary>
    Task<DueNotices> FindDueNoticesAsync(DateTimeOffset now, int most, CancellationToken cancellation);

    /// <summary>True when it is durable; false when the notice is gone, or was taken for another attempt than <paramref name="known"/> knows of, and nothing was changed.</summary>
    Task<bool> ReplaceAsync(QueuedNotice known, QueuedNotice after, CancellationToken cancellation);

    /// <summary>Delivered, or dropped; nothing happens when it is gone already.</summary>
    Task RemoveAsync(Notice notice, CancellationToken cancellation);

    /// <summary>
    /// The dead ones of all households, newest notice first; at most <see cref="IHouseholdArchive.MaxPage"/> a page. What this program cannot read keeps nobody back and is
    /// named in <see cref="Page{T}.Unreadable"/>.
    /// </summary>
    Task<Page<QueuedNotice>> ListDeadNoticesAsync(string? after, int most, CancellationToken cancellation);

    /// <summary>Everything that waits or is dead of one household, newest first; at most <see cref="IHouseholdArchive.MaxPage"/> a page, and what cannot be read as above.</summary>
    Task<Page<QueuedNotice>> ListNoticesAsync(HouseholdId household, string? after, int most, CancellationToken cancellation);
}
