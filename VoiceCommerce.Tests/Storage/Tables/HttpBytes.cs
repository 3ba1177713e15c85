using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>One whole HTTP/1.1 message as it came, with its body by Content-Length or in chunks.</summary>
internal static class HttpBytes
{
    private const int MaxHead = 64 * 1024;

    /// <summary>Null if the other side closed before a first byte.</summary>
    public static async Task<byte[]?> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        using MemoryStream message = new();
        if (!await ReadLineAsync(stream, message, cancellation))
        {
            return null;
        }

        string head = await ReadUntilAsync(stream, message, "\r\n\r\n", cancellation);
        if (Header(head, "Transfer-Encoding") == "chunked")
        {
            await ReadChunksAsync(stream, message, cancellation);
        }
        else if (Header(head, "Content-Length") is { } length)
        {
            await CopyAsync(stream, message, int.Parse(length, CultureInfo.InvariantCulture), cancellation);
        }

        return message.ToArray();
    }

    public static string FirstLine(byte[] message) => Encoding.ASCII.GetString(message, 0, Array.IndexOf(message, (byte)'\r'));

    private static async Task ReadChunksAsync(NetworkStream stream, MemoryStream message, CancellationToken cancellation)
    {
        int size;
        do
        {
            long start = message.Length;
            await ReadLineAsync(stream, message, cancellation);
            string line = Encoding.ASCII.GetString(message.GetBuffer(), (int)start, (int)(message.Length - start));
            size = int.Parse(line.Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            await CopyAsync(stream, message, size + 2, cancellation);
        }
        while (size > 0);
    }

    private static async Task<bool> ReadLineAsync(NetworkStream stream, MemoryStream message, CancellationToken cancellation)
    {
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, cancellation) > 0)
        {
            message.WriteByte(one[0]);
            if (one[0] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<string> ReadUntilAsync(NetworkStream stream, MemoryStream message, string end, CancellationToken cancellation)
    {
        while (message.Length < MaxHead)
        {
            string head = Encoding.ASCII.GetString(message.GetBuffer(), 0, (int)message.Length);
            if (head.EndsWith(end, StringComparison.Ordinal))
            {
                return head;
            }

            if (!await ReadLineAsync(stream, message, cancellation))
            {
                break;
            }
        }

        throw new IOException("A message broke off in its head.");
    }

    private static async Task CopyAsync(NetworkStream stream, MemoryStream message, int bytes, CancellationToken cancellation)
    {
        byte[] body = new byte[bytes];
        await stream.ReadExactlyAsync(body, cancellation);
        message.Write(body);
    }

    private static string? Header(string head, string name) =>
        head.Split("\r\n").Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();
}
