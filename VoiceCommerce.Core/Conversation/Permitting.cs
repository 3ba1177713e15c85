using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Conversation;

/// <summary>From an approval to a permission that stands, and its end.</summary>
public static class Permitting
{
    /// <summary>For the merchant's staff.</summary>
    public const string WhyNot = "Only one product that a member asked for can be allowed for good, no goods for adults, and not too many in one home.";

    /// <summary>What is allowed for good by this approval; null when that is not possible.</summary>
    /// <param name="home">Whose guardian approves.</param>
    /// <param name="placing">The order as it is approved.</param>
    /// <param name="approval">What was agreed to.</param>
    /// <param name="judgement">Of the order as it is approved.</param>
    /// <param name="by">For the list: a guardian's id or "merchant".</param>
    /// <param name="now">Of the approval.</param>
    internal static StandingPermission? Of(Household home, Order placing, Approval approval, Judgement judgement, string by, DateTimeOffset now)
    {
        if (placing is not { Buyer: { } buyer, Quote.Lines: [var only] }
            || judgement.Findings.Any(finding => finding is { Rail: Rail.AgeRestriction, Requirement: not Requirement.Clear })
            || home.Without(buyer, only.Product).Permissions.Count >= Household.MaxPermissions)
        {
            return null;
        }

        return new() { Product = only.Product, Name = only.Name, For = buyer, AtMost = only.Quantity, UpTo = approval.UpTo ?? placing.Total, By = by, At = now };
    }

    /// <summary>What a guardian is asked about also where the same has been allowed for good: "always" softens some rails and leaves these.</summary>
    public static IEnumerable<Finding> StillAsked(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Requirement >= Requirement.Guardian && !StandingPermissionRail.IsSoftened(finding.Rail));

    /// <summary>What a new permission changes, for the audit trail; nothing for none.</summary>
    internal static IEnumerable<AuditChange> Changes(Household before, StandingPermission? given) =>
        given is null ? [] : AuditChange.Between(Field(given), before.PermissionOf(given.For, given.Product)?.Terms, given.Terms);

    /// <summary>What its end changes.</summary>
    public static AuditChange End(StandingPermission ended) => new(Field(ended), ended.Terms, null);

    private static string Field(StandingPermission permission) => $"permissions.{permission.For}.{permission.Product}";
}
