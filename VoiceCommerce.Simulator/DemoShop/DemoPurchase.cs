using System.Globalization;
using System.Text.Json;

namespace VoiceCommerce.Simulator.DemoShop;

/// <summary>One product of one shopping trip.</summary>
/// <param name="Source">The trip's receipt, the same for everything that came home that day.</param>
/// <param name="UnitPriceMinor">In cents, of one pack then.</param>
internal sealed record DemoPurchase(string Source, string Product, int Quantity, long UnitPriceMinor, DateTimeOffset At)
{
    /// <summary>Name, brand and category are left to the catalogue.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("source", Source);
        json.WriteString("product", Product);
        json.WriteNumber("quantity", Quantity);
        json.WriteNumber("unitPriceMinor", UnitPriceMinor);
        json.WriteString("currency", DemoProduct.Currency);
        json.WriteString("at", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
