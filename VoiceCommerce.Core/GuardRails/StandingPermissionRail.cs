using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// What a guardian has allowed for good. It is the one rail that speaks about others and makes them milder: that a child asks, that the goods are new, many or dearer
/// is what the guardian knew when they said "always". Nothing else gives way to it, and it applies only where the voice is surely the member's.
/// </summary>
internal static class StandingPermissionRail
{
    private static readonly Rail[] GiveWay = [Rail.Speaker, Rail.NewToHome, Rail.UnusualQuantity, Rail.PriceRise];

    /// <summary>True for a rail that asks for nothing where a guardian has said "always".</summary>
    public static bool IsSoftened(Rail rail) => GiveWay.Contains(rail);

    /// <summary>All findings, with this rail's own.</summary>
    /// <param name="attempt">The purchase.</param>
    /// <param name="asked">What the other rails found.</param>
    public static Finding[] Apply(Attempt attempt, Finding[] asked)
    {
        StandingPermission? permission = Of(attempt);
        Finding own = new(Rail.StandingPermission, Requirement.Clear, Wanted(attempt), permission?.Terms ?? "no permission");
        Finding[] milder = [.. asked.Select(finding => IsSoftened(finding.Rail) ? finding with { Requirement = Requirement.Clear } : finding)];
        return permission is not null && Covers(permission, attempt, asked) && !LeadsToCode(attempt, milder) ? [.. milder, own] : [.. asked, own];
    }

    private static StandingPermission? Of(Attempt attempt) =>
        attempt is { Buyer: { } buyer, BuyerIsRecognised: true, Quote.Lines: [var only] } ? attempt.Household.PermissionOf(buyer.Id, only.Product) : null;

    private static bool Covers(StandingPermission permission, Attempt attempt, Finding[] asked) =>
        attempt.Quote.Lines[0].Quantity.Value <= permission.AtMost.Value
        && !Spend.IsOver(attempt.Quote.Total, permission.UpTo)
        && !Array.Exists(asked, finding => finding is { Rail: Rail.AgeRestriction, Requirement: not Requirement.Clear });

    // Somebody young is never asked for the code: they would guess it. What is odd about the order is for a guardian, as it was before.
    private static bool LeadsToCode(Attempt attempt, Finding[] milder) =>
        attempt.Buyer is { Role: Role.Child or Role.Teen } && Array.Exists(milder, finding => finding.Requirement == Requirement.Code);

    private static string Wanted(Attempt attempt) => attempt.Quote.Lines is [QuoteLine only]
        ? string.Create(CultureInfo.InvariantCulture, $"{only.Quantity} for {attempt.Quote.Total}")
        : string.Create(CultureInfo.InvariantCulture, $"{attempt.Quote.Lines.Count} products");
}
