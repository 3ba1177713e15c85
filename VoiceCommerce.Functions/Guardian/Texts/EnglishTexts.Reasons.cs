using System.Globalization;
using System.Text.RegularExpressions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;

namespace VoiceCommerce.Functions.Guardian.Texts;

// What the rails found, in sentences and in a table.
internal sealed partial class EnglishTexts
{
    // "USD 62.10", as the rails write money.
    [GeneratedRegex(@"\b(?<currency>[A-Z]{3}) (?<major>\d{1,12})\.(?<minor>\d\d)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RailMoney { get; }

    // As the rails write them: numbers and times, with a word or two around; amounts as everywhere on the pages.
    public override string ValueOf(Finding finding) => finding.Rail == Rail.Pause ? Instant(finding.Value) : Amounts(finding.Value);

    public override string ThresholdOf(Finding finding) => finding.Rail == Rail.Pause ? Pause(finding.Threshold) : Amounts(finding.Threshold);

    public override string Reason(Finding finding) => finding.Rail switch
    {
        Rail.Speaker when finding.Requirement == Requirement.Guardian => "A child asked, and children's orders need a grown-up.",
        Rail.Speaker => "The speaker does not know this voice.",
        Rail.Recognition => $"The speaker is not sure whose voice it is ({ValueOf(finding)}; {ThresholdOf(finding)} is needed).",
        Rail.NewToHome => $"{finding.Subject ?? "It"} was never bought here before.",
        Rail.BlockedCategory => $"{finding.Subject ?? "It"} is of a kind that this home has blocked.",
        Rail.AgeRestriction => $"{finding.Subject ?? "It"} is for adults only.",
        Rail.OrderLimit => $"It costs {ValueOf(finding)}; the limit for one order is {ThresholdOf(finding)}.",
        Rail.WeeklyLimit or Rail.MemberAllowance when finding.Value == "several currencies" => "The orders of these seven days are in several currencies, so nobody can tell whether it is too much.",
        Rail.WeeklyLimit => $"It would bring the week to {ValueOf(finding)}; the limit is {ThresholdOf(finding)}.",
        Rail.MemberAllowance => $"It would bring their week to {ValueOf(finding)}; their allowance is {ThresholdOf(finding)}.",
        Rail.UnusualQuantity => $"{finding.Subject ?? "It"}: {ValueOf(finding)} is more than usual ({Usual(finding.Threshold)}).",
        Rail.RepeatedOrder => $"{finding.Subject ?? "It"} was ordered or asked for only lately ({Ago(finding.Value)}).",
        Rail.PriceRise => $"{finding.Subject ?? "It"} has become dearer: it costs {ValueOf(finding)}, and {Dearest(ThresholdOf(finding))}.",
        Rail.CodeLock => "It needs a purchase code, and there is none that works just now.",
        Rail.Device => "The device that heard it is not allowed to buy.",
        Rail.QuietHours => $"It was asked in quiet hours ({ValueOf(finding)}; quiet is {ThresholdOf(finding)}).",
        Rail.Pause => $"Shopping is {Pause(finding.Threshold)}.",
        Rail.MemberCategory => $"{finding.Subject ?? "It"} is of a kind that this person may not buy alone.",
        Rail.ItemCap => $"{finding.Subject ?? "One of it"} costs {ValueOf(finding)}; this person may spend {ThresholdOf(finding)} on one thing.",
        Rail.Velocity => $"There were many orders lately: {ValueOf(finding)} with this one, and {ThresholdOf(finding)} may be.",
        Rail.FailedConfirmations => $"There were {ValueOf(finding)}.",
        Rail.TooSoon => $"{finding.Subject ?? "It"} is bought much sooner than usual: {Whole(finding.Value)}, and {Interval(finding.Threshold)}.",
        Rail.HeardAmount => $"The amount may have been misheard: what was heard is {Measured(finding.Value)}, and what is offered is {Measured(finding.Threshold)}.",
        Rail.AddressChanged => "The delivery address was changed only lately.",
        Rail.MinimumConfirmation => "Your home wants this for every order.",
        Rail.Broadcast => $"Very many homes ask for {finding.Subject ?? "it"} just now, as after a sentence on television ({ValueOf(finding)}; {ThresholdOf(finding)} is usual). It can be approved when that is over.",
        Rail.StandingPermission => $"A guardian has always allowed it ({ThresholdOf(finding)}).",
        _ => $"{RailName(finding.Rail)}: {ValueOf(finding)}; allowed is {ThresholdOf(finding)}.",
    };

    public override string StillAsked(Rail rail, string who) => rail switch
    {
        Rail.ItemCap => $"more than {who}'s limit for one thing",
        Rail.MemberAllowance => $"more than {who}'s allowance for seven days",
        Rail.OrderLimit => "more than the limit for one order",
        Rail.WeeklyLimit => "more than the home's limit for seven days",
        Rail.MemberCategory => $"a kind of goods that is not left to {who}",
        Rail.QuietHours => "whatever is asked in quiet hours",
        Rail.Velocity => "too many orders within an hour",
        Rail.Recognition => "a voice that the speaker is not sure of",
        Rail.FailedConfirmations => "wrong codes within the hour",
        Rail.AddressChanged => "a delivery address that was changed lately",
        Rail.MinimumConfirmation => "every order, as your home wants it",
        Rail.Broadcast => "what very many homes ask for at once",
        Rail.CodeLock => "a purchase code that is needed and does not work",
        _ => Words(RailName(rail)),
    };

    private string Amounts(string text) => RailMoney.Replace(text, found =>
        Currency.From(found.Groups["currency"].Value) is { } currency
        && long.TryParse(found.Groups["major"].Value + found.Groups["minor"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out long minor)
        && Money.From(minor, currency) is { } money
            ? Amount(money)
            : found.Value);

    // "usual 2", "6 when new".
    private static string Usual(string threshold) => threshold.Split(' ') switch
    {
        ["usual", var packs] => $"usual is {packs}",
        [var packs, "when", "new"] => $"it is new here, and {packs} of something new are many",
        _ => threshold,
    };

    // "ordered 2 h 5 min ago".
    private static string Ago(string value) => value.Split(' ') switch
    {
        ["ordered", "0", "h", "0", "min", "ago"] => "just before",
        ["ordered", "0", "h", var minutes, "min", "ago"] => $"{Counted(minutes, "minute")} before",
        ["ordered", var hours, "h", _, "min", "ago"] => $"{Counted(hours, "hour")} before",
        _ => value,
    };

    // "$4.00 + 25 %".
    private static string Dearest(string threshold) => threshold.Split(" + ") is [var last, var rise] ? $"last time it was {last}; a rise of {rise} is allowed" : $"{threshold} is allowed";

    // "2026-05-11 16:00 UTC".
    private string Instant(string value) =>
        DateTimeOffset.TryParseExact(value, "yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? Time(at) : value;

    // "paused until 2026-05-13 00:00 -05:00".
    private string Pause(string threshold) =>
        DateTimeOffset.TryParseExact(threshold, "'paused until' yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset end)
            ? $"paused until {Time(end)}"
            : threshold;

    // "3.2 days after the last".
    private static string Whole(string value) => value.Split(' ') switch
    {
        ["0", "days", "after", "the", "last"] => "within an hour or two of the last time",
        [var days, "days", "after", "the", "last"] => $"{Counted(days, "day")} after the last time",
        _ => value,
    };

    // "half of 25 days".
    private static string Interval(string threshold) => threshold.Split(' ') is ["half", "of", var days, "days"] ? $"usually it is every {(days == "1" ? "day" : $"{days} days")}" : $"usual is {threshold}";

    // "heard 4 Pound", "2 x 12 Ounce".
    private static string Measured(string amount) => amount.Split(' ') switch
    {
        ["heard", var number, "packs"] => Counted(number, "pack"),
        ["heard", var number, var unit] => Size(number, unit),
        [var packs, "x", var number, var unit] => $"{packs} × {Size(number, unit)}",
        _ => amount,
    };

    private static string Size(string number, string unit) => Counted(number, unit == nameof(PackUnit.Each) ? "piece" : Words(unit));

    private static string Counted(string number, string one) => number == "1" ? $"1 {one}" : $"{number} {one}{(one == "box" ? "es" : "s")}";
}
