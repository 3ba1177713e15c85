using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>The rules of one speaker or screen: with its name it gets them, with a former one's name it gets that one's, and without a name it has none.</summary>
internal static class DeviceRules
{
    public static IReadOnlyList<HomeRule> Of(DeviceId device) =>
    [
        new("device-name", RuleKind.Text, (_, home) => Find(home, device)?.Name.Value ?? "", (_, home, text) => Named(home, device, text)),
        HomeRule.Tick("device-closed", home => Find(home, device)?.BuysNothing ?? false, (home, closed) => Change(home, device, rule => rule with { BuysNothing = closed }))
            with { Fault = static texts => texts.NeedsName, Rails = [Rail.Device], Concerns = (_, past) => past.Order.Device == device },
        HomeRule.Quiet("device-quiet", home => Find(home, device)?.QuietHours, (home, hours) => Change(home, device, rule => rule with { QuietHours = hours }))
            with { Rails = [Rail.QuietHours], Concerns = (_, past) => past.Order.Device == device },
    ];

    private static DeviceRule? Find(Household home, DeviceId device) => home.Rules.Devices.FirstOrDefault(rule => rule.Id == device);

    private static Household? Named(Household home, DeviceId device, string text) => (DisplayName.From(text), Find(home, device)) switch
    {
        (null, _) when text.Length == 0 => With(home, home.Rules.Devices.Where(rule => rule.Id != device)),
        (null, _) => null,
        ({ } name, null) when home.Rules.Devices.FirstOrDefault(rule => rule.Former && rule.Name.Value.Equals(name.Value, StringComparison.OrdinalIgnoreCase)) is { } former =>
            With(home, home.Rules.Devices.Select(rule => rule == former ? rule with { Id = device, Former = false } : rule)),
        ({ } name, null) => With(home, home.Rules.Devices.Append(new() { Id = device, Name = name })),
        ({ } name, _) => Change(home, device, rule => rule with { Name = name }),
    };

    private static Household? Change(Household home, DeviceId device, Func<DeviceRule, DeviceRule> change) => Find(home, device) is null
        ? null
        : With(home, home.Rules.Devices.Select(rule => rule.Id == device ? change(rule) : rule));

    private static Household? With(Household home, IEnumerable<DeviceRule> devices) =>
        devices.ToArray() is { Length: <= HouseRules.MaxDevices } kept ? home with { Rules = home.Rules with { Devices = kept } } : null;
}
