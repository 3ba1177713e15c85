using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>One purchase of an import, of which the catalogue may still have to tell the name and the category. NDJSON and CSV use the same names.</summary>
internal sealed record PurchaseDraft
{
    public static readonly IReadOnlyList<string> RequiredColumns = ["source", "product", "quantity", "unitPriceMinor", "currency", "at"];

    public static readonly IReadOnlyList<string> OptionalColumns = ["name", "brand", "category"];

    public required string Source { get; init; }

    public required ProductId Product { get; init; }

    public required Quantity Quantity { get; init; }

    public required Money UnitPrice { get; init; }

    public required DateTimeOffset At { get; init; }

    public DisplayName? Name { get; init; }

    public DisplayName? Brand { get; init; }

    public CategoryPath? Category { get; init; }

    /// <summary>Null when anything is wrong; the mistakes say what.</summary>
    public static PurchaseDraft? Read(Fields fields, Currency currency, DateTimeOffset now)
    {
        string? source = fields.Value("source", Texts.Source, Expected.Source);
        ProductId? product = fields.Value("product", ProductId.From, Expected.ProductId);
        int? quantity = fields.Integer("quantity", 1, Quantity.Max);
        long? minor = fields.Long("unitPriceMinor", 0, Money.MaxMinor);
        _ = fields.Value("currency", text => Currency.From(text) == currency ? currency : null, "must be the household's currency");
        string? at = fields.Value("at", text => Texts.Instant(text, now) is null ? null : text, Expected.Instant);
        DisplayName? name = fields.Optional("name", Texts.Name, Expected.Name);
        DisplayName? brand = fields.Optional("brand", Texts.Name, Expected.Name);
        CategoryPath? category = fields.Optional("category", CategoryPath.From, Expected.Category);
        fields.NothingElse();
        return fields.Mistakes.Any ? null : new()
        {
            Source = source!,
            Product = product!,
            Quantity = Quantity.From(quantity!.Value)!,
            UnitPrice = Money.From(minor!.Value, currency)!,
            At = Texts.Instant(at!, now)!.Value,
            Name = name,
            Brand = brand,
            Category = category,
        };
    }

    /// <summary>What the line says goes before what the catalogue says; null when neither knows the name and the category.</summary>
    public Purchase? Complete(Product? known, string locale)
    {
        DisplayName? name = Name ?? known?.NameIn(locale);
        CategoryPath? category = Category ?? known?.Category;
        return name is null || category is null ? null : new()
        {
            Product = Product,
            Name = name,
            Brand = Brand ?? known?.Brand,
            Category = category,
            Quantity = Quantity,
            UnitPrice = UnitPrice,
            At = At,
            AgeRestricted = known is not null && Discretion.IsRestricted(known),
            Source = Source,
        };
    }
}
