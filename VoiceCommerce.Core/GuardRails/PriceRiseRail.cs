using System.Globalization;
using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>A price well above the last one paid, which "reorder" hides from somebody who only listens for the product. New products have no last price.</summary>
internal sealed class PriceRiseRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        int percent = attempt.Household.Limits.PriceRisePercent;
        return attempt.Quote.Lines.Select(line =>
        {
            Money? last = line.Past?.LastPrice;
            string threshold = last is null ? "no last price" : string.Create(CultureInfo.InvariantCulture, $"{last} + {percent} %");
            bool risen = last is not null && HasRisen(last, line.UnitPrice, percent);
            return new Finding(Rail.PriceRise, risen ? Requirement.Code : Requirement.Clear, line.UnitPrice.ToString(), threshold, line.Name.Value);
        });
    }

    // In whole minor units, multiplied out instead of divided, so that nothing is rounded. Two currencies cannot be compared: somebody should look.
    private static bool HasRisen(Money last, Money now, int percent) =>
        last.Currency != now.Currency || (now.Minor - last.Minor) * 100 > last.Minor * percent;
}
