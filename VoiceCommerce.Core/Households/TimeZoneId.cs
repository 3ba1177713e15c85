using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

/// <summary>The IANA name of the time zone that a home lives by, such as "America/Chicago": 1 to 64 of A-Z a-z 0-9 / _ + -</summary>
public sealed record TimeZoneId
{
    private TimeZoneId(string value) => Value = value;

    public static TimeZoneId Utc { get; } = new("UTC");

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>False where this machine's time zone database does not have it.</summary>
    public bool IsKnown => TimeZoneInfo.TryFindSystemTimeZoneById(Value, out _);

    /// <summary>Null when the shape is wrong; whether there is such a zone says <see cref="IsKnown"/>.</summary>
    public static TimeZoneId? From(string? value) => IdentifierShape.Fits(value, 64, "/_+-") ? new(value!) : null;

    /// <summary>What the clocks at home show, daylight saving included; null where the zone is not known.</summary>
    public DateTimeOffset? LocalTime(DateTimeOffset instant) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Value, out TimeZoneInfo? zone) ? TimeZoneInfo.ConvertTime(instant, zone) : null;

    public override string ToString() => Value;
}
