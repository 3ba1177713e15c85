using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>The homes in one SQLite file. Readers never wait for the writer; writes that come together share one sync of the disk.</summary>
internal sealed class SqliteHouseholdStore : IHouseholdStore, IHouseholdArchive, ISweepLease, INoticeOutbox, IDisposable
{
    public const string FileName = "households.db";

    /// <summary>The most old turns that one commit forgets: more than it adds, so that they run out, and few enough that it does not feel them.</summary>
    public const int MaxForgotten = 4;

    private readonly GroupCommit<HouseholdWriter> _writes;
    private readonly ConnectionPool<HouseholdReader> _reads;
    private readonly ConnectionPool<HouseholdListings> _listings;

    /// <param name="directory">Where households.db lies or will be made.</param>
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    public SqliteHouseholdStore(string directory)
    {
        string path = Path.Combine(directory, FileName);
        _writes = new(new HouseholdWriter(HouseholdSchema.Current.Open(path)));
        _reads = new(() => new HouseholdReader(SqliteFile.Open(path)));
        _listings = new(() => new HouseholdListings(SqliteFile.Open(path)));
    }

    public Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation) =>
        _reads.Answer(reader => reader.Load(household, turn, habits), cancellation);

    public Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation)
    {
        PreparedCommit prepared = PreparedCommit.Of(commit);
        return commit.DelayedDurability
            ? _writes.WriteDelayedAsync(writer => writer.Apply(prepared), cancellation)
            : _writes.WriteAsync(writer => writer.Apply(prepared), null, cancellation);
    }

    public Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation) =>
        _reads.Answer(reader => reader.Due(now, after, most), cancellation);

    public async Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation)
    {
        int forgotten = 0;
        await _writes.WriteAsync(writer => (forgotten = writer.ForgetTurns(before, most)) > 0, null, cancellation);
        return forgotten;
    }

    public Task<bool> TryTakeAsync(string holder, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation) =>
        _writes.WriteAsync(writer => writer.TakeLease(holder, now, lifetime), null, cancellation);

    public Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation) =>
        _reads.Answer(reader => reader.Linked(platformUserId), cancellation);

    public Task<IReadOnlyList<HouseholdId>> ListHouseholdsAsync(HouseholdId? after, int most, CancellationToken cancellation) =>
        _listings.Answer(listings => listings.Households(after, most), cancellation);

    public Task<Order?> FindOrderAsync(OrderId order, CancellationToken cancellation) =>
        _listings.Answer(listings => listings.Order(order), cancellation);

    public Task<Page<Order>> ListOrdersAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation) =>
        _listings.Answer(listings => listings.Orders(household, state, after, most), cancellation);

    public Task<Page<AuditEntry>> ListAuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation) =>
        _listings.Answer(listings => listings.Audit(household, after, most), cancellation);

    public async IAsyncEnumerable<Purchase> ReadPurchasesAsync(
        HouseholdId household, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        // By pages, so that no read transaction stays open while the caller writes them to a slow line.
        PurchaseMark? mark = null;
        do
        {
            (IReadOnlyList<Purchase> page, mark) = await _listings.Answer(listings => listings.Purchases(household, mark), cancellation);
            foreach (Purchase purchase in page)
            {
                yield return purchase;
            }
        }
        while (mark is not null);
    }

    // The file is scrubbed even when nothing was left to erase: a caller who asks again may ask because that step was cut off.
    public Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation) =>
        _writes.WriteAsync(writer => writer.Erase(household, onlyAt), writer => writer.Scrub(), cancellation);

    public Task<DueNotices> FindDueNoticesAsync(DateTimeOffset now, int most, CancellationToken cancellation) =>
        _listings.Answer(listings => listings.DueNotices(now, most), cancellation);

    public Task<bool> ReplaceAsync(QueuedNotice known, QueuedNotice after, CancellationToken cancellation) =>
        _writes.WriteAsync(writer => writer.Notices.Replace(known, after), null, cancellation);

    public Task RemoveAsync(Notice notice, CancellationToken cancellation) =>
        _writes.WriteAsync(writer => writer.Notices.Remove(notice.Id), null, cancellation);

    public Task<Page<QueuedNotice>> ListDeadNoticesAsync(string? after, int most, CancellationToken cancellation) =>
        _listings.Answer(listings => listings.Notices(null, after, most), cancellation);

    public Task<Page<QueuedNotice>> ListNoticesAsync(HouseholdId household, string? after, int most, CancellationToken cancellation) =>
        _listings.Answer(listings => listings.Notices(household, after, most), cancellation);

    /// <summary>Writes what waits, then closes the file.</summary>
    public void Dispose()
    {
        _writes.Dispose();
        _reads.Dispose();
        _listings.Dispose();
    }
}
