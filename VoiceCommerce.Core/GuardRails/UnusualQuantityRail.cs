using System.Globalization;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>Far more of a product than this home ever takes, as a misheard "two" that became "ten". Against that the code helps: it takes a second thought.</summary>
internal sealed class UnusualQuantityRail : IGuardRail
{
    /// <summary>Fewer never surprise anybody, however little is usual.</summary>
    private const int FewestUnusual = 3;

    private const int UnusualWhenNew = 6;

    public IEnumerable<Finding> Check(Attempt attempt) => attempt.Quote.Lines.Select(line =>
    {
        bool unusual = line.Quantity.Value >= UnusualFrom(line.Past, attempt.Household.Limits.UnusualTimes);
        return new Finding(Rail.UnusualQuantity, unusual ? Requirement.Code : Requirement.Clear, line.Quantity.ToString(), Usual(line.Past), line.Name.Value);
    });

    private static int UnusualFrom(PastPurchases? past, int times) =>
        past is null ? UnusualWhenNew : Math.Max(FewestUnusual, times * past.UsualQuantity.Value);

    private static string Usual(PastPurchases? past) =>
        past is null ? string.Create(CultureInfo.InvariantCulture, $"{UnusualWhenNew} when new") : $"usual {past.UsualQuantity}";
}
