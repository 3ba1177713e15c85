using System.Globalization;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// Goods with a minimum age are for a voice that is surely an adult's, and then with the code. Nobody else gets them, and no guardian can approve
/// them for somebody else: the law asks for the buyer's age. They are known by the age that the catalogue states and, because catalogues are mislabelled, by their
/// name and shelf as well.
/// </summary>
internal sealed class AgeRestrictionRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        Requirement ifRestricted = attempt.Speaker.IsSurelyAnAdultOf(attempt.Household) ? Requirement.Code : Requirement.Refuse;
        string buyer = string.Create(CultureInfo.InvariantCulture, $"{attempt.BuyerKind}, level {attempt.Level}");
        return attempt.Quote.Lines.Select(line => Wanted(line) is { } wanted
            ? new Finding(Rail.AgeRestriction, ifRestricted, buyer, string.Create(CultureInfo.InvariantCulture, $"{wanted}, level {attempt.Household.Limits.MinimumRecognition}"), line.Name.Value)
            : new Finding(Rail.AgeRestriction, Requirement.Clear, buyer, "any age", line.Name.Value));
    }

    private static string? Wanted(QuoteLine line) =>
        line.MinimumAge > 0 ? string.Create(CultureInfo.InvariantCulture, $"{line.MinimumAge} years")
        : line.IsAgeRestricted ? "an adult, by its name"
        : null;
}
