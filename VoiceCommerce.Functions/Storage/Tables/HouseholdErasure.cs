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
    private const int Attempts = 200; // Each lost race is a commit, or somebody who erases too.

    /// <summary>False when there was nothing, or another version than <paramref name="onlyAt"/>.</summary>
    public async Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await households.HomeAsync(household, cancellation) is not { } home)
            {
                return false;
            }

            bool begun = HouseholdSnapshot.IsErasing(home);
            if (!begun && onlyAt is { } version && HouseholdSnapshot.VersionIn(home) != version)
            {
                return false;
            }

            if (begun || await TryBeginAsync(home))
            {
                await FinishAsync(household);
                return true;
            }
        }

        throw new IOException("A household that was to be erased kept changing; erase it again.");
    }

    /// <summary>
    /// Takes the rest of a home away, and its stone last. It can be done again from any point, and by several at once: every batch writes the stone anew under
    /// its ETag, so that nobody who is late takes rows of a home that moved in since.
    /// </summary>
    public async Task FinishAsync(HouseholdId household)
    {
        for (int attempt = 0; await households.HomeAsync(household, CancellationToken.None) is { } stone && HouseholdSnapshot.IsErasing(stone); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new IOException("A household's last rows kept changing; erase it again.");
            }

            await RemoveEntriesAsync(household, stone);
            string partition = HouseholdRows.Partition(household);
            List<string> keys = [];
            await foreach (TableEntity row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), null, ["RowKey"], CancellationToken.None))
            {
                keys.Add(row.RowKey);
            }

            await TryFinishAsync(stone, [.. keys.Where(key => key != HouseholdRows.Home)]);
        }
    }

    /// <summary>What leads to the home from elsewhere, before its rows go: without them nobody would find it.</summary>
    private async Task RemoveEntriesAsync(HouseholdId household, TableEntity stone)
    {
        foreach (TableEntity[] some in (await households.ReadAsync(household, HouseholdRows.Orders, OrderRow.Summary, CancellationToken.None)).Chunk(Together))
        {
            await Task.WhenAll(some.Select(row => orders.RemoveAsync(row, OrderId.From(row.RowKey[HouseholdRows.Orders.From.Length..])!, CancellationToken.None)));
        }

        foreach (TableEntity[] some in (await households.ReadAsync(household, HouseholdRows.Notices, NoticeRow.Summary, CancellationToken.None)).Chunk(Together))
        {
            await Task.WhenAll(some.Select(row => outbox.RemoveEntriesAsync(row, CancellationToken.None)));
        }

        if (HouseholdSnapshot.AccountOn(stone) is { } account)
        {
            await accounts.RemoveAsync(account, household, CancellationToken.None);
        }
    }

    /// <summary>Stops where somebody else goes on with it.</summary>
    private async Task TryFinishAsync(TableEntity stone, string[] keys)
    {
        try
        {
            ETag known = stone.ETag;
            foreach (string[] some in keys.Chunk(TableLimits.TransactionOperations - 1))
            {
                IEnumerable<TableTransactionAction> deletes =
                    some.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(stone.PartitionKey, key), ETag.All));
                TableTransactionAction held = new(TableTransactionActionType.UpdateReplace, HouseholdSnapshot.Tombstone(stone), known);
                Response<IReadOnlyList<Response>> done = await table.SubmitTransactionAsync([held, .. deletes], CancellationToken.None);
                known = done.Value[0].Headers.ETag ?? throw new InvalidDataException("Table storage told no ETag.");
            }

            await table.DeleteEntityAsync(stone.PartitionKey, stone.RowKey, known, CancellationToken.None);
        }
        catch (RequestFailedException raced) when (raced.Status is StatusCodes.Status404NotFound or StatusCodes.Status412PreconditionFailed)
        {
            // The stone that was seen is not there any more.
        }
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
}
