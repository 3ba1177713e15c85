using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>Texts of a merchant into values, where Core's own <c>From</c> is laxer than an API should be.</summary>
internal static class Texts
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>A name that is cut would be heard cut, so a long one is refused here.</summary>
    public static DisplayName? Name(string text) => text.Length <= DisplayName.Max ? DisplayName.From(text) : null;

    public static string? Language(string text) => text.Length is 2 or 3 && text.All(char.IsAsciiLetterLower) ? text : null;

    /// <summary>Twelve digits or more in a row are a card number, whatever else it may be.</summary>
    public static string? PaymentReference(string text) =>
        IdentifierShape.Fits(text, 128, "_-:") && !IsCardNumber(text) ? text : null;

    public static string? Source(string text) => IdentifierShape.Fits(text, 64, "._-") ? text : null;

    /// <summary>The time in UTC; null without an offset, before 2000 or after now.</summary>
    public static DateTimeOffset? Instant(string text, DateTimeOffset now)
    {
        bool hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        return hasOffset && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTimeOffset at)
            && at >= Earliest && at <= now ? at : null;
    }

    /// <summary>The time in UTC; null without an offset, before 2000 or after 2100.</summary>
    public static DateTimeOffset? Pause(string text) => Instant(text, Latest);

    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;

    /// <summary>Null for a zone that the time zone database does not have: quiet hours would go by no clock.</summary>
    public static TimeZoneId? TimeZone(string text) => TimeZoneId.From(text) is { IsKnown: true } zone ? zone : null;

    private static bool IsCardNumber(string text)
    {
        string digits = text.Replace("-", "", StringComparison.Ordinal);
        return digits.Length is >= 12 and <= 19 && digits.All(char.IsAsciiDigit);
    }
}
