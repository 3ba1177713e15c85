using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>Many orders within an hour: a game that a child has found, a loop, or somebody who tries how far they get. Held ones are bounded on their own.</summary>
internal sealed class VelocityRail : IGuardRail
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public IEnumerable<Finding> Check(Attempt attempt)
    {
        int limit = attempt.Household.Limits.OrdersPerHour;
        int orders = 1 + Spend.Earlier(attempt, Hour).Count(order => order.Spends);
        return [new(
            Rail.Velocity,
            orders > limit ? RequiredIfMany(attempt.Buyer) : Requirement.Clear,
            string.Create(CultureInfo.InvariantCulture, $"{orders} in an hour"),
            limit.ToString(CultureInfo.InvariantCulture))];
    }

    private static Requirement RequiredIfMany(Member? buyer) => buyer?.Role switch
    {
        null => Requirement.Refuse,
        Role.Adult or Role.Guardian => Requirement.Code,
        _ => Requirement.Guardian,
    };
}
