using System.Text.Json;
using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>A product exactly as it could be sent.</summary>
internal static class ProductWriter
{
    public static void Write(Utf8JsonWriter writer, Product product)
    {
        writer.WriteStartObject();
        writer.WriteString("id", product.Id.Value);
        writer.WriteStartObject("names");
        foreach ((string language, DisplayName name) in product.Names.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.WriteString(language, name.Value);
        }

        writer.WriteEndObject();
        writer.WriteString("brand", product.Brand?.Value);
        writer.WritePack(product.Pack);
        writer.WriteString("category", product.Category.Value);
        writer.WriteMoney("price", product.Price);
        writer.WriteWire<TaxClass>("taxClass", product.TaxClass);
        writer.WriteNumber("minimumAge", product.MinimumAge);
        WriteOptional(writer, "stock", product.Stock);
        WriteOptional(writer, "maxPerOrder", product.MaxPerOrder);
        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
