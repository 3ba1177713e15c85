using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Resolution;

/// <summary>"Milk and eggs" are two things, and "salt and vinegar crisps" is one: what was found has a word of each part.</summary>
internal static class SeveralThings
{
    /// <summary>More cannot be heard through when they are read back.</summary>
    private const int Most = 5;

    /// <summary>What each part means by itself; null where the whole is one thing of the home's, or where no part is exactly one.</summary>
    /// <param name="wish">Orders something.</param>
    /// <param name="habits">Those that share a key with its phrase.</param>
    /// <param name="now">For how recently.</param>
    public static Meaning.Several? AmongHabits(Intent wish, IReadOnlyList<Habit> habits, DateTimeOffset now)
    {
        // What the platform knows by one name is one thing.
        if (Naming.PhraseOf(wish) is not { Canonical: null } phrase || Parts(phrase) is not { Count: > 1 and <= Most } parts || IsOne(phrase, habits, now))
        {
            return null;
        }

        Wanted?[] things = [.. parts.Select((part, at) => Alone(at == 0 ? WithNumberBeside(wish, phrase, part) : part, habits, now))];
        return Array.TrueForAll(things, thing => thing is null) ? null
            : new([.. things.OfType<Wanted>().DistinctBy(thing => thing.Habit.Product)], things.Count(thing => thing is null));
    }

    /// <summary>The phrase taken apart at its "and"; one part where it has none.</summary>
    public static IReadOnlyList<ProductWords> Parts(Phrase phrase) =>
    [
        .. phrase.Text.Replace("half and half", "half-and-half", StringComparison.Ordinal)
            .Split([" and ", " plus "], StringSplitOptions.RemoveEmptyEntries)
            .Select(Phrase.From).OfType<Phrase>()
            .Select(ProductWords.From)
            .Where(part => part.Stems.Count > 0),
    ];

    /// <summary>Whether a part of the phrase is in nothing that was found; also where nothing was.</summary>
    /// <param name="phrase">What was said.</param>
    /// <param name="found">The stems of each.</param>
    public static bool LeftOut(Phrase phrase, IReadOnlyList<IReadOnlySet<string>> found) =>
        Parts(phrase) is { Count: > 1 } parts && found.All(stems => parts.Any(part => !part.Stems.Any(stems.Contains)));

    // A number in a slot of its own is said before the first thing; one in the phrase was read with the last word of the whole.
    private static ProductWords WithNumberBeside(Intent wish, Phrase phrase, ProductWords first) => Naming.QuantityOf(wish) == ProductWords.From(phrase).Quantity
        ? first
        : first with { Quantity = Naming.QuantityOf(wish), Size = Naming.SizeOf(wish) };

    private static bool IsOne(Phrase phrase, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        Resolver.AmongHabits(ProductWords.From(phrase), habits, now) is { } whole && !LeftOut(phrase, whole.Stems);

    private static Wanted? Alone(ProductWords part, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        Resolver.AmongHabits(part, habits, now) is Meaning.Usual(var habit) && (part.Quantity is { } said ? Quantity.From(said) : habit.UsualQuantity) is { } quantity
            ? new(habit, quantity, part.Size)
            : null;
}
