using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>The notices that wait, in their homes' partitions; see <see cref="INoticeOutbox"/>.</summary>
internal sealed class TablesOutbox(TableClient table, TableClient index, HouseholdPartition households, StaleEntries stale)
{
    private const char MarkSeparator = '.';
    private const int MaxLooks = 10_000; // Of one call: stale entries must not hold up a sender; the next call sees fewer of them.

    /// <summary>A request for each bucket of the index, and one for each notice.</summary>
    public async Task<DueNotices> FindDueAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        List<QueuedNotice> due = [];
        List<string> unreadable = [];
        int looks = 0;
        await foreach (TableEntity entry in MergedAsync(partition => NoticeEntries.DueFilter(partition, now), most, cancellation))
        {
            try
            {
                due.AddRange(await DueOfAsync(entry, now, cancellation) is { } queued ? [queued] : []);
            }
            catch (Exception failure) when (failure is CorruptDocumentException or NewerDocumentException)
            {
                unreadable.Add(NoticeEntries.NameOf(entry));
            }

            if (due.Count == most || unreadable.Count == INoticeOutbox.MaxUnreadable || ++looks == MaxLooks)
            {
                break;
            }
        }

        return new(due, unreadable);
    }

    /// <summary>Four requests: its new time in the index before the notice, so that a process which dies here loses none, and the old one taken away last.</summary>
    public async Task<bool> ReplaceAsync(QueuedNotice known, QueuedNotice after, CancellationToken cancellation)
    {
        Notice notice = known.Notice;
        if (await households.NoticeAsync(notice.Household, notice.Id, cancellation) is not { } row || NoticeRow.Read(row).Attempts != known.Attempts)
        {
            return false;
        }

        TableEntity[] entries = [NoticeEntries.Due(after, after.Due), .. after.Dead ? [NoticeEntries.Dead(after, after.Due)] : Array.Empty<TableEntity>()];
        await index.SubmitTransactionAsync(entries.Select(entry => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entry)), cancellation);
        TableEntity replaced = NoticeRow.Write(row.PartitionKey, after);
        if (row.GetString(WriteId.Property) is { } trail)
        {
            replaced[WriteId.Property] = trail;
        }

        try
        {
            await table.UpdateEntityAsync(replaced, row.ETag, TableUpdateMode.Replace, CancellationToken.None);
        }
        catch (Azure.RequestFailedException raced) when (raced.Status is StatusCodes.Status404NotFound or StatusCodes.Status412PreconditionFailed)
        {
            return false;
        }

        if (after.Due != known.Due)
        {
            await index.DeleteEntityAsync(OrderEntries.PartitionOf(notice.Order), NoticeEntries.DueKey(known), Azure.ETag.All, CancellationToken.None);
        }

        return true;
    }

    public async Task RemoveAsync(Notice notice, CancellationToken cancellation)
    {
        if (await households.NoticeAsync(notice.Household, notice.Id, cancellation) is { } row)
        {
            await RemoveEntriesAsync(row, cancellation);
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, Azure.ETag.All, cancellation);
        }
    }

    /// <summary>What leads to a notice, before it goes: should its row outlive this, the home's own listing still shows it, and an erasure finds it.</summary>
    public Task RemoveEntriesAsync(TableEntity row, CancellationToken cancellation)
    {
        (string partition, IReadOnlyList<string> keys) = NoticeRow.EntriesOf(row);
        return Task.WhenAll(keys.Select(key => index.DeleteEntityAsync(partition, key, Azure.ETag.All, cancellation)));
    }

    public async Task<Page<QueuedNotice>> ListDeadAsync(string? after, int most, CancellationToken cancellation)
    {
        int page = Math.Clamp(most, 1, IHouseholdArchive.MaxPage);
        string mark = after is null ? "notice-dead-" : KeyOf(after);
        List<QueuedNotice> listed = [];
        List<string> unreadable = [];
        List<string> since = []; // Behind the last that is listed: they may be the next page's.
        await foreach (TableEntity entry in MergedAsync(partition => NoticeEntries.DeadFilter(partition, mark), page + 1, cancellation))
        {
            (bool isReadable, QueuedNotice? found) = await TryReadAsync(() => OfAsync(entry, cancellation));
            if (!isReadable)
            {
                since.Add(NoticeEntries.NameOf(entry));
            }
            else if (found is { Dead: true } dead)
            {
                if (listed.Count == page)
                {
                    return new(listed, MarkOf(listed[^1])) { Unreadable = unreadable };
                }

                listed.Add(dead);
                unreadable.AddRange(since);
                since.Clear();
            }
        }

        return new(listed, null) { Unreadable = [.. unreadable, .. since] };
    }

    /// <summary>All that a home has, which its orders bound, in one request. What cannot be read has no time to be sorted by, and is named on the first page.</summary>
    public async Task<Page<QueuedNotice>> ListAsync(HouseholdId household, string? after, int most, CancellationToken cancellation)
    {
        int page = Math.Clamp(most, 1, IHouseholdArchive.MaxPage);
        string mark = after is null ? "" : KeyOf(after);
        List<QueuedNotice> all = [];
        List<string> unreadable = [];
        foreach (TableEntity row in await households.ReadAsync(household, HouseholdRows.Notices, null, cancellation))
        {
            (_, QueuedNotice? found) = await TryReadAsync(() => Task.FromResult<QueuedNotice?>(NoticeRow.Read(row)));
            all.AddRange(found is { } queued ? [queued] : []);
            unreadable.AddRange(found is null ? [NoticeRow.NameOf(row)] : []);
        }

        QueuedNotice[] left =
        [
            .. all.OrderBy(queued => NoticeEntries.DeadKey(queued.Notice), StringComparer.Ordinal)
                .Where(queued => string.CompareOrdinal(NoticeEntries.DeadKey(queued.Notice), mark) > 0),
        ];
        return new(left[..Math.Min(page, left.Length)], left.Length <= page ? null : MarkOf(left[page - 1])) { Unreadable = after is null ? unreadable : [] };
    }

    private static string MarkOf(QueuedNotice last) => string.Create(CultureInfo.InvariantCulture, $"{last.Notice.At.UtcTicks}{MarkSeparator}{last.Notice.Id}");

    private static string KeyOf(string mark)
    {
        int dot = mark.IndexOf(MarkSeparator, StringComparison.Ordinal);
        return dot > 0 && NoticeId.From(mark[(dot + 1)..]) is { } notice
            && long.TryParse(mark.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out long ticks)
            ? NoticeEntries.DeadKey(ticks, notice)
            : throw new UnknownPageException();
    }

    /// <summary>Null for an entry that leads to nothing that is due then; after a while it is taken away.</summary>
    private async Task<QueuedNotice?> DueOfAsync(TableEntity entry, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await OfAsync(entry, cancellation) is { } queued && NoticeEntries.DueKey(queued) == entry.RowKey)
        {
            return queued;
        }

        await stale.SweepAsync(entry, now, cancellation);
        return null;
    }

    private async Task<QueuedNotice?> OfAsync(TableEntity entry, CancellationToken cancellation)
    {
        (HouseholdId household, NoticeId id) = NoticeEntries.Read(entry);
        return await households.NoticeAsync(household, id, cancellation) is { } row ? NoticeRow.Read(row) : null;
    }

    /// <summary>Null for one that is gone, or that this program cannot read.</summary>
    private static async Task<(bool IsReadable, QueuedNotice? Notice)> TryReadAsync(Func<Task<QueuedNotice?>> read)
    {
        try
        {
            return (true, await read());
        }
        catch (Exception failure) when (failure is CorruptDocumentException or NewerDocumentException)
        {
            return (false, null);
        }
    }

    private IAsyncEnumerable<TableEntity> MergedAsync(Func<string, string> filter, int page, CancellationToken cancellation) => MergedRows.InOrderAsync(
        [.. OrderEntries.Partitions.Select(partition => index.QueryAsync(filter(partition), Math.Clamp(page, 1, TableLimits.PageSize), null, cancellation))], cancellation);
}
