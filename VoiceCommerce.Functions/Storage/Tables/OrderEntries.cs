using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The rows of the index that lead to orders of all homes. They are written before the order's commit, so they may promise what never came to be and never
/// lack what did; who reads them looks at the order itself. An order's entries are in one of sixteen partitions, by its id, so that one transaction writes them.
/// </summary>
// Stored: renaming needs a migration.
internal static class OrderEntries
{
    public const int Buckets = 16;

    /// <summary>When it was announced, by the clock of whoever did.</summary>
    public const string Written = "written";

    private const string Household = "household";
    private const string Id = "order";
    private const string Was = "was";
    private const string Is = "is";
    private const string At = "at";
    private const string Anything = "";

    // Of orders' and notices' ids, in the order of their characters.
    private const string Characters = "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private const char EndOfId = '~';

    public static IEnumerable<string> Partitions => Enumerable.Range(0, Buckets).Select(Partition);

    public static string PartitionOf(OrderId order) => Partition(order.Value.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) & (Buckets - 1));

    /// <summary>Whose the order is.</summary>
    public static TableEntity Owner(OrderId order, HouseholdId household, DateTimeOffset written) => Entry(OwnerKey(order), order, household, written);

    public static string OwnerKey(OrderId order) => $"id-{order}";

    /// <summary>From when the sweep must look at it.</summary>
    public static TableEntity Due(Order order, DateTimeOffset due, DateTimeOffset written)
    {
        TableEntity entry = Entry(DueKey(due.UtcTicks, order.Id), order.Id, order.Household, written);
        entry[At] = order.At.UtcTicks;
        return entry;
    }

    /// <summary>The keys of what was announced together with a <see cref="Due"/>.</summary>
    public static IEnumerable<string> Beside(TableEntity due, OrderId order) => [OwnerKey(order), ListKey(due.GetInt64(At) ?? 0, order)];

    /// <summary>Its place in the listing, newest first, with the states that it can have: the one before the commit and the one after it.</summary>
    public static TableEntity Listed(Order order, Order? before, DateTimeOffset written)
    {
        TableEntity entry = Entry(ListKey(order.At.UtcTicks, order.Id), order.Id, order.Household, written);
        entry[Is] = StoredValue.Text(order.State);
        entry[Was] = before is null ? Anything : StoredValue.Text(before.State);
        return entry;
    }

    /// <summary>Sorts the other way round than the id does, a longer one before its own beginning.</summary>
    public static string Inverted(string id) => string.Concat(id.Select(c => Characters[^(Characters.IndexOf(c, StringComparison.Ordinal) + 1)])) + EndOfId;

    public static string DueKey(long ticks, OrderId order) => $"due-{HouseholdRows.Ticks(ticks)}-{order}";

    public static string ListKey(long ticks, OrderId order) => $"list-{HouseholdRows.Inverted(ticks)}-{Inverted(order.Value)}";

    /// <summary>After the mark and up to the instant, it included.</summary>
    public static string DueFilter(string partition, string after, DateTimeOffset until) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {$"due-{HouseholdRows.Ticks(until.UtcTicks + 1)}-"}");

    public static string ListFilter(string partition, string after, OrderState? state)
    {
        string all = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {"list."}");
        return state is { } one
            ? $"{all} and {TableClient.CreateQueryFilter($"(is eq {StoredValue.Text(one)} or was eq {StoredValue.Text(one)} or was eq {Anything})")}"
            : all;
    }

    /// <summary>The instant that stands in the key of a <see cref="Due"/>.</summary>
    public static long DueTicksOf(TableEntity entry) => TicksIn(entry, "due-");

    /// <summary>The instant that stands in the key of a <see cref="Listed"/>.</summary>
    public static long ListTicksOf(TableEntity entry) => long.MaxValue - TicksIn(entry, "list-");

    /// <exception cref="CorruptDocumentException">The entry is none.</exception>
    public static (HouseholdId Household, OrderId Order) Read(TableEntity entry) => Unbroken.Read($"index entry {entry.RowKey}", () => (
        HouseholdId.From(entry.GetString(Household)) ?? throw new FormatException("its household is none"),
        OrderId.From(entry.GetString(Id)) ?? throw new FormatException("its order is none")));

    public static DateTimeOffset WrittenAt(TableEntity entry) => new(Math.Clamp(entry.GetInt64(Written) ?? 0, 0, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);

    private static string Partition(int bucket) => string.Create(CultureInfo.InvariantCulture, $"orders-{bucket:D2}");

    private static TableEntity Entry(string key, OrderId order, HouseholdId household, DateTimeOffset written) =>
        new(PartitionOf(order), key) { [Household] = household.Value, [Id] = order.Value, [Written] = written.UtcTicks };

    private static long TicksIn(TableEntity entry, string prefix) =>
        entry.RowKey.Length >= prefix.Length + 19 && long.TryParse(entry.RowKey.AsSpan(prefix.Length, 19), NumberStyles.None, CultureInfo.InvariantCulture, out long ticks)
            ? ticks
            : throw new CorruptDocumentException($"index entry {entry.RowKey}", "its key has no instant.");
}
