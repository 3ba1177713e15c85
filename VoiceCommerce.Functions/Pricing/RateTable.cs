using System.Text.Json;
using System.Text.Json.Serialization;
using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Functions.Pricing;

/// <summary>
/// Taxes and delivery by region, as the merchant writes them down:
/// <c>{"regions":{"GB":{"currency":"GBP","standard":2000,"reduced":500,"zero":0,"delivery":399,"freeFrom":4000,"days":1}}}</c>.
/// Rates are basis points on prices without tax; <c>delivery</c> and <c>freeFrom</c> are minor units, and delivery is what the customer pays, its tax in it.
/// A region without an entry ("US-OR") has its country's ("US").
/// </summary>
internal sealed record RateTable(IReadOnlyDictionary<string, RegionRates> Regions)
{
    /// <summary>
    /// The United Kingdom's VAT (20, 5 and 0 per cent) and the state rates of sales tax of a few states, without local ones; groceries are the reduced class, and a
    /// state that does not tax them has 0. The country's own entry is a state without sales tax. For a start and for the demo shop: a merchant brings a table.
    /// </summary>
    public static RateTable Default { get; } = new(new Dictionary<string, RegionRates>(StringComparer.Ordinal)
    {
        ["GB"] = new("GBP", 2_000, 500, 0, 3_99, 40_00, 1),
        ["US"] = Us(0, 0),
        ["US-CA"] = Us(725, 0),
        ["US-FL"] = Us(600, 0),
        ["US-IL"] = Us(625, 0),
        ["US-NY"] = Us(400, 0),
        ["US-TX"] = Us(625, 0),
        ["US-VA"] = Us(430, 100),
        ["US-WA"] = Us(650, 0),
    });

    /// <exception cref="FormatException">Not such a table; the message names the region and what is expected.</exception>
    public static RateTable Read(ReadOnlySpan<byte> json)
    {
        try
        {
            RateTable table = JsonSerializer.Deserialize(json, RateTableJson.Default.RateTable) ?? throw new FormatException("The rate table is null.");
            foreach ((string region, RegionRates rates) in table.Regions)
            {
                rates.Demand(region);
            }

            return table;
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"The rate table is not the expected JSON at {wrong.Path ?? "its beginning"}.", wrong);
        }
    }

    /// <summary>The region's own rates, or its country's; null when neither is there.</summary>
    public RegionRates? For(string region) =>
        Regions.TryGetValue(region, out RegionRates? own) ? own : Regions.GetValueOrDefault(region.Split('-')[0]);

    private static RegionRates Us(int standard, int reduced) => new("USD", standard, reduced, 0, 4_99, 35_00, 2);
}

/// <param name="Delivery">A flat fee for an order.</param>
/// <param name="FreeFrom">Goods of this much or more, without tax, are delivered free; null never.</param>
/// <param name="Days">From the order to the door.</param>
internal sealed record RegionRates(string Currency, int Standard, int Reduced, int Zero, long Delivery, long? FreeFrom, int Days)
{
    private const int MaxBasisPoints = 10_000;
    private const int MaxDays = 60;

    public int Rate(TaxClass tax) => tax switch
    {
        TaxClass.Standard => Standard,
        TaxClass.Reduced => Reduced,
        TaxClass.Zero => Zero,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <exception cref="FormatException">A value is out of bounds.</exception>
    public void Demand(string region)
    {
        bool rates = Standard is >= 0 and <= MaxBasisPoints && Reduced is >= 0 and <= MaxBasisPoints && Zero is >= 0 and <= MaxBasisPoints;
        bool fee = Delivery is >= 0 and <= Money.MaxMinor && FreeFrom is null or (>= 0 and <= Money.MaxMinor) && Days is >= 0 and <= MaxDays;
        if (Core.Catalogue.Currency.From(Currency) is null || !rates || !fee)
        {
            throw new FormatException(
                $"The rate table's region {region} must have a known currency, rates of 0 to {MaxBasisPoints} basis points, amounts of 0 or more and 0 to {MaxDays} days.");
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(RateTable))]
internal sealed partial class RateTableJson : JsonSerializerContext;
