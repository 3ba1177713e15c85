using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Tests.Fakes;

/// <summary>The outbox, among the rows of the homes.</summary>
internal sealed partial class InMemoryHouseholds : INoticeOutbox
{
    public Task<DueNotices> FindDueNoticesAsync(DateTimeOffset now, int most, CancellationToken cancellation) =>
        Task.FromResult(new DueNotices([.. EveryNotice().Where(notice => notice.Due <= now).OrderBy(notice => notice.Due).Take(most)], []));

    public Task<bool> ReplaceAsync(QueuedNotice known, QueuedNotice after, CancellationToken cancellation)
    {
        lock (gate)
        {
            bool stands = NoticesOf(known.Notice).TryGetValue(known.Notice.Id, out QueuedNotice? now) && now.Attempts == known.Attempts;
            if (stands)
            {
                Put(known.Notice, new Dictionary<NoticeId, QueuedNotice>(NoticesOf(known.Notice)) { [known.Notice.Id] = after });
            }

            return Task.FromResult(stands);
        }
    }

    public Task RemoveAsync(Notice notice, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (NoticesOf(notice).ContainsKey(notice.Id))
            {
                Put(notice, NoticesOf(notice).Where(known => known.Key != notice.Id).ToDictionary());
            }

            return Task.CompletedTask;
        }
    }

    /// <summary>Ids of damaged rows that each listing names; nothing in memory is damaged by itself.</summary>
    public IReadOnlyList<string> UnreadableNotices { get; set; } = [];

    public Task<Page<QueuedNotice>> ListDeadNoticesAsync(string? after, int most, CancellationToken cancellation) =>
        Paged(EveryNotice().Where(notice => notice.Dead), after, most);

    public Task<Page<QueuedNotice>> ListNoticesAsync(HouseholdId household, string? after, int most, CancellationToken cancellation) =>
        Paged(EveryNotice().Where(notice => notice.Notice.Household == household), after, most);

    private Task<Page<QueuedNotice>> Paged(IEnumerable<QueuedNotice> notices, string? after, int most)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, IHouseholdArchive.MaxPage);
        QueuedNotice[] rest = [.. notices.OrderByDescending(notice => notice.Notice.At).ThenByDescending(notice => notice.Notice.Id.Value, StringComparer.Ordinal)
            .SkipWhile(notice => after is not null && notice.Notice.Id.Value != after).Skip(after is null ? 0 : 1)];
        return Task.FromResult(new Page<QueuedNotice>([.. rest.Take(most)], rest.Length > most ? rest[most - 1].Notice.Id.Value : null) { Unreadable = after is null ? UnreadableNotices : [] });
    }

    private IReadOnlyDictionary<NoticeId, QueuedNotice> NoticesOf(Notice notice) =>
        homes.GetValueOrDefault(notice.Household)?.Notices ?? new Dictionary<NoticeId, QueuedNotice>();

    private void Put(Notice notice, IReadOnlyDictionary<NoticeId, QueuedNotice> notices)
    {
        homes[notice.Household] = homes[notice.Household] with { Notices = notices };
        synced.Clear();
    }

    private QueuedNotice[] EveryNotice()
    {
        lock (gate)
        {
            return [.. homes.Values.SelectMany(home => home.Notices.Values)];
        }
    }
}
