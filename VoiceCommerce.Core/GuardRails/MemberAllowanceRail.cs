using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What one member may spend in any seven days, where a guardian has set it.</summary>
internal sealed class MemberAllowanceRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt) => [attempt.Buyer switch
    {
        null => new(Rail.MemberAllowance, Requirement.Clear, "stranger", "no allowance"),
        { WeeklyAllowance: null } buyer => new(Rail.MemberAllowance, Requirement.Clear, Spend.Spoken(OwnSpend(attempt, buyer)), "no allowance"),
        { WeeklyAllowance: { } allowance } buyer => Against(allowance, OwnSpend(attempt, buyer)),
    }];

    private static Money? OwnSpend(Attempt attempt, Member buyer) => Spend.OfWeek(attempt, order => order.Buyer == buyer.Id);

    private static Finding Against(Money allowance, Money? spend) =>
        new(Rail.MemberAllowance, Spend.IsOver(spend, allowance) ? Requirement.Guardian : Requirement.Clear, Spend.Spoken(spend), $"{allowance} in 7 days");
}
