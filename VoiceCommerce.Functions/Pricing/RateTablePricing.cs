using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Pricing;

/// <summary>Tax and delivery out of a <see cref="RateTable"/>; tax is rounded a line, as the receipts show it.</summary>
internal sealed class RateTablePricing(RateTable table) : IPricing
{
    /// <summary>Whether goods can be sold there; ask it when a household is made or moves.</summary>
    public bool Knows(string region) => CurrencyOf(region) is not null;

    /// <summary>The one currency that the shop charges there; null for a region that is not known.</summary>
    public Currency? CurrencyOf(string region) => Currency.From(table.For(region)?.Currency);

    /// <exception cref="InvalidOperationException">The region is not known, or the goods are in another currency than its own.</exception>
    public Task<Charges> ChargeAsync(IReadOnlyList<QuoteLine> lines, DeliveryAddress address, CancellationToken cancellation)
    {
        RegionRates rates = table.For(address.Region) ?? throw new InvalidOperationException($"The rate table has no region {address.Region}.");
        Currency currency = Currency.From(rates.Currency)!;
        Money goods = Sum(lines.Select(line => line.Price), currency);
        Money tax = Sum(lines.Select(line => line.Price.Share(rates.Rate(line.TaxClass))), currency);
        Money delivery = goods.Minor >= rates.FreeFrom ? Money.Zero(currency) : Money.From(rates.Delivery, currency)!;
        return Task.FromResult(new Charges(tax, delivery, rates.Days));
    }

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) => amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
