using System.Runtime.InteropServices;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Resolution;

/// <summary>From a spoken phrase to the product meant, or to the question to ask. Pure.</summary>
public static class Resolver
{
    private const int MostChoices = 3; // As many as a listener keeps in mind.

    /// <summary>What the phrase means among the home's habits; null when it means none of them, and the catalogue should be searched.</summary>
    /// <param name="words">What was said.</param>
    /// <param name="habits">Those that share a key with it, in any order; others change nothing.</param>
    /// <param name="now">For how recently.</param>
    /// <param name="fitting">How a name has to fit.</param>
    public static Meaning? AmongHabits(ProductWords words, IReadOnlyList<Habit> habits, DateTimeOffset now, Fitting fitting = Fitting.AsNamed)
    {
        List<Habit> choices = Choices(Found(words, habits, now, fitting), Weights.AskHabits, Weights.ThirdHabit, BestHabitFirst);
        return choices.Count switch
        {
            0 => null,
            1 => new Meaning.Usual(choices[0]),
            _ => new Meaning.WhichUsual(choices),
        };
    }

    /// <summary>What the phrase means among products that the home has not bought; never a habit.</summary>
    /// <param name="hits">As the catalogue found them, best first.</param>
    /// <param name="locale">The home's.</param>
    /// <param name="fitting">How a name has to fit.</param>
    public static Meaning AmongProducts(ProductWords words, IReadOnlyList<Product> hits, string locale, Fitting fitting = Fitting.AsNamed)
    {
        List<Product> choices = Choices(Found(words, hits, locale, fitting), Weights.AskProducts, Weights.AskProducts, BestProductFirst);
        return choices.Count switch
        {
            0 => new Meaning.Nothing(),
            1 => new Meaning.NewToHome(choices[0]),
            _ => new Meaning.WhichNew(choices),
        };
    }

    /// <summary>The best three of the habits, and of the products, that the phrase fits, however much better one is than another; none that is only misheard where something bears the name.</summary>
    public static (IReadOnlyList<Habit> Habits, IReadOnlyList<Product> Products) BestOf(
        ProductWords words, IReadOnlyList<Habit> habits, IReadOnlyList<Product> hits, string locale, DateTimeOffset now)
    {
        Spoken spoken = new(words);
        double HabitFit(Habit habit) => Fit.Of(spoken, habit.Name, habit.Brand, habit.Category) ?? double.MinValue;
        double ProductFit(Product product) => Fit.Of(spoken, product.NameIn(locale), product.Brand, product.Category) ?? double.MinValue;
        double least = habits.Select(HabitFit).Concat(hits.Select(ProductFit)).DefaultIfEmpty(double.MinValue).Max() - Weights.Misheard;
        return (
            Choices(Found(words, [.. habits.Where(habit => HabitFit(habit) > least)], now, Fitting.AsNamed), double.MaxValue, double.MaxValue, BestHabitFirst),
            Choices(Found(words, [.. hits.Where(product => ProductFit(product) > least)], locale, Fitting.AsNamed), double.MaxValue, double.MaxValue, BestProductFirst));
    }

    private static List<Scored<Habit>> Found(ProductWords words, IReadOnlyList<Habit> habits, DateTimeOffset now, Fitting fitting)
    {
        Spoken spoken = new(words);
        List<Scored<Habit>> found = [];
        for (int i = 0; i < habits.Count; i++)
        {
            if (FitOf(fitting, spoken, habits[i].Name, habits[i].Brand, habits[i].Category) is { } fit)
            {
                found.Add(new(habits[i], habits[i].Name, fit + Strength.Of(habits[i], now)));
            }
        }

        return found;
    }

    private static List<Scored<Product>> Found(ProductWords words, IReadOnlyList<Product> hits, string locale, Fitting fitting)
    {
        Spoken spoken = new(words);
        List<Scored<Product>> found = [];
        for (int i = 0; i < hits.Count; i++)
        {
            DisplayName name = hits[i].NameIn(locale);
            if (FitOf(fitting, spoken, name, hits[i].Brand, hits[i].Category) is { } fit)
            {
                found.Add(new(hits[i], name, fit - (Weights.Place * i) + (words.Size?.WholeIn(hits[i].Pack) == 1 ? Weights.PackSaid : 0)));
            }
        }

        return found;
    }

    private static double? FitOf(Fitting fitting, Spoken spoken, DisplayName name, DisplayName? brand, CategoryPath category) =>
        fitting == Fitting.AsNamed ? Fit.Of(spoken, name, brand, category) : LooseFit.Of(spoken, name, brand, category);

    /// <summary>The best one, and those about as good that a listener can tell from it by their names.</summary>
    private static List<T> Choices<T>(List<Scored<T>> fitting, double asks, double third, Comparison<Scored<T>> bestFirst)
    {
        double best = fitting.Count == 0 ? 0 : fitting.Max(next => next.Score);
        List<Scored<T>> close = fitting.FindAll(next => best - next.Score < third);
        close.Sort(bestFirst);
        List<Scored<T>> choices = [];
        foreach (Scored<T> next in close)
        {
            bool alreadyNamed = choices.Exists(choice => choice.Name.Value.Equals(next.Name.Value, StringComparison.OrdinalIgnoreCase));
            bool closeEnough = choices.Count == 0 || best - next.Score < (choices.Count == 1 ? asks : third);
            if (!alreadyNamed && closeEnough && choices.Count < MostChoices)
            {
                choices.Add(next);
            }
        }

        return choices.ConvertAll(choice => choice.What);
    }

    private static int BestProductFirst(Scored<Product> one, Scored<Product> other) =>
        other.Score.CompareTo(one.Score) is not 0 and var order ? order : string.CompareOrdinal(one.What.Id.Value, other.What.Id.Value);

    private static int BestHabitFirst(Scored<Habit> one, Scored<Habit> other) =>
        (other.Score, other.What.Count, other.What.LastBought).CompareTo((one.Score, one.What.Count, one.What.LastBought)) is not 0 and var order
            ? order
            : string.CompareOrdinal(one.What.Product.Value, other.What.Product.Value);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Scored<T>(T What, DisplayName Name, double Score);
}
