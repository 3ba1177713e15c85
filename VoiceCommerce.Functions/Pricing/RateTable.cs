using System.Text.Json;
using System.Text.Json.Serialization;

namespace VoiceCommerce.Functions.Pricing;

/// <summary>
/// Tax and delivery by region, as a shop writes it down. A region says whether catalogue prices include its tax; each line is taxed at its class's rate of the
/// region and rounded on its own. The first region whose code is the address's, or is its country ("US" for "US-TX"), counts.
/// </summary>
/// <param name="Regions">1 to 500.</param>
internal sealed record RateTable(IReadOnlyList<RegionRates> Regions);

/// <param name="Region">ISO 3166-2, or a country's two letters for the rest of it.</param>
/// <param name="Currency">Of the two amounts below.</param>
/// <param name="StandardBasisPoints">Hundredths of a per cent, 0 to 5,000: 825 is 8.25 %.</param>
/// <param name="ReducedBasisPoints">Likewise. The class Zero is never taxed.</param>
/// <param name="DeliveryMinor">For one order, in minor units.</param>
/// <param name="FreeFromMinor">Goods of at least this much, at catalogue prices, are delivered free; null for never.</param>
/// <param name="DeliveryDays">0 to 60.</param>
/// <param name="PricesIncludeTax">Catalogue prices are what a customer pays, as in Britain and the European Union, and the tax is the part of them that their class's rate makes; otherwise it comes on top. Delivery is never taxed beside.</param>
internal sealed record RegionRates(
    string Region, string Currency, int StandardBasisPoints, int ReducedBasisPoints, long DeliveryMinor, long? FreeFromMinor, int DeliveryDays, bool PricesIncludeTax = false)
{
    public bool IsSane =>
        Region is { Length: >= 2 and <= 6 } && Core.Catalogue.Currency.From(Currency) is not null
        && StandardBasisPoints is >= 0 and <= 5_000 && ReducedBasisPoints is >= 0 and <= 5_000
        && DeliveryMinor is >= 0 and <= 1_000_000 && FreeFromMinor is null or >= 0 && DeliveryDays is >= 0 and <= 60;
}

/// <summary>The rate table cannot be used; the message says why.</summary>
internal sealed class RateTableException(string message, Exception? cause = null) : Exception(message, cause);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(RateTable))]
internal sealed partial class RateTableJson : JsonSerializerContext;

internal static class RateTables
{
    private const int MaxRegions = 500;

    /// <summary>Good enough to try the shop with: a flat sales tax for a few states, prices with VAT in them for Great Britain. A real shop brings its own table.</summary>
    public static RateTable BuiltIn { get; } = new(
    [
        new("US-TX", "USD", 8_25, 0, 4_99, 35_00, 2),
        new("US-CA", "USD", 7_25, 0, 4_99, 35_00, 2),
        new("US-NY", "USD", 8_00, 0, 4_99, 35_00, 2),
        new("US-WA", "USD", 6_50, 0, 4_99, 35_00, 3),
        new("US-OR", "USD", 0, 0, 4_99, 35_00, 3),
        new("US", "USD", 6_00, 0, 5_99, 35_00, 4),
        new("GB", "GBP", 20_00, 5_00, 3_99, 30_00, 2, PricesIncludeTax: true),
    ]);

    /// <exception cref="RateTableException">It is missing, no table, or holds a rate out of bounds.</exception>
    public static RateTable Load(string? path)
    {
        if (path is null)
        {
            return BuiltIn;
        }

        try
        {
            RateTable table = JsonSerializer.Deserialize(File.ReadAllBytes(path), RateTableJson.Default.RateTable) ?? throw new JsonException("It holds null.");
            string? wrong = table.Regions.FirstOrDefault(region => region is not { IsSane: true })?.Region;
            return wrong is null && table.Regions.Count is > 0 and <= MaxRegions
                ? table
                : throw new RateTableException($"Rates__File: region {wrong ?? "(none)"} is out of bounds or missing.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new RateTableException($"Rates__File cannot be read: {failure.Message}", failure);
        }
    }
}
