using Azure;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// Takes away the answers of turns that are past their time, in homes too that say nothing any more: a walk from home to home, a few in each run; the next
/// run, on whatever instance, goes on where this one stopped. A home's list and the answers leave in one transaction, under the ETag of the home's row.
/// </summary>
internal sealed class OldTurns(TableClient households, TableClient index, HouseholdPartition homes)
{
    /// <summary>Homes that one run looks at. With a run each minute 92,160 homes take a day.</summary>
    public const int MaxHomes = 64;

    private const int MaxAnswers = TableLimits.TransactionOperations - 1; // Beside the home's row.
    private const int Attempts = 5; // Of one transaction, each without answers that turned out to be gone.

    // Stored: renaming needs a migration.
    private const string Partition = "sweep";
    private const string Row = "turns";
    private const string After = "after";

    /// <summary>
    /// How many answers are gone: no more than <paramref name="most"/>, and those of at most <see cref="MaxHomes"/> homes. A request for the mark and one for
    /// each home; where something is to be forgotten, two more for each 99 answers; and one to move the mark.
    /// </summary>
    public async Task<int> ForgetAsync(DateTimeOffset before, int most, CancellationToken cancellation)
    {
        string begun = await index.GetEntityIfExistsAsync(Partition, Row, null, cancellation) is { HasValue: true } found ? found.Value!.GetString(After) ?? "" : "";
        string after = begun;
        int forgotten = 0;
        for (int looked = 0; looked < MaxHomes && forgotten < most; looked++)
        {
            if (await homes.NextHomeAsync(after, HouseholdSnapshot.OnlyTurns, cancellation) is not { } home)
            {
                after = ""; // All were looked at: the next run begins with the first.
                break;
            }

            forgotten += await ForgetAsync(home, before, most - forgotten, cancellation);
            after = forgotten < most ? home.PartitionKey : after; // Of the last one there may be more.
        }

        if (after != begun)
        {
            await index.UpsertEntityAsync(new(Partition, Row) { [After] = after }, TableUpdateMode.Replace, cancellation);
        }

        return forgotten;
    }

    /// <summary>A home that cannot be read keeps nobody back; its own turns say so. One where somebody speaks right now is left for the next walk.</summary>
    private async Task<int> ForgetAsync(TableEntity seen, DateTimeOffset before, int most, CancellationToken cancellation)
    {
        int forgotten = 0;
        try
        {
            if (Old(seen, before, most).Count == 0)
            {
                return 0;
            }

            int gone;
            do
            {
                gone = await households.GetEntityIfExistsAsync(seen.PartitionKey, seen.RowKey, null, cancellation) is { HasValue: true, Value: { } home }
                    ? await ForgetAsync(home, Old(home, before, most - forgotten))
                    : 0;
                forgotten += gone;
            }
            while (gone == MaxAnswers && forgotten < most);
        }
        catch (Exception unreadable) when (unreadable is CorruptDocumentException or NewerDocumentException)
        {
            // Nothing of it was touched.
        }

        return forgotten;
    }

    /// <summary>0 where somebody committed meanwhile.</summary>
    private async Task<int> ForgetAsync(TableEntity home, IReadOnlyList<string> marks)
    {
        TableTransactionAction list = new(TableTransactionActionType.UpdateMerge, HouseholdSnapshot.Remembering(home, HouseholdSnapshot.TurnsIn(home).Without(marks)), home.ETag);
        List<string> there = [.. marks];
        for (int attempt = 0; attempt < Attempts && marks.Count > 0; attempt++)
        {
            try
            {
                // From here on nobody's patience ends it.
                await households.SubmitTransactionAsync([list, .. there.Select(mark => Deleted(home, mark))], CancellationToken.None);
                return marks.Count;
            }
            catch (TableTransactionFailedException raced) when (raced is { FailedTransactionActionIndex: 0, Status: StatusCodes.Status404NotFound or StatusCodes.Status412PreconditionFailed })
            {
                return 0;
            }
            catch (TableTransactionFailedException absent) when (absent is { FailedTransactionActionIndex: > 0, Status: StatusCodes.Status404NotFound })
            {
                there.RemoveAt(absent.FailedTransactionActionIndex.Value - 1); // Somebody took the row away.
            }
        }

        return 0;
    }

    private static IReadOnlyList<string> Old(TableEntity home, DateTimeOffset before, int most) =>
        HouseholdSnapshot.IsErasing(home) ? [] : HouseholdSnapshot.TurnsIn(home).Before(before, Math.Min(most, MaxAnswers));

    private static TableTransactionAction Deleted(TableEntity home, string mark) =>
        new(TableTransactionActionType.Delete, new TableEntity(home.PartitionKey, HouseholdRows.Turn(mark)), ETag.All);
}
