using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// The nursery's speaker buys nothing, whoever speaks to it. Where a home has such a device and the platform does not say which one it is, it may be that one:
/// then only a guardian helps.
/// </summary>
internal sealed class DeviceRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        DeviceId[] closed = [.. attempt.Household.Rules.Devices.Where(rule => rule.BuysNothing).Select(rule => rule.Id)];
        (Requirement required, string value) = attempt.Device switch
        {
            null when closed.Length > 0 => (attempt.Buyer is null ? Requirement.Refuse : Requirement.Guardian, "device not named"),
            { } device when closed.Contains(device) => (Requirement.Refuse, "one of them"),
            _ => (Requirement.Clear, "none of them"),
        };
        return [new(Rail.Device, required, value, string.Create(CultureInfo.InvariantCulture, $"{closed.Length} devices buy nothing"))];
    }
}
