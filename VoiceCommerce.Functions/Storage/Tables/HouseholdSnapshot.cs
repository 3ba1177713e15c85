using Azure;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>What stands under "a-" in a home's partition, at one moment.</summary>
internal sealed class HouseholdSnapshot
{
    // Stored: renaming needs a migration.
    private const string VersionName = "version";
    private const string RecordName = "record";
    private const string TurnsName = "turns";
    private const string PendingName = "pending";
    private const string ShelvesName = "shelves";
    private const string LinkedName = "linked";
    private const string ErasingName = "erasing";

    /// <summary>What of a home's row tells which turns it remembers; their list fits one property.</summary>
    public static readonly string[] OnlyTurns = ["PartitionKey", "RowKey", TurnsName, TurnsName + "_0", ErasingName];

    /// <summary>1 and up.</summary>
    public required long Version { get; init; }

    public required HouseholdRecord Record { get; init; }

    public required RecentTurns Turns { get; init; }

    public required HabitShelves Habits { get; init; }

    /// <summary>Of the home's row: every commit replaces it under this one.</summary>
    public required ETag ETag { get; init; }

    /// <summary>The marks of the latest writes of the home's row; they go into the next one.</summary>
    public required string? Trail { get; init; }

    /// <summary>Of all rows together, packed.</summary>
    public required int Bytes { get; init; }

    /// <summary>The account of the platform that a row of a home names, without reading its document.</summary>
    public static string? LinkedIn(TableEntity home) => IsErasing(home) ? null : home.GetString(LinkedName);

    public static long VersionIn(TableEntity home) => home.GetInt64(VersionName) ?? 0;

    /// <summary>The home is gone, and what it left behind is being taken away.</summary>
    public static bool IsErasing(TableEntity home) => home.GetBoolean(ErasingName) ?? false;

    /// <summary>What stands in a home's place until the last of its rows is gone.</summary>
    public static TableEntity Tombstone(TableEntity home)
    {
        TableEntity stone = new(home.PartitionKey, home.RowKey) { [ErasingName] = true };
        if (home.GetString(LinkedName) is { } linked)
        {
            stone[LinkedName] = linked;
        }

        return stone;
    }

    public static string? AccountOn(TableEntity stone) => stone.GetString(LinkedName);

    /// <summary>The turns that a home's row remembers.</summary>
    /// <exception cref="CorruptDocumentException">They cannot be read.</exception>
    public static RecentTurns TurnsIn(TableEntity home)
    {
        string document = $"turns {home.PartitionKey}";
        return Unbroken.Read(document, () => RecentTurns.Read(PackedBytes.Get(home, TurnsName, document), home.GetString(PendingName) ?? ""));
    }

    /// <summary>A home's row with another list of turns, to be merged into what is there.</summary>
    public static TableEntity Remembering(TableEntity home, RecentTurns turns)
    {
        TableEntity row = new(home.PartitionKey, home.RowKey);
        Put(row, turns);
        if (home.GetString(WriteId.Property) is { } trail)
        {
            row[WriteId.Property] = trail;
        }

        return row;
    }

    /// <summary>Null where the rows are of two moments and must be read again.</summary>
    /// <param name="household">Whose.</param>
    /// <param name="home">The home's row.</param>
    /// <param name="rows">All that were read, the home's among them.</param>
    /// <exception cref="CorruptDocumentException">The home cannot be read.</exception>
    public static HouseholdSnapshot? Read(HouseholdId household, TableEntity home, IReadOnlyList<TableEntity> rows)
    {
        string document = $"household {household}";
        return Unbroken.Read(document, () =>
        {
            Dictionary<int, TableEntity> shelves = [];
            foreach (TableEntity row in rows)
            {
                if (HouseholdRows.ShelfOf(row.RowKey) is { } shelf)
                {
                    shelves.Add(shelf, row);
                }
            }

            return HabitShelves.Read(home.GetBinary(ShelvesName) ?? [], shelves, household.Value) is { } habits
                ? new HouseholdSnapshot
                {
                    Version = home.GetInt64(VersionName) ?? throw new FormatException("it has no version"),
                    Record = Stored.ReadHousehold(PackedBytes.Get(home, RecordName, document), household.Value),
                    Turns = RecentTurns.Read(PackedBytes.Get(home, TurnsName, document), home.GetString(PendingName) ?? ""),
                    Habits = habits,
                    ETag = home.ETag,
                    Trail = home.GetString(WriteId.Property),
                    Bytes = rows.Sum(TableLimits.SizeOf),
                }
                : null;
        });
    }

    /// <summary>The home's row as a commit writes it.</summary>
    public static TableEntity Row(HouseholdRecord record, long version, RecentTurns turns, byte[] shelves, string? trail)
    {
        TableEntity row = new(HouseholdRows.Partition(record.Household.Id), HouseholdRows.Home) { [VersionName] = version, [ShelvesName] = shelves };
        PackedBytes.Put(row, RecordName, Stored.Write(record));
        Put(row, turns);
        if (record.Household.Linked is { } linked)
        {
            row[LinkedName] = linked.PlatformUserId;
        }

        if (trail is not null)
        {
            row[WriteId.Property] = trail;
        }

        return row;
    }

    private static void Put(TableEntity row, RecentTurns turns)
    {
        PackedBytes.Put(row, TurnsName, turns.Write());
        row[PendingName] = turns.WritePending();
    }
}
