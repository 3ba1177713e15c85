using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// Purchases packed into one row: those of one order, or up to 500 of an import. Beside the pack stand their marks, by which a purchase that comes again is
/// known without reading what was bought.
/// </summary>
internal static class PurchaseRow
{
    public const int Max = 500;

    // Stored: renaming needs a migration.
    public const string Marks = "marks";
    private const string Purchases = "purchases";

    /// <summary>The same product from the same source is the same purchase. 64 bits of a hash: among a hundred thousand, two share one with odds of one in three thousand million.</summary>
    public static long MarkOf(ProductId product, string source) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{product}\n{source}")));

    public static long MarkOf(Purchase purchase) => MarkOf(purchase.Product, purchase.Source);

    public static TableEntity Write(string partition, string rowKey, IReadOnlyList<Purchase> purchases)
    {
        byte[] marks = new byte[purchases.Count * sizeof(long)];
        for (int i = 0; i < purchases.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(marks.AsSpan(i * sizeof(long)), MarkOf(purchases[i]));
        }

        TableEntity row = new(partition, rowKey) { [Marks] = marks };
        PackedBytes.Put(row, Purchases, DocumentPack.Write(purchases.Select(Stored.Write)));
        return row;
    }

    /// <exception cref="CorruptDocumentException">One of them, or the row, cannot be read.</exception>
    public static IReadOnlyList<Purchase> Read(TableEntity row)
    {
        string document = $"purchases {row.PartitionKey}/{row.RowKey}";
        byte[] pack = PackedBytes.Get(row, Purchases, document);
        return [.. Unbroken.Read(document, () => DocumentPack.Read(pack)).Select(purchase => Stored.ReadPurchase(purchase, document))];
    }

    public static IEnumerable<long> MarksIn(TableEntity row) =>
        (row.GetBinary(Marks) ?? []).Chunk(sizeof(long)).Where(mark => mark.Length == sizeof(long)).Select(mark => BinaryPrimitives.ReadInt64LittleEndian(mark));
}
