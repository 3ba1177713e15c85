using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>A product as the merchant sends it.</summary>
internal static class ProductReader
{
    private const int MaxThousandths = 100_000_000;

    private const int MaxAge = 21;

    /// <summary>Null when anything is wrong; the mistakes say what.</summary>
    public static Product? Read(JsonElement element, string pointer, Mistakes mistakes)
    {
        if (JsonFields.Of(element, pointer, mistakes) is not { } fields)
        {
            return null;
        }

        ProductId? id = fields.Value("id", ProductId.From, Expected.ProductId);
        IReadOnlyDictionary<string, DisplayName>? names = fields.Object("names")?.Every(
            MerchantLimits.Languages, name => Texts.Language(name) is not null, Expected.Language, Texts.Name, Expected.Name);
        DisplayName? brand = fields.Optional("brand", Texts.Name, Expected.Name);
        PackSize? pack = Pack(fields.Object("pack"));
        CategoryPath? category = fields.Value("category", CategoryPath.From, Expected.Category);
        Money? price = fields.Money("price", null, least: 1, most: MerchantLimits.PriceMinor);
        string? taxClass = fields.Optional("taxClass", Known<TaxClass>, $"must be one of {WireName.All<TaxClass>()}");
        int? minimumAge = fields.OptionalInteger("minimumAge", 0, MaxAge);
        int? stock = fields.OptionalInteger("stock", 0, int.MaxValue);
        int? maxPerOrder = fields.OptionalInteger("maxPerOrder", 1, Quantity.Max);
        fields.NothingElse();

        return id is null || names is null || names.Count == 0 || pack is null || category is null || price is null || mistakes.Any ? null : new()
        {
            Id = id,
            Names = names,
            Brand = brand,
            Pack = pack,
            Category = category,
            Price = price,
            TaxClass = WireName.Parse<TaxClass>(taxClass) ?? TaxClass.Standard,
            MinimumAge = minimumAge ?? 0,
            Stock = stock,
            MaxPerOrder = maxPerOrder,
        };
    }

    /// <summary>Null where there is none that fits.</summary>
    public static ProductId? IdOf(JsonElement element) =>
        JsonFields.Of(element, "", new Mistakes())?.Value("id", ProductId.From, Expected.ProductId);

    private static PackSize? Pack(JsonFields? pack)
    {
        if (pack is null)
        {
            return null;
        }

        int? thousandths = pack.Thousandths("amount", MaxThousandths);
        string? unit = pack.Value("unit", Known<PackUnit>, $"must be one of {WireName.All<PackUnit>()}");
        pack.NothingElse();
        return thousandths is { } amount && WireName.Parse<PackUnit>(unit) is { } known ? PackSize.From(amount, known) : null;
    }

    private static string? Known<TEnum>(string text)
        where TEnum : struct, Enum => WireName.Parse<TEnum>(text) is null ? null : text;
}
