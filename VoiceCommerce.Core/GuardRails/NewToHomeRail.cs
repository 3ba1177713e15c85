using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// A product that this home never bought. The dollhouse came because nobody asked this; whoever is not a guardian never gets a new thing by a yes alone.
/// </summary>
internal sealed class NewToHomeRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        Requirement ifNew = RequiredIfNew(attempt.Buyer);
        return attempt.Quote.Lines.Select(line => new Finding(
            Rail.NewToHome, line.Past is null ? ifNew : Requirement.Clear, History(line.Past), "bought before", line.Name.Value));
    }

    private static Requirement RequiredIfNew(Member? buyer) => buyer?.Role switch
    {
        null => Requirement.Refuse,
        Role.Guardian => Requirement.Clear,
        Role.Adult => Requirement.Code,
        _ => Requirement.Guardian,
    };

    private static string History(PastPurchases? past) =>
        past is null ? "new" : string.Create(CultureInfo.InvariantCulture, $"bought {past.Count} times");
}
