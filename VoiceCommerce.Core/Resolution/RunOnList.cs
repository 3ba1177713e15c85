using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Resolution;

/// <summary>"Milk bread and eggs": a platform writes no commas, so that what stands before the "and" may be one thing or several. Which, the shop's names have to say.</summary>
internal static class RunOnList
{
    private const int MaxWords = 15; // A longer run is no list that anybody hears through.

    private const int MaxWordsOfAThing = 6;

    // "Chocolate milk" alone, where the shop has none, is not chocolate and milk.
    private const int FewestWithoutAnd = 3;

    /// <summary>The things of the home's that stand in a row in this part of what was said, as few as there can be; none where a word is in none of them, or the part is one thing.</summary>
    /// <param name="part">What stands between two "and"s.</param>
    /// <param name="alone">No "and" was said at all.</param>
    /// <param name="habits">Those that share a key with it.</param>
    /// <param name="now">For how recently.</param>
    public static IReadOnlyList<Phrase> Things(Phrase part, bool alone, IReadOnlyList<Habit> habits, DateTimeOffset now)
    {
        IReadOnlyList<Phrase> things = Cut(part, thing => IsThing(thing, habits, now));
        return things.Count >= (alone ? FewestWithoutAnd : 2) ? things : [];
    }

    /// <summary>The things that stand in a row in these words, as few as there can be; none where a word is in none of them.</summary>
    public static IReadOnlyList<Phrase> Cut(Phrase part, Func<Phrase, bool> isThing)
    {
        string[] words = part.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MaxWords)
        {
            return [];
        }

        IReadOnlyList<Phrase>?[] fewest = new IReadOnlyList<Phrase>?[words.Length + 1]; // Up to each word.
        fewest[0] = [];
        for (int end = 1; end <= words.Length; end++)
        {
            for (int start = Math.Max(0, end - MaxWordsOfAThing); start < end; start++)
            {
                if (fewest[start] is { } before && (fewest[end] is null || before.Count + 1 < fewest[end]!.Count)
                    && Phrase.From(string.Join(' ', words[start..end])) is { } thing && isThing(thing))
                {
                    fewest[end] = [.. before, thing];
                }
            }
        }

        return fewest[^1] ?? [];
    }

    private static bool IsThing(Phrase said, IReadOnlyList<Habit> habits, DateTimeOffset now)
    {
        string last = said.Text[(said.Text.LastIndexOf(' ') + 1)..];
        ProductWords words = ProductWords.From(said);
        return Resolver.AmongHabits(words, habits, now) switch
        {
            Meaning.Usual(var habit) => IsWritten(last, habit),
            Meaning.WhichUsual(var choices) => choices.All(habit => IsWritten(last, habit)),
            _ => OtherWords.For(words).Any(other => Resolver.AmongHabits(other, habits, now) is not null),
        };
    }

    // "Tomato soup" is not tomatoes and soup: who counts up says the thing as it is written, or more than one of it. Nor is "Bluebird milk" Bluebird's coffee and milk.
    private static bool IsWritten(string last, Habit habit) =>
        !IsAmong(last, habit.Brand?.Value) && (last.EndsWith('s') || IsAmong(last, habit.Name.Value) || IsAmong(last, habit.Category.Leaf));

    private static bool IsAmong(string word, string? text) => text?.Split(' ', '-', ',').Contains(word, StringComparer.OrdinalIgnoreCase) == true;
}

/// <summary>A part of what was said, and the things that stand in it in a row; two or more.</summary>
internal sealed record RunOn(Phrase Part, IReadOnlyList<Phrase> Things);
