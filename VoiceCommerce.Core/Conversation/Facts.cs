using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Core.Conversation;

/// <summary>What was looked up for one turn before anything is decided; each is null or empty when the intent does not need it.</summary>
public sealed record Facts
{
    public Meaning? Meaning { get; init; }

    /// <summary>The basket that this turn is about, at today's price and stock.</summary>
    public Priced? Priced { get; init; }

    /// <summary>The products whose price was asked for, in the order in which they were told of.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];

    /// <summary>Where a price was asked for: as <see cref="Charges.TaxIncluded"/>.</summary>
    public bool PriceIncludesTax { get; init; }

    /// <summary>What stands in the way of what was wanted and is not in <see cref="Priced"/>: some of several things, or the one thing that something else is offered for.</summary>
    public IReadOnlyList<Priced> Missing { get; init; } = [];

    /// <summary>Which of the open choices is meant by what it has most of, counted from 1; null where that is not asked, or nobody can tell.</summary>
    public int? Picked { get; init; }

    /// <summary>What many other homes ask for too, among what this basket has new; null when nobody could tell.</summary>
    public IReadOnlyList<Burst>? Bursts { get; init; }

    /// <summary>Where the shop itself is asked about: how its customer service is reached, to be said behind "you can reach it"; null where it is not to be said.</summary>
    public DisplayName? Support { get; init; }

    public CodeCheck? Code { get; init; }

    /// <summary>Of a one-time code that was right.</summary>
    public long? OneTimeStep { get; init; }

    /// <summary>The most often bought, best first.</summary>
    public IReadOnlyList<Habit> Habits { get; init; } = [];
}

/// <summary>A basket priced now, or the product that stands in the way.</summary>
public abstract record Priced
{
    private Priced() { }

    /// <summary>What stands in the way is not named to a voice that is not surely an adult's.</summary>
    public bool AgeRestricted { get; init; }

    public sealed record Offered(Quote Quote) : Priced;

    /// <summary>There are fewer than are wanted.</summary>
    /// <param name="Name">Of the product.</param>
    /// <param name="Left">How many there are; 0 or more.</param>
    public sealed record OutOfStock(DisplayName Name, int Left) : Priced;

    /// <summary>It is not sold any more.</summary>
    /// <param name="Name">Of the product.</param>
    public sealed record Gone(DisplayName Name) : Priced;

    /// <summary>More are wanted than one order may have.</summary>
    /// <param name="Name">Of the product.</param>
    /// <param name="Most">That one order may have.</param>
    public sealed record OverLimit(DisplayName Name, int Most) : Priced;
}

/// <summary>What came of the spoken code.</summary>
public enum CodeCheck
{
    Right,
    Wrong,
    Locked,
    NotSet,
}
