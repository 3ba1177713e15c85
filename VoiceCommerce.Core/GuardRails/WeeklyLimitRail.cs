using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What the whole home may spend in any seven days, so that many small orders are no way around the limit of one.</summary>
internal sealed class WeeklyLimitRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        Money limit = attempt.Household.Limits.PerWeek;
        Money? spend = Spend.OfWeek(attempt, static _ => true);
        Requirement ifOver = attempt.Buyer is null ? Requirement.Refuse : Requirement.Guardian;
        return [new(Rail.WeeklyLimit, Spend.IsOver(spend, limit) ? ifOver : Requirement.Clear, Spend.Spoken(spend), $"{limit} in 7 days")];
    }
}
