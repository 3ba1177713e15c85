using System.Globalization;

namespace VoiceCommerce.Benchmarks.Contenders;

/// <summary>What Linux knows of a process: proc(5).</summary>
internal sealed record ProcessReadings(int Process)
{
    private const double TicksASecond = 100; // USER_HZ: a fixed part of Linux's interface, whatever the kernel's own clock.

    /// <summary>User and system time of all threads so far; in steps of a hundredth.</summary>
    public double CpuSeconds
    {
        get
        {
            // The name in the second field may contain blanks, so the fields are counted from its bracket on: utime and stime are the 14th and 15th.
            string stat = File.ReadAllText($"/proc/{Process}/stat");
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksASecond;
        }
    }

    /// <summary>MiB in memory, and of these the ones that no other process or file shares.</summary>
    public (double Resident, double Private) Memory
    {
        get
        {
            Dictionary<string, double> kib = File.ReadLines($"/proc/{Process}/smaps_rollup").Skip(1)
                .Select(line => line.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries))
                .ToDictionary(fields => fields[0], fields => double.Parse(fields[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
            return (kib["Rss"] / 1024, (kib["Private_Clean"] + kib["Private_Dirty"]) / 1024);
        }
    }
}
