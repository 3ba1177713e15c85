using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// The keys under which a habit is found: a phrase can only mean a habit that shares one. So a store looks up a few keys and never reads a history.
/// They are stems, neighbours written as one word ("dish washer", "dishwasher"), and sounds with a leading "~" for what is misheard.
/// Stored: another way to make keys needs the stored ones made anew.
/// </summary>
public static class HabitKeys
{
    public const int Max = 40;

    private const int MaxLength = 32;

    /// <summary>At most 40 keys of at most 32 characters.</summary>
    public static IReadOnlyList<string> Of(Habit habit)
    {
        string[] name = ProductWords.Cut(habit.Name.Value);
        string[] brand = habit.Brand is null ? [] : ProductWords.Cut(habit.Brand.Value);
        string[] leaf = ProductWords.Cut(habit.Category.Leaf);
        // Should a very long name have too many, the least telling go.
        return Capped([.. leaf, .. brand, .. name, .. Sounds([.. name, .. brand]), .. Joined(name), .. Joined(brand), .. Joined(leaf)]);
    }

    /// <summary>At most 40 keys.</summary>
    public static IReadOnlyList<string> Of(ProductWords words) =>
        Capped([.. words.Stems, .. Sounds(words.Stems.Where(stem => !Goods.IsAsHeard(stem))), .. Joined(words.Stems)]);

    private static string[] Capped(IEnumerable<string> keys) => [.. keys.Where(key => key.Length <= MaxLength).Distinct(StringComparer.Ordinal).Take(Max)];

    private static IEnumerable<string> Joined(IReadOnlyList<string> stems) => stems.Zip(stems.Skip(1), (left, right) => left + right);

    private static IEnumerable<string> Sounds(IEnumerable<string> stems) => stems.Select(SoundKey).Where(key => key.Length > 2);

    private static string SoundKey(string stem)
    {
        Span<char> signs = stackalloc char[Sound.MaxSigns];
        return $"~{signs[..Sound.Of(stem, signs)]}";
    }
}
