using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Resolution;

/// <summary>"Milk and eggs" are two things, and "salt and vinegar crisps" is one: what was found has a word of each part.</summary>
internal static class SeveralThings
{
    /// <summary>More cannot be heard through when they are read back.</summary>
    private const int Most = 5;

    // "Cheese and onion crisps and salt and vinegar crisps" has four.
    private const int MostParts = 2 * Most;

    /// <summary>What each part means by itself; null where the whole is one thing of the home's, or where no part is exactly one.</summary>
    /// <param name="wish">Orders something.</param>
    /// <param name="habits">Those that share a key with its phrase.</param>
    /// <param name="now">For how recently.</param>
    public static Meaning.Several? AmongHabits(Intent wish, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        // What the platform knows by one name is one thing.
        Naming.PhraseOf(wish) is { Canonical: null } phrase ? AmongHabits(wish, phrase, Texts(phrase), habits, now) : null;

    /// <summary>The parts that may be several things said in a row, with each of those; none where the phrase is one name.</summary>
    public static IReadOnlyList<RunOn> RunOns(Phrase phrase, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        phrase.Canonical is null && Texts(phrase) is { Count: <= MostParts } texts
            ? [.. texts.Select(part => new RunOn(part, RunOnList.Things(part, alone: texts.Count == 1, habits, now))).Where(run => run.Things.Count > 0)]
            : [];

    /// <summary>As <see cref="AmongHabits(Intent, IReadOnlyList{Habit}, DateTimeOffset)"/>, with these parts taken for several things each.</summary>
    public static Meaning.Several? AmongHabits(Intent wish, IReadOnlyList<RunOn> runs, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        Naming.PhraseOf(wish) is { } phrase
            ? AmongHabits(wish, phrase, [.. Texts(phrase).SelectMany(part => runs.FirstOrDefault(run => run.Part == part)?.Things ?? [part])], habits, now)
            : null;

    private static Meaning.Several? AmongHabits(Intent wish, Phrase phrase, IReadOnlyList<Phrase> texts, IReadOnlyList<Habit> habits, DateTimeOffset now)
    {
        if (texts.Count is < 2 or > MostParts || Grouped(texts, part => IsOne(part, habits, now)) is not { Count: > 1 and <= Most } groups)
        {
            return null;
        }

        Wanted?[] things = [.. groups.Select((group, at) => Alone(at == 0 ? WithNumberBeside(wish, phrase, ProductWords.From(group)) : ProductWords.From(group), habits, now))];
        return Array.TrueForAll(things, thing => thing is null) ? null
            : new([.. things.OfType<Wanted>().DistinctBy(thing => thing.Habit.Product)], [.. groups.Select((group, at) => new Unsure(at + 1, group)).Where(unsure => things[unsure.Place - 1] is null)]);
    }

    /// <summary>The phrase taken apart at its "and"; one part where it has none.</summary>
    public static IReadOnlyList<ProductWords> Parts(Phrase phrase) => [.. Texts(phrase).Select(ProductWords.From)];

    /// <summary>Of what lies before both: each thing of these names that the phrase names, and each part of it that names none.</summary>
    public static IReadOnlyList<Phrase> Each(Phrase phrase, IReadOnlyList<DisplayName> names)
    {
        bool IsOne(Phrase said) => names.Any(name => Naming.IsCalled(said, name));
        // "Oat milk" is not oat cereal and milk, so in a row each thing itself is said.
        bool IsOneByItself(Phrase said) => ProductWords.From(said).Stems is [.., var thing] && names.Any(name => Naming.IsCalled(said, name) && ProductWords.ThingOf(name) == thing);
        return [.. Grouped(Texts(phrase), IsOne).SelectMany(part => IsOne(part) || RunOnList.Cut(part, IsOneByItself) is not { Count: > 0 } things ? [part] : things)];
    }

    /// <summary>Whether a part of the phrase is in nothing that was found; also where nothing was.</summary>
    /// <param name="phrase">What was said.</param>
    /// <param name="found">The stems of each.</param>
    public static bool LeftOut(Phrase phrase, IReadOnlyList<IReadOnlySet<string>> found) =>
        Parts(phrase) is { Count: > 1 } parts && found.All(stems => parts.Any(part => !part.Stems.Any(stems.Contains)));

    // A number in a slot of its own is said before the first thing; one in the phrase was read with the last word of the whole.
    private static ProductWords WithNumberBeside(Intent wish, Phrase phrase, ProductWords first) => Naming.QuantityOf(wish) == ProductWords.From(phrase).Quantity
        ? first
        : first with { Quantity = Naming.QuantityOf(wish), Size = Naming.SizeOf(wish) };

    private static IReadOnlyList<Phrase> Texts(Phrase phrase) =>
    [
        .. phrase.Text.Split([" and ", " plus "], StringSplitOptions.RemoveEmptyEntries)
            .Select(Phrase.From).OfType<Phrase>()
            .Where(part => ProductWords.From(part).Stems.Count > 0),
    ];

    // From the left as many parts as are together one thing: "cheese", "onion crisps", "milk" are crisps and milk.
    private static List<Phrase> Grouped(IReadOnlyList<Phrase> texts, Func<Phrase, bool> isOne)
    {
        List<Phrase> groups = [];
        for (int at = 0; at < texts.Count;)
        {
            int end = texts.Count;
            while (end > at + 1 && !isOne(Joined(texts, at, end)))
            {
                end--;
            }

            groups.Add(Joined(texts, at, end));
            at = end;
        }

        return groups;
    }

    private static Phrase Joined(IReadOnlyList<Phrase> texts, int start, int end) =>
        end == start + 1 ? texts[start] : Phrase.From(string.Join(" and ", texts.Take(end).Skip(start).Select(part => part.Text)))!;

    private static bool IsOne(Phrase phrase, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        Resolver.AmongHabits(ProductWords.From(phrase), habits, now) is { } whole && !LeftOut(phrase, whole.Stems) && !HasAnother(Parts(phrase), whole, habits, now);

    // "Chocolate milk and milk" are two things, though the one has all of the words; "half and half creamer" is one, because nothing else is called "half".
    private static bool HasAnother(IReadOnlyList<ProductWords> parts, Meaning whole, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        whole is Meaning.Usual && parts.Any(part =>
            parts.Any(other => other.Stems.Count > part.Stems.Count && part.Stems.All(other.Stems.Contains))
            && Resolver.AmongHabits(part, habits, now) is { } alone && alone != whole);

    private static Wanted? Alone(ProductWords part, IReadOnlyList<Habit> habits, DateTimeOffset now) =>
        OtherWords.For(part).Prepend(part).Select(reading => Resolver.AmongHabits(reading, habits, now)).FirstOrDefault(meaning => meaning is not null) is Meaning.Usual(var habit) && (part.Quantity is { } said ? Quantity.From(said) : habit.UsualQuantity) is { } quantity
            ? new(habit, quantity, part.Size)
            : null;
}
