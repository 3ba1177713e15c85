using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What one thing may cost, where a member's age band or a guardian sets a bound. A stranger's whole order has one of its own.</summary>
internal sealed class ItemCapRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        Money? cap = attempt.Buyer is null ? null : attempt.Allowance.PerItem;
        return attempt.Quote.Lines.Select(line => new Finding(
            Rail.ItemCap, cap is not null && Spend.IsOver(line.UnitPrice, cap) ? Requirement.Guardian : Requirement.Clear, line.UnitPrice.ToString(), cap?.ToString() ?? "no cap", line.Name.Value));
    }
}
