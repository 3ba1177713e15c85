namespace VoiceCommerce.Core.Catalogue;

// Stored: renaming needs a migration.
public enum TaxClass
{
    Standard,
    Reduced,
    Zero,
}

/// <summary>One article of the shop as it can be sold now.</summary>
public sealed record Product
{
    public required ProductId Id { get; init; }

    /// <summary>What it is called, by language ("en", "de"); never empty. A customer hears their language's, or else the first.</summary>
    public required IReadOnlyDictionary<string, DisplayName> Names { get; init; }

    /// <summary>Null for goods without a brand.</summary>
    public DisplayName? Brand { get; init; }

    public required PackSize Pack { get; init; }

    public required CategoryPath Category { get; init; }

    /// <summary>Of one pack, without delivery. Whether the tax is in it goes by the region that it is delivered to: <see cref="Ordering.Charges.TaxIncluded"/>.</summary>
    public required Money Price { get; init; }

    public TaxClass TaxClass { get; init; }

    /// <summary>The age in years a buyer must have; 0 when anybody may buy it. 0 to 21.</summary>
    public int MinimumAge { get; init; }

    /// <summary>Packs that can be sold; null when the shop does not count.</summary>
    public int? Stock { get; init; }

    /// <summary>The most packs of it that one order may have, as the law or the shop limits some medicines; null when only <see cref="Quantity.Max"/> limits it. 1 to that.</summary>
    public int? MaxPerOrder { get; init; }

    public bool InStock(Quantity quantity) => Stock is null || Stock >= quantity.Value;

    /// <summary>The name to speak in a locale such as "en-GB".</summary>
    public DisplayName NameIn(string locale) =>
        Names.TryGetValue(locale.Split('-')[0], out DisplayName? name) ? name : Names.OrderBy(entry => entry.Key, StringComparer.Ordinal).First().Value;
}
