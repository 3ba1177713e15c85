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
    private const string Document = "notice";

    public static TableEntity Write(string partition, QueuedNotice queued)
    {
        TableEntity row = new(partition, HouseholdRows.Notice(queued.Notice.Id)) { [Due] = queued.Due.UtcTicks, [Attempts] = queued.Attempts, [Dead] = queued.Dead };
        PackedBytes.Put(row, Document, Stored.Write(queued.Notice));
        return row;
    }

    /// <exception cref="CorruptDocumentException">It cannot be read.</exception>
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
