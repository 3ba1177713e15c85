using System.Text.Unicode;
using CsvHelper;
using VoiceCommerce.Functions.Merchant.Reading;

namespace VoiceCommerce.Functions.Merchant.Import;

/// <summary>
/// CSV as RFC 4180 has it, but one line is one record: a quote that is never closed costs its own line and not the rest of the file.
/// The separator (comma, semicolon, tab or bar) is what the header uses.
/// </summary>
internal sealed class CsvTable
{
    private static readonly CsvReaderOptions OneLine = new()
    {
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
        DetectSeparatorHint = false,
    };

    private readonly CsvReaderOptions options;

    private CsvTable(IReadOnlyList<string> header, CsvReaderOptions options)
    {
        Header = header;
        this.options = options;
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>Null, and noted, when the header is not UTF-8, lacks a column or has one that is not known.</summary>
    public static CsvTable? FromHeader(Line line, Mistakes mistakes)
    {
        if (line.Bytes is not { } bytes || Split(bytes, OneLine, out char separator) is not { } header)
        {
            mistakes.Note("", "must begin with a header line, which ends with LF or CRLF");
            return null;
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            mistakes.Note("", NdjsonLine.NotUtf8);
            return null;
        }

        foreach (string missing in PurchaseDraft.RequiredColumns.Except(header, StringComparer.Ordinal))
        {
            mistakes.Note("/" + missing, "must be a column of the header");
        }

        string[] known = [.. PurchaseDraft.RequiredColumns, .. PurchaseDraft.OptionalColumns];
        if (header.Distinct(StringComparer.Ordinal).Count() < header.Count || header.Except(known, StringComparer.Ordinal).Any())
        {
            mistakes.Note("", $"must have no other columns than {string.Join(", ", known)}, and each only once");
        }

        return mistakes.Any ? null : new(header, OneLine with { Separator = separator });
    }

    /// <summary>Null, and noted, when the line is too long, not UTF-8 or its quotes are wrong.</summary>
    public CsvFields? Fields(Line line, Mistakes mistakes)
    {
        if (line.Bytes is not { } bytes)
        {
            mistakes.Note("", NdjsonLine.TooLong);
            return null;
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            mistakes.Note("", NdjsonLine.NotUtf8);
            return null;
        }

        if (Split(bytes, options, out _) is not { } cells)
        {
            mistakes.Note("", "must be one record on one line that ends with LF or CRLF, with its quotes closed, and doubled inside a cell");
            return null;
        }

        return new(Header, cells, mistakes);
    }

    private static List<string>? Split(ReadOnlyMemory<byte> line, CsvReaderOptions options, out char separator)
    {
        separator = ',';
        if (line.Span.Contains((byte)'\r'))
        {
            return null; // To the reader it is the end of the record, and what is behind it would be lost.
        }

        using CsvReader reader = CsvReader.Create(line, options);
        try
        {
            if (!reader.Read())
            {
                return null;
            }

            separator = reader.Separator;
            return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }
}
