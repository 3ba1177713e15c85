using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core;

/// <summary>The cheapest, or the largest or smallest pack: among what was offered to choose from, or of the kind of what is on offer.</summary>
internal sealed class TraitFinder(ICatalogue catalogue)
{
    /// <summary>The keys of the home's habits that may be of that kind.</summary>
    public static HabitQuery HabitsLike(QuoteLine offered) => new HabitQuery.Sharing([.. KindOf(offered).SelectMany(word => HabitKeys.Of(new ProductWords([word], null))).Distinct(StringComparer.Ordinal)]);

    /// <summary>The cheapest, or that of the largest or smallest pack, that beats it and that there is enough of; a pack of the same brand before another's. <see cref="Meaning.Nothing"/> where none does.</summary>
    /// <param name="offered">One pack of it is compared.</param>
    /// <param name="trait">What it is to be.</param>
    /// <param name="home">With the habits that are like it.</param>
    /// <param name="adult">Whether goods for adults only may be named.</param>
    /// <param name="cancellation">Of the search.</param>
    public async Task<Meaning> OtherAsync(QuoteLine offered, Trait trait, LoadedHousehold home, bool adult, CancellationToken cancellation)
    {
        Household household = home.Record.Household;
        string[] kind = KindOf(offered);
        IReadOnlyList<Product> found = kind is [] ? [] : await catalogue.SearchAsync(kind, household.Locale, cancellation);
        Product? other = found
            .Where(product => product.Category == offered.Category
                && Quoting.Obstacle(new(product.Id, offered.Name, offered.Quantity, null), product, household) is null
                && kind.All(ProductWords.StemsOf(product.NameIn(household.Locale)).Contains) && (adult || !Discretion.IsRestricted(product)))
            .Where(product => Beats(product, offered, trait))
            .OrderByDescending(product => trait != Trait.Cheapest && product.Brand is not null && product.Brand == offered.Brand)
            .ThenBy(product => trait == Trait.Cheapest ? product.Price.Minor : trait == Trait.Largest ? -product.Pack.In(offered.Pack) : product.Pack.In(offered.Pack))
            .FirstOrDefault();
        return other is null ? new Meaning.Nothing()
            : home.Habits.FirstOrDefault(habit => habit.Product == other.Id) is { } known ? new Meaning.Usual(known)
            : new Meaning.NewToHome(other);
    }

    /// <summary>Of the products that were offered to choose from the number of the one that is meant; null where they cannot be compared, or none can be had.</summary>
    public async Task<int?> PickAsync(DialogueState.Choosing choosing, Trait trait, Household household, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = await catalogue.GetAsync([.. choosing.Choices.Select(choice => choice.Product)], cancellation);
        (Choice Choice, int Number, Product? Product)[] choices =
            [.. choosing.Choices.Select((choice, at) => (choice, at + 1, found.FirstOrDefault(product => product.Id == choice.Product)))];
        return trait == Trait.Cheapest
            ? choices
                .Where(option => Quoting.Obstacle(new(option.Choice.Product, option.Choice.Name, choosing.Quantity ?? option.Choice.Usual, option.Choice.Past), option.Product, household) is null)
                .OrderBy(option => option.Product!.Price.Minor)
                .Select(option => (int?)option.Number)
                .FirstOrDefault()
            : Extreme([.. choices.Select(option => (option.Number, option.Product?.Pack.In(found[0].Pack)))], trait);
    }

    /// <summary>Null where two packs cannot be compared, or are the same.</summary>
    private static int? Extreme((int Number, decimal? Size)[] packs, Trait trait)
    {
        decimal? wanted = trait == Trait.Largest ? packs.Max(pack => pack.Size) : packs.Min(pack => pack.Size);
        return packs.All(pack => pack.Size is not null) && packs.Where(pack => pack.Size == wanted).ToArray() is [var only] ? only.Number : null;
    }

    private static bool Beats(Product product, QuoteLine offered, Trait trait) => trait switch
    {
        Trait.Cheapest => product.Price.Minor < offered.UnitPrice.Minor,
        Trait.Largest => product.Pack.In(offered.Pack) > 1,
        Trait.Smallest => product.Pack.In(offered.Pack) < 1,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // What its shelf and its name both say ("toilet paper" of a family pack), or else the thing that its name names. What makes it this one and no other would only find this one.
    private static string[] KindOf(QuoteLine offered)
    {
        IReadOnlyList<string> name = ProductWords.StemsOf(offered.Name);
        string[] both = [.. ProductWords.Cut(offered.Category.Leaf).Where(word => name.Contains(word, StringComparer.Ordinal))];
        return both.Length > 0 ? both : ProductWords.ThingOf(offered.Name) is { } thing ? [thing] : [];
    }
}
