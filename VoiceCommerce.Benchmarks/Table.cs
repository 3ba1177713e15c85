using System.Globalization;

namespace VoiceCommerce.Benchmarks;

/// <summary>The figures as a table in Markdown.</summary>
internal sealed class Table
{
    private readonly List<string> lines = ["| | VoiceCommerce | peer | ratio | aim |", "|---|---:|---:|---:|---:|"];

    /// <param name="aim">For the ratio of ours to the peer's; null where none was set.</param>
    public void Beside(string what, double ours, double peer, string unit, string? aim = null) =>
        lines.Add($"| {what} | {Figure(ours)} {unit} | {Figure(peer)} {unit} | {Share(ours / peer)} | {aim} |");

    public void Alone(string what, double ours, string unit) => lines.Add($"| {what} | {Figure(ours)} {unit} | | | |");

    public void Alone(string what, string ours) => lines.Add($"| {what} | {ours} | | | |");

    public override string ToString() => string.Join('\n', lines);

    public static string Figure(double value) => value.ToString(value >= 100 ? "#,##0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Share(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
