using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>
/// A home to test with: mum (a guardian), dad (an adult), tess (a teen) and kit (six years old). The code is 4071, and prices are in US cents.
/// What it bought stands in the shop's catalogue; <see cref="Shop"/> sells more than that.
/// </summary>
internal sealed record Home
{
    public const string Code = "4071";

    public static readonly DateTimeOffset Today = new(2026, 5, 11, 16, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<Purchase> Bought { get; private init; } = [];

    public IReadOnlyList<Product> Sells { get; private init; } = Shop;

    /// <summary>How its shop's customer service is reached; null where that is not said.</summary>
    public DisplayName? Support { get; private init; }

    public Household Household { get; private init; } = new()
    {
        Id = HouseholdId.From("home-1")!,
        Locale = "en-US",
        Currency = Currency.Usd,
        Members = [Lives("mum", Role.Guardian), Lives("dad", Role.Adult), Lives("tess", Role.Teen), Lives("kit", Role.Child)],
        Address = new() { Label = DisplayName.From("home")!, Lines = [DisplayName.From("1 Main Street")!], Region = "US-TX" },
        PaymentReference = "card-1",
        Limits = Limits.SafeDefaults(Currency.Usd),
        Code = new() { Hash = "hash of " + Code },
    };

    /// <summary>What every test shop sells, and no home has bought.</summary>
    private static IReadOnlyList<Product> Shop { get; } =
    [
        Product("dollhouse", "Willow Lane Dollhouse", 89_99, "toys/dolls/dollhouses", 1, PackUnit.Each),
        Product("butter-cookies", "Hearth Butter Cookies", 7_49, "groceries/sweets/cookies", 64, PackUnit.Ounce),
        Product("red-wine", "Old Mill Red Wine", 11_99, "groceries/alcohol/wine", 750, PackUnit.Millilitre) with { MinimumAge = 21 },
        Product("sparkling-water", "Brook Sparkling Water", 5_49, "groceries/drinks/water", 12, PackUnit.Bottle),
        Product("sponges", "Brisk Kitchen Sponges", 3_49, "household/cleaning/sponges", 6, PackUnit.Each),
    ];

    public static Home ThatBoughtNothing() => new();

    public static Home ThatBought(string product, int times = 6, long cents = 6_49, int quantity = 1) => new Home().AndBought(product, times, cents, quantity);

    /// <summary>Every 20 days, the last time 20 days ago, unless told.</summary>
    public Home AndBought(string product, int times = 6, long cents = 6_49, int quantity = 1, string category = "groceries/other", string? brand = null, int every = 20, int last = 20)
    {
        Product sold = Product(product.Replace(' ', '-'), product, cents, category, 1, PackUnit.Each) with { Brand = DisplayName.From(brand) };
        Purchase[] purchases = [.. Enumerable.Range(1, times).Select(back => new Purchase
        {
            Product = sold.Id,
            Name = sold.NameIn("en"),
            Brand = sold.Brand,
            Category = sold.Category,
            Quantity = Quantity.From(quantity)!,
            UnitPrice = sold.Price,
            At = Today.AddDays(-last - (every * (back - 1))),
            Source = $"import-{back}",
        })];
        return this with { Bought = [.. Bought, .. purchases], Sells = [.. Sells, sold] };
    }

    /// <summary>One purchase more of what it buys.</summary>
    public Home AndOnce(string product, int quantity, int daysAgo) => this with
    {
        Bought = [.. Bought, Bought.First(known => known.Name.Value == product) with { Quantity = Quantity.From(quantity)!, At = Today.AddDays(-daysAgo), Source = $"once-{Bought.Count}" }],
    };

    public Home With(Func<Household, Household> change) => this with { Household = change(Household) };

    public Home Limited(Func<Limits, Limits> change) => With(home => home with { Limits = change(home.Limits) });

    public Home Ruled(HouseRules rules, string zone = "UTC") => With(home => home with { Rules = rules, TimeZone = TimeZoneId.From(zone)! });

    public Home WithMember(string who, Func<Member, Member> change) =>
        With(home => home with { Members = [.. home.Members.Select(member => member.Id.Value == who ? change(member) : member)] });

    public Home Supported(string by) => this with { Support = DisplayName.From(by) };

    /// <summary>What one pack of a product holds.</summary>
    public Home Packed(string product, int amount, PackUnit unit) => this with
    {
        Sells = [.. Sells.Select(sold => sold.Id.Value == product.Replace(' ', '-') ? sold with { Pack = PackSize.Whole(amount, unit)! } : sold)],
    };

    /// <summary>Sold by the shop, and new to the home.</summary>
    public Home AndSells(string id, string name, long cents, string category) => this with { Sells = [.. Sells, Product(id, name, cents, category, 1, PackUnit.Bottle)] };

    public static Money Usd(long cents) => Money.From(cents, Currency.Usd)!;

    /// <summary>The voice of a member, recognised; anybody else's is unknown.</summary>
    public static Speaker Voice(string who, int level = 300) =>
        who is "mum" or "dad" or "tess" or "kit" ? new Speaker.Recognised(VoiceOf(who), level) : new Speaker.Unknown();

    private static PersonId VoiceOf(string who) => PersonId.From("amzn1.ask.person." + who)!;

    private static Member Lives(string who, Role role) =>
        new() { Id = MemberId.From(who)!, Name = DisplayName.From(who)!, Role = role, Persons = [VoiceOf(who)] };

    private static Product Product(string id, string name, long cents, string category, int amount, PackUnit unit) => new()
    {
        Id = ProductId.From(id)!,
        Names = new Dictionary<string, DisplayName>(StringComparer.Ordinal) { ["en"] = DisplayName.From(name)! },
        Pack = PackSize.Whole(amount, unit)!,
        Category = CategoryPath.From(category)!,
        Price = Usd(cents),
        Stock = 50,
    };
}
