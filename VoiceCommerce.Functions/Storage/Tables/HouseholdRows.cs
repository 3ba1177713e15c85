using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The rows of a household's partition. What a turn reads stands together under "a-", and one query brings it; everything else grows with the years, is
/// written in the same transactions, and no turn reads it.
/// </summary>
// Stored: renaming needs a migration.
internal static class HouseholdRows
{
    /// <summary>The household's document, its version, its recent turns and which habits belong to them.</summary>
    public const string Home = "a-home";

    public static readonly RowRange Hot = new("a-", "a.");
    public static readonly RowRange Orders = new("order-", "order.");
    public static readonly RowRange Audits = new("audit-", "audit.");
    public static readonly RowRange Notices = new("notice-", "notice.");
    public static readonly RowRange Purchases = new("purchases-", "purchases.");

    private const string HabitsPrefix = "a-habits-";

    public static string Partition(HouseholdId household) => TableKeys.Encode(household.Value);

    /// <exception cref="CorruptDocumentException">No household has this partition.</exception>
    public static HouseholdId HouseholdIn(string partition) =>
        HouseholdId.From(Unbroken.Read($"partition {partition}", () => TableKeys.Decode(partition))) ?? throw new CorruptDocumentException($"partition {partition}", "it is no household's.");

    public static string Habits(int shelf) => string.Create(CultureInfo.InvariantCulture, $"{HabitsPrefix}{shelf:D2}");

    /// <summary>Null for another row.</summary>
    public static int? ShelfOf(string rowKey) =>
        rowKey.StartsWith(HabitsPrefix, StringComparison.Ordinal)
        && int.TryParse(rowKey.AsSpan(HabitsPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int shelf) ? shelf : null;

    /// <summary>What the commit that made this version wrote into the trail; the newest sorts first.</summary>
    public static string Audit(long version) => $"audit-{Inverted(version)}";

    public static long? AuditVersionOf(string rowKey) =>
        long.TryParse(rowKey.AsSpan("audit-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out long inverted) ? long.MaxValue - inverted : null;

    /// <summary>By its id and not by its time, which changes when a guardian approves it.</summary>
    public static string Order(OrderId order) => $"order-{order}";

    public static string Notice(NoticeId notice) => $"notice-{notice}";

    /// <summary>By a hash, so that the list of recent turns in the home is short.</summary>
    public static string Turn(string mark) => $"turn-{mark}";

    public static string MarkOf(TurnId turn) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(turn.Value)).AsSpan(0, RecentTurns.MarkBytes));

    /// <summary>An order's purchases are one row that the order alone names, so that they are taken back without a search.</summary>
    public static string PurchasesOf(Order order) => $"purchases-{Ticks(order.At)}-{order.Id}";

    /// <summary>Imported purchases by the first of the pack: rows of an earlier first purchase sort earlier.</summary>
    public static string PurchasePack(DateTimeOffset first, long version, int pack) =>
        string.Create(CultureInfo.InvariantCulture, $"purchases-{Ticks(first)}.{version:D19}.{pack:D3}");

    /// <summary>Of the earliest purchase in a row of purchases; null for another key.</summary>
    public static long? FirstPurchaseOf(string rowKey) =>
        rowKey.Length > 29 && long.TryParse(rowKey.AsSpan(10, 19), NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) ? ticks : null;

    public static string Ticks(DateTimeOffset at) => Ticks(at.UtcTicks);

    public static string Ticks(long ticks) => ticks.ToString("D19", CultureInfo.InvariantCulture);

    public static string Inverted(long number) => (long.MaxValue - number).ToString("D19", CultureInfo.InvariantCulture);
}

/// <summary>Row keys from the first up to, and without, the second.</summary>
internal sealed record RowRange(string From, string Below)
{
    /// <summary>As a filter of the Table service. Keys are encoded, so no quote stands in them.</summary>
    public string In(string partition) => $"PartitionKey eq '{partition}' and RowKey ge '{From}' and RowKey lt '{Below}'";
}
