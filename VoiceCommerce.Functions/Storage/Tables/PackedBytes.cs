using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// Bytes of any length in a row: compressed where that helps, and spread over as many properties as they need, because one takes 64 KiB. A header says
/// how many there are, how long they are together and what their hash is, so that what was torn or altered is refused and never half read.
/// </summary>
// Stored: another header needs another layout number.
internal static class PackedBytes
{
    /// <summary>Unpacked. A home of ten thousand products has 32 packs of 250 KiB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const byte Layout = 1;
    private const int HeaderBytes = 44; // Layout, compression, parts (2), length (4), packed length (4), SHA-256 of what is packed.
    private const int WorthPacking = 512;
    private const int Quality = 5; // Brotli's: beyond it each per cent costs twice the time.
    private const int Window = 22;

    /// <summary>As the properties <paramref name="name"/>, {name}_0, {name}_1 and so on.</summary>
    /// <exception cref="TableLimitException">More than <see cref="MaxBytes"/>; what packs into more than a row holds is refused by the client.</exception>
    public static void Put(TableEntity row, string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            throw new TableLimitException($"The property {name} has {bytes.Length} bytes, at most {MaxBytes} can be packed.");
        }

        byte[]? compressed = Compress(bytes);
        ReadOnlySpan<byte> packed = compressed ?? bytes;
        int parts = (packed.Length + TableLimits.PropertyBytes - 1) / TableLimits.PropertyBytes;
        byte[] header = new byte[HeaderBytes];
        header[0] = Layout;
        header[1] = compressed is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(2), (ushort)parts);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), packed.Length);
        SHA256.HashData(packed, header.AsSpan(12));
        row[name] = header;
        for (int part = 0; part < parts; part++)
        {
            int start = part * TableLimits.PropertyBytes;
            row[PartOf(name, part)] = packed[start..Math.Min(start + TableLimits.PropertyBytes, packed.Length)].ToArray();
        }
    }

    /// <param name="row">That has it.</param>
    /// <param name="name">As it was put.</param>
    /// <param name="document">Its kind and id, for the message only.</param>
    /// <exception cref="CorruptDocumentException">It is not there, or not as it was written.</exception>
    /// <exception cref="NewerDocumentException">A newer program packed it.</exception>
    public static byte[] Get(TableEntity row, string name, string document)
    {
        byte[] header = row.GetBinary(name) ?? throw new CorruptDocumentException(document, "it is not there.");
        if (header.Length > 0 && header[0] > Layout)
        {
            throw new NewerDocumentException(document, header[0]);
        }

        if (header.Length != HeaderBytes || header[0] != Layout || header[1] > 1)
        {
            throw new CorruptDocumentException(document, "its header is damaged.");
        }

        byte[] packed = Join(row, name, header, document);
        int length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
        return header[1] == 0 && packed.Length == length ? packed
            : header[1] == 1 && Decompress(packed, length) is { } bytes ? bytes
            : throw new CorruptDocumentException(document, "its length is another than its header says.");
    }

    private static byte[] Join(TableEntity row, string name, byte[] header, string document)
    {
        byte[] packed = new byte[Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8)), 0, TableLimits.EntityBytes)];
        int parts = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(2));
        int joined = 0;
        for (int part = 0; part < parts; part++)
        {
            if (row.GetBinary(PartOf(name, part)) is not { } bytes || !bytes.AsSpan().TryCopyTo(packed.AsSpan(joined)))
            {
                throw new CorruptDocumentException(document, "a part of it is missing or too long.");
            }

            joined += bytes.Length;
        }

        return joined == packed.Length && CryptographicOperations.FixedTimeEquals(SHA256.HashData(packed), header.AsSpan(12))
            ? packed
            : throw new CorruptDocumentException(document, "its parts do not belong together.");
    }

    private static string PartOf(string name, int part) => $"{name}_{part}";

    /// <summary>Null where it would not be shorter.</summary>
    private static byte[]? Compress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < WorthPacking)
        {
            return null;
        }

        byte[] shorter = new byte[bytes.Length - 1];
        return BrotliEncoder.TryCompress(bytes, shorter, out int written, Quality, Window) ? shorter[..written] : null;
    }

    /// <summary>Null where it is not what it says.</summary>
    private static byte[]? Decompress(byte[] packed, int length)
    {
        if (length is < 0 or > MaxBytes)
        {
            return null;
        }

        byte[] bytes = new byte[length];
        return BrotliDecoder.TryDecompress(packed, bytes, out int written) && written == length ? bytes : null;
    }
}
