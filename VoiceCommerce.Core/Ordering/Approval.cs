using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Ordering;

/// <summary>What a guardian agrees to of a held order: all of it or fewer, at the price that was asked for or up to an amount.</summary>
public sealed record Approval
{
    /// <summary>All of it, and only at the price that was asked for.</summary>
    public static Approval AsAsked { get; } = new();

    /// <summary>The most that it may cost today, with tax and delivery; null: exactly what was asked for.</summary>
    public Money? UpTo { get; init; }

    /// <summary>How many of a product, where that is fewer than were asked for; 0 leaves it out. Nobody can agree to more than was asked for.</summary>
    public IReadOnlyDictionary<ProductId, int> Fewer { get; init; } = new Dictionary<ProductId, int>();

    /// <summary>Whoever asked for it need not ask for the same again: see <see cref="StandingPermission"/>.</summary>
    public bool Always { get; init; }

    /// <summary>What of it does not fit the order; null where all of it does.</summary>
    public HeldOrderOutcome.DoesNotFit? MisfitOf(Quote asked)
    {
        // Whoever names another product has another order in mind, and would agree to all of this one.
        if (Fewer.Keys.FirstOrDefault(product => asked.Lines.All(line => line.Product != product)) is { } stranger)
        {
            return new("lines", $"must only name what the order has, and it has no {stranger}");
        }

        if (asked.Lines.FirstOrDefault(line => Fewer.TryGetValue(line.Product, out int wanted) && wanted > line.Quantity.Value) is { } more)
        {
            return new("lines", $"must have at most as many as were asked for, which are {more.Quantity} of {more.Product}");
        }

        return UpTo is { } most && most.Currency != asked.Total.Currency ? new("upTo", $"must be in {asked.Total.Currency.Code}") : null;
    }

    /// <summary>True when a yes to what was asked for, under these terms, is a yes to today's offer of it.</summary>
    public bool Covers(Quote asked, Quote today) =>
        UpTo is null ? today.OffersTheSameAs(asked) : IsOfTheSame(asked, today) && today.Total.Currency == UpTo.Currency && today.Total <= UpTo;

    /// <summary>True when only the price, or how many, may differ: the same products in the same packs, from the same seller to the same door.</summary>
    public static bool IsOfTheSame(Quote asked, Quote today) =>
        today.Seller == asked.Seller && today.Address.Region == asked.Address.Region && today.Address.Label == asked.Address.Label
        && today.Address.Lines.SequenceEqual(asked.Address.Lines)
        && today.Lines.All(line => asked.Lines.Any(before => Goods(before) == Goods(line) && line.Quantity.Value <= before.Quantity.Value));

    /// <summary>How many of a line are agreed to; null when it is left out.</summary>
    public Quantity? Of(QuoteLine line) =>
        Fewer.TryGetValue(line.Product, out int wanted) && wanted < line.Quantity.Value ? Quantity.From(wanted) : line.Quantity;

    private static (ProductId, PackSize, DisplayName, CategoryPath, int) Goods(QuoteLine line) => (line.Product, line.Pack, line.Name, line.Category, line.MinimumAge);
}
