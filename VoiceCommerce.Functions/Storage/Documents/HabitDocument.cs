using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Storage.Documents;

/// <summary>A habit is read in every turn that names a product, so its latest purchases say only what differs from it.</summary>
internal sealed record HabitDocument(string Product, string Name, string Category, int Count, RecentDocument[] Recent, string? Brand = null, bool? Adult = null)
{
    public static HabitDocument Of(Habit habit) => new(
        habit.Product.Value,
        habit.Name.Value,
        habit.Category.Value,
        habit.Count,
        [.. habit.Recent.Select(purchase => RecentDocument.Of(purchase, habit))],
        habit.Brand?.Value,
        habit.AgeRestricted ? true : null);

    public Habit ToHabit()
    {
        Habit bare = new()
        {
            Product = StoredValue.Need(ProductId.From(Product)),
            Name = StoredValue.ToName(Name),
            Brand = StoredValue.ToNameOrNull(Brand),
            Category = StoredValue.Need(CategoryPath.From(Category)),
            AgeRestricted = Adult ?? false,
            Count = StoredValue.Within(Count, 1, int.MaxValue),
            Recent = [],
        };
        return bare with { Recent = StoredValue.Each(Recent, purchase => purchase.ToPurchase(bare), least: 1, most: Habit.MaxRecent) };
    }
}

/// <summary>One of the latest purchases; <paramref name="As"/> is only there when the product was called or shelved otherwise then.</summary>
internal sealed record RecentDocument(int Quantity, string Price, DateTimeOffset At, string Source, CalledDocument? As = null)
{
    public static RecentDocument Of(Purchase purchase, Habit habit) => new(
        purchase.Quantity.Value,
        StoredValue.Text(purchase.UnitPrice),
        purchase.At,
        purchase.Source,
        (purchase.Name, purchase.Brand, purchase.Category, purchase.AgeRestricted) == (habit.Name, habit.Brand, habit.Category, habit.AgeRestricted)
            ? null
            : new(purchase.Name.Value, purchase.Category.Value, purchase.Brand?.Value, purchase.AgeRestricted ? true : null));

    public Purchase ToPurchase(Habit habit) => new()
    {
        Product = habit.Product,
        Name = As is null ? habit.Name : StoredValue.ToName(As.Name),
        Brand = As is null ? habit.Brand : StoredValue.ToNameOrNull(As.Brand),
        Category = As is null ? habit.Category : StoredValue.Need(CategoryPath.From(As.Category)),
        Quantity = StoredValue.Need(Core.Catalogue.Quantity.From(Quantity)),
        UnitPrice = StoredValue.ToMoney(Price),
        At = At,
        AgeRestricted = As is null ? habit.AgeRestricted : As.Adult ?? false,
        Source = Source,
    };
}

internal sealed record CalledDocument(string Name, string Category, string? Brand = null, bool? Adult = null);

internal sealed record PurchaseDocument(
    string Product, string Name, string Category, int Quantity, string Price, DateTimeOffset At, string Source, string? Brand = null, bool? Adult = null)
{
    public static PurchaseDocument Of(Purchase purchase) => new(
        purchase.Product.Value,
        purchase.Name.Value,
        purchase.Category.Value,
        purchase.Quantity.Value,
        StoredValue.Text(purchase.UnitPrice),
        purchase.At,
        purchase.Source,
        purchase.Brand?.Value,
        purchase.AgeRestricted ? true : null);

    public Purchase ToPurchase() => new()
    {
        Product = StoredValue.Need(ProductId.From(Product)),
        Name = StoredValue.ToName(Name),
        Brand = StoredValue.ToNameOrNull(Brand),
        Category = StoredValue.Need(CategoryPath.From(Category)),
        Quantity = StoredValue.Need(Core.Catalogue.Quantity.From(Quantity)),
        UnitPrice = StoredValue.ToMoney(Price),
        At = At,
        AgeRestricted = Adult ?? false,
        Source = Source,
    };
}
