using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Evaluation;

/// <summary>What anybody would write first, to compare with: all words in the name, names that end with the phrase first, then half the frequency plus the recency.</summary>
internal static class SimpleRule
{
    public static IReadOnlyList<ProductId> Of(ProductWords words, Case spoken) =>
        [.. spoken.Habits
            .Select(habit => (Habit: habit, Stems: ProductWords.StemsOf(habit.Name)))
            .Where(named => words.Stems.All(named.Stems.Contains))
            .OrderByDescending(named => named.Stems.TakeLast(words.Stems.Count).SequenceEqual(words.Stems, StringComparer.Ordinal))
            .ThenByDescending(named => (0.5 * named.Habit.Count / spoken.Orders) + Recency(named.Habit, spoken))
            .Take(1)
            .Select(named => named.Habit.Product)];

    private static double Recency(Habit habit, Case spoken) => 1 / (1 + ((spoken.Now - habit.LastBought).TotalDays / 7));
}
