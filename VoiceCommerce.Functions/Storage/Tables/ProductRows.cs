using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Snapshots;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The shop's products as rows: one a product, spread over <see cref="Partitions"/> partitions by a hash of its id, so that an import writes a hundred with
/// one request and a product is still one point read. Beside them one row whose stamp changes with every import.
/// </summary>
internal sealed class ProductRows(TableClient table) : ISnapshotSource
{
    // Stored: other numbers and names need a migration.
    private const int Partitions = 16;
    private const string Document = "document";
    private const string StampPartition = "stamp";
    private const string StampRow = "catalogue";
    private const string Stamp = "stamp";

    /// <summary>Requests at once.</summary>
    private const int Parallel = 8;

    public Task CreateIfNotExistsAsync(CancellationToken cancellation) => table.CreateIfNotExistsAsync(cancellation);

    /// <summary>Those that exist, one point read each.</summary>
    public async Task<Product[]> ReadAsync(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation)
    {
        Product?[] products = await Task.WhenAll(ids.Distinct().Select(id => ReadAsync(id, cancellation)));
        return [.. products.OfType<Product>()];
    }

    /// <summary>Adds or replaces. All are written as documents before the first is sent; a failure on the way leaves those stored that were sent.</summary>
    public async Task WriteAsync(IEnumerable<Product> products, CancellationToken cancellation)
    {
        TableTransactionAction[][] transactions = [.. products.DistinctBy(product => product.Id)
            .Select(product => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(product)))
            .GroupBy(action => action.Entity.PartitionKey, StringComparer.Ordinal)
            .SelectMany(partition => partition.Chunk(TableLimits.TransactionOperations))];
        ParallelOptions few = new() { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation };
        await System.Threading.Tasks.Parallel.ForEachAsync(
            transactions, few, async (transaction, stop) => await table.SubmitTransactionAsync(transaction, stop));
        await StampAnewAsync(cancellation);
    }

    /// <summary>False when it was not there.</summary>
    public async Task<bool> DeleteAsync(ProductId id, CancellationToken cancellation)
    {
        Response answer = await table.DeleteEntityAsync(PartitionOf(id), Key(id), cancellationToken: cancellation);
        if (answer.Status == StatusCodes.Status404NotFound)
        {
            return false;
        }

        await StampAnewAsync(cancellation);
        return true;
    }

    /// <summary>Every product, partition by partition.</summary>
    public IAsyncEnumerable<Product> AllAsync(CancellationToken cancellation) => BehindAsync(null, TableLimits.PageSize, cancellation);

    /// <summary>Every product behind this one, whether or not it is there, partition by partition.</summary>
    /// <param name="after">Null for every product.</param>
    /// <param name="perRequest">How many one request brings: 1 to 1,000.</param>
    /// <param name="cancellation">Of the reading.</param>
    public async IAsyncEnumerable<Product> BehindAsync(ProductId? after, int perRequest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (TableEntity row in RowsAsync(after, perRequest, null, cancellation))
        {
            yield return Stored.ReadProduct(row.GetBinary(Document) ?? [], row.RowKey);
        }
    }

    /// <summary>Counts the rows, a request for each thousand.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => await RowsAsync(null, TableLimits.PageSize, ["RowKey"], cancellation).CountAsync(cancellation);

    /// <summary>Of the last import that succeeded; null if there was none.</summary>
    public async Task<string?> StampAsync(CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync(StampPartition, StampRow, [Stamp], cancellation)).Value?.GetString(Stamp);

    private async IAsyncEnumerable<TableEntity> RowsAsync(ProductId? after, int perRequest, string[]? select, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int first = after is null ? 0 : BucketOf(after);
        for (int bucket = first; bucket < Partitions; bucket++)
        {
            string behind = after is not null && bucket == first ? Key(after) : "";
            string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(bucket)} and RowKey gt {behind}");
            await foreach (TableEntity row in table.QueryAsync(filter, perRequest, select, cancellation))
            {
                yield return row;
            }
        }
    }

    private Task<Response> StampAnewAsync(CancellationToken cancellation) =>
        table.UpsertEntityAsync(new(StampPartition, StampRow) { { Stamp, Guid.CreateVersion7().ToString("N") } }, TableUpdateMode.Replace, cancellation);

    private async Task<Product?> ReadAsync(ProductId id, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync(PartitionOf(id), Key(id), null, cancellation);
        return found is { HasValue: true, Value: { } row } ? Stored.ReadProduct(row.GetBinary(Document) ?? [], id.Value) : null;
    }

    private static TableEntity Row(Product product) => new(PartitionOf(product.Id), Key(product.Id)) { { Document, Stored.Write(product) } };

    private static string Key(ProductId id) => TableKeys.Encode(id.Value);

    private static string PartitionOf(ProductId id) => Partition(BucketOf(id));

    private static int BucketOf(ProductId id) => SHA256.HashData(Encoding.UTF8.GetBytes(id.Value))[0] % Partitions;

    private static string Partition(int bucket) => FormattableString.Invariant($"products-{bucket:00}");
}
