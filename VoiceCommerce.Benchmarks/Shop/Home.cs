using System.Globalization;
using System.Text.Json;
using VoiceCommerce.Simulator.DemoShop;

namespace VoiceCommerce.Benchmarks.Shop;

/// <summary>A household of the benchmark, with one guardian whose voice is known and limits that stop nothing.</summary>
internal sealed record Home(string Id)
{
    public const int Count = 2_000;

    /// <summary>Different products that each home has bought.</summary>
    public const int Habits = 100;

    private const long Plenty = 100_000_000;

    public string PersonId => $"amzn1.ask.person.{Id}";

    public static Home Number(int number) => new(string.Create(CultureInfo.InvariantCulture, $"home-{number:0000}"));

    /// <summary>As the merchant's API takes a household.</summary>
    public string Settings() =>
        $$"""
        {
          "locale": "en-US",
          "currency": "USD",
          "members": [{ "id": "ann", "name": "Ann", "role": "guardian", "persons": ["{{PersonId}}"] }],
          "address": { "label": "home", "lines": ["1 Example Lane", "Austin, TX 78700"], "region": "US-TX" },
          "paymentReference": "tok_benchmark",
          "limits": { "perOrder": { "minor": {{Plenty}}, "currency": "USD" }, "perWeek": { "minor": {{Plenty}}, "currency": "USD" }, "ordersPerHour": 60 }
        }
        """;

    /// <summary>One purchase a line, spread over the last year without its last two weeks and going through these products again and again.</summary>
    public string Purchases(IReadOnlyList<DemoProduct> products, int count, DateTimeOffset now)
    {
        TimeSpan apart = TimeSpan.FromDays(350) / count;
        return NdjsonLines.Of(Enumerable.Range(0, count), (json, number) => Write(json, products[number % products.Count], number, now.AddDays(-14) - (apart * number)));
    }

    private void Write(Utf8JsonWriter json, DemoProduct product, int number, DateTimeOffset at)
    {
        json.WriteString("source", string.Create(CultureInfo.InvariantCulture, $"{Id}-{number}"));
        json.WriteString("product", product.Id);
        json.WriteNumber("quantity", 1);
        json.WriteNumber("unitPriceMinor", product.PriceMinor);
        json.WriteString("currency", DemoProduct.Currency);
        json.WriteString("at", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
