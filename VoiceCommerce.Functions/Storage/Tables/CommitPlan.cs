using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>What a refusal of a write means for its commit.</summary>
internal enum Stake
{
    /// <summary>The home's row: somebody else committed.</summary>
    Home,

    /// <summary>An order's own purchases: they were counted already, or are in an import's row.</summary>
    Purchases,

    /// <summary>A notice that waits already, and stays as it is.</summary>
    Notice,

    /// <summary>An old turn's answer: somebody took the row away.</summary>
    Forgotten,

    /// <summary>Nothing that a commit foresees.</summary>
    None,
}

internal sealed record PlannedWrite(Stake Stake, TableTransactionAction Action);

/// <summary>A commit as the rows that one transaction writes. Pure: what stood there before is handed in.</summary>
internal static class CommitPlan
{
    /// <param name="commit">What changes.</param>
    /// <param name="before">The home as the commit found it; null for a new one.</param>
    /// <param name="history">Null where the commit's purchases speak for themselves.</param>
    /// <param name="without">Row keys that another try met where they should not be, or did not where they should: they are left as they are.</param>
    public static IReadOnlyList<PlannedWrite> Of(HouseholdCommit commit, HouseholdSnapshot? before, PurchaseHistory? history, IReadOnlySet<string> without)
    {
        string partition = HouseholdRows.Partition(commit.Record.Household.Id);
        long version = commit.ExpectedVersion + 1;
        PurchaseChanges purchases = PurchaseChanges.Of(commit, before?.Habits ?? HabitShelves.None, history);
        (IReadOnlyList<TableEntity> shelves, byte[] manifest) = (before?.Habits ?? HabitShelves.None).With(purchases.Habits, partition, version);
        (RecentTurns turns, IReadOnlyList<string> forgotten) = Remember(commit, before);
        TableEntity home = HouseholdSnapshot.Row(commit.Record, version, turns, manifest, before?.Trail);

        // First, so that a lost race is what the service reports whatever else does not fit any more.
        List<PlannedWrite> writes = [new(Stake.Home, before is null ? new(TableTransactionActionType.Add, home) : new(TableTransactionActionType.UpdateReplace, home, before.ETag))];
        writes.AddRange(shelves.Select(row => Put(row)));
        writes.AddRange(purchases.Rows.Select(row => new PlannedWrite(Stake.Purchases, row)));
        foreach (Order order in commit.Orders)
        {
            writes.Add(new(Stake.None, new(TableTransactionActionType.UpsertMerge, OrderRow.Write(partition, order, before?.Record.Order(order.Id)))));
        }

        if (commit.Audit.Count > 0)
        {
            writes.Add(Put(AuditRow.Write(partition, version, commit.Audit)));
        }

        if (commit.Turn is { } turn)
        {
            writes.Add(Put(TurnRow.Write(partition, HouseholdRows.MarkOf(turn.Turn), turn.Memory)));
        }

        writes.AddRange(commit.Notices.Select(notice =>
            new PlannedWrite(Stake.Notice, new(TableTransactionActionType.Add, NoticeRow.Write(partition, QueuedNotice.New(notice))))));
        writes.AddRange(forgotten.Select(mark =>
            new PlannedWrite(Stake.Forgotten, new(TableTransactionActionType.Delete, new TableEntity(partition, HouseholdRows.Turn(mark)), Azure.ETag.All))));
        return [.. writes.Where(write => !without.Contains(write.Action.Entity.RowKey))];
    }

    private static (RecentTurns After, IReadOnlyList<string> Forgotten) Remember(HouseholdCommit commit, HouseholdSnapshot? before)
    {
        RecentTurns known = before?.Turns ?? RecentTurns.None;
        return commit.Turn is { } turn
            ? known.With(new(HouseholdRows.MarkOf(turn.Turn), commit.At, turn.Memory is TurnMemory.Answered, turn.Memory as TurnMemory.Pending))
            : (known, []);
    }

    private static PlannedWrite Put(TableEntity row) => new(Stake.None, new(TableTransactionActionType.UpsertReplace, row));
}
