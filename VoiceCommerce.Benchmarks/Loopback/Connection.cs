using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VoiceCommerce.Benchmarks.Loopback;

/// <summary>
/// One kept-alive HTTP connection on a blocking socket. It is no HTTP client: it knows the two servers that are measured, which both send a Content-Length, and
/// costs two system calls a request, because the client shares the machine's cores with what it measures.
/// </summary>
internal sealed class Connection : IDisposable
{
    private const int MostBytes = 64 * 1024;
    private const int PatienceMilliseconds = 30_000;

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
        ReceiveTimeout = PatienceMilliseconds,
        SendTimeout = PatienceMilliseconds,
    };

    private readonly byte[] received = new byte[MostBytes];

    /// <exception cref="SocketException">Nobody listens there.</exception>
    public Connection(int port)
    {
        try
        {
            socket.Connect(IPAddress.Loopback, port);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a whole request and gives the whole answer, headers and body; it is good until the next one.</summary>
    public ReadOnlySpan<byte> Exchange(ReadOnlySpan<byte> request)
    {
        while (request.Length > 0)
        {
            request = request[socket.Send(request)..];
        }

        int length = 0;
        int? whole = null;
        while (whole is null || length < whole)
        {
            int read = socket.Receive(received.AsSpan(length));
            length += read > 0 ? read : throw new IOException("The connection was closed in the middle of an answer, or the answer is too long.");
            whole ??= WholeLength(received.AsSpan(0, length));
        }

        return received.AsSpan(0, length);
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Null as long as the headers are not complete.</summary>
    private static int? WholeLength(ReadOnlySpan<byte> soFar)
    {
        int head = soFar.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> name = "Content-Length: "u8;
        int at = soFar[..head].IndexOf(name);
        if (at < 0)
        {
            return head + 4;
        }

        ReadOnlySpan<byte> rest = soFar[(at + name.Length)..];
        return head + 4 + int.Parse(Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'\r')]), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
