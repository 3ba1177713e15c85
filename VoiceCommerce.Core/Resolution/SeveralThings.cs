using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Resolution;

/// <summary>"Milk and eggs" are two things, and "salt and vinegar crisps" is one: what was found has a word of each part.</summary>
internal static class SeveralThings
{
    /// <summary>Whether a part of the phrase is in nothing that was found; also where nothing was.</summary>
    public static bool LeftOut(Phrase phrase, IReadOnlyList<DisplayName> found)
    {
        IReadOnlyList<string>[] parts = [.. phrase.Text.Split(" and ", StringSplitOptions.RemoveEmptyEntries).Select(Stems).Where(part => part.Count > 0)];
        return parts.Length > 1 && found.All(name => Array.Exists(parts, part => !part.Any(ProductWords.StemsOf(name).Contains)));
    }

    private static IReadOnlyList<string> Stems(string part) => Phrase.From(part) is { } words ? ProductWords.From(words).Stems : [];
}
