using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Core.Ordering;

/// <summary>What this home's habit said of a product when the quote was made, so that a later turn can judge without reading habits again.</summary>
/// <param name="UsualInterval">The usual time between two purchases; null while there are too few to tell.</param>
public sealed record PastPurchases(int Count, Quantity UsualQuantity, Money LastPrice, DateTimeOffset LastBought, TimeSpan? UsualInterval = null)
{
    /// <summary>Two purchases have one gap between them, which is no habit yet.</summary>
    private const int FewestForInterval = 3;

    public static PastPurchases? Of(Habit? habit) => habit is null
        ? null
        : new(habit.Count, habit.UsualQuantity, habit.LastPrice, habit.LastBought, habit.Count >= FewestForInterval ? habit.UsualInterval : null);

    /// <summary>What is known of the product once an order's line of it is bought as well.</summary>
    public static PastPurchases OnceBought(PastPurchases? known, QuoteLine line, DateTimeOffset at) => new((known?.Count ?? 0) + 1, line.Quantity, line.UnitPrice, at, known?.UsualInterval);

    /// <summary>What is known of the product once an order's line of it is taken back; null when nothing else was bought of it. Of two orders either can go first.</summary>
    public static PastPurchases? OnceTakenBack(PastPurchases? known, QuoteLine line) => known is null or { Count: <= 1 } ? null : (line.Past ?? known) with { Count = known.Count - 1 };
}

public sealed record QuoteLine
{
    public required ProductId Product { get; init; }

    public required DisplayName Name { get; init; }

    public DisplayName? Brand { get; init; }

    public required PackSize Pack { get; init; }

    public required CategoryPath Category { get; init; }

    public required Quantity Quantity { get; init; }

    public required Money UnitPrice { get; init; }

    public required TaxClass TaxClass { get; init; }

    public int MinimumAge { get; init; }

    /// <summary>What was heard instead of a number of packs: "four pounds". Null when it was not.</summary>
    public PackSize? HeardSize { get; init; }

    /// <summary>The number that was heard and taken for the usual one, which sounds like it: 50 for 15. Null when nothing was.</summary>
    public int? HeardPacks { get; init; }

    /// <summary>Null: new to this home.</summary>
    public PastPurchases? Past { get; init; }

    public Money Price => UnitPrice * Quantity;

    /// <summary>The catalogue says so, in any language; see <see cref="IsAgeRestricted"/>.</summary>
    public bool AgeRestricted { get; init; }

    /// <summary>By the age that the catalogue states, by its names, its brand or its shelf.</summary>
    public bool IsAgeRestricted => AgeRestricted || MinimumAge > 0 || RestrictedGoods.Are(Name, Brand, Category);

    /// <summary>What the habit says of it once this is bought.</summary>
    public PastPurchases PastOnceBought(DateTimeOffset at) => PastPurchases.OnceBought(Past, this, at);
}

/// <summary>What <c>IPricing</c> adds to the goods.</summary>
/// <param name="DeliveryDays">How many days from the order to the door; 0 is today.</param>
public sealed record Charges(Money Tax, Money Delivery, int DeliveryDays)
{
    /// <summary>The goods' prices have the tax in them, as consumers' prices have in Britain and the European Union: <see cref="Tax"/> is a part of the total that is told, and adds nothing.</summary>
    public bool TaxIncluded { get; init; }

    /// <summary>What comes on top of the goods' prices.</summary>
    public Money OnTop => TaxIncluded ? Delivery : Tax + Delivery;
}

/// <summary>One exact offer. Its id becomes the order's, so a quote is ordered at most once.</summary>
public sealed record Quote
{
    public const int MaxLines = 20;

    /// <summary>A yes to an older one is asked again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public required OrderId Id { get; init; }

    /// <summary>1 to <see cref="MaxLines"/>, each product once.</summary>
    public required IReadOnlyList<QuoteLine> Lines { get; init; }

    public required Charges Charges { get; init; }

    public required DisplayName Seller { get; init; }

    public required DeliveryAddress Address { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Ordered out of the household's cart, which is emptied by the order.</summary>
    public bool FromCart { get; init; }

    /// <summary>What the whole is called for short: its first product.</summary>
    public DisplayName Name => Lines[0].Name;

    public Money Goods => Lines.Skip(1).Aggregate(Lines[0].Price, (sum, line) => sum + line.Price);

    public Money Total => Goods + Charges.OnTop;

    /// <summary>Inclusive: five minutes to the second is still in time.</summary>
    public bool IsFresh(DateTimeOffset now) => now <= At + Lifetime;

    /// <summary>True when a yes to this quote is a yes to the other one: same goods, same prices, same charges, same door.</summary>
    public bool OffersTheSameAs(Quote other) =>
        Total == other.Total && Charges == other.Charges && Seller == other.Seller && Address.IsSameAs(other.Address)
        && Lines.Select(Terms).SequenceEqual(other.Lines.Select(Terms));

    // Category and age are not read out, but the rails judge by them.
    private static (ProductId, Quantity, Money, PackSize, DisplayName, CategoryPath, int, bool) Terms(QuoteLine line) =>
        (line.Product, line.Quantity, line.UnitPrice, line.Pack, line.Name, line.Category, line.MinimumAge, line.IsAgeRestricted);
}
