using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>Everything that happened in a simulated world, in order.</summary>
internal sealed class EventLog(Scheduler scheduler)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Note(string what) => lines.Add(string.Create(CultureInfo.InvariantCulture, $"{scheduler.Now:HH:mm:ss.fff} {what}"));

    /// <summary>SHA-256 of all lines: two runs with the same hash were the same run.</summary>
    public string Hash() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
