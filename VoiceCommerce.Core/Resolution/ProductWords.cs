using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Resolution;

/// <summary>A phrase taken apart: the stems that name a product, and how many of it.</summary>
/// <param name="Stems">Lower-case, singular, without fillers, in the order spoken; at most <see cref="MaxStems"/>.</param>
/// <param name="Quantity">The number said with it ("two packs of"); null when none was.</param>
public sealed record ProductWords(IReadOnlyList<string> Stems, int? Quantity)
{
    public const int MaxStems = 12;

    private static readonly HashSet<string> Fillers = ["a", "an", "the", "some", "more", "my", "our", "usual", "please", "of"];

    public static ProductWords From(Phrase phrase) =>
        new([.. phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Fillers.Contains(word)).Select(Stem).Take(MaxStems)], null);

    /// <summary>The stems of a name of ours, made by the same rules.</summary>
    public static IReadOnlyList<string> StemsOf(DisplayName name) =>
        [.. name.Value.ToLowerInvariant().Split([' ', '-', ',', '\'', '&'], StringSplitOptions.RemoveEmptyEntries).Select(Stem)];

    private static string Stem(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
