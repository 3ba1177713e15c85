using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Storage.Documents;

internal sealed record RulesDocument(
    string Confirmation, QuietDocument? Quiet = null, DeviceDocument[]? Devices = null, DateTimeOffset? PausedUntil = null, BandsDocument? Bands = null,
    bool? PlatformCode = null)
{
    public static RulesDocument Of(HouseRules rules) => new(
        StoredValue.Text(rules.MinimumConfirmation),
        QuietDocument.Of(rules.QuietHours),
        StoredValue.List(rules.Devices, DeviceDocument.Of),
        rules.PausedUntil,
        rules.Bands is { } bands ? BandsDocument.Of(bands) : null,
        rules.PlatformCode ? true : null);

    public HouseRules ToRules() => new()
    {
        MinimumConfirmation = StoredValue.ToEnum<Confirmation>(Confirmation),
        QuietHours = Quiet?.ToQuietHours(),
        Devices = StoredValue.Each(Devices, static device => device.ToDevice(), most: HouseRules.MaxDevices),
        PausedUntil = PausedUntil,
        Bands = Bands?.ToBands(),
        PlatformCode = PlatformCode ?? false,
    };
}

/// <summary>Minutes since midnight, by the clocks at home.</summary>
internal sealed record QuietDocument(int From, int Until)
{
    private const int MinutesOfDay = 24 * 60;

    public static QuietDocument? Of(QuietHours? hours) => hours is null ? null : new(Minutes(hours.From), Minutes(hours.Until));

    public QuietHours ToQuietHours() => StoredValue.Need(QuietHours.Between(Time(From), Time(Until)));

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static TimeOnly Time(int minutes) => new(StoredValue.Within(minutes, 0, MinutesOfDay - 1) * TimeSpan.TicksPerMinute);
}

internal sealed record DeviceDocument(string Id, string Name, bool? BuysNothing = null, QuietDocument? Quiet = null, bool? Former = null)
{
    public static DeviceDocument Of(DeviceRule rule) => new(rule.Id.Value, rule.Name.Value, rule.BuysNothing ? true : null, QuietDocument.Of(rule.QuietHours), rule.Former ? true : null);

    public DeviceRule ToDevice() => new()
    {
        Id = StoredValue.Need(DeviceId.From(Id)),
        Name = StoredValue.ToName(Name),
        BuysNothing = BuysNothing ?? false,
        QuietHours = Quiet?.ToQuietHours(),
        Former = Former ?? false,
    };
}

internal sealed record BandsDocument(AllowanceDocument Child, AllowanceDocument Teen, AllowanceDocument Adult, AllowanceDocument Guardian)
{
    public static BandsDocument Of(AgeBands bands) =>
        new(AllowanceDocument.Of(bands.Child), AllowanceDocument.Of(bands.Teen), AllowanceDocument.Of(bands.Adult), AllowanceDocument.Of(bands.Guardian));

    public AgeBands ToBands() => new() { Child = Child.ToAllowance(), Teen = Teen.ToAllowance(), Adult = Adult.ToAllowance(), Guardian = Guardian.ToAllowance() };
}

internal sealed record AllowanceDocument(string? PerWeek = null, string? PerItem = null, string[]? Allowed = null, string[]? Blocked = null)
{
    public static AllowanceDocument Of(Allowance allowance) => new(
        StoredValue.TextOrNull(allowance.PerWeek),
        StoredValue.TextOrNull(allowance.PerItem),
        StoredValue.List(allowance.AllowedCategories, static category => category.Value),
        StoredValue.List(allowance.BlockedCategories, static category => category.Value));

    public Allowance ToAllowance() => new()
    {
        PerWeek = StoredValue.ToMoneyOrNull(PerWeek),
        PerItem = StoredValue.ToMoneyOrNull(PerItem),
        AllowedCategories = StoredValue.ToCategories(Allowed),
        BlockedCategories = StoredValue.ToCategories(Blocked),
    };
}
