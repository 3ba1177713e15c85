using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>A delivery address that was changed lately: whoever has taken over an account sends the goods elsewhere first.</summary>
internal sealed class AddressChangedRail : IGuardRail
{
    private const int Days = 3;

    public IEnumerable<Finding> Check(Attempt attempt)
    {
        DateTimeOffset? since = attempt.Household.AddressSince;
        bool lately = since is { } changed && attempt.Now < changed.AddDays(Days);
        string value = since is { } at ? string.Create(CultureInfo.InvariantCulture, $"changed {Math.Max(0, (attempt.Now - at).TotalHours):0} h ago") : "never changed";
        return [new(
            Rail.AddressChanged, lately ? RequiredIfLately(attempt.Buyer) : Requirement.Clear, value, string.Create(CultureInfo.InvariantCulture, $"{Days} days"))];
    }

    private static Requirement RequiredIfLately(Member? buyer) => buyer?.Role switch
    {
        null => Requirement.Refuse,
        Role.Adult or Role.Guardian => Requirement.Code,
        _ => Requirement.Guardian,
    };
}
