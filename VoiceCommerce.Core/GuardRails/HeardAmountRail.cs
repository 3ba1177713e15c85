using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// The amount that was heard beside the one that is offered: "four pounds" where the usual pack is twelve ounces, or "fifty" where the home always takes fifteen.
/// Either the speaker misheard or the customer thinks of another pack, and a second thought finds out. Amounts of different kinds are not compared.
/// </summary>
internal sealed class HeardAmountRail : IGuardRail
{
    /// <summary>Half or double what is offered is another thing than was said.</summary>
    private const int Far = 2;

    /// <summary>A pint is half of a bottle of 1.136 litres, though by a hair more than half of what is in it.</summary>
    private const decimal PintsRounded = 1.01m;

    public IEnumerable<Finding> Check(Attempt attempt) => attempt.Quote.Lines.Select(line =>
    {
        bool odd = line.HeardPacks is not null || (line.HeardSize is { } size && IsOdd(line, size, attempt.Household.Limits.UnusualTimes));
        return new Finding(Rail.HeardAmount, odd ? Requirement.Code : Requirement.Clear, Heard(line), Offered(line), line.Name.Value);
    });

    private static bool IsOdd(QuoteLine line, PackSize heard, int unusualTimes)
    {
        if (heard.In(line.Pack) is not { } packs)
        {
            return false;
        }

        bool isUneven = heard.Unit == PackUnit.Each && heard.WholeIn(line.Pack) is null; // A dozen, of packs of fifteen.
        decimal rounding = heard.Unit == PackUnit.Pint ? PintsRounded : 1;
        bool unlikeTheOffer = packs * Far <= line.Quantity.Value * rounding || packs * rounding >= line.Quantity.Value * Far;
        bool unlikeTheUsual = line.Past is { } past && packs >= past.UsualQuantity.Value * unusualTimes;
        return isUneven || unlikeTheOffer || unlikeTheUsual;
    }

    private static string Heard(QuoteLine line) => (line.HeardPacks, line.HeardSize) switch
    {
        ({ } packs, _) => string.Create(CultureInfo.InvariantCulture, $"heard {packs} packs"),
        (_, { } size) => $"heard {Amount(size)}",
        _ => "no amount heard",
    };

    private static string Offered(QuoteLine line) => $"{line.Quantity} x {Amount(line.Pack)}";

    private static string Amount(PackSize size) => string.Create(CultureInfo.InvariantCulture, $"{size.Thousandths / 1000m:0.###} {size.Unit}");
}
