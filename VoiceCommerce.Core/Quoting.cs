using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Core;

/// <summary>What a basket costs today, or what stands in its way.</summary>
public sealed class Quoting(ICatalogue catalogue, IPricing pricing, IIdentifiers identifiers, DisplayName seller)
{
    /// <summary>The basket at today's prices, or the first product that stands in its way.</summary>
    public async Task<Priced> PriceAsync(Basket basket, Household household, DateTimeOffset now, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = await catalogue.GetAsync([.. basket.Lines.Select(line => line.Product)], cancellation);
        List<QuoteLine> lines = [];
        foreach (BasketLine line in basket.Lines)
        {
            Product? product = found.FirstOrDefault(candidate => candidate.Id == line.Product);
            BasketLine wanted = line.InPacksOf(product?.Pack);
            if (Obstacle(wanted, product, household) is { } obstacle)
            {
                return obstacle;
            }

            lines.Add(Line(product!, wanted, household.Locale));
        }

        Charges charges = await pricing.ChargeAsync(lines, household.Address, cancellation);
        return new Priced.Offered(new Quote
        {
            Id = basket.Id ?? identifiers.NewOrder(),
            Lines = lines,
            Charges = charges,
            Seller = seller,
            Address = household.Address,
            At = now,
            FromCart = basket.FromCart,
        });
    }

    /// <summary>Of several things those that can be had, and what stands in the way of the others; all of them where none can.</summary>
    internal async Task<(Basket Left, IReadOnlyList<Priced> Missing)> SoldOfAsync(Basket basket, Household household, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = await catalogue.GetAsync([.. basket.Lines.Select(line => line.Product)], cancellation);
        ILookup<bool, (BasketLine Line, Priced? Obstacle)> lines = basket.Lines
            .Select(line => (Line: line, Product: found.FirstOrDefault(product => product.Id == line.Product)))
            .Select(line => (line.Line, Obstacle: Obstacle(line.Line.InPacksOf(line.Product?.Pack), line.Product, household)))
            .ToLookup(line => line.Obstacle is null);
        return lines[true].Any() ? (basket with { Lines = [.. lines[true].Select(line => line.Line)] }, [.. lines[false].Select(line => line.Obstacle!)]) : (basket, []);
    }

    /// <summary>Whether its price has the tax in it where this home is.</summary>
    internal async Task<bool> IncludesTaxAsync(Product product, Household household, CancellationToken cancellation)
    {
        QuoteLine line = Line(product, new(product.Id, product.NameIn(household.Locale), Quantity.One, null), household.Locale);
        return (await pricing.ChargeAsync([line], household.Address, cancellation)).TaxIncluded;
    }

    /// <summary>Null where so many can be ordered.</summary>
    internal static Priced? Obstacle(BasketLine wanted, Product? product, Household household)
    {
        Priced? obstacle = product is null || product.Price.Currency != household.Currency ? new Priced.Gone(wanted.Name)
            : wanted.Quantity.Value > product.MaxPerOrder ? new Priced.OverLimit(product.NameIn(household.Locale), product.MaxPerOrder.Value)
            : product.InStock(wanted.Quantity) ? null
            : new Priced.OutOfStock(product.NameIn(household.Locale), product.Stock ?? 0);
        return obstacle is null ? null : obstacle with { AgeRestricted = product is null ? RestrictedGoods.IsNamedSo(wanted.Name.Value) : Discretion.IsRestricted(product) };
    }

    private static QuoteLine Line(Product product, BasketLine wanted, string locale) => new()
    {
        Product = product.Id,
        Name = product.NameIn(locale),
        Brand = product.Brand,
        Pack = product.Pack,
        Category = product.Category,
        Quantity = wanted.Quantity,
        UnitPrice = product.Price,
        TaxClass = product.TaxClass,
        MinimumAge = product.MinimumAge,
        AgeRestricted = Discretion.IsRestricted(product),
        Past = wanted.Past,
        HeardSize = wanted.HeardSize,
        HeardPacks = wanted.HeardPacks,
    };
}
