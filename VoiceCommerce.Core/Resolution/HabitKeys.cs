using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// The keys under which a habit is found: a phrase can only mean a habit that shares one. So a store looks up a few keys and never reads a history.
/// Stored: another way to make keys needs the stored ones made anew.
/// </summary>
public static class HabitKeys
{
    /// <summary>At most 40 keys of at most 32 characters.</summary>
    public static IReadOnlyList<string> Of(Habit habit) =>
        [.. ProductWords.StemsOf(habit.Name).Concat(habit.Brand is null ? [] : ProductWords.StemsOf(habit.Brand)).Distinct(StringComparer.Ordinal).Take(40)];

    /// <summary>At most 40 keys.</summary>
    public static IReadOnlyList<string> Of(ProductWords words) => words.Stems;
}
