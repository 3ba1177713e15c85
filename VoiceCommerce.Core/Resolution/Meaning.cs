using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Resolution;

/// <summary>What a spoken phrase means in this home.</summary>
public abstract record Meaning
{
    private Meaning() { }

    /// <summary>What the products that it may be are called, in every language; none where nothing fits.</summary>
    public IReadOnlyList<DisplayName> Names => this switch
    {
        Usual(var habit) => [habit.Name],
        WhichUsual(var habits) => [.. habits.Select(habit => habit.Name)],
        Several(var things, _) => [.. things.Select(thing => thing.Habit.Name)],
        NewToHome(var product) => [.. product.Names.Values],
        WhichNew(var products) => [.. products.SelectMany(product => product.Names.Values)],
        _ => [],
    };

    /// <summary>One product that the home buys.</summary>
    public sealed record Usual(Habit Habit) : Meaning;

    /// <summary>Several that the home buys fit about as well; 2 or 3, best first.</summary>
    public sealed record WhichUsual(IReadOnlyList<Habit> Habits) : Meaning;

    /// <summary>"Milk and eggs": several things were named together.</summary>
    /// <param name="Things">What the home buys and is clear by itself; 1 to 5, as spoken.</param>
    /// <param name="Unclear">How many others were named.</param>
    public sealed record Several(IReadOnlyList<Wanted> Things, int Unclear) : Meaning;

    /// <summary>The home has not bought it before; the shop has it.</summary>
    public sealed record NewToHome(Product Product) : Meaning;

    /// <summary>The home has not bought it before, and several in the shop fit about as well; 2 or 3, best first.</summary>
    public sealed record WhichNew(IReadOnlyList<Product> Products) : Meaning;

    /// <summary>Nothing fits.</summary>
    public sealed record Nothing : Meaning;
}

/// <summary>One of several things that were named together.</summary>
/// <param name="Habit">What it means in this home.</param>
/// <param name="Quantity">As spoken, or the usual one.</param>
/// <param name="HeardSize">The amount of goods that was said instead of a number of packs; null when none was.</param>
public sealed record Wanted(Habit Habit, Quantity Quantity, PackSize? HeardSize);
