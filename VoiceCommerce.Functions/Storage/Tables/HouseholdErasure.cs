using Azure;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// Takes a home away in batches. Its own row goes first, in that a stone takes its place: from then on nobody finds the home or commits to it. The stone goes
/// last, so that what was cut off between is known and can be gone on with, by whoever asks again or makes a home of that name.
/// </summary>
internal sealed class HouseholdErasure(TableClient table, HouseholdPartition households, OrderIndex orders, TablesOutbox outbox, AccountIndex accounts)
{
    private const int Together = 32;

    /// <summary>False when there was nothing, or another version than <paramref name="onlyAt"/>.</summary>
    public async Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation)
    {
        if (await households.HomeAsync(household, cancellation) is not { } home)
        {
            return false;
        }

        bool begun = HouseholdSnapshot.IsErasing(home);
        if (!begun && ((onlyAt is { } version && HouseholdSnapshot.VersionIn(home) != version) || !await TryBeginAsync(home)))
        {
            // A lost race without a version to hold to: whoever won is erased too.
            return onlyAt is null && !begun && await EraseAsync(household, null, cancellation);
        }

        await FinishAsync(household);
        return true;
    }

    /// <summary>Takes the rest of a home away, and its stone last. What is gone already is no failure, so it can be done again from any point.</summary>
    public async Task FinishAsync(HouseholdId household)
    {
        foreach (TableEntity[] some in (await households.ReadAsync(household, HouseholdRows.Orders, OrderRow.Summary, CancellationToken.None)).Chunk(Together))
        {
            // Their entries first: without the row nobody would find them.
            await Task.WhenAll(some.Select(row => orders.RemoveAsync(row, OrderId.From(row.RowKey[HouseholdRows.Orders.From.Length..])!, CancellationToken.None)));
        }

        foreach (TableEntity[] some in (await households.ReadAsync(household, HouseholdRows.Notices, null, CancellationToken.None)).Chunk(Together))
        {
            await Task.WhenAll(some.Select(row => outbox.RemoveEntriesAsync(row, CancellationToken.None)));
        }

        if (await households.HomeAsync(household, CancellationToken.None) is { } stone && HouseholdSnapshot.AccountOn(stone) is { } account)
        {
            await accounts.RemoveAsync(account, household, CancellationToken.None);
        }

        string partition = HouseholdRows.Partition(household);
        List<string> keys = [];
        await foreach (TableEntity row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), null, ["RowKey"], CancellationToken.None))
        {
            keys.Add(row.RowKey);
        }

        foreach (string[] some in keys.Where(key => key != HouseholdRows.Home).Chunk(TableLimits.TransactionOperations))
        {
            await DeleteAsync(partition, some);
        }

        await table.DeleteEntityAsync(partition, HouseholdRows.Home, ETag.All, CancellationToken.None);
    }

    private async Task<bool> TryBeginAsync(TableEntity home)
    {
        try
        {
            await table.UpdateEntityAsync(HouseholdSnapshot.Tombstone(home), home.ETag, TableUpdateMode.Replace, CancellationToken.None);
            return true;
        }
        catch (RequestFailedException raced) when (raced.Status is StatusCodes.Status412PreconditionFailed or StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    // Together while nobody else erases the same home; one by one where a row is gone already.
    private async Task DeleteAsync(string partition, string[] keys)
    {
        try
        {
            await table.SubmitTransactionAsync(
                keys.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, key), ETag.All)), CancellationToken.None);
        }
        catch (TableTransactionFailedException gone) when (gone.Status == StatusCodes.Status404NotFound)
        {
            await Task.WhenAll(keys.Select(key => table.DeleteEntityAsync(partition, key, ETag.All, CancellationToken.None)));
        }
    }
}
