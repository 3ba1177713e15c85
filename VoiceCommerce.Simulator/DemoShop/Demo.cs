using System.Text.Json;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.DemoShop;

/// <param name="Role">"guardian", "adult", "teen" or "child".</param>
/// <param name="Email">Null for somebody whom the shop never writes to.</param>
internal sealed record DemoPerson(string Name, string PersonId, string Role, string? Email = null);

/// <param name="Settings">As the merchant's API takes a household, in JSON.</param>
/// <param name="Code">Its purchase code.</param>
internal sealed record DemoHousehold(string Id, string Settings, string Code, IReadOnlyList<DemoPerson> People)
{
    /// <summary>Who can sign in to the guardian's pages.</summary>
    public IEnumerable<Account> Guardians => People.Where(person => person is { Role: "guardian", Email: not null }).Select(person => new Account(Id, person.Name, person.Email!));
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
        return new(id, settings, code, [.. document.RootElement.GetProperty("members").EnumerateArray().Select(Person)]);
    }

    private static DemoPerson Person(JsonElement member) =>
        new(member.GetProperty("name").GetString()!, member.GetProperty("persons")[0].GetString()!, member.GetProperty("role").GetString()!, member.TryGetProperty("email", out JsonElement email) ? email.GetString() : null);
}
