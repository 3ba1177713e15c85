using System.Globalization;

namespace VoiceCommerce.Core.Understanding;

/// <summary>"Order milk, no wait, bread", "two milk, actually three", "milk and eggs, but not the eggs": what is said behind a slip counts. It only ever makes another wish of a wish, and never a yes.</summary>
internal sealed class SecondThoughts(SampleBook samples, Politeness politeness)
{
    private const int MostCounted = 99; // Longer numbers are codes.

    private const int MostWords = 40; // In a longer speech nobody corrects an order, and each slip costs a look at all samples.

    private static readonly PhraseSet Slips = new(
        "no wait", "no hang on", "no hold on", "no sorry", "i mean", "i meant", "make that", "no make it", "or rather", "scratch that", "actually", "sorry", "wait");

    // Weak: what follows may as well be not wanted, unless it is a number.
    private static readonly PhraseSet Recounts = new("no", "make it", "or no");

    // What follows is not wanted after all.
    private static readonly PhraseSet Exceptions = new("not", "no", "without", "except", "leave out", "skip", "forget");

    // What a number names behind one of these is not so many of anything: "size four".
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal) { "size", "number", "stage", "step", "type", "level" };

    private static readonly PhraseSet Stammers = new("no", "sorry", "oh", "oops", "um", "uh", "er", "wait", "actually", "and", "but", "well", "no wait");

    /// <summary>Null where there is no second thought in it, or it takes the wish back.</summary>
    public Understood? Corrected(IReadOnlyList<SpokenWord> said, SlotReader reader)
    {
        for (int at = said.Count > MostWords || YesOrNo.TakenBack(said) is not null ? 0 : said.Count - 2; at > 0; at--)
        {
            int slip = Slips.LengthAt(said, at);
            int mark = Math.Max(slip, Recounts.LengthAt(said, at));
            if (Exceptions.LengthAt(said, at) is > 0 and int exception && Without(said, at, at + exception, reader) is { } left)
            {
                return left;
            }

            if (mark > 0 && at + mark < said.Count && Meant(said, at, at + mark, slip == mark, reader) is { } meant)
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>"Milk two", "one bread": a known name and a number, and nothing else.</summary>
    public Understood? Counted(IReadOnlyList<SpokenWord> said, SlotReader reader)
    {
        IReadOnlyList<SpokenWord> words = politeness.Without(said);
        if (SpokenNumbers.CardinalAt(words, 0) is { Value: >= 1 and <= MostCounted } first && first.End < words.Count && Name([.. words.Skip(first.End)], reader) is { } behind)
        {
            return Times(behind, first.Value, reader);
        }

        words = words[0].Key == "make" ? [.. words.Skip(1)] : words; // "Make the bread two."
        for (int start = Math.Max(1, words.Count - 3); start < words.Count; start++)
        {
            if (CountOf([.. words.Skip(start)]) is { } count && Name([.. words.Take(start)], reader) is { } before)
            {
                return Numbered.Contains(words[start - 1].Key) ? With(before, SlotNames.Product, reader.Named(words)) : Times(before, count, reader);
            }
        }

        return null;
    }

    /// <summary>"The size" in "change the size to four", which is not four of anything.</summary>
    public static bool IsNumbered(string name) => SpokenWords.Of(name) is [.., var last] && Numbered.Contains(last.Key);

    /// <summary>What a platform heard as one name; what is said behind a slip in it, and null where there is none.</summary>
    public static string? Last(string name)
    {
        IReadOnlyList<SpokenWord> words = SpokenWords.Of(name);
        for (int at = words.Count - 2; at > 0; at--)
        {
            if (words[at - 1].Key != "and" && Slips.LengthAt(words, at) is > 0 and int slip && words.Skip(at + slip).ToArray() is { Length: > 0 } rest && YesOrNo.Judge(rest) is null && ProductPhrase.Fits(rest))
            {
                return SpokenWords.Join(rest);
            }
        }

        return null;
    }

    private Understood? Meant(IReadOnlyList<SpokenWord> said, int end, int start, bool sure, SlotReader reader)
    {
        bool beside = said[start].Key is "and" or "also" or "plus" || EnglishSpeech.Too.LengthBefore(said, said.Count) > 0; // "Oh wait, and eggs too."
        IReadOnlyList<SpokenWord> rest = politeness.Without([.. said.Skip(start)]);
        if (beside || YesOrNo.Judge(rest) is not null || Before(said, end, reader) is not { } first)
        {
            return null;
        }

        return (first.Intent, CountOf(rest)) switch
        {
            (IntentNames.ChangeQuantity or IntentNames.ChangePacks, { } count) => With(first, SlotNames.Quantity, new(count.ToString(CultureInfo.InvariantCulture))),
            (_, { } count) when IsWish(first) => Times(first, count, reader) ?? first, // The offer tells how many of each.
            (_, null) when sure && IsWish(first) => Instead(first, rest, reader),
            _ => null,
        };
    }

    // "Milk, bread and eggs, but not the eggs": of several things, the others.
    private Understood? Without(IReadOnlyList<SpokenWord> said, int end, int start, SlotReader reader)
    {
        string unwanted = Bare(said.Skip(start));
        if (unwanted.Length == 0 || Before(said, end, reader) is not { } first || !IsWish(first))
        {
            return null;
        }

        string[] things = (first.Slots.GetValueOrDefault(SlotNames.Product)?.Value ?? "").Split(" and ");
        string[] left = [.. things.Where(thing => Bare(SpokenWords.Of(thing)) != unwanted)];
        return left.Length > 0 && left.Length == things.Length - 1 ? With(first, SlotNames.Product, reader.Named(SpokenWords.Of(string.Join(" and ", left)))) : null;
    }

    private static string Bare(IEnumerable<SpokenWord> name) => string.Join(' ', name.Select(word => word.Key).Where(word => !EnglishSpeech.Determiners.Contains(word)));

    private Understood? Before(IReadOnlyList<SpokenWord> said, int end, SlotReader reader)
    {
        while (end > 0 && Stammers.LengthBefore(said, end) is > 0 and int stammer)
        {
            end -= stammer;
        }

        IReadOnlyList<SpokenWord> words = [.. said.Take(end)];
        words = YesOrNo.After(words) is { Count: > 0 } behind ? behind : words; // "Yes, but make it three, no, four."
        return words.Count == 0 ? null : samples.Best(politeness.Without(words), reader);
    }

    // A whole wish, or only what is wanted instead.
    private Understood? Instead(Understood first, IReadOnlyList<SpokenWord> rest, SlotReader reader) =>
        samples.Best(rest, reader) is { } second && IsWish(second) && second.Intent != IntentNames.ChooseName ? second
        : ProductPhrase.Fits(rest) ? With(first, SlotNames.Product, reader.Named(rest))
        : null;

    private static bool IsWish(Understood said) =>
        said.Intent is IntentNames.Buy or IntentNames.Reorder or IntentNames.BuyToo or IntentNames.AddToCart or IntentNames.AddToOrder or IntentNames.ChooseName or IntentNames.Swap;

    private Understood? Name(IReadOnlyList<SpokenWord> words, SlotReader reader) => samples.Best(words, reader) is { Intent: IntentNames.ChooseName } name ? name : null;

    /// <summary>Null where several things were named: whose number it is cannot be told.</summary>
    private static Understood? Times(Understood wish, int count, SlotReader reader)
    {
        IReadOnlyList<SpokenWord> name = SpokenWords.Of(wish.Slots.GetValueOrDefault(SlotNames.Product)?.Value ?? "");
        name = SpokenNumbers.CardinalAt(name, 0) is { } before ? [.. name.Skip(before.End)] : name;
        if (name.Count == 0 || name.Any(word => word.Key is "and" or "plus"))
        {
            return null;
        }

        // "Twelve eggs" may be pieces; a number before what has no plural counts packs.
        string unit = count == 1 || name[^1].Key.EndsWith('s') ? "" : "packs of ";
        return With(wish, SlotNames.Product, reader.Named(SpokenWords.Of($"{count} {unit}{SpokenWords.Join(name)}")));
    }

    // The number that was said before is not meant any more.
    private static Understood With(Understood wish, string slot, SlotReading reading) => wish with
    {
        Slots = new Dictionary<string, SlotReading>(wish.Slots.Where(known => known.Key != SlotNames.Quantity && known.Key != slot), StringComparer.Ordinal) { [slot] = reading },
    };

    private static int? CountOf(IReadOnlyList<SpokenWord> words) =>
        SpokenNumbers.CardinalAt(words, 0) is { Value: >= 1 and <= MostCounted } count
        && (count.End == words.Count || (words.Count == count.End + 1 && words[count.End].Key is "packs" or "pack") || (words.Count == count.End + 2 && words[count.End].Key == "of"))
            ? count.Value
            : null;
}
