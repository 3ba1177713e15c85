namespace VoiceCommerce.Core.Households;

/// <summary>The least that every order of a home needs; the risk of an order can only ask for more. Stored: renaming needs a migration.</summary>
public enum Confirmation
{
    Yes,
    Code,
    Guardian,
}

/// <summary>What a guardian has said about buying in this home, beside its <see cref="Limits"/>. Nothing said is no rule, but for the safe defaults of the age bands.</summary>
public sealed record HouseRules
{
    public const int MaxDevices = 20;

    public Confirmation MinimumConfirmation { get; init; } = Confirmation.Yes;

    /// <summary>Where a code is needed, adults say the platform's own ("voice PIN") instead of the home's.</summary>
    public bool PlatformCode { get; init; }

    /// <summary>On every device; null for none.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>At most <see cref="MaxDevices"/>, each once.</summary>
    public IReadOnlyList<DeviceRule> Devices { get; init; } = [];

    /// <summary>The rules of this device. Those of any that it may be, where it cannot be told: all where the platform does not name it, and the former ones where it has no rule.</summary>
    public IEnumerable<DeviceRule> Of(DeviceId? device) =>
        device is null ? Devices : Devices.FirstOrDefault(rule => rule.Id == device) is { } own ? [own] : Devices.Where(rule => rule.Former);

    /// <summary>"No shopping until Monday": only a guardian buys before it. Null when there was none.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Null for the safe defaults.</summary>
    public AgeBands? Bands { get; init; }

    /// <summary>The same as new settings of a home with other rules: a device that was not known again is not for being sent once more.</summary>
    public HouseRules After(HouseRules before) =>
        this with { Devices = [.. Devices.Select(rule => rule with { Former = before.Devices.Any(known => known.Former && known.Id == rule.Id) })] };

    /// <summary>The same, once no device can be known by its id any more.</summary>
    public HouseRules WithFormerDevices() => this with { Devices = [.. Devices.Select(rule => rule with { Former = true })] };
}
