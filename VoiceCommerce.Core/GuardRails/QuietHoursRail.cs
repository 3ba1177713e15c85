using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// Hours in which nothing is bought without a guardian, by the clocks at home: what a member wishes waits, and a stranger is refused. What cannot be told counts
/// as quiet: a device that is not named or not known again may be another of the home's, and in a time zone that this machine does not know it may be night.
/// </summary>
internal sealed class QuietHoursRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        HouseRules rules = attempt.Household.Rules;
        QuietHours[] hours = [.. rules.Of(attempt.Device).Select(rule => rule.QuietHours).Prepend(rules.QuietHours).OfType<QuietHours>()];
        if (hours.Length == 0)
        {
            return [new(Rail.QuietHours, Requirement.Clear, "any time", "no quiet hours")];
        }

        string threshold = string.Join(", ", hours.Select(quiet => quiet.ToString()));
        DateTimeOffset? local = attempt.Household.TimeZone.LocalTime(attempt.Now);
        bool quiet = local is not { } shown || Array.Exists(hours, any => any.Cover(TimeOnly.FromDateTime(shown.DateTime)));
        return [new(Rail.QuietHours, quiet ? Required(attempt.Buyer) : Requirement.Clear, local?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "time zone not known", threshold)];
    }

    private static Requirement Required(Member? buyer) => buyer is null ? Requirement.Refuse : Requirement.Guardian;
}
