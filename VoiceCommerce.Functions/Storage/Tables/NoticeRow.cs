using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>A notice that waits or is dead, in its home's partition.</summary>
internal static class NoticeRow
{
    // Stored: renaming needs a migration.
    private const string Due = "due";
    private const string Attempts = "attempts";
    private const string Dead = "dead";
    private const string Order = "order";
    private const string At = "at";
    private const string Document = "notice";

    /// <summary>What is enough to find its entries by; an erasure must not need the document.</summary>
    public static readonly string[] Summary = ["RowKey", Due, Order, At];

    public static TableEntity Write(string partition, QueuedNotice queued)
    {
        TableEntity row = new(partition, HouseholdRows.Notice(queued.Notice.Id))
        {
            [Due] = queued.Due.UtcTicks,
            [Attempts] = queued.Attempts,
            [Dead] = queued.Dead,
            [Order] = queued.Notice.Order.Value,
            [At] = queued.Notice.At.UtcTicks,
        };
        PackedBytes.Put(row, Document, Stored.Write(queued.Notice));
        return row;
    }

    /// <summary>Where its entries in the index are, whether it is dead or not.</summary>
    public static (string Partition, IReadOnlyList<string> Keys) EntriesOf(TableEntity row) => Unbroken.Read($"notice {row.RowKey}", () =>
    {
        NoticeId id = NoticeId.From(NameOf(row)) ?? throw new FormatException("its key is none");
        OrderId order = OrderId.From(row.GetString(Order)) ?? throw new FormatException("its order is none");
        return (OrderEntries.PartitionOf(order), (IReadOnlyList<string>)[NoticeEntries.DueKey(row.GetInt64(Due) ?? 0, id), NoticeEntries.DeadKey(row.GetInt64(At) ?? 0, id)]);
    });

    /// <summary>Its id, also where the row cannot be read.</summary>
    public static string NameOf(TableEntity row) => row.RowKey[HouseholdRows.Notices.From.Length..];

    /// <exception cref="CorruptDocumentException">It cannot be read.</exception>
    /// <exception cref="NewerDocumentException">A newer program wrote it.</exception>
    public static QueuedNotice Read(TableEntity row)
    {
        string document = $"notice {row.PartitionKey}/{row.RowKey}";
        Notice notice = Stored.ReadNotice(PackedBytes.Get(row, Document, document), document);
        return Unbroken.Read(document, () => new QueuedNotice
        {
            Notice = notice,
            Due = new DateTimeOffset(row.GetInt64(Due) ?? throw new FormatException("it has no time"), TimeSpan.Zero),
            Attempts = row.GetInt32(Attempts) ?? throw new FormatException("its attempts are not counted"),
            Dead = row.GetBoolean(Dead) ?? false,
        });
    }
}
