using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Looks for what a write left in the table.</summary>
internal sealed class WrittenRows(TableClient table)
{
    /// <summary>A transaction stands as a whole, so a few of its rows tell of all.</summary>
    private const int MaxWitnesses = 5;

    /// <summary>Null if the row does not bear the write's mark.</summary>
    public async Task<Response?> FindAsync(TableEntity written, string writeId, CancellationToken cancellation)
    {
        TableEntity? found = await ReadAsync(written, cancellation);
        return WriteId.Stands(writeId, found) ? Standing(found, writeId) : null;
    }

    /// <summary>Null if the row is still there.</summary>
    public async Task<Response?> FindDeletedAsync(TableEntity deleted, CancellationToken cancellation) =>
        await ReadAsync(deleted, cancellation) is null ? new TableResponse(StatusCodes.Status404NotFound, null) : null;

    /// <summary>One answer for each operation; null if the transaction does not stand.</summary>
    public async Task<IReadOnlyList<Response>?> FindAsync(IReadOnlyList<TableTransactionAction> actions, string writeId, CancellationToken cancellation)
    {
        if (!await StandsAsync(actions, writeId, cancellation))
        {
            return null;
        }

        List<Response> answers = new(actions.Count);
        foreach (TableTransactionAction action in actions)
        {
            answers.Add(action.ActionType == TableTransactionActionType.Delete
                ? new TableResponse(StatusCodes.Status204NoContent, null)
                : Standing(await ReadAsync(action.Entity, cancellation), writeId));
        }

        return answers;
    }

    private async Task<bool> StandsAsync(IReadOnlyList<TableTransactionAction> actions, string writeId, CancellationToken cancellation)
    {
        TableTransactionAction[] written = [.. actions.Where(action => action.ActionType != TableTransactionActionType.Delete)];
        if (written.Length == 0)
        {
            return await AreGoneAsync(actions, cancellation);
        }

        // What was added is the least likely to be written over by others.
        foreach (TableTransactionAction witness in written.OrderBy(action => action.ActionType).Take(MaxWitnesses))
        {
            if (WriteId.Stands(writeId, await ReadAsync(witness.Entity, cancellation)))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> AreGoneAsync(IReadOnlyList<TableTransactionAction> deletes, CancellationToken cancellation)
    {
        foreach (TableTransactionAction delete in deletes)
        {
            if (await ReadAsync(delete.Entity, cancellation) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<TableEntity?> ReadAsync(TableEntity row, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync(row.PartitionKey, row.RowKey, [WriteId.Property], cancellation)).Value;

    // Whoever wrote over it since has another ETag, and a guarded write with that one would undo theirs unseen.
    private static TableResponse Standing(TableEntity? found, string writeId) =>
        new(StatusCodes.Status204NoContent, WriteId.IsLast(writeId, found) ? found!.ETag.ToString("H") : null);
}
