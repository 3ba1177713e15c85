using System.Diagnostics;
using System.Globalization;

namespace VoiceCommerce.Tests.Proof;

/// <summary>What a process had at one moment, as Linux tells it.</summary>
/// <param name="At">Since the watch began.</param>
/// <param name="Resident">Bytes of memory.</param>
/// <param name="Private">Those of them that lie in no file.</param>
/// <param name="Files">That are open: files, sockets and the like.</param>
internal sealed record ProcessReading(TimeSpan At, long Resident, long Private, int Files);

/// <summary>Reads a process again and again.</summary>
internal sealed class ProcessWatch : IAsyncDisposable
{
    private readonly string place;
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly List<ProcessReading> readings = [];
    private readonly CancellationTokenSource enough = new();
    private readonly Task watching;

    public ProcessWatch(int process, TimeSpan every)
    {
        place = $"/proc/{process.ToString(CultureInfo.InvariantCulture)}";
        watching = WatchAsync(every);
    }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(began);

    /// <summary>All of them, when the watch is over; it fails when the process ended before.</summary>
    public async Task<IReadOnlyList<ProcessReading>> ReadingsAsync()
    {
        await enough.CancelAsync();
        await watching;
        return readings;
    }

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        await watching.ContinueWith(_ => { }, TaskScheduler.Default); // Its failure is not news when the test ends.
        enough.Dispose();
    }

    private async Task WatchAsync(TimeSpan every)
    {
        using PeriodicTimer beat = new(every);
        try
        {
            do
            {
                readings.Add(Read());
            }
            while (await beat.WaitForNextTickAsync(enough.Token));
        }
        catch (OperationCanceledException)
        {
            readings.Add(Read());
        }
    }

    private ProcessReading Read()
    {
        string[] status = File.ReadAllLines(place + "/status");
        return new(Elapsed, Bytes(status, "VmRSS:"), Bytes(status, "RssAnon:"), Directory.GetFiles(place + "/fd").Length);
    }

    // A line is "VmRSS:	   91234 kB".
    private static long Bytes(string[] status, string name) =>
        1024 * long.Parse(Array.Find(status, line => line.StartsWith(name, StringComparison.Ordinal))!.Split(' ', '\t')[^2], CultureInfo.InvariantCulture);
}
