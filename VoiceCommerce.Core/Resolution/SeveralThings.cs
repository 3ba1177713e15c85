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
        if (Naming.PhraseOf(wish) is not { Canonical: null } phrase || Parts(phrase) is not { Length: > 1 and <= Most } parts || IsOne(phrase, habits, now))
        {
            return null;
        }

        // Of the whole phrase the intent has the number and the amount that stand first.
        Wanted[] things = [.. parts
            .Select((part, at) => at == 0 ? Alone(part with { Quantity = Naming.QuantityOf(wish), Size = Naming.SizeOf(wish) }, habits, now) : Alone(part, habits, now))
            .OfType<Wanted>().DistinctBy(thing => thing.Habit.Product)];
        return things.Length == 0 ? null : new(things, parts.Length - things.Length);
    }

    /// <summary>Whether a part of the phrase is in nothing that was found; also where nothing was.</summary>
    public static bool LeftOut(Phrase phrase, IReadOnlyList<DisplayName> found) =>
        Parts(phrase) is { Length: > 1 } parts && found.All(name => Array.Exists(parts, part => !part.Stems.Any(ProductWords.StemsOf(name).Contains)));

    private static bool IsOne(Phrase phrase, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        Resolver.AmongHabits(ProductWords.From(phrase), habits, now) is { } whole && !LeftOut(phrase, whole.Names);

    private static Wanted? Alone(ProductWords part, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        Resolver.AmongHabits(part, habits, now) is Meaning.Usual(var habit) && (part.Quantity is { } said ? Quantity.From(said) : habit.UsualQuantity) is { } quantity
            ? new(habit, quantity, part.Size)
            : null;

    private static ProductWords[] Parts(Phrase phrase) =>
        [.. phrase.Text.Split([" and ", " plus "], StringSplitOptions.RemoveEmptyEntries).Select(Phrase.From).OfType<Phrase>().Select(ProductWords.From).Where(part => part.Stems.Count > 0)];
}
