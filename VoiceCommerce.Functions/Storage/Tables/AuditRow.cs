using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>What one commit wrote into the trail, in its order.</summary>
internal static class AuditRow
{
    private const string Entries = "entries"; // Stored: renaming needs a migration.

    public static TableEntity Write(string partition, long version, IReadOnlyList<AuditEntry> entries)
    {
        TableEntity row = new(partition, HouseholdRows.Audit(version));
        PackedBytes.Put(row, Entries, DocumentPack.Write(entries.Select(Stored.Write)));
        return row;
    }

    /// <exception cref="CorruptDocumentException">One of them, or the row, cannot be read.</exception>
    public static IReadOnlyList<AuditEntry> Read(TableEntity row)
    {
        string document = $"audit entries {row.PartitionKey}/{row.RowKey}";
        byte[] pack = PackedBytes.Get(row, Entries, document);
        return [.. Unbroken.Read(document, () => DocumentPack.Read(pack)).Select(entry => Stored.ReadAudit(entry, document))];
    }
}
