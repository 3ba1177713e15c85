using System.Text.Json;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.DemoShop;

/// <param name="Settings">As the merchant's API takes a household, in JSON.</param>
/// <param name="Code">Its purchase code.</param>
internal sealed record DemoHousehold(string Id, string Settings, string Code, IReadOnlyList<Resident> People)
{
    /// <summary>Who can sign in to the guardian's pages.</summary>
    public IEnumerable<Account> Guardians => Resident.Guardians(Id, People);
}

/// <summary>
/// The shop that the simulator opens with, as a merchant would feed it. All of it is invented: the products stand in products.tsv, and each home has its
/// settings in a .json and its routines, from which a year of purchases is made, in a .tsv.
/// </summary>
internal static class Demo
{
    public static IReadOnlyList<DemoHousehold> Households { get; } = [Home("family", "4829"), Home("couple", "7351"), Home("flat", "6174")];

    /// <summary>One product a line, as the merchant's API takes them.</summary>
    public static string ProductsNdjson() => NdjsonLines.Of(DemoProduct.All, (json, product) => product.WriteTo(json));

    /// <summary>A year of one home, one purchase a line with the oldest first; nothing in the last three days. Depends on the home and today's date only.</summary>
    public static string PurchasesNdjson(DemoHousehold household, DateTimeOffset today) =>
        NdjsonLines.Of(YearOfPurchases.Of(household.Id, DateOnly.FromDateTime(today.UtcDateTime)), (json, purchase) => purchase.WriteTo(json));

    private static DemoHousehold Home(string id, string code)
    {
        string settings = EmbeddedFile.Text($"{id}.json");
        using JsonDocument document = JsonDocument.Parse(settings);
        return new(id, settings, code, Resident.In(document.RootElement));
    }
}
