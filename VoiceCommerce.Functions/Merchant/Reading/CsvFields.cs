using System.Globalization;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>One line of a CSV file under its header. An empty cell stands for absent.</summary>
internal sealed class CsvFields(IReadOnlyList<string> header, IReadOnlyList<string> cells, Mistakes mistakes) : Fields("", mistakes)
{
    protected override bool Has(string name) => Text(name) is not null;

    protected override bool IsText(string name) => true;

    protected override string? Text(string name)
    {
        for (int column = 0; column < header.Count && column < cells.Count; column++)
        {
            if (header[column] == name)
            {
                return cells[column].Length == 0 ? null : cells[column];
            }
        }

        return null;
    }

    protected override long? Whole(string name, string expected)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return number;
        }

        Note(name, expected);
        return null;
    }

    /// <summary>The header was held against the known columns once, so only the number of cells can be wrong here.</summary>
    public override void NothingElse()
    {
        if (cells.Count != header.Count)
        {
            Mistakes.Note("", $"must have {header.Count} cells, as the header has");
        }
    }
}
