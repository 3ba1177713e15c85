using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Resolution;

/// <summary>What a spoken phrase means in this home.</summary>
public abstract record Meaning
{
    private Meaning() { }

    /// <summary>The stems of each product that it may be, by its names and its brand; none where nothing fits.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Stems => this switch
    {
        Usual(var habit) => [StemsOf(habit)],
        WhichUsual(var habits) => [.. habits.Select(StemsOf)],
        Several(var things, _) => [.. things.Select(thing => StemsOf(thing.Habit))],
        NewToHome(var product) => [StemsOf(product)],
        WhichNew(var products) => [.. products.Select(StemsOf)],
        Kinds(var bought, var others) => [.. bought.Select(StemsOf), .. others.Select(StemsOf)],
        _ => [],
    };

    /// <summary>One product that the home buys.</summary>
    public sealed record Usual(Habit Habit) : Meaning;

    /// <summary>Several that the home buys fit about as well; 2 or 3, best first.</summary>
    public sealed record WhichUsual(IReadOnlyList<Habit> Habits) : Meaning;

    /// <summary>"Milk and eggs": several things were named together; or "same as last time": they were bought together.</summary>
    /// <param name="Things">What the home buys and is clear by itself; 1 to 5, as spoken. Of the last basket no more than one order may have.</param>
    /// <param name="Unclear">Which others were named that are not.</param>
    public sealed record Several(IReadOnlyList<Wanted> Things, IReadOnlyList<Unsure> Unclear) : Meaning;

    /// <summary>The home has not bought it before; the shop has it.</summary>
    public sealed record NewToHome(Product Product) : Meaning;

    /// <summary>The home has not bought it before, and several in the shop fit about as well; 2 or 3, best first.</summary>
    public sealed record WhichNew(IReadOnlyList<Product> Products) : Meaning;

    /// <summary>What there is of what was asked for, whatever fits best; 2 or 3 together.</summary>
    /// <param name="Bought">What the home buys, best first.</param>
    /// <param name="Others">What it has not bought, best first.</param>
    public sealed record Kinds(IReadOnlyList<Habit> Bought, IReadOnlyList<Product> Others) : Meaning
    {
        /// <summary>One alone is what is meant.</summary>
        public static Meaning Of(IReadOnlyList<Habit> bought, IReadOnlyList<Product> others) => (bought, others) switch
        {
            ([], []) => new Nothing(),
            ([var usual], []) => new Usual(usual),
            ([], [var other]) => new NewToHome(other),
            _ => new Kinds(bought, others),
        };
    }

    /// <summary>Nothing fits.</summary>
    public sealed record Nothing : Meaning;

    private static HashSet<string> StemsOf(Habit habit) => StemsOf([habit.Name], habit.Brand);

    private static HashSet<string> StemsOf(Product product) => StemsOf(product.Names.Values, product.Brand);

    private static HashSet<string> StemsOf(IEnumerable<DisplayName> names, DisplayName? brand) => [.. names.Concat(brand is null ? [] : [brand]).SelectMany(ProductWords.StemsOf)];
}

/// <summary>One of several things that were named together.</summary>
/// <param name="Habit">What it means in this home.</param>
/// <param name="Quantity">As spoken, or the usual one.</param>
/// <param name="HeardSize">The amount of goods that was said instead of a number of packs; null when none was.</param>
public sealed record Wanted(Habit Habit, Quantity Quantity, PackSize? HeardSize);

/// <summary>One of several things that were named together, and not known well enough.</summary>
/// <param name="Place">Among all that were named: 1 is the first.</param>
/// <param name="Said">The words for it.</param>
public sealed record Unsure(int Place, Phrase Said);
