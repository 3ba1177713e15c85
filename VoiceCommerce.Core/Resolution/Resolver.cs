using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Resolution;

/// <summary>From a spoken phrase to the product meant, or to the question to ask. Pure.</summary>
public static class Resolver
{
    /// <summary>What the phrase means among the home's habits; null when it means none of them, and the catalogue should be searched.</summary>
    /// <param name="words">What was said.</param>
    /// <param name="habits">Those that share a key with it.</param>
    /// <param name="now">For how recently.</param>
    public static Meaning? AmongHabits(ProductWords words, IReadOnlyList<Habit> habits, DateTimeOffset now)
    {
        Habit? best = habits
            .Where(habit => words.Stems.All(ProductWords.StemsOf(habit.Name).Contains))
            .OrderByDescending(habit => habit.Count).ThenByDescending(habit => habit.LastBought <= now ? habit.LastBought : now)
            .FirstOrDefault();
        return best is null ? null : new Meaning.Usual(best);
    }

    /// <summary>What the phrase means among products that the home has not bought; never a habit.</summary>
    public static Meaning AmongProducts(ProductWords words, IReadOnlyList<Product> hits, string locale)
    {
        Product? best = hits.FirstOrDefault(product => words.Stems.All(ProductWords.StemsOf(product.NameIn(locale)).Contains));
        return best is null ? new Meaning.Nothing() : new Meaning.NewToHome(best);
    }
}
