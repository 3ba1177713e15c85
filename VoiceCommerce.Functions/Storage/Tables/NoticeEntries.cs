using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The rows of the index that lead to notices of all homes, beside the entries of the order that they tell of, so that a commit announces both with one request.
/// They may promise what never came to be; who reads them looks at the notice itself.
/// </summary>
// Stored: renaming needs a migration.
internal static class NoticeEntries
{
    private const string Household = "household";
    private const string Id = "notice";

    public static TableEntity Due(QueuedNotice queued, DateTimeOffset written) => Entry(queued.Notice, DueKey(queued), written);

    /// <summary>Its place in the listing of the dead, newest first.</summary>
    public static TableEntity Dead(QueuedNotice queued, DateTimeOffset written) => Entry(queued.Notice, DeadKey(queued.Notice), written);

    public static string DueKey(QueuedNotice queued) => DueKey(queued.Due.UtcTicks, queued.Notice.Id);

    public static string DueKey(long ticks, NoticeId notice) => $"notice-due-{HouseholdRows.Ticks(ticks)}-{notice}";

    public static string DeadKey(Notice notice) => DeadKey(notice.At.UtcTicks, notice.Id);

    public static string DeadKey(long ticks, NoticeId notice) => $"notice-dead-{HouseholdRows.Inverted(ticks)}-{OrderEntries.Inverted(notice.Value)}";

    public static string DueFilter(string partition, DateTimeOffset until) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {"notice-due-"} and RowKey lt {$"notice-due-{HouseholdRows.Ticks(until.UtcTicks + 1)}-"}");

    public static string DeadFilter(string partition, string after) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {"notice-dead."}");

    /// <exception cref="CorruptDocumentException">The entry is none.</exception>
    public static (HouseholdId Household, NoticeId Notice) Read(TableEntity entry) => Unbroken.Read($"index entry {entry.RowKey}", () => (
        HouseholdId.From(entry.GetString(Household)) ?? throw new FormatException("its household is none"),
        NoticeId.From(entry.GetString(Id)) ?? throw new FormatException("its notice is none")));

    /// <summary>The notice's id; the entry's own key where it does not say.</summary>
    public static string NameOf(TableEntity entry) => entry.GetString(Id) ?? entry.RowKey;

    private static TableEntity Entry(Notice notice, string key, DateTimeOffset written) =>
        new(OrderEntries.PartitionOf(notice.Order), key) { [Household] = notice.Household.Value, [Id] = notice.Id.Value, [OrderEntries.Written] = written.UtcTicks };
}
