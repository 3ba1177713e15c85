using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>
/// Stands before a service and passes HTTP/1.1 requests on, one connection to the service for each, except for the faults that it is told to make. It
/// keeps no time: what stalls does so until the client gives up.
/// </summary>
internal sealed class FaultyRelay : IAsyncDisposable
{
    private readonly IPEndPoint _service;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;
    private int _late;

    public FaultyRelay(IPEndPoint service)
    {
        _service = service;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Asked once a request with its first line.</summary>
    public Func<string, Fault> Choose { get; set; } = _ => Fault.None;

    /// <summary>Done after a request was done whose answer will not arrive, and before the client can know.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>The first lines of all requests, in their order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>These faults for the next requests, then none.</summary>
    public void Next(params Fault[] faults)
    {
        ConcurrentQueue<Fault> queue = new(faults);
        Choose = _ => queue.TryDequeue(out Fault fault) ? fault : Fault.None;
    }

    /// <summary>Until everything that is late has been done.</summary>
    public async Task QuietAsync()
    {
        while (Volatile.Read(ref _late) > 0)
        {
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end of the relay.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                while (await HttpBytes.ReadAsync(stream, _end.Token) is { } request)
                {
                    string line = HttpBytes.FirstLine(request);
                    Requests.Enqueue(line);
                    if (!await PassAsync(client, stream, request, Choose(line)))
                    {
                        return;
                    }
                }
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or SocketException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    /// <returns>False when the connection is over.</returns>
    private async Task<bool> PassAsync(TcpClient client, NetworkStream stream, byte[] request, Fault fault)
    {
        switch (fault)
        {
            case Fault.Busy:
                await AnswerAsync(stream, "503 Server Busy", "Retry-After: 0\r\nx-ms-retry-after-ms: 20\r\n");
                return true;
            case Fault.Redirected:
                await AnswerAsync(stream, "302 Found", "Location: /elsewhere\r\n");
                return true;
            case Fault.Endless:
                await PourAsync(stream);
                return false;
            case Fault.Reset:
                return Reset(client);
            case Fault.Late:
                await DoLateAsync(stream, request);
                return false;
        }

        byte[] answer = await DoAsync(request);
        if (fault != Fault.None)
        {
            await Meanwhile();
        }

        switch (fault)
        {
            case Fault.Failed:
                await AnswerAsync(stream, "500 Operation Timed Out", "");
                return true;
            case Fault.Lost:
                return Reset(client);
            case Fault.Cut:
                await stream.WriteAsync(answer.AsMemory(0, answer.Length / 2), _end.Token);
                return Reset(client);
            case Fault.Stalled:
                await GoneAsync(stream);
                return false;
            default:
                await stream.WriteAsync(answer, _end.Token);
                return true;
        }
    }

    private async Task DoLateAsync(NetworkStream stream, byte[] request)
    {
        Interlocked.Increment(ref _late);
        try
        {
            await GoneAsync(stream);
            await DoAsync(request);
        }
        finally
        {
            Interlocked.Decrement(ref _late);
        }
    }

    private async Task<byte[]> DoAsync(byte[] request)
    {
        using TcpClient service = new();
        await service.ConnectAsync(_service, _end.Token);
        NetworkStream stream = service.GetStream();
        await stream.WriteAsync(request, _end.Token);
        return await HttpBytes.ReadAsync(stream, _end.Token) ?? throw new IOException("The service gave no answer.");
    }

    private async Task AnswerAsync(NetworkStream stream, string status, string headers) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}Content-Length: 0\r\n\r\n"), _end.Token);

    // Until the client hangs up.
    private async Task PourAsync(NetworkStream stream)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n\r\n"), _end.Token);
        byte[] blanks = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        while (true)
        {
            await stream.WriteAsync(blanks, _end.Token);
        }
    }

    private async Task GoneAsync(NetworkStream stream)
    {
        try
        {
            while (await stream.ReadAsync(new byte[1], _end.Token) > 0)
            {
                // One that gave up sends nothing more; whatever it sends is of no interest.
            }
        }
        catch (IOException)
        {
            // Gone by a reset.
        }
    }

    private static bool Reset(TcpClient client)
    {
        client.Client.LingerState = new LingerOption(true, 0);
        client.Client.Close();
        return false;
    }
}
