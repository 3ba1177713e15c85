using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.Resolution;

/// <summary>Habits and products of our own invention to resolve phrases against.</summary>
internal static class Homes
{
    public static readonly DateTimeOffset Now = new(2025, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Money Price = Money.From(2_50, Currency.Gbp)!;

    /// <summary>A home in which every product is bought about alike, so that only the words decide.</summary>
    public static IReadOnlyList<Habit> Family { get; } =
    [
        Bought("Dovetail Ultra Soft Mega Rolls", "household/paper/toilet-paper", brand: "Charmin"),
        Bought("Maple Oat Milk Barista Edition 1 L", "food/dairy/oat-milk", brand: "Oatfield"),
        Bought("Organic Whole Milk 2 l", "food/dairy/milk"),
        Bought("Chocolate Milk", "food/dairy/milk", brand: "Brindle"),
        Bought("Milk Chocolate Buttons", "food/sweets/candy", brand: "Brindle"),
        Bought("Large Brown Eggs, 12 ct", "food/dairy/eggs"),
        Bought("Big Roll Paper Towels", "household/paper/paper-towels", brand: "Burly"),
        Bought("Dishwasher Tablets Shine, Lemon, 40 ct", "household/cleaning/dishwasher-detergent", brand: "Gleam"),
        Bought("Dark Roast Ground Coffee", "food/drinks/coffee", brand: "Old Mill"),
        Bought("Coffee Filters No. 4", "household/kitchen/coffee-filters"),
        Bought("Chunk Light Tuna in Water", "food/cans/canned-fish", brand: "Sea Gate"),
        Bought("Crackers, Baked, Sea Salt", "food/snacks/crackers"),
        Bought("Greek Yogurt with Honey", "food/dairy/yogurt", brand: "Kyklos"),
        Bought("Jalapeño Salsa", "food/sauces/salsa"),
        Bought("7 Up Zero Sugar", "food/drinks/soda", brand: "7 Up"),
        Bought("2% Reduced Fat Cottage Cheese", "food/dairy/cottage-cheese"),
        Bought("Raspberry Jam", "food/spreads/jam"),
        Bought("Ben & Molly's Vanilla Ice Cream", "food/frozen/ice-cream", brand: "Ben & Molly's"),
        Bought("Bananas", "food/fruit/bananas"),
        Bought("Chocolate Chip Cookies", "food/snacks/cookies"),
        Bought("Mayonnaise", "food/sauces/mayonnaise", brand: "Hillmans"),
        Bought("Fresh Broccoli", "food/vegetables/broccoli"),
        Bought("Honey Loops Cereal", "food/breakfast/cereal"),
        Bought("Three Cheese Pizza", "food/frozen/pizza", brand: "Da Vito"),
        Bought("Apples, Pears & Prunes Baby Food", "baby/baby-food"),
        Bought("Sparkling Water, Lime", "food/drinks/water"),
        Bought("All-Purpose Flour", "food/baking/flour"),
        Bought("Laundry Detergent Liquid", "household/laundry/laundry-detergent", brand: "Tidewell"),
    ];

    public static Habit Bought(string name, string category, string? brand = null, int times = 4, double daysAgo = 10, string? id = null)
    {
        Habit habit = Habit.First(Buy(name, category, brand, id, 0, daysAgo));
        for (int i = 1; i < times; i++)
        {
            habit = habit.With(Buy(name, category, brand, id, i, daysAgo + (7 * i)));
        }

        return habit;
    }

    public static Product Sold(string name, string category, string? brand = null) => new()
    {
        Id = ProductId.From(Id(name))!,
        Names = new Dictionary<string, DisplayName>(StringComparer.Ordinal) { ["en"] = DisplayName.From(name)! },
        Brand = DisplayName.From(brand),
        Pack = PackSize.Whole(1, PackUnit.Each)!,
        Category = CategoryPath.From(category)!,
        Price = Price,
    };

    public static ProductWords Words(string phrase) => ProductWords.From(Phrase.From(phrase)!);

    /// <summary>As a turn does it: only habits that share a key are ever looked at.</summary>
    public static Meaning? Resolve(string phrase, IReadOnlyList<Habit> habits)
    {
        ProductWords words = Words(phrase);
        HashSet<string> keys = new(HabitKeys.Of(words), StringComparer.Ordinal);
        return Resolver.AmongHabits(words, [.. habits.Where(habit => HabitKeys.Of(habit).Any(keys.Contains))], Now);
    }

    private static Purchase Buy(string name, string category, string? brand, string? id, int number, double daysAgo) => new()
    {
        Product = ProductId.From(id ?? Id(name))!,
        Name = DisplayName.From(name)!,
        Brand = DisplayName.From(brand),
        Category = CategoryPath.From(category)!,
        Quantity = Quantity.One,
        UnitPrice = Price,
        At = Now.AddDays(-daysAgo),
        Source = $"order-{number}",
    };

    private static string Id(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));
}
