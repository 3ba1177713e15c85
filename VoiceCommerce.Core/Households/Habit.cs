using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

/// <summary>One product bought once by a household: a line of a placed order or of an import.</summary>
public sealed record Purchase
{
    public required ProductId Product { get; init; }

    public required DisplayName Name { get; init; }

    public DisplayName? Brand { get; init; }

    public required CategoryPath Category { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>Of one pack, without tax and delivery.</summary>
    public required Money UnitPrice { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The catalogue said that it is for adults only: by an age, or by any of its names.</summary>
    public bool AgeRestricted { get; init; }

    /// <summary>The order it came from, or the import's own number; the same source and product is the same purchase. 1 to 64 of A-Z a-z 0-9 . _ -</summary>
    public required string Source { get; init; }
}

/// <summary>
/// What we know of one product in one home, without its history: how often, and the latest few purchases, from which the usual interval, quantity and
/// the last price follow. <see cref="With"/> and <see cref="Without"/> are the only ways to change it, and an import and an order use the same ones.
/// </summary>
public sealed record Habit
{
    /// <summary>Enough for a median that one odd purchase cannot move.</summary>
    public const int MaxRecent = 6;

    private const int GivenUpAfter = 3;

    // What was bought several times on one day says nothing of how long it lasts.
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromDays(1);

    public required ProductId Product { get; init; }

    public required DisplayName Name { get; init; }

    public DisplayName? Brand { get; init; }

    public required CategoryPath Category { get; init; }

    /// <inheritdoc cref="Purchase.AgeRestricted"/>
    public bool AgeRestricted { get; init; }

    /// <summary>How often it was ever bought; 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>The latest purchases, newest first; 1 to <see cref="MaxRecent"/>.</summary>
    public required IReadOnlyList<Purchase> Recent { get; init; }

    public DateTimeOffset LastBought => Recent[0].At;

    public Money LastPrice => Recent[0].UnitPrice;

    /// <summary>The quantity bought most often lately; on a tie the newer one.</summary>
    public Quantity UsualQuantity => Recent.GroupBy(purchase => purchase.Quantity.Value).MaxBy(group => group.Count())!.First().Quantity;

    /// <summary>The median time between purchases; null until there are two.</summary>
    public TimeSpan? UsualInterval
    {
        get
        {
            TimeSpan[] gaps = [.. Recent.Zip(Recent.Skip(1), (newer, older) => newer.At - older.At).Order()];
            return gaps.Length == 0 ? null : gaps[gaps.Length / 2];
        }
    }

    /// <summary>True from one usual interval after the last purchase on, until three have passed: then the home has given it up.</summary>
    public bool IsDue(DateTimeOffset now) => UsualInterval is { } usual && usual >= ShortestInterval && now - LastBought is var since && since >= usual && since <= GivenUpAfter * usual;

    public static Habit First(Purchase purchase) => new()
    {
        Product = purchase.Product,
        Name = purchase.Name,
        Brand = purchase.Brand,
        Category = purchase.Category,
        AgeRestricted = purchase.AgeRestricted,
        Count = 1,
        Recent = [purchase],
    };

    /// <summary>The habit after one more purchase of this product; the same source again changes nothing.</summary>
    public Habit With(Purchase purchase)
    {
        if (Recent.Any(known => string.Equals(known.Source, purchase.Source, StringComparison.Ordinal)))
        {
            return this;
        }

        Purchase[] recent = [.. Recent.Append(purchase).OrderByDescending(known => known.At).Take(MaxRecent)];
        Purchase newest = recent[0];
        return this with { Count = Count + 1, Recent = recent, Name = newest.Name, Brand = newest.Brand, Category = newest.Category, AgeRestricted = newest.AgeRestricted };
    }

    /// <summary>The habit after an undone purchase; null when nothing is left, so that the product is new to the home again.</summary>
    public Habit? Without(string source)
    {
        Purchase[] left = [.. Recent.Where(known => !string.Equals(known.Source, source, StringComparison.Ordinal))];
        return left.Length == Recent.Count ? this
            : left.Length == 0 ? null
            : this with { Count = Math.Max(Count - 1, left.Length), Recent = left };
    }
}
