using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using VoiceCommerce.Functions.Alexa.Verification;

namespace VoiceCommerce.Tests.Alexa.Verification;

/// <summary>A TLS server on loopback that stands where s3.amazonaws.com would, and answers with exactly the bytes that the test wants.</summary>
internal sealed class ChainServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate;
    private readonly CancellationTokenSource stopped = new();
    private int requests;

    public ChainServer(Func<Stream, Task> answer)
    {
        using X509Certificate2 bare = Forge.Make(new Recipe { DnsNames = ["s3.amazonaws.com"] }).Certificate;
        using X509Certificate2 withKey = bare.CopyWithPrivateKey(Forge.LeafKey);
        certificate = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
        listener.Start();
        _ = ServeAsync(answer);
    }

    public int Requests => Volatile.Read(ref requests);

    /// <summary>As in production, but that every name leads here. The TLS certificate is made up, so trusting it is up to the test.</summary>
    public SocketsHttpHandler Handler(bool trustingTls = true)
    {
        SocketsHttpHandler handler = HttpsCertificateSource.CreateHandler();
        handler.ConnectTimeout = Timeout.InfiniteTimeSpan; // The wall clock stays out of the tests.
        handler.ConnectCallback = async (_, cancellation) =>
        {
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(listener.LocalEndpoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        };
        if (trustingTls)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => certificate.Equals(shown);
        }

        return handler;
    }

    public static Func<Stream, Task> Responding(string status, string body, params string[] headers) => stream =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n{body}")).AsTask();

    public void Dispose()
    {
        stopped.Cancel();
        listener.Dispose();
        certificate.Dispose();
        stopped.Dispose();
    }

    private async Task ServeAsync(Func<Stream, Task> answer)
    {
        CancellationToken cancellation = stopped.Token;
        while (!cancellation.IsCancellationRequested)
        {
            TcpClient client = await listener.AcceptTcpClientAsync(cancellation);
            _ = TalkAsync(client, answer);
        }
    }

    private async Task TalkAsync(TcpClient client, Func<Stream, Task> answer)
    {
        using (client)
        {
            await using SslStream tls = new(client.GetStream());
            await tls.AuthenticateAsServerAsync(certificate);
            byte[] request = new byte[8_192];
            if (await tls.ReadAsync(request) > 0)
            {
                Interlocked.Increment(ref requests);
                await answer(tls);
            }
        }
    }
}
