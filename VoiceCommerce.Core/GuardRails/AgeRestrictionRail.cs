using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// Goods with a minimum age are for a voice that is surely an adult's, and then with the code. Nobody else gets them, and no guardian can approve
/// them for somebody else: the law asks for the buyer's age.
/// </summary>
internal sealed class AgeRestrictionRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        bool surelyAdult = attempt is { BuyerIsRecognised: true, Buyer.Role: Role.Adult or Role.Guardian };
        Requirement ifRestricted = surelyAdult ? Requirement.Code : Requirement.Refuse;
        string buyer = string.Create(CultureInfo.InvariantCulture, $"{attempt.BuyerKind}, level {attempt.Level}");
        return attempt.Quote.Lines.Select(line => new Finding(
            Rail.AgeRestriction, line.MinimumAge > 0 ? ifRestricted : Requirement.Clear, buyer, Wanted(line, attempt.Household.Limits), line.Name.Value));
    }

    private static string Wanted(QuoteLine line, Limits limits) =>
        line.MinimumAge > 0 ? string.Create(CultureInfo.InvariantCulture, $"{line.MinimumAge} years, level {limits.MinimumRecognition}") : "any age";
}
