using System.Text.Json;
using System.Text.Unicode;
using VoiceCommerce.Functions.Merchant.Reading;

namespace VoiceCommerce.Functions.Merchant.Import;

/// <summary>One line that should be one JSON object.</summary>
internal static class NdjsonLine
{
    public static readonly string TooLong = $"must have at most {MerchantLimits.LineBytes} bytes";

    /// <summary>Of a CSV line too: its letters would be lost without a word, and the right ones count as unchanged when they come.</summary>
    public const string NotUtf8 = "must be UTF-8";

    /// <summary>Null when anything is wrong; the mistakes say what.</summary>
    public static T? Read<T>(Line line, Mistakes mistakes, Func<JsonElement, Mistakes, T?> read)
        where T : class
    {
        if (line.Bytes is not { } bytes)
        {
            mistakes.Note("", TooLong);
            return null;
        }

        using JsonDocument? document = Documents.Parse(bytes, out _);
        if (document is null)
        {
            mistakes.Note("", Utf8.IsValid(bytes.Span) ? "must be one JSON object" : NotUtf8);
            return null;
        }

        return read(document.RootElement, mistakes);
    }
}
