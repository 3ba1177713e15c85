using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VoiceCommerce.Tests.Notices;

/// <summary>One mail as a server got it: envelope, and the bytes between DATA and the dot.</summary>
internal sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Data)
{
    public string Headers => Data[..Data.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    public string? Header(string name) => Headers.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).SingleOrDefault();
}

/// <summary>A mail server on a loopback port that speaks enough of RFC 5321 to be sent to, and can be in a mood.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task accepting;

    public MailServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<ReceivedMail> Mails { get; } = new();

    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>What is answered instead of the usual to a line that begins so; "HANG" never answers, "DROP" hangs up.</summary>
    public Dictionary<string, string> Answers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(closing.Token)));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                using StreamReader reader = new(client.GetStream(), Encoding.Latin1);
                await using StreamWriter writer = new(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await ServeAsync(reader, writer);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client hung up, or the test is over.
        }
    }

    private async Task ServeAsync(StreamReader reader, StreamWriter writer)
    {
        string from = "";
        List<string> to = [];
        string? line = "CONNECT";
        while (line is not null)
        {
            string answer = Answers.FirstOrDefault(mood => line.StartsWith(mood.Key, StringComparison.OrdinalIgnoreCase)).Value ?? Usual(line);
            if (answer is "DROP")
            {
                return;
            }

            if (answer is "HANG")
            {
                await Task.Delay(Timeout.Infinite, closing.Token);
            }

            bool well = answer[0] is '2' or '3';
            from = well && line.StartsWith("MAIL FROM:", StringComparison.OrdinalIgnoreCase) ? line[10..] : from;
            to.AddRange(well && line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase) ? [line[8..].Trim('<', '>')] : []);
            await writer.WriteLineAsync(answer);
            if (well && line.Equals("DATA", StringComparison.OrdinalIgnoreCase))
            {
                string data = await DataAsync(reader);
                Mails.Enqueue(new(from, [.. to], data));
                string end = Answers.GetValueOrDefault(".", "250 taken on");
                if (end is "DROP")
                {
                    return;
                }

                await writer.WriteLineAsync(end);
                to.Clear();
            }

            line = await reader.ReadLineAsync(closing.Token);
            Commands.Enqueue(line ?? "");
        }
    }

    private async Task<string> DataAsync(StreamReader reader)
    {
        StringBuilder data = new();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
        {
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return data.ToString();
    }

    private static string Usual(string line) => line.Split(' ')[0].ToUpperInvariant() switch
    {
        "CONNECT" => "220 mail.example ready",
        "EHLO" or "HELO" => "250 mail.example",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };
}
