using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What a guardian said never comes into this home by voice, whoever asks.</summary>
internal sealed class BlockedCategoryRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt) => attempt.Quote.Lines.Select(line =>
    {
        CategoryPath? blocked = attempt.Household.Limits.BlockedCategories.FirstOrDefault(line.Category.IsWithin);
        return new Finding(
            Rail.BlockedCategory, blocked is null ? Requirement.Clear : Requirement.Refuse, line.Category.Value, blocked?.Value ?? "not blocked", line.Name.Value);
    });
}
