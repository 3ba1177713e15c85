using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

/// <summary>What somebody may buy without asking a guardian. Amounts are inclusive.</summary>
public sealed record Allowance
{
    public const int MaxCategories = 50;

    /// <summary>In any seven days, tax and delivery included; null for no bound but the home's.</summary>
    public Money? PerWeek { get; init; }

    /// <summary>For one pack of one product, without tax and delivery; null for no bound.</summary>
    public Money? PerItem { get; init; }

    /// <summary>Nothing outside of these; empty for all. At most <see cref="MaxCategories"/>.</summary>
    public IReadOnlyList<CategoryPath> AllowedCategories { get; init; } = [];

    /// <summary>Nothing within these, allowed or not. At most <see cref="MaxCategories"/>.</summary>
    public IReadOnlyList<CategoryPath> BlockedCategories { get; init; } = [];

    /// <summary>This one, with what another one says more closely: its amounts and its allowed categories instead, its blocked ones as well.</summary>
    public Allowance With(Allowance own) => new()
    {
        PerWeek = own.PerWeek ?? PerWeek,
        PerItem = own.PerItem ?? PerItem,
        AllowedCategories = own.AllowedCategories.Count > 0 ? own.AllowedCategories : AllowedCategories,
        BlockedCategories = [.. BlockedCategories.Union(own.BlockedCategories)],
    };

    public bool Allows(CategoryPath category) =>
        !BlockedCategories.Any(category.IsWithin) && (AllowedCategories.Count == 0 || AllowedCategories.Any(category.IsWithin));
}

/// <summary>What the people of each age band may buy, where nothing else is said of one of them.</summary>
public sealed record AgeBands
{
    /// <summary>Under 13. What a child wishes is asked of a guardian in any case; this says what else speaks against it.</summary>
    public Allowance Child { get; init; } = new();

    /// <summary>13 to 17.</summary>
    public Allowance Teen { get; init; } = new();

    public Allowance Adult { get; init; } = new();

    /// <summary>An adult who sets the rules.</summary>
    public Allowance Guardian { get; init; } = new();

    /// <summary>20 a week and 20 for one thing for a child, 50 and 30 for a teen, in the household's currency; no more than the home's limits for the others.</summary>
    public static AgeBands SafeDefaults(Currency currency) => new()
    {
        Child = new() { PerWeek = Money.From(20_00, currency)!, PerItem = Money.From(20_00, currency)! },
        Teen = new() { PerWeek = Money.From(50_00, currency)!, PerItem = Money.From(30_00, currency)! },
    };

    public Allowance Of(Role role) => role switch
    {
        Role.Child => Child,
        Role.Teen => Teen,
        Role.Adult => Adult,
        _ => Guardian,
    };
}
