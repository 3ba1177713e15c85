using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Evaluation;

/// <summary>The products, order histories and cases of the instacart_1000 set.</summary>
internal sealed class Shop
{
    private static readonly DateTimeOffset FirstDay = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Money Price = Money.From(1_00, Currency.Usd)!; // The set has no prices.

    private readonly Dictionary<string, Product> products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Basket>> baskets = new(StringComparer.Ordinal);

    public Shop(string folder)
    {
        foreach (Dictionary<string, string> row in Csv.Read(Path.Combine(folder, "products.csv")))
        {
            products.Add(row["product_id"], ToProduct(row));
        }

        ILookup<string, string> items = Csv.Read(Path.Combine(folder, "order_items.csv")).ToLookup(row => row["order_id"], row => row["product_id"], StringComparer.Ordinal);
        foreach (Dictionary<string, string> row in Csv.Read(Path.Combine(folder, "orders.csv")))
        {
            Basket basket = new(row["order_id"], Number(row["order_number"]), FirstDay.AddDays(Number(row["day_offset"])), [.. items[row["order_id"]]]);
            List<Basket> own = baskets.TryGetValue(row["user_id"], out List<Basket>? known) ? known : baskets[row["user_id"]] = [];
            own.Add(basket);
        }

        Cases = [.. Csv.Read(Path.Combine(folder, "reorder_cases.csv")).Select(ToCase)];
    }

    public IReadOnlyList<Case> Cases { get; }

    private Case ToCase(Dictionary<string, string> row)
    {
        List<Basket> own = baskets[row["user_id"]];
        Basket asked = own.Single(basket => basket.Order == row["order_id"]);
        return new()
        {
            User = row["user_id"],
            Phrase = Phrase.From(row["phrase"])!,
            Now = asked.At,
            Habits = HabitsOf(own.Where(basket => basket.Sequence < asked.Sequence).OrderBy(basket => basket.Sequence)),
            Truth = products[row["truth_product_id"]].Id,
            TruthIsHabit = row["truth_in_history"] == "1",
            Orders = own.Count(basket => basket.Sequence < asked.Sequence),
            Candidates = Number(row["n_history_candidates"]),
        };
    }

    private List<Habit> HabitsOf(IEnumerable<Basket> history)
    {
        Dictionary<string, Habit> habits = new(StringComparer.Ordinal);
        foreach ((Basket basket, string id) in history.SelectMany(basket => basket.Products.Select(id => (basket, id))))
        {
            Purchase purchase = ToPurchase(products[id], basket);
            habits[id] = habits.TryGetValue(id, out Habit? habit) ? habit.With(purchase) : Habit.First(purchase);
        }

        return [.. habits.Values];
    }

    private static Purchase ToPurchase(Product product, Basket basket) => new()
    {
        Product = product.Id,
        Name = product.NameIn("en"),
        Category = product.Category,
        Quantity = Quantity.One,
        UnitPrice = Price,
        At = basket.At,
        Source = basket.Order,
    };

    private static Product ToProduct(Dictionary<string, string> row) => new()
    {
        Id = ProductId.From(row["product_id"])!,
        Names = new Dictionary<string, DisplayName>(StringComparer.Ordinal) { ["en"] = DisplayName.From(row["product_name"])! },
        Pack = PackSize.Whole(1, PackUnit.Each)!,
        Category = CategoryPath.From($"{Segment(row["department"])}/{Segment(row["aisle"])}")!,
        Price = Price,
    };

    private static string Segment(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);

    private sealed record Basket(string Order, int Sequence, DateTimeOffset At, IReadOnlyList<string> Products);
}
