using Azure;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>Reads homes' rows.</summary>
internal sealed class HouseholdPartition(TableClient households)
{
    // A read of more than one page may meet a commit between two of them.
    private const int Attempts = 5;

    /// <summary>One request, for a home beyond 4 MiB a few. Null where there is no home, or it is being erased.</summary>
    /// <exception cref="CorruptDocumentException">It cannot be read.</exception>
    public async Task<HouseholdSnapshot?> ReadAsync(HouseholdId household, CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            List<TableEntity> rows = await ReadAsync(household, HouseholdRows.Hot, null, cancellation);
            if (rows.Find(row => row.RowKey == HouseholdRows.Home) is not { } home || HouseholdSnapshot.IsErasing(home))
            {
                return null;
            }

            if (HouseholdSnapshot.Read(household, home, rows) is { } snapshot)
            {
                return snapshot;
            }
        }

        throw new CorruptDocumentException($"habits {household}", "its rows are not of one commit.");
    }

    /// <summary>Of the partition behind this one's; null where none follows.</summary>
    public async Task<HouseholdId?> NextAsync(HouseholdId? after, CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey gt {(after is null ? "" : HouseholdRows.Partition(after))}");
        await foreach (TableEntity row in households.QueryAsync(filter, 1, ["PartitionKey"], cancellation))
        {
            return HouseholdRows.HouseholdIn(row.PartitionKey);
        }

        return null;
    }

    /// <summary>The row of the first home behind a partition's key, a stone among them: one request, because it stands near the beginning of its partition.</summary>
    public async Task<TableEntity?> NextHomeAsync(string after, IReadOnlyList<string> select, CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey gt {after} and RowKey eq {HouseholdRows.Home}");
        await foreach (TableEntity row in households.QueryAsync(filter, 1, select, cancellation))
        {
            return row;
        }

        return null;
    }

    /// <summary>The home's own row, a stone among them; null where there is none.</summary>
    public Task<TableEntity?> HomeAsync(HouseholdId household, CancellationToken cancellation) => FindAsync(household, HouseholdRows.Home, null, cancellation);

    public async Task<Core.Ports.TurnMemory?> TurnAsync(HouseholdId household, string mark, CancellationToken cancellation) =>
        await FindAsync(household, HouseholdRows.Turn(mark), null, cancellation) is { } row ? TurnRow.Read(row) : null;

    public Task<TableEntity?> OrderAsync(HouseholdId household, OrderId order, IReadOnlyList<string>? select, CancellationToken cancellation) =>
        FindAsync(household, HouseholdRows.Order(order), select, cancellation);

    public Task<TableEntity?> NoticeAsync(HouseholdId household, Core.Notices.NoticeId notice, CancellationToken cancellation) =>
        FindAsync(household, HouseholdRows.Notice(notice), null, cancellation);

    /// <summary>The marks of all purchases: 8 bytes each, a request for each thousand rows. And the rows of those to be taken back.</summary>
    public async Task<PurchaseHistory> HistoryAsync(HouseholdId household, IEnumerable<Purchase> takenBack, CancellationToken cancellation)
    {
        Dictionary<long, string> marks = [];
        await foreach (TableEntity row in Query(household, HouseholdRows.Purchases, ["RowKey", PurchaseRow.Marks], cancellation))
        {
            foreach (long mark in PurchaseRow.MarksIn(row))
            {
                marks[mark] = row.RowKey;
            }
        }

        Dictionary<string, TableEntity> affected = new(StringComparer.Ordinal);
        foreach (string key in takenBack.Select(PurchaseRow.MarkOf).Where(marks.ContainsKey).Select(mark => marks[mark]).Distinct(StringComparer.Ordinal))
        {
            affected[key] = await FindAsync(household, key, null, cancellation)
                ?? throw new CorruptDocumentException($"purchases {household}/{key}", "they went while they were read."); // Whoever took them committed too, so a retry finds another version.
        }

        return new(marks, affected);
    }

    public AsyncPageable<TableEntity> Query(HouseholdId household, RowRange range, IReadOnlyList<string>? select, CancellationToken cancellation) =>
        households.QueryAsync(range.In(HouseholdRows.Partition(household)), null, select, cancellation);

    public async Task<List<TableEntity>> ReadAsync(HouseholdId household, RowRange range, IReadOnlyList<string>? select, CancellationToken cancellation)
    {
        List<TableEntity> rows = [];
        await foreach (TableEntity row in Query(household, range, select, cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task<TableEntity?> FindAsync(HouseholdId household, string rowKey, IReadOnlyList<string>? select, CancellationToken cancellation) =>
        await households.GetEntityIfExistsAsync(HouseholdRows.Partition(household), rowKey, select, cancellation) is { HasValue: true } found ? found.Value : null;
}
