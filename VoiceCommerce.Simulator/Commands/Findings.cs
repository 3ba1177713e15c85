using System.Text.Json.Nodes;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>What the guard rails found, from the household's audit trail.</summary>
internal static class Findings
{
    /// <summary>The newest entry that has findings, as a small table.</summary>
    /// <param name="audit">Newest first.</param>
    public static void Write(TextWriter output, IReadOnlyList<JsonObject> audit)
    {
        if (audit.FirstOrDefault(entry => entry["findings"]!.AsArray().Count > 0) is not { } entry)
        {
            output.WriteLine("Nothing was judged here yet.");
            return;
        }

        output.WriteLine($"{entry["event"]}, asked by {entry["by"]}, {Amounts.Of(entry["total"])}");
        string[][] rows = [["rail", "asks for", "found", "threshold", "about"], .. entry["findings"]!.AsArray().Select(Row)];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    /// <summary>"speaker: child (teen or older)" for what asked for more than a yes, strictest kind first; empty when nothing did.</summary>
    public static string Short(JsonObject entry) => string.Join("; ", entry["findings"]!.AsArray()
        .Where(finding => Text(finding, "requirement") != "clear")
        .OrderBy(finding => Text(finding, "requirement") switch { "refuse" => 0, "guardian" => 1, _ => 2 })
        .Select(finding => $"{Text(finding, "rail")} {Text(finding, "value")} (wants {Text(finding, "threshold")}) -> {Text(finding, "requirement")}")
        .Distinct(StringComparer.Ordinal));

    private static string[] Row(JsonNode? finding) =>
        [Text(finding, "rail"), Text(finding, "requirement") is "clear" ? "-" : Text(finding, "requirement"), Text(finding, "value"), Text(finding, "threshold"), Text(finding, "subject")];

    private static string Text(JsonNode? finding, string name) => finding?[name]?.GetValue<string>() ?? "";
}
