using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>How a rule is typed.</summary>
internal enum RuleKind
{
    Amount,
    Number,
    Lines,

    /// <summary>One of Confirmation's names.</summary>
    Choice,

    /// <summary>"2026-05-31", or nothing.</summary>
    Day,

    Text,
}

/// <summary>
/// One rule of the home as a field of a form. A new rule is one more row in <see cref="All"/> and two texts in each language; the page, the audit and the
/// bounds follow.
/// </summary>
/// <param name="Key">Its name in the form, in the audit trail and among the texts.</param>
/// <param name="Kind">How it is typed.</param>
/// <param name="Read">As it stands in the field.</param>
/// <param name="Write">The home with the rule as it was typed; null for what is none, or out of bounds.</param>
internal sealed record HomeRule(string Key, RuleKind Kind, Func<Household, string> Read, Func<Household, string, Household?> Write)
{
    private const int MaxBlocked = 50;

    public static IReadOnlyList<HomeRule> All { get; } =
    [
        Amount("per-order", limits => limits.PerOrder, (limits, money) => limits with { PerOrder = money }),
        Amount("per-week", limits => limits.PerWeek, (limits, money) => limits with { PerWeek = money }),
        Amount("stranger", limits => limits.StrangerPerOrder, (limits, money) => limits with { StrangerPerOrder = money }),
        Number("price-rise", 1, 1_000, limits => limits.PriceRisePercent, (limits, percent) => limits with { PriceRisePercent = percent }),
        Number("unusual-times", 2, 24, limits => limits.UnusualTimes, (limits, times) => limits with { UnusualTimes = times }),
        Number("repeat-hours", 0, 7 * 24, limits => (int)limits.RepeatWithin.TotalHours, (limits, hours) => limits with { RepeatWithin = TimeSpan.FromHours(hours) }),
        Number("orders-per-hour", 1, Limits.MaxOrdersPerHour, limits => limits.OrdersPerHour, (limits, orders) => limits with { OrdersPerHour = orders }),
        new("confirmation", RuleKind.Choice, home => home.Rules.MinimumConfirmation.ToString(), (home, text) =>
            ConfirmationFrom(text) is { } least ? home with { Rules = home.Rules with { MinimumConfirmation = least } } : null),
        new("time-zone", RuleKind.Text, home => home.TimeZone.Value, (home, text) => TimeZoneId.From(text) is { IsKnown: true } zone ? home with { TimeZone = zone } : null),
        new("quiet-hours", RuleKind.Text, home => home.Rules.QuietHours?.ToString() ?? "", Quiet),
        new("paused-until", RuleKind.Day, home => Day(home), Paused),
        new(
            "blocked",
            RuleKind.Lines,
            home => string.Join('\n', home.Limits.BlockedCategories.Select(category => category.Value)),
            (home, text) => Categories(text) is { } blocked ? home with { Limits = home.Limits with { BlockedCategories = blocked } } : null),
    ];

    private static HomeRule Amount(string key, Func<Limits, Money> read, Func<Limits, Money, Limits> write) => new(
        key,
        RuleKind.Amount,
        home => Parts.Field(read(home.Limits)),
        (home, text) => Parts.Amount(text, home.Currency) is { } money ? home with { Limits = write(home.Limits, money) } : null);

    private static HomeRule Number(string key, int least, int most, Func<Limits, int> read, Func<Limits, int, Limits> write) => new(
        key,
        RuleKind.Number,
        home => read(home.Limits).ToString(CultureInfo.InvariantCulture),
        (home, text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? home with { Limits = write(home.Limits, number) }
            : null);

    // By its exact name: the BCL's parser would also take numbers.
    private static Confirmation? ConfirmationFrom(string text) =>
        Enum.GetValues<Confirmation>().Where(known => known.ToString() == text).Select(known => (Confirmation?)known).FirstOrDefault();

    /// <summary>"21:00 to 07:00", or nothing for none.</summary>
    private static Household? Quiet(Household home, string text)
    {
        if (text.Length == 0)
        {
            return home with { Rules = home.Rules with { QuietHours = null } };
        }

        return text.Replace("to", "-", StringComparison.OrdinalIgnoreCase).Split('-', StringSplitOptions.TrimEntries) is [var first, var second]
            && MinuteFrom(first) is { } from && MinuteFrom(second) is { } until && QuietHours.Between(from, until) is { } hours
                ? home with { Rules = home.Rules with { QuietHours = hours } }
                : null;
    }

    private static TimeOnly? MinuteFrom(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;

    private static string Day(Household home) =>
        home.Rules.PausedUntil is { } until && home.TimeZone.LocalTime(until) is { } local ? local.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static Household? Paused(Household home, string text)
    {
        if (text.Length == 0)
        {
            return home with { Rules = home.Rules with { PausedUntil = null } };
        }

        // To the end of that day by the clocks at home.
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day < DateOnly.MaxValue
            && TimeZoneInfo.TryFindSystemTimeZoneById(home.TimeZone.Value, out TimeZoneInfo? zone)
                ? home with { Rules = home.Rules with { PausedUntil = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(MidnightIn(zone, day.AddDays(1)), zone)) } }
                : null;
    }

    // Where daylight saving leaves midnight out, the day begins an hour later.
    private static DateTime MidnightIn(TimeZoneInfo zone, DateOnly day)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
    }

    private static CategoryPath[]? Categories(string text)
    {
        string[] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        CategoryPath[] categories = [.. lines.Select(CategoryPath.From).OfType<CategoryPath>()];
        return categories.Length == lines.Length && lines.Length <= MaxBlocked ? categories : null;
    }
}
