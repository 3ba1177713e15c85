using VoiceCommerce.Simulator.DemoShop;

namespace VoiceCommerce.Benchmarks.Shop;

/// <summary>What the benchmark's shop sells: the demo shop's products, and the same again under invented brands, 100,000 in all.</summary>
internal static class Goods
{
    public const int Count = 100_000;

    private const int PartLines = 5_000;

    private static readonly string[] Beginnings =
        ["Ar", "Bel", "Cor", "Dun", "El", "Far", "Gar", "Hol", "Ing", "Jas", "Kel", "Lor", "Mar", "Nor", "Or", "Pel", "Quin", "Ros", "Sul", "Tam"];

    private static readonly string[] Endings =
        ["ava", "brook", "combe", "dale", "esk", "ford", "gate", "holm", "ira", "kirk", "lund", "mere", "ness", "ota", "quay"];

    /// <summary>One of each kind of goods first, so that the homes, which buy the first ones, have habits that sound different.</summary>
    public static IReadOnlyList<DemoProduct> OfTheDemo { get; } =
    [
        .. DemoProduct.All.Where(product => product.MinimumAge == 0).GroupBy(product => product.Category, StringComparer.Ordinal)
            .SelectMany(kind => kind.Select((product, place) => (product, place))).OrderBy(next => next.place).Select(next => next.product),
    ];

    /// <summary>Parts of an import, as the merchant's API takes them.</summary>
    public static IEnumerable<string> Parts() =>
        OfTheDemo.Concat(Branded()).Take(Count).Chunk(PartLines).Select(part => NdjsonLines.Of(part, (json, product) => product.WriteTo(json)));

    /// <summary>The words a customer would say for it.</summary>
    public static string Spoken(DemoProduct product) => product.Name.ToLowerInvariant();

    public static IEnumerable<DemoProduct> Branded() =>
        from beginning in Beginnings
        from ending in Endings
        from product in OfTheDemo
        select product with
        {
            Id = $"{beginning}{ending}-{product.Id}".ToLowerInvariant(),
            Name = $"{beginning}{ending} {(product.Brand.Length > 0 ? product.Name.Replace(product.Brand, "", StringComparison.Ordinal).Trim() : product.Name)}",
            Brand = beginning + ending,
        };
}
