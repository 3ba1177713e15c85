using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Resolution;

/// <summary>What is not even mentioned to a voice that is not surely an adult's. Where only such goods fit, one of them stays, so that it is refused with the reason.</summary>
public static class Discretion
{
    /// <summary>The meaning without age-restricted goods among several.</summary>
    public static Meaning? ForAnyone(Meaning? meaning) => meaning switch
    {
        Meaning.WhichUsual(var habits) => Left(habits, Unrestricted(habits)) is [var only] ? new Meaning.Usual(only) : new Meaning.WhichUsual(Left(habits, Unrestricted(habits))),
        Meaning.WhichNew(var products) => LeftOf(products) is [var only] ? new Meaning.NewToHome(only) : new Meaning.WhichNew(LeftOf(products)),
        Meaning.Kinds(var bought, var others) => Unrestricted(bought, others) is not Meaning.Nothing and var left ? left : bought is [var usual, ..] ? new Meaning.Usual(usual) : new Meaning.NewToHome(others[0]),
        _ => meaning,
    };

    private static Meaning Unrestricted(IReadOnlyList<Habit> bought, IReadOnlyList<Product> others) => Meaning.Kinds.Of(Unrestricted(bought), [.. others.Where(product => !IsRestricted(product))]);

    /// <summary>The habits without age-restricted goods.</summary>
    public static IReadOnlyList<Habit> Unrestricted(IReadOnlyList<Habit> habits) => [.. habits.Where(habit => !IsRestricted(habit))];

    public static bool IsRestricted(Habit habit) => habit.AgeRestricted || RestrictedGoods.Are(habit.Name, habit.Brand, habit.Category);

    /// <summary>By any of its names, whichever of them is spoken.</summary>
    public static bool IsRestricted(Product product) => product.MinimumAge > 0 || product.Names.Values.Any(name => RestrictedGoods.Are(name, product.Brand, product.Category));

    private static IReadOnlyList<Product> LeftOf(IReadOnlyList<Product> products) => Left(products, [.. products.Where(product => !IsRestricted(product))]);

    private static IReadOnlyList<T> Left<T>(IReadOnlyList<T> all, IReadOnlyList<T> unrestricted) => unrestricted.Count > 0 ? unrestricted : [all[0]];
}
