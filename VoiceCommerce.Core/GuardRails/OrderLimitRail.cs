using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What one order may cost, tax and delivery included. Above it a guardian decides for a member, and nobody does for a stranger.</summary>
internal sealed class OrderLimitRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        bool stranger = attempt.Buyer is null;
        Money limit = stranger ? StrangersLimit(attempt.Household.Limits) : attempt.Household.Limits.PerOrder;
        Requirement ifOver = stranger ? Requirement.Refuse : Requirement.Guardian;
        Money total = attempt.Quote.Total;
        return [new(Rail.OrderLimit, Spend.IsOver(total, limit) ? ifOver : Requirement.Clear, total.ToString(), limit.ToString())];
    }

    // A stranger never gets more than a member, whatever somebody has configured.
    private static Money StrangersLimit(Limits limits) => Spend.IsOver(limits.StrangerPerOrder, limits.PerOrder) ? limits.PerOrder : limits.StrangerPerOrder;
}
