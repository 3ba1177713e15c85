using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// What one member may spend in any seven days, where a guardian or the age band sets it. It is counted over the orders of the record that the order is committed with,
/// so two orders at once cannot both have the rest of it, and an order that is taken back gives its part back.
/// </summary>
internal sealed class MemberAllowanceRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt) => [(attempt.Buyer, attempt.Allowance.PerWeek) switch
    {
        (null, _) => new(Rail.MemberAllowance, Requirement.Clear, "stranger", "no allowance"),
        ({ } buyer, null) => new(Rail.MemberAllowance, Requirement.Clear, Spend.Spoken(OwnSpend(attempt, buyer)), "no allowance"),
        ({ } buyer, { } allowance) => Against(allowance, OwnSpend(attempt, buyer)),
    }];

    private static Money? OwnSpend(Attempt attempt, Member buyer) => Spend.OfWeek(attempt, order => order.Buyer == buyer.Id);

    private static Finding Against(Money allowance, Money? spend) =>
        new(Rail.MemberAllowance, Spend.IsOver(spend, allowance) ? Requirement.Guardian : Requirement.Clear, Spend.Spoken(spend), $"{allowance} in 7 days");
}
