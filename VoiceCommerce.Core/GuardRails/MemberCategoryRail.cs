using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>Goods that a guardian has not left to this member or to their age band. A voice that nobody knows may be the youngest one's.</summary>
internal sealed class MemberCategoryRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        Allowance allowance = attempt.Allowance;
        Requirement otherwise = attempt.Buyer is null ? Requirement.Refuse : Requirement.Guardian;
        return attempt.Quote.Lines.Select(line => new Finding(
            Rail.MemberCategory, allowance.Allows(line.Category) ? Requirement.Clear : otherwise, line.Category.Value, Rule(allowance, line.Category), line.Name.Value));
    }

    private static string Rule(Allowance allowance, CategoryPath category) =>
        allowance.BlockedCategories.FirstOrDefault(category.IsWithin) is { } blocked ? $"without {blocked}"
        : allowance.AllowedCategories.Count > 0 ? $"only {string.Join(", ", allowance.AllowedCategories)}"
        : "any category";
}
