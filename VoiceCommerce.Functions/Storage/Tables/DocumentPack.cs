using System.Text;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>Several stored documents as one run of bytes: each with its length before it.</summary>
// Stored: another form needs another layout of PackedBytes.
internal static class DocumentPack
{
    public static byte[] Write(IEnumerable<byte[]> documents)
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes, Encoding.UTF8);
        foreach (byte[] document in documents)
        {
            writer.Write7BitEncodedInt(document.Length);
            writer.Write(document);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="FormatException">It is not what <see cref="Write"/> writes.</exception>
    public static IReadOnlyList<byte[]> Read(byte[] pack)
    {
        List<byte[]> documents = [];
        using MemoryStream bytes = new(pack);
        using BinaryReader reader = new(bytes, Encoding.UTF8);
        while (bytes.Position < bytes.Length)
        {
            int length = reader.Read7BitEncodedInt();
            documents.Add(length >= 0 && length <= bytes.Length - bytes.Position ? reader.ReadBytes(length) : throw new FormatException("a document in it is cut off"));
        }

        return documents;
    }
}
