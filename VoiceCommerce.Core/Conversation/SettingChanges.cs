using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Conversation;

/// <summary>
/// What is different between two versions of a home's settings, for the audit trail: one definition for everybody who changes them. Names, addresses, voices and the card's
/// token are only said to be set or to be another; the code is not among the settings.
/// </summary>
public static class SettingChanges
{
    /// <summary>Of one value; what is longer is cut.</summary>
    public const int MaxText = 400;

    private const string Set = "set";
    private const string Another = "another";

    /// <summary>In the order of the settings; empty when all are the same.</summary>
    /// <param name="before">Null for a home that is new.</param>
    public static IReadOnlyList<AuditChange> Between(Household? before, Household after)
    {
        Dictionary<string, Setting> known = (before is null ? [] : Of(before)).ToDictionary(setting => setting.Field, StringComparer.Ordinal);
        List<AuditChange> changes = [];
        foreach (Setting now in Of(after))
        {
            Setting? then = known.Remove(now.Field, out Setting? found) ? found : null;
            if (now.Value != then?.Value)
            {
                changes.Add(new(now.Field, then?.Shown, now.Shown is not null && now.Shown == then?.Shown ? Another : now.Shown));
            }
        }

        return [.. changes, .. known.Values.Where(gone => gone.Value is not null).Select(gone => new AuditChange(gone.Field, gone.Shown, null))];
    }

    private static IEnumerable<Setting> Of(Household home) =>
        [.. OfHome(home), .. OfLimits(home.Limits), .. OfRules(home), .. home.Rules.Devices.Select(OfDevice), .. Enum.GetValues<Role>().SelectMany(band => OfAllowance($"bands.{Lower(band)}", home.AllowanceOf(band))), .. home.Members.SelectMany(OfMember),
        .. home.Permissions.Select(permission => new Setting($"permissions.{permission.For}.{permission.Product}", permission.Terms))];

    private static IEnumerable<Setting> OfHome(Household home) =>
    [
        new("locale", home.Locale),
        Hidden("email", home.Email?.Value),
        Hidden("address", string.Join('\n', [home.Address.Region, home.Address.Label.Value, .. home.Address.Lines.Select(line => line.Value)])),
        Hidden("paymentReference", home.PaymentReference),
    ];

    private static IEnumerable<Setting> OfLimits(Limits limits) =>
    [
        new("rules.per-order", limits.PerOrder.ToString()),
        new("rules.per-week", limits.PerWeek.ToString()),
        new("rules.stranger", limits.StrangerPerOrder.ToString()),
        new("rules.recognition", Number(limits.MinimumRecognition)),
        new("rules.price-rise", Number(limits.PriceRisePercent)),
        new("rules.unusual-times", Number(limits.UnusualTimes)),
        new("rules.repeat-hours", limits.RepeatWithin.TotalHours.ToString("0.##", CultureInfo.InvariantCulture)),
        new("rules.orders-per-hour", Number(limits.OrdersPerHour)),
        new("rules.blocked", Categories(limits.BlockedCategories)),
    ];

    private static IEnumerable<Setting> OfRules(Household home) =>
    [
        new("rules.confirmation", Lower(home.Rules.MinimumConfirmation)),
        new("rules.platform-code", home.Rules.PlatformCode ? "yes" : "no"),
        new("rules.time-zone", home.TimeZone.Value),
        new("rules.quiet-hours", home.Rules.QuietHours?.ToString()),
        new("rules.paused-until", home.Rules.PausedUntil?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
    ];

    private static Setting OfDevice(DeviceRule device)
    {
        string shown = $"{(device.BuysNothing ? "buys nothing" : "buys")}, {(device.QuietHours is { } quiet ? $"quiet {quiet}" : "no quiet hours")}{(device.Former ? ", not known again" : "")}";
        return new($"devices.{device.Id}", shown, $"{shown} {device.Name}");
    }

    private static IEnumerable<Setting> OfMember(Member member)
    {
        string its = $"members.{member.Id}";
        Allowance own = new() { PerWeek = member.WeeklyAllowance, PerItem = member.ItemCap, AllowedCategories = member.AllowedCategories, BlockedCategories = member.BlockedCategories };
        string voices = string.Join(' ', member.Persons.Select(person => person.Value));
        return
        [
            new($"{its}.role", member.Role.ToString()),
            Hidden($"{its}.name", member.Name.Value),
            Hidden($"{its}.email", member.Email?.Value),
            new($"{its}.voices", Number(member.Persons.Count), voices),
            .. OfAllowance(its, own),
        ];
    }

    private static IEnumerable<Setting> OfAllowance(string its, Allowance allowance) =>
    [
        new($"{its}.weeklyAllowance", allowance.PerWeek?.ToString()),
        new($"{its}.itemCap", allowance.PerItem?.ToString()),
        new($"{its}.allowedCategories", Categories(allowance.AllowedCategories)),
        new($"{its}.blockedCategories", Categories(allowance.BlockedCategories)),
    ];

    private static Setting Hidden(string field, string? value) => new(field, value is null ? null : Set, value);

    private static string? Categories(IReadOnlyList<CategoryPath> categories) => categories.Count == 0 ? null : string.Join(", ", categories.Select(category => category.Value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <param name="Value">What is compared.</param>
    private sealed record Setting(string Field, string? Shown, string? Value)
    {
        public Setting(string field, string? value)
            : this(field, value is { Length: > MaxText } ? value[..MaxText] + "…" : value, value)
        {
        }
    }
}
