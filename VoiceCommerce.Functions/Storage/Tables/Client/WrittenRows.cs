using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Looks for what a write left in the table.</summary>
internal sealed class WrittenRows(TableClient table)
{
    /// <summary>A transaction stands as a whole, so a few of its rows tell of all.</summary>
    private const int MaxWitnesses = 5;

    /// <summary>Of one write that is not a delete.</summary>
    public async Task<Found<Response>> FindAsync(TableTransactionAction action, string writeId, CancellationToken cancellation)
    {
        TableEntity? found = await ReadAsync(action.Entity, cancellation);
        return new(WriteId.FateOf(writeId, action.ActionType, action.Entity, found), Standing(found, writeId));
    }

    /// <summary>Of a delete, which leaves no mark: it stands if the row is gone.</summary>
    public async Task<Found<Response>> FindDeletedAsync(TableEntity deleted, CancellationToken cancellation) =>
        await ReadAsync(deleted, cancellation) is null
            ? new(WriteFate.Stands, new TableResponse(StatusCodes.Status404NotFound, null))
            : new(WriteFate.DoesNotStand, null);

    /// <summary>Of a transaction: one answer for each operation.</summary>
    public async Task<Found<IReadOnlyList<Response>>> FindAsync(IReadOnlyList<TableTransactionAction> actions, string writeId, CancellationToken cancellation)
    {
        WriteFate fate = await FateOfAsync(actions, writeId, cancellation);
        if (fate != WriteFate.Stands)
        {
            return new(fate, null);
        }

        List<Response> answers = new(actions.Count);
        foreach (TableTransactionAction action in actions)
        {
            answers.Add(action.ActionType == TableTransactionActionType.Delete
                ? new TableResponse(StatusCodes.Status204NoContent, null)
                : Standing(await ReadAsync(action.Entity, cancellation), writeId));
        }

        return new(WriteFate.Stands, answers);
    }

    private async Task<WriteFate> FateOfAsync(IReadOnlyList<TableTransactionAction> actions, string writeId, CancellationToken cancellation)
    {
        TableTransactionAction[] written = [.. actions.Where(action => action.ActionType != TableTransactionActionType.Delete)];
        if (written.Length == 0)
        {
            return await AreGoneAsync(actions, cancellation) ? WriteFate.Stands : WriteFate.DoesNotStand;
        }

        WriteFate fate = WriteFate.Unclear;
        // What was added is the least likely to be written over by others, so it comes first.
        foreach (TableTransactionAction witness in written.OrderBy(action => action.ActionType).Take(MaxWitnesses).TakeWhile(_ => fate == WriteFate.Unclear))
        {
            fate = WriteId.FateOf(writeId, witness.ActionType, witness.Entity, await ReadAsync(witness.Entity, cancellation));
        }

        return fate;
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
