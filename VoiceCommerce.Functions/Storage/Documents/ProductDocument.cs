using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Functions.Storage.Documents;

internal sealed record ProductDocument(
    string Id,
    Dictionary<string, string> Names,
    string Pack,
    string Category,
    string Price,
    string TaxClass,
    string? Brand = null,
    int? Age = null,
    int? Stock = null,
    int? Most = null)
{
    public static ProductDocument Of(Product product) => new(
        product.Id.Value,
        product.Names.ToDictionary(name => name.Key, name => name.Value.Value, StringComparer.Ordinal),
        StoredValue.Text(product.Pack),
        product.Category.Value,
        StoredValue.Text(product.Price),
        StoredValue.Text(product.TaxClass),
        product.Brand?.Value,
        product.MinimumAge == 0 ? null : product.MinimumAge,
        product.Stock,
        product.MaxPerOrder);

    public Product ToProduct() => new()
    {
        Id = StoredValue.Need(ProductId.From(Id)),
        Names = Names.Count == 0
            ? throw new FormatException("a product has no name")
            : Names.ToDictionary(name => name.Key, name => StoredValue.ToName(name.Value), StringComparer.Ordinal),
        Brand = StoredValue.ToNameOrNull(Brand),
        Pack = StoredValue.ToPack(Pack),
        Category = StoredValue.Need(CategoryPath.From(Category)),
        Price = StoredValue.ToMoney(Price),
        TaxClass = StoredValue.ToEnum<TaxClass>(TaxClass),
        MinimumAge = Age ?? 0,
        Stock = Stock,
        MaxPerOrder = Most is { } most ? StoredValue.Within(most, 1, Quantity.Max) : null,
    };
}
