using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// The nursery's speaker buys nothing, whoever speaks to it. Where a home has such a device and it cannot be told which one was spoken to, it may be that one:
/// then only a guardian helps.
/// </summary>
internal sealed class DeviceRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        HouseRules rules = attempt.Household.Rules;
        DeviceRule[] closed = [.. rules.Of(attempt.Device).Where(rule => rule.BuysNothing)];
        (Requirement required, string value) = closed switch
        {
            [] => (Requirement.Clear, "none of them"),
            [var own] when own.Id == attempt.Device => (Requirement.Refuse, "one of them"),
            _ => (attempt.Buyer is null ? Requirement.Refuse : Requirement.Guardian, attempt.Device is null ? "device not named" : "device not known again"),
        };
        return [new(Rail.Device, required, value, string.Create(CultureInfo.InvariantCulture, $"{rules.Devices.Count(rule => rule.BuysNothing)} devices buy nothing"))];
    }
}
