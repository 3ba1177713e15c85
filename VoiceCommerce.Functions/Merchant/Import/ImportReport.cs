using System.Text.Json;

namespace VoiceCommerce.Functions.Merchant.Import;

/// <summary>What became of a stream, line by line as far as <see cref="MerchantLimits.ReportedLines"/> reach.</summary>
internal sealed class ImportReport
{
    private readonly List<(int Line, IReadOnlyList<FieldError> Errors)> refused = [];

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Lines that said nothing new; null for a stream of which nobody looks.</summary>
    public int? Unchanged { get; private set; }

    public void Accept(int lines) => Accepted += lines;

    public void LeaveUnchanged(int lines) => Unchanged = (Unchanged ?? 0) + lines;

    public void Reject(int line, params IReadOnlyList<FieldError> errors)
    {
        Rejected++;
        if (refused.Count < MerchantLimits.ReportedLines)
        {
            refused.Add((line, errors));
        }
    }

    /// <summary>An answer of 422 where there was no line at all: the stream more likely broke off before its first.</summary>
    public Answer AsAnswerToLines() => Accepted + Rejected + (Unchanged ?? 0) == 0 ? Problems.Invalid([new("", "must have at least one line")]) : AsAnswer();

    public Answer AsAnswer() => new Answer.Json(StatusCodes.Status200OK, WriteTo);

    private void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("accepted", Accepted);
        writer.WriteNumber("rejected", Rejected);
        if (Unchanged is { } unchanged)
        {
            writer.WriteNumber("unchanged", unchanged);
        }

        writer.WriteStartArray("lines");
        // A batch is judged line by line and then looked up, so mistakes are not found in the order of the lines.
        foreach ((int line, IReadOnlyList<FieldError> errors) in refused.OrderBy(entry => entry.Line))
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", line);
            writer.WriteStartArray("errors");
            foreach (FieldError error in errors)
            {
                error.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
