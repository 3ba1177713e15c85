using System.Globalization;
using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Drills;

/// <summary>The drill's own goods and homes: every scenario gets homes that nobody has talked in.</summary>
internal static class DrillShop
{
    public const string Code = "4071";

    public const string Coffee = "coffee";

    public const string Tea = "black-tea";

    public const long TeaCents = 4_99;

    public const string Crackers = "crackers";

    public const long CrackersCents = 3_49;

    public const string Products =
        """
        {"id":"dollhouse","names":{"en":"Willow Lane dollhouse"},"pack":{"amount":1,"unit":"each"},"category":"toys/dolls","price":{"minor":15999,"currency":"USD"}}
        {"id":"cookies","names":{"en":"butter cookies"},"pack":{"amount":1,"unit":"pound"},"category":"food/snacks","price":{"minor":650,"currency":"USD"}}
        {"id":"toilet-paper","names":{"en":"Cloudlet toilet paper"},"pack":{"amount":12,"unit":"roll"},"category":"household/paper","price":{"minor":749,"currency":"USD"}}
        {"id":"oat-milk","names":{"en":"Meadow oat milk"},"pack":{"amount":1,"unit":"litre"},"category":"food/drinks","price":{"minor":199,"currency":"USD"}}
        {"id":"cat-food","names":{"en":"Whiskerly cat food"},"pack":{"amount":1,"unit":"can"},"category":"pets/cats","price":{"minor":99,"currency":"USD"}}
        {"id":"plonk","names":{"en":"Hillside cabernet sauvignon"},"pack":{"amount":1,"unit":"bottle"},"category":"food/drinks","price":{"minor":1199,"currency":"USD"}}
        {"id":"coffee","names":{"en":"Harbor ground coffee"},"pack":{"amount":12,"unit":"ounce"},"category":"food/coffee","price":{"minor":899,"currency":"USD"}}
        {"id":"black-tea","names":{"en":"Fernhill black tea"},"pack":{"amount":1,"unit":"box"},"category":"food/tea","price":{"minor":499,"currency":"USD"}}
        {"id":"crackers","names":{"en":"Stonehearth salted crackers"},"pack":{"amount":1,"unit":"box"},"category":"food/snacks","price":{"minor":349,"currency":"USD"}}
        """;

    private static readonly (string Product, int Minor, int Quantity)[] Usual = [("toilet-paper", 749, 1), ("oat-milk", 199, 1), (Coffee, 899, 1), (Tea, 499, 1), ("cat-food", 99, 15)];

    /// <summary>Two guardians, an adult and a child, who buy the usual things every month.</summary>
    public static async Task MoveInAsync(Town town, string home, CancellationToken cancellation)
    {
        await town.Merchant.PutHouseholdAsync(home, Settings(home).ToJsonString(), cancellation);
        await town.Merchant.PutCodeAsync(home, Code, cancellation);
        await town.Merchant.PostPurchasesAsync(home, Purchases(TimeProvider.System.GetUtcNow()), cancellation);
        await town.LinkAsync(home, cancellation);
    }

    /// <summary>Where the shop writes to a guardian of this home.</summary>
    public static string EmailOf(string home, string guardian) => $"{guardian}@{home}.example";

    /// <summary>Coffee, bought in the shop a few days ago.</summary>
    public static string CoffeeBought(DateTimeOffset at) => Purchase("receipt-lately", Coffee, 899, 1, at);

    public static Voice VoiceOf(string home, string member) => new(member, $"amzn1.ask.person.{home}.{member}");

    /// <summary>What the merchant's API takes; a scenario changes it.</summary>
    public static JsonObject Settings(string home)
    {
        JsonArray members = [.. new[] { ("mum", "guardian"), ("gran", "guardian"), ("dad", "adult"), ("kid", "child") }.Select(member => Member(home, member.Item1, member.Item2))];
        JsonObject address = new() { ["label"] = "home", ["lines"] = new JsonArray("1 Sample Street"), ["region"] = "US-TX" };
        return new JsonObject { ["locale"] = "en-US", ["currency"] = "USD", ["members"] = members, ["address"] = address, ["paymentReference"] = "tok_drill" };
    }

    private static JsonObject Member(string home, string name, string role)
    {
        JsonObject member = new() { ["id"] = name, ["name"] = name, ["role"] = role, ["persons"] = new JsonArray(VoiceOf(home, name).PersonId) };
        if (role == "guardian")
        {
            member["email"] = EmailOf(home, name);
        }

        return member;
    }

    private static string Purchases(DateTimeOffset now) => string.Join('\n',
        from month in Enumerable.Range(1, 4)
        from usual in Usual
        select Purchase(string.Create(CultureInfo.InvariantCulture, $"receipt-{month}"), usual.Product, usual.Minor, usual.Quantity, now.AddDays(-30 * month)));

    private static string Purchase(string source, string product, int minor, int quantity, DateTimeOffset at) => new JsonObject
    {
        ["source"] = source,
        ["product"] = product,
        ["quantity"] = quantity,
        ["unitPriceMinor"] = minor,
        ["currency"] = "USD",
        ["at"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    }.ToJsonString();
}
