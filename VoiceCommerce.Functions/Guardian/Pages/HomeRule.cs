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

    private static CategoryPath[]? Categories(string text)
    {
        string[] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        CategoryPath[] categories = [.. lines.Select(CategoryPath.From).OfType<CategoryPath>()];
        return categories.Length == lines.Length && lines.Length <= MaxBlocked ? categories : null;
    }
}
