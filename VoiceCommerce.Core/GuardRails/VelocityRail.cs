using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// Many orders within an hour, taken back or not: a game that a child has found, a loop, or somebody who tries how far they get. Those that wait are bounded on their own;
/// whoever takes back what waits, again and again, writes to the guardians each time, and no guardian is asked about the next one.
/// </summary>
internal sealed class VelocityRail : IGuardRail
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public IEnumerable<Finding> Check(Attempt attempt)
    {
        int limit = attempt.Household.Limits.OrdersPerHour;
        Order[] lately = [.. Spend.Earlier(attempt, Hour)];
        int begun = 1 + lately.Count(order => order.Spends || order.IsBeingTakenBack || (order.State == OrderState.Undone && !HadWaited(order)));
        int withdrawn = 1 + lately.Count(order => order.State == OrderState.Undone && HadWaited(order) && order.Buyer == attempt.Buyer?.Id);
        return [new(
            Rail.Velocity,
            withdrawn > limit ? Requirement.Refuse : begun > limit ? RequiredIfMany(attempt.Buyer) : Requirement.Clear,
            string.Create(CultureInfo.InvariantCulture, $"{(withdrawn > limit ? withdrawn : begun)} in an hour"),
            limit.ToString(CultureInfo.InvariantCulture))];
    }

    private static bool HadWaited(Order order) => order.Consent is null;

    private static Requirement RequiredIfMany(Member? buyer) => buyer?.Role switch
    {
        null => Requirement.Refuse,
        Role.Adult or Role.Guardian => Requirement.Code,
        _ => Requirement.Guardian,
    };
}
