namespace VoiceCommerce.Simulator.Platform;

/// <summary>What the app logs: always into a file, and with --verbose to stderr as well. The last lines stay in memory, to say why it did not start.</summary>
internal sealed class AppLog : IDisposable
{
    private const int Remembered = 10;

    private readonly Lock gate = new();
    private readonly Queue<string> last = [];
    private readonly StreamWriter file;
    private readonly TextWriter? also;
    private bool closed;

    public AppLog(string path, TextWriter? also)
    {
        this.also = also;
        Path = path;
        file = new StreamWriter(OwnerOnly.Append(path)) { AutoFlush = true };
    }

    public string Path { get; }

    public string Last
    {
        get
        {
            lock (gate)
            {
                return string.Join('\n', last);
            }
        }
    }

    public void Keep(string? line)
    {
        lock (gate)
        {
            if (line is null || closed)
            {
                return;
            }

            file.WriteLine(line);
            also?.WriteLine($"app> {line}");
            last.Enqueue(line);
            if (last.Count > Remembered)
            {
                last.Dequeue();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true; // A killed process's last words may come late.
            file.Dispose();
        }
    }
}
