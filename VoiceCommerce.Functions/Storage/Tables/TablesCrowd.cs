using Azure;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The crowd in a table of its own: a mark is one row of one request, a count is a query a shard and the read of what is normal, all at once, and one more query a shard where so many ask
/// that the first was cut off. Nothing is read and written back but what is normal, by the sweep.
/// </summary>
internal sealed class TablesCrowd : ICrowd
{
    private const int NewestPerShard = ICrowd.MostNewest / CrowdRows.Shards; // One page of Table storage.
    private const int BeforePerShard = ICrowd.MostBefore / CrowdRows.Shards;
    private const int MaxActions = 100; // Table storage's, for one transaction.
    private const int Attempts = 4;

    private readonly TableClient _table;

    private TablesCrowd(TableClient table) => _table = table;

    /// <summary>Makes its table where it is not there yet.</summary>
    public static async Task<TablesCrowd> OpenAsync(TableServiceClient service, string prefix, CancellationToken cancellation)
    {
        TableClient table = service.GetTableClient(prefix + "Crowd"); // Stored: renaming needs a migration.
        await table.CreateIfNotExistsAsync(cancellation);
        return new(table);
    }

    public Task MarkAsync(CrowdMark mark, CancellationToken cancellation) => _table.UpsertEntityAsync(CrowdRows.Mark(mark), TableUpdateMode.Replace, cancellation);

    public async Task<CrowdCount> CountAsync(ProductId product, string? words, DateTimeOffset now, CancellationToken cancellation)
    {
        Task<NormalRate> rate = RateAsync(product, cancellation);
        List<StoredMark>[] shards = await Task.WhenAll(Enumerable.Range(0, CrowdRows.Shards).Select(shard => WindowAsync(product, shard, now, cancellation)));
        return CrowdLesson.Count([.. shards.SelectMany(marks => marks)], words is null ? null : CrowdKeys.Of(words, product), await rate, now);
    }

    // Every minute the sweep leaves no more of them than are kept, so that one read gets all.
    public async Task<IReadOnlyList<Burst>> BurstsAsync(CancellationToken cancellation) => CrowdLesson.Kept((await BurstRowsAsync(cancellation)).Select(CrowdRows.Burst));

    public Task SeenAsync(IReadOnlyList<Burst> bursts, CancellationToken cancellation) =>
        _table.SubmitTransactionAsync(bursts.Select(burst => new TableTransactionAction(TableTransactionActionType.UpsertMerge, CrowdRows.Seen(burst))), cancellation);

    public async Task<bool> SayAsync(ProductId product, BurstWord word, DateTimeOffset at, CancellationToken cancellation)
    {
        try
        {
            await _table.UpdateEntityAsync(CrowdRows.Said(product, word, at), ETag.All, TableUpdateMode.Merge, cancellation);
            return true;
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    public async Task<int> LearnAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        List<StoredMark> gone = [];
        List<TableEntity> left = await RowsAsync(CrowdRows.UpTo(CrowdLesson.LastLeft(now)), most, cancellation);
        foreach (TableEntity[] batch in left.GroupBy(row => row.PartitionKey, StringComparer.Ordinal).SelectMany(partition => partition.Chunk(MaxActions)))
        {
            if (await ForgetAsync(batch, cancellation))
            {
                gone.AddRange(batch.Select(CrowdRows.Mark));
            }
        }

        List<TableEntity> rows = await BurstRowsAsync(cancellation);
        Burst[] bursts = CrowdLesson.Kept(rows.Select(CrowdRows.Burst));
        foreach (IGrouping<ProductId, StoredMark> marks in gone.GroupBy(mark => mark.Product))
        {
            await LearnAsync(marks.Key, CrowdLesson.Normal(marks, bursts.FirstOrDefault(burst => burst.Product == marks.Key)), now, cancellation);
        }

        HashSet<ProductId> stay = [.. bursts.Where(burst => !CrowdLesson.IsOver(burst, now)).Select(burst => burst.Product)];
        foreach (TableEntity over in rows.Where(row => !stay.Contains(CrowdRows.Burst(row).Product)))
        {
            await ForgetBurstAsync(over, cancellation);
        }

        return left.Count;
    }

    // One that was seen anew in between stays.
    private async Task ForgetBurstAsync(TableEntity over, CancellationToken cancellation)
    {
        try
        {
            await _table.DeleteEntityAsync(over.PartitionKey, over.RowKey, over.ETag, cancellation);
        }
        catch (RequestFailedException seen) when (seen.Status == StatusCodes.Status412PreconditionFailed)
        {
        }
    }

    /// <summary>False when another instance has forgotten some of them: it learns from them.</summary>
    private async Task<bool> ForgetAsync(TableEntity[] batch, CancellationToken cancellation)
    {
        try
        {
            await _table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation);
            return true;
        }
        catch (TableTransactionFailedException raced) when (raced.Status == StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    // What loses every race is not learnt: the next minutes teach the same.
    private async Task LearnAsync(ProductId product, int homes, DateTimeOffset now, CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < Attempts && homes > 0; attempt++)
        {
            TableEntity? before = await RateRowAsync(product, cancellation);
            TableEntity after = CrowdRows.Rate(product, CrowdRows.Rate(before).With(homes, now));
            try
            {
                await (before is null ? _table.AddEntityAsync(after, cancellation) : _table.UpdateEntityAsync(after, before.ETag, TableUpdateMode.Replace, cancellation));
                return;
            }
            catch (RequestFailedException raced) when (raced.Status is StatusCodes.Status404NotFound or StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
            {
            }
        }
    }

    private async Task<NormalRate> RateAsync(ProductId product, CancellationToken cancellation) => CrowdRows.Rate(await RateRowAsync(product, cancellation));

    private async Task<TableEntity?> RateRowAsync(ProductId product, CancellationToken cancellation)
    {
        (string partition, string row) = CrowdRows.RateKey(product);
        return await _table.GetEntityIfExistsAsync(partition, row, null, cancellation) is { HasValue: true } found ? found.Value : null;
    }

    private async Task<List<StoredMark>> WindowAsync(ProductId product, int shard, DateTimeOffset now, CancellationToken cancellation)
    {
        long left = CrowdLesson.LastLeft(now);
        long before = CrowdLesson.LastBefore(now);
        List<StoredMark> youngest = await MarksAsync(CrowdRows.Younger(product, shard, left), NewestPerShard, cancellation);
        return youngest.Count < NewestPerShard
            ? youngest
            : [.. youngest.Where(mark => mark.Minute > before), .. await MarksAsync(CrowdRows.Younger(product, shard, left, before), BeforePerShard, cancellation)];
    }

    private async Task<List<StoredMark>> MarksAsync(string filter, int most, CancellationToken cancellation) =>
        [.. (await RowsAsync(filter, most, cancellation)).Select(CrowdRows.Mark)];

    private async Task<List<TableEntity>> BurstRowsAsync(CancellationToken cancellation)
    {
        List<TableEntity> rows = [];
        await foreach (TableEntity row in _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {CrowdRows.BurstPartition}"), cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task<List<TableEntity>> RowsAsync(string filter, int most, CancellationToken cancellation)
    {
        List<TableEntity> rows = [];
        await foreach (TableEntity row in _table.QueryAsync(filter, most, CrowdRows.MarkColumns, cancellation))
        {
            rows.Add(row);
            if (rows.Count == most)
            {
                break;
            }
        }

        return rows;
    }
}
