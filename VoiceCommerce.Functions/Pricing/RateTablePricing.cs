using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Pricing;

/// <summary>Tax and delivery from a table in memory.</summary>
internal sealed class RateTablePricing(RateTable table) : IPricing
{
    /// <summary>The currency that goods for a door there are priced in; null without rates. A household elsewhere, or with another currency, is not taken on.</summary>
    public Currency? CurrencyOf(string region) => Currency.From(Find(region)?.Currency);

    /// <exception cref="InvalidOperationException">The region is unknown, or its rates are in another currency than the goods; both are refused when a household is set up.</exception>
    public Task<Charges> ChargeAsync(IReadOnlyList<QuoteLine> lines, DeliveryAddress address, CancellationToken cancellation)
    {
        RegionRates rates = Find(address.Region) ?? throw new InvalidOperationException("There are no rates for the household's region.");
        Currency currency = lines[0].UnitPrice.Currency;
        if (rates.Currency != currency.Code)
        {
            throw new InvalidOperationException("The region's rates are in another currency than the goods.");
        }

        Money goods = lines.Aggregate(Money.Zero(currency), (sum, line) => sum + line.Price);
        Money tax = lines.Aggregate(Money.Zero(currency), (sum, line) => sum + Tax(line.Price, Rate(rates, line.TaxClass), rates.PricesIncludeTax));
        bool free = rates.FreeFromMinor is { } from && goods.Minor >= from;
        Money delivery = Money.From(free ? 0 : rates.DeliveryMinor, currency)!;
        return Task.FromResult(new Charges(tax, delivery, rates.DeliveryDays) { TaxIncluded = rates.PricesIncludeTax });
    }

    // The part of a price that is tax: at 20 % a sixth. Both are rounded half away from zero to the minor unit.
    private static Money Tax(Money price, int rate, bool included)
    {
        if (!included)
        {
            return price.Share(rate);
        }

        long whole = 10_000 + rate;
        return Money.From(checked((2 * price.Minor * rate) + whole) / (2 * whole), price.Currency)!;
    }

    private static int Rate(RegionRates rates, TaxClass taxClass) => taxClass switch
    {
        TaxClass.Standard => rates.StandardBasisPoints,
        TaxClass.Reduced => rates.ReducedBasisPoints,
        _ => 0,
    };

    private RegionRates? Find(string region) =>
        table.Regions.FirstOrDefault(rates => rates.Region == region) ?? table.Regions.FirstOrDefault(rates => rates.Region == region.Split('-')[0]);
}
