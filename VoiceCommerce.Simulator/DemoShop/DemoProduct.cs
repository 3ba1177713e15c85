using System.Globalization;
using System.Text.Json;

namespace VoiceCommerce.Simulator.DemoShop;

/// <summary>A line of products.tsv. Texts that only pass through to the merchant's API stay texts; it is the API's business to judge them.</summary>
/// <param name="Brand">Empty for goods without one. It also stands in the name, because a name is what is spoken.</param>
/// <param name="PriceMinor">In cents, of one pack today.</param>
internal sealed record DemoProduct(
    string Id, string Name, string Brand, decimal Amount, string Unit, string Category, long PriceMinor, string TaxClass, int MinimumAge, int Stock)
{
    public const string Currency = "USD";

    private static readonly Dictionary<string, DemoProduct> ById;

    static DemoProduct()
    {
        All = [.. EmbeddedFile.Rows("products.tsv").Select(From)];
        ById = All.ToDictionary(product => product.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<DemoProduct> All { get; }

    public static DemoProduct Called(string id) => ById[id];

    /// <summary>
    /// What one pack cost that many days ago. Each product gets 2 to 8 per cent dearer a year, in three steps and to a price that ends in
    /// 9 as shops do it, so that a home's last price is near today's and its first one is not.
    /// </summary>
    public long PriceMinorBefore(int days)
    {
        long yearlyPercent = 2 + (PriceMinor / 100 % 7);
        long thirds = days / 120;
        long price = PriceMinor - (PriceMinor * yearlyPercent * thirds / 300);
        return Math.Min(PriceMinor, (price / 10 * 10) + 9);
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("id", Id);
        json.WriteStartObject("names");
        json.WriteString("en", Name);
        json.WriteEndObject();
        if (Brand.Length > 0)
        {
            json.WriteString("brand", Brand);
        }

        json.WriteStartObject("pack");
        json.WriteNumber("amount", Amount);
        json.WriteString("unit", Unit);
        json.WriteEndObject();
        json.WriteString("category", Category);
        json.WriteStartObject("price");
        json.WriteNumber("minor", PriceMinor);
        json.WriteString("currency", Currency);
        json.WriteEndObject();
        json.WriteString("taxClass", TaxClass);
        json.WriteNumber("minimumAge", MinimumAge);
        json.WriteNumber("stock", Stock);
    }

    private static DemoProduct From(string[] cells) => new(
        cells[0], cells[1], cells[2], Number(cells[3]), cells[4], cells[5], (long)(Number(cells[6]) * 100), cells[7], Whole(cells[8]), Whole(cells[9]));

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static int Whole(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
