using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Resolution;

/// <summary>A phrase taken apart: the stems that name a product, and how many of it.</summary>
/// <param name="Stems">Lower-case, singular, without fillers, in the order spoken, but "tuna in water" is turned to "water tuna" so that the thing itself is always last; at most
/// <see cref="MaxStems"/> of at most 24 characters; none when only fillers were said.</param>
/// <param name="Quantity">The number of packs said with it ("two packs of"), 1 or more and not yet checked against any limit; null when none was.</param>
/// <param name="Size">The amount that was said with it instead ("four pounds of"); null when none was.</param>
public sealed record ProductWords(IReadOnlyList<string> Stems, int? Quantity, PackSize? Size = null)
{
    public const int MaxStems = 12;

    public static ProductWords From(Phrase phrase) => From(WordsOf(phrase));

    private static List<string> WordsOf(Phrase phrase)
    {
        List<string> words = Fillers.Drop(phrase.Text.Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bare));
        while (Fillers.DropLast(words) || Fillers.DropFirst(words))
        {
        }

        return words;
    }

    private static ProductWords From(List<string> words)
    {
        int? quantity = SpokenQuantity.Take(words, out PackSize? size);
        while (Fillers.DropFirst(words))
        {
        }

        return new(ThingLast(string.Join(' ', words)), quantity, size);
    }

    /// <summary>The same without an amount behind the name, and with it as <see cref="Size"/>; null when none was said there.</summary>
    internal static ProductWords? LessAmountBehind(Phrase phrase)
    {
        List<string> words = WordsOf(phrase);
        return SpokenQuantity.TakeLast(words) is { } size ? From(words) with { Size = size } : null;
    }

    /// <summary>The stems of a name of ours, made by the same rules.</summary>
    public static IReadOnlyList<string> StemsOf(DisplayName name) => Cut(name.Value);

    /// <summary>These words before the thing that is named: "lemon" and "Original Washing Up Liquid" are "lemon liquid". Null where they say a thing of that name already, or nothing.</summary>
    internal ProductWords? OfKind(DisplayName name)
    {
        string? head = ThingOf(name);
        return head is null || Stems.Count is 0 or MaxStems || Stems.Contains(head, StringComparer.Ordinal) ? null : this with { Stems = [.. Stems, head] };
    }

    /// <summary>The stem of the thing that a name names: "liquid" of "Original Washing Up Liquid". Null for a name without words.</summary>
    internal static string? ThingOf(DisplayName name)
    {
        Span<char> letters = stackalloc char[Letters.MaxLetters];
        Span<Word> room = stackalloc Word[Letters.MaxWords];
        ReadOnlySpan<Word> words = room[..Letters.Cut(name.Value, letters, room)];
        int thing = words.Length == 0 ? -1 : NameHead.Of(letters, words, NameHead.LastOfHead(words));
        thing = thing > 0 && NameHead.BeforeForm(letters, words, thing) is >= 0 and var formed ? formed : thing; // "Salmon Fillets"
        return thing < 0 ? null : new string(words[thing].In(letters));
    }

    internal static string[] Cut(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[Letters.MaxLetters];
        Span<Word> words = stackalloc Word[Letters.MaxWords];
        string[] stems = new string[Letters.Cut(text, letters, words)];
        for (int i = 0; i < stems.Length; i++)
        {
            stems[i] = new(words[i].In(letters));
        }

        return stems;
    }

    private static string[] ThingLast(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[Letters.MaxLetters];
        Span<Word> words = stackalloc Word[Letters.MaxWords];
        int count = Letters.Cut(text, letters, words);
        List<string> rest = [], head = [];
        foreach (Word word in words[..Math.Min(count, MaxStems)])
        {
            (word.Part == Part.Head ? head : rest).Add(new(word.In(letters)));
        }

        return [.. rest, .. head];
    }

    private static string Bare(string word) => word.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal).Trim(',', '.', '!', '?', ';', ':');
}
