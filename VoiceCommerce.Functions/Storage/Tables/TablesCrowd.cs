using Azure;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The crowd in a table of its own: a mark is one row of one request, a count is a query a shard and the read of what is normal, all at once. Nothing is read and written back but what
/// is normal, by the sweep.
/// </summary>
internal sealed class TablesCrowd : ICrowd
{
    private const int PerShard = ICrowd.MostCounted / CrowdRows.Shards;
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
        List<StoredMark>[] shards = await Task.WhenAll(Enumerable.Range(0, CrowdRows.Shards)
            .Select(shard => MarksAsync(CrowdRows.Younger(product, shard, CrowdLesson.LastLeft(now)), PerShard, cancellation)));
        return CrowdLesson.Count([.. shards.SelectMany(marks => marks)], words is null ? null : CrowdKeys.Of(words, product), await rate, now);
    }

    public async Task<IReadOnlyList<Burst>> BurstsAsync(CancellationToken cancellation)
    {
        List<Burst> bursts = [];
        await foreach (TableEntity row in _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {CrowdRows.BurstPartition}"), cancellationToken: cancellation))
        {
            bursts.Add(CrowdRows.Burst(row));
        }

        return [.. bursts.OrderByDescending(burst => burst.LastSeen).ThenBy(burst => burst.Product.Value, StringComparer.Ordinal).Take(ICrowd.MostBursts)];
    }

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

        IReadOnlyList<Burst> bursts = await BurstsAsync(cancellation);
        foreach (IGrouping<ProductId, StoredMark> marks in gone.GroupBy(mark => mark.Product))
        {
            await LearnAsync(marks.Key, CrowdLesson.Normal(marks, bursts.FirstOrDefault(burst => burst.Product == marks.Key)), now, cancellation);
        }

        foreach (Burst over in bursts.Where(burst => CrowdLesson.IsOver(burst, now)))
        {
            await _table.DeleteEntityAsync(CrowdRows.BurstPartition, TableKeys.Encode(over.Product.Value), ETag.All, cancellation);
        }

        return left.Count;
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

    private async Task<List<StoredMark>> MarksAsync(string filter, int most, CancellationToken cancellation) =>
        [.. (await RowsAsync(filter, most, cancellation)).Select(CrowdRows.Mark)];

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
