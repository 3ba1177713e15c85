using System.Globalization;
using System.Text;

namespace VoiceCommerce.Tests.Proof;

/// <summary>A process over a long time, after it had warmed up: is it growing?</summary>
internal sealed class Soaked
{
    /// <summary>What growth is measured over.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    private const double MiB = 1024 * 1024;

    private readonly ProcessReading[] warming;
    private readonly ProcessReading[] warm;
    private readonly ProcessReading[] medians;

    /// <param name="readings">In the order of time.</param>
    /// <param name="warmAt">What came before is only the warming up.</param>
    public Soaked(IReadOnlyList<ProcessReading> readings, TimeSpan warmAt)
    {
        warming = [.. readings.Where(reading => reading.At <= warmAt)];
        warm = [.. readings.Where(reading => reading.At > warmAt)];
        medians = [.. warm.GroupBy(reading => (int)((reading.At - warmAt) / Period)).Where(IsWhole).Select(MedianOf)];
        bool IsWhole(IGrouping<int, ProcessReading> period) => warmAt + (Period * (period.Key + 1)) <= readings[^1].At + TimeSpan.FromSeconds(30);
    }

    /// <summary>Bytes that the resident memory grew by in each period, from the median of the first to that of the last; null where fewer than three were measured.</summary>
    public double? Growth => medians.Length < 3 ? null : (medians[^1].Resident - medians[0].Resident) / (double)(medians.Length - 1);

    /// <summary>Bytes that it had at the end beyond those when it was warm.</summary>
    public long Gained => warm[^1].Resident - warming[^1].Resident;

    /// <summary>
    /// By how many the open files of the last period are more than those of the first, by their medians: a leak is never closed, a connection of the moment is, and one that a pool
    /// keeps is opened once. Where fewer than three periods were measured, by how many the fewest of the second half are above the most of the warming up.
    /// </summary>
    public int FilesGained => medians.Length < 3
        ? warm[(warm.Length / 2)..].Min(reading => reading.Files) - warming.Max(reading => reading.Files)
        : medians[^1].Files - medians[0].Files;

    public override string ToString()
    {
        StringBuilder lines = new();
        Line(lines, "warm", warming[^1]);
        for (int period = 0; period < medians.Length; period++)
        {
            Line(lines, string.Create(CultureInfo.InvariantCulture, $"median of minutes {10 * period} to {10 * (period + 1)}"), medians[period]);
        }

        Line(lines, "end", warm[^1]);
        return lines.Append(CultureInfo.InvariantCulture, $"growth in 10 minutes: {(Growth is { } bytes ? (bytes / MiB).ToString("F2", CultureInfo.InvariantCulture) + " MiB" : "not measured")}").ToString();
    }

    private static void Line(StringBuilder lines, string what, ProcessReading reading) => lines.AppendLine(
        CultureInfo.InvariantCulture, $"{what}: resident {reading.Resident / MiB:F1} MiB, private {reading.Private / MiB:F1} MiB, open files {reading.Files}");

    private static ProcessReading MedianOf(IEnumerable<ProcessReading> readings)
    {
        ProcessReading[] all = [.. readings];
        return new(all[^1].At, Median(all, reading => reading.Resident), Median(all, reading => reading.Private), (int)Median(all, reading => reading.Files));
    }

    private static long Median(ProcessReading[] readings, Func<ProcessReading, long> what) => readings.Select(what).Order().ElementAt(readings.Length / 2);
}
