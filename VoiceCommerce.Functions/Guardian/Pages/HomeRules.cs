using System.Globalization;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>The rules for everybody at home.</summary>
internal static class HomeRules
{
    private const int MaxRecognition = 400;

    public static IReadOnlyList<HomeRule> All { get; } =
    [
        HomeRule.Amount("per-order", limits => limits.PerOrder, (limits, money) => limits with { PerOrder = money }) with { Rails = [Rail.OrderLimit], Concerns = (_, past) => past.Order.Buyer is not null },
        HomeRule.Amount("per-week", limits => limits.PerWeek, (limits, money) => limits with { PerWeek = money }) with { Rails = [Rail.WeeklyLimit] },
        HomeRule.Amount("stranger", limits => limits.StrangerPerOrder, (limits, money) => limits with { StrangerPerOrder = money })
            with { Rails = [Rail.OrderLimit], Concerns = (_, past) => past.Order.Buyer is null },
        HomeRule.Number("price-rise", 1, 1_000, limits => limits.PriceRisePercent, (limits, percent) => limits with { PriceRisePercent = percent }) with { Rails = [Rail.PriceRise] },
        HomeRule.Number("unusual-times", 2, 24, limits => limits.UnusualTimes, (limits, times) => limits with { UnusualTimes = times }) with { Rails = [Rail.UnusualQuantity, Rail.HeardAmount] },
        HomeRule.Number("repeat-hours", 0, 7 * 24, limits => (int)limits.RepeatWithin.TotalHours, (limits, hours) => limits with { RepeatWithin = TimeSpan.FromHours(hours) })
            with { Rails = [Rail.RepeatedOrder] },
        HomeRule.Number("orders-per-hour", 1, Limits.MaxOrdersPerHour, limits => limits.OrdersPerHour, (limits, orders) => limits with { OrdersPerHour = orders }) with { Rails = [Rail.Velocity] },
        HomeRule.Number("recognition", 0, MaxRecognition, limits => limits.MinimumRecognition, (limits, level) => limits with { MinimumRecognition = level }) with { Rails = [Rail.Recognition] },
        HomeRule.Choice("confirmation", home => home.Rules.MinimumConfirmation, (home, least) => home with { Rules = home.Rules with { MinimumConfirmation = least } }, (texts, least) => texts.Choice(least))
            with { Rails = [Rail.MinimumConfirmation] },
        HomeRule.Tick("platform-code", home => home.Rules.PlatformCode, (home, accepted) => home with { Rules = home.Rules with { PlatformCode = accepted } }) with { Rails = [Rail.CodeLock] },
        new("time-zone", RuleKind.Text, (_, home) => home.TimeZone.Value, (_, home, text) => TimeZoneId.From(text) is { IsKnown: true } zone ? home with { TimeZone = zone } : null),
        HomeRule.Quiet("quiet-hours", home => home.Rules.QuietHours, (home, hours) => home with { Rules = home.Rules with { QuietHours = hours } }) with { Rails = [Rail.QuietHours] },
        new("paused-until", RuleKind.Day, Day, Paused) { Fault = static texts => texts.NoPastDay, IsStillToCome = static (home, now) => home.Rules.PausedUntil is not { } until || now < until },
        HomeRule.Categories("blocked", home => home.Limits.BlockedCategories, (home, blocked) => home with { Limits = home.Limits with { BlockedCategories = blocked } })
            with { Rails = [Rail.BlockedCategory] },
    ];

    private static string Day(PageTexts texts, Household home) =>
        home.Rules.PausedUntil is { } until && home.TimeZone.LocalTime(until) is { } local ? local.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static Household? Paused(PageTexts texts, Household home, string text)
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
}
