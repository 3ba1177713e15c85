using System.Buffers.Binary;
using FluentAssertions;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Tests.Storage;

/// <summary>
/// How many transactions a SQLite file's write-ahead log holds, read from its bytes. Source: "WAL-mode File Format": a header of 32 bytes with two salts from
/// byte 16 on, then frames of 24 bytes and a page; a frame that ends a transaction says in bytes 4 to 7 how many pages the file has after it, any other says 0.
/// </summary>
internal static class WriteAheadLog
{
    private const int HeaderBytes = 32;
    private const int FrameBytes = 24;

    /// <summary>Brings all that is in the log into the file, so that it begins anew.</summary>
    public static void Empty(string database)
    {
        using SqliteFile file = SqliteFile.Open(database);
        file.Number("PRAGMA wal_checkpoint(TRUNCATE)").Should().Be(0, "nobody reads or writes now");
    }

    public static int Transactions(string database)
    {
        byte[] log = Read(database + "-wal");
        if (log.Length < HeaderBytes)
        {
            return 0;
        }

        int frame = FrameBytes + BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8));
        ReadOnlySpan<byte> salts = log.AsSpan(16, 8);
        int transactions = 0;
        for (int at = HeaderBytes; at + frame <= log.Length && log.AsSpan(at + 8, 8).SequenceEqual(salts); at += frame)
        {
            transactions += BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(at + 4)) > 0 ? 1 : 0;
        }

        return transactions;
    }

    private static byte[] Read(string path)
    {
        using FileStream log = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[log.Length];
        log.ReadExactly(bytes);
        return bytes;
    }
}
