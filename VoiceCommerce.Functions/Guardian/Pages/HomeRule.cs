using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>How a rule is typed.</summary>
internal enum RuleKind
{
    Amount,

    /// <summary>An amount, or nothing.</summary>
    OptionalAmount,

    Number,
    Lines,

    /// <summary>One of <see cref="HomeRule.Choices"/>.</summary>
    Choice,

    /// <summary>"yes", or nothing.</summary>
    Tick,

    /// <summary>"2026-05-31", or nothing.</summary>
    Day,

    Text,

    /// <summary>A mail address, or nothing.</summary>
    Mail,
}

/// <summary>
/// One rule of the home as a field of a form. A new rule is one more row in a table of rules and two texts in each language; the page, its bounds and what it would have done
/// last month follow.
/// </summary>
/// <param name="Key">Its name in the form and among the texts.</param>
/// <param name="Kind">How it is typed.</param>
/// <param name="Read">As it stands in the field, in the reader's language.</param>
/// <param name="Write">The home with the rule as it was typed in that language; null for what is none, or out of bounds.</param>
internal sealed record HomeRule(string Key, RuleKind Kind, Func<PageTexts, Household, string> Read, Func<PageTexts, Household, string, Household?> Write)
{
    /// <summary>How it is to be typed, for somebody who typed it otherwise.</summary>
    public Func<PageTexts, string> Fault { get; init; } = static texts => texts.NoSuchValue;

    /// <summary>False for what can be written and is over already.</summary>
    public Func<Household, DateTimeOffset, bool> IsStillToCome { get; init; } = static (_, _) => true;

    /// <summary>Those that judge by it; none for a rule of which a dry run has nothing to say.</summary>
    public IReadOnlyList<Rail> Rails { get; init; } = [];

    /// <summary>The orders that it is about, in the home with the rules that are tried.</summary>
    public Func<Household, PastOrder, bool> Concerns { get; init; } = static (_, _) => true;

    /// <summary>Of a choice: each value, and what it is called.</summary>
    public Func<PageTexts, IEnumerable<(string Value, string Label)>> Choices { get; init; } = static _ => [];

    /// <summary>A value of it in words, outside of its field.</summary>
    public string Said(PageTexts texts, string value) => Kind switch
    {
        RuleKind.Tick => texts.YesOrNo(value == Ticked),
        RuleKind.Choice => Choices(texts).FirstOrDefault(choice => choice.Value == value).Label ?? value,
        _ when value.Length == 0 => texts.Nothing,
        _ => value.Replace("\n", ", ", StringComparison.Ordinal),
    };

    public static HomeRule Amount(string key, Func<Limits, Money> read, Func<Limits, Money, Limits> write) => new(
        key,
        RuleKind.Amount,
        (_, home) => Parts.Field(read(home.Limits)),
        (_, home, text) => Parts.Amount(text, home.Currency) is { } money ? home with { Limits = write(home.Limits, money) } : null)
    {
        Fault = static texts => texts.HowToWriteAmounts,
    };

    /// <summary>Empty for null.</summary>
    public static HomeRule Amount(string key, Func<Household, Money?> read, Func<Household, Money?, Household?> write) => new(
        key,
        RuleKind.OptionalAmount,
        (_, home) => Parts.Field(read(home)),
        (_, home, text) => text.Length == 0 ? write(home, null) : Parts.Amount(text, home.Currency) is { } money ? write(home, money) : null)
    {
        Fault = static texts => texts.HowToWriteAmounts,
    };

    public static HomeRule Number(string key, int least, int most, Func<Limits, int> read, Func<Limits, int, Limits> write) => new(
        key,
        RuleKind.Number,
        (_, home) => read(home.Limits).ToString(CultureInfo.InvariantCulture),
        (_, home, text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? home with { Limits = write(home.Limits, number) }
            : null)
    {
        Fault = texts => texts.WholeNumber(least, most),
    };

    public static HomeRule Categories(string key, Func<Household, IReadOnlyList<CategoryPath>> read, Func<Household, IReadOnlyList<CategoryPath>, Household?> write) => new(
        key,
        RuleKind.Lines,
        (_, home) => string.Join('\n', read(home).Select(category => category.Value)),
        (_, home, text) => CategoriesFrom(text) is { } categories ? write(home, categories) : null)
    {
        Fault = static texts => texts.HowToWriteCategories(Allowance.MaxCategories),
    };

    public static HomeRule Tick(string key, Func<Household, bool> read, Func<Household, bool, Household?> write) => new(
        key,
        RuleKind.Tick,
        (_, home) => read(home) ? Ticked : "",
        (_, home, text) => text is Ticked or "" ? write(home, text == Ticked) : null);

    /// <summary>As the language writes hours, or nothing for none.</summary>
    public static HomeRule Quiet(string key, Func<Household, QuietHours?> read, Func<Household, QuietHours?, Household?> write) => new(
        key,
        RuleKind.Text,
        (texts, home) => read(home) is { } hours ? texts.Hours(hours) : "",
        (texts, home, text) => text.Length == 0 ? write(home, null) : texts.HoursFrom(text) is { } hours ? write(home, hours) : null)
    {
        Fault = static texts => texts.HowToWriteHours,
    };

    /// <summary>By its exact name: the BCL's parser would also take numbers.</summary>
    public static HomeRule Choice<T>(string key, Func<Household, T> read, Func<Household, T, Household?> write, Func<PageTexts, T, string> label)
        where T : struct, Enum => new(
        key,
        RuleKind.Choice,
        (_, home) => read(home).ToString(),
        (_, home, text) => Enum.GetValues<T>().Where(known => known.ToString() == text).Select(known => write(home, known)).FirstOrDefault())
        {
            Choices = texts => Enum.GetValues<T>().Select(value => (value.ToString(), label(texts, value))),
        };

    /// <summary>What a ticked box sends.</summary>
    public const string Ticked = "yes";

    private static CategoryPath[]? CategoriesFrom(string text)
    {
        string[] lines = [.. text.ToLowerInvariant().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        CategoryPath[] categories = [.. lines.Select(CategoryPath.From).OfType<CategoryPath>()];
        return categories.Length == lines.Length && lines.Length <= Allowance.MaxCategories ? categories : null;
    }
}
