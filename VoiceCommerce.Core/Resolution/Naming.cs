using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;

namespace VoiceCommerce.Core.Resolution;

/// <summary>What an intent says of a product.</summary>
public static class Naming
{
    // "Four" beside "pounds of cookies". A larger number is no order anyway.
    private const int MostTimes = 100;

    /// <summary>The words for the product; null when the intent names none.</summary>
    public static Phrase? PhraseOf(Intent intent) => intent switch
    {
        Intent.Reorder reorder => reorder.Product,
        Intent.Buy buy => buy.Product,
        Intent.AddToCart add => add.Product,
        Intent.AddToOrder add => add.Product,
        Intent.ChooseName choose => choose.Product,
        Intent.Rather rather => rather.Product,
        Intent.LastBought last => last.Product,
        Intent.PriceOf price => price.Product,
        Intent.ShowKinds kinds => kinds.Product,
        _ => null,
    };

    /// <summary>The phrase is meant to be bought, now or with the cart, and not only asked about.</summary>
    public static bool Orders(Intent intent) => intent is Intent.Reorder or Intent.Buy or Intent.AddToCart or Intent.AddToOrder or Intent.ChooseName or Intent.Rather;

    /// <summary>The words for the product as they are counted over homes: stems in the order of the alphabet, each once, so that "the cookies please" is "some cookie". Null when the intent names none.</summary>
    public static string? Words(Intent intent) => PhraseOf(intent) is { } phrase
        ? string.Join(' ', Readings(phrase)[0].Stems.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        : null;

    /// <summary>The amount of goods that was said instead of a number of packs: "four pounds of"; or the number that may be one of pieces: "six eggs". Null when none was.</summary>
    public static PackSize? SizeOf(Intent intent)
    {
        if (PhraseOf(intent) is not { } phrase)
        {
            return null;
        }

        ProductWords words = ProductWords.From(phrase);
        PackSize? behind = words.Size is null ? ProductWords.LessAmountBehind(phrase)?.Size : null;
        int? beside = QuantityOf(intent);
        int times = behind is null && beside == words.Quantity ? 1 : Math.Clamp(beside ?? 1, 1, MostTimes); // The phrase's own number is in its size already.
        return (words.Size ?? behind) is { } size ? PackSize.From((int)Math.Min((long)size.Thousandths * times, PackSize.MaxThousandths), size.Unit) : null;
    }

    /// <summary>The number of packs, as spoken; null when none was.</summary>
    public static int? QuantityOf(Intent intent) => intent switch
    {
        Intent.Reorder reorder => reorder.Quantity,
        Intent.Buy buy => buy.Quantity,
        Intent.AddToCart add => add.Quantity,
        Intent.AddToOrder add => add.Quantity,
        Intent.ChooseName choose => choose.Quantity,
        Intent.Rather rather => rather.Quantity,
        _ => null,
    };

    /// <summary>"Fifty milk", "zero eggs": more, or fewer, than anybody can order, unless it belongs to a name.</summary>
    public static bool BeginsWithImpossibleNumber(Intent intent) => PhraseOf(intent) is { } phrase && SpokenWords.Of(phrase.Text) is var words
        && SpokenNumbers.CardinalAt(words, 0) is { } number && number.End < words.Count && Quantity.From(number.Value) is null;

    /// <summary>The thing with the most words of the phrase in its name, the last of them, which says what it is, among them; null where none has it.</summary>
    public static T? BestFit<T>(Phrase phrase, IEnumerable<T> things, Func<T, DisplayName> nameOf)
        where T : class
    {
        IReadOnlyList<string> said = ProductWords.From(phrase).Stems;
        return things
            .Select(thing => (Thing: thing, Words: said.Count(ProductWords.StemsOf(nameOf(thing)).Contains)))
            .Where(fit => fit.Words > 0 && ProductWords.StemsOf(nameOf(fit.Thing)).Contains(said[^1], StringComparer.Ordinal))
            .OrderByDescending(fit => fit.Words)
            .FirstOrDefault().Thing;
    }

    /// <summary>Whether the name has every word of the phrase.</summary>
    public static bool IsCalled(Phrase phrase, DisplayName name) =>
        ProductWords.From(phrase).Stems is { Count: > 0 } said && said.All(ProductWords.StemsOf(name).Contains);

    /// <summary>The best fit of each thing that the phrase names; "the milk and the moon rocks" is the milk, where there are no rocks.</summary>
    public static IReadOnlyList<T> BestFits<T>(Phrase phrase, IReadOnlyList<T> things, Func<T, DisplayName> nameOf)
        where T : class => [.. SeveralThings.Each(phrase, [.. things.Select(nameOf)]).Select(named => BestFit(named, things, nameOf)).OfType<T>().Distinct()];

    /// <summary>Whether the phrase also names what is none of these.</summary>
    public static bool NamesMore<T>(Phrase phrase, IReadOnlyList<T> things, Func<T, DisplayName> nameOf)
        where T : class => SeveralThings.Each(phrase, [.. things.Select(nameOf)]).Any(named => BestFit(named, things, nameOf) is null);

    /// <summary>All that is called what the phrase names; none where it names anything else.</summary>
    public static IReadOnlyList<T> AllCalled<T>(Phrase phrase, IReadOnlyList<T> things, Func<T, DisplayName> nameOf)
    {
        IReadOnlyList<Phrase> each = SeveralThings.Each(phrase, [.. things.Select(nameOf)]);
        return each.All(named => things.Any(thing => IsCalled(named, nameOf(thing)))) ? [.. things.Where(thing => each.Any(named => IsCalled(named, nameOf(thing))))] : [];
    }

    /// <summary>The one thing whose name has every word of the phrase; null where there is none, or more than one.</summary>
    public static T? OnlyCalled<T>(Phrase phrase, IEnumerable<T> things, Func<T, DisplayName> nameOf)
        where T : class => things.Where(thing => IsCalled(phrase, nameOf(thing))).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>
    /// The ways to read a phrase, the best first: the words that the platform knows the thing by, then those that were spoken, then other words for the same thing, and
    /// at last those without an amount behind them.
    /// </summary>
    public static IReadOnlyList<ProductWords> Readings(Phrase phrase)
    {
        ProductWords spoken = ProductWords.From(phrase);
        return
        [
            .. phrase.Canonical is null ? [] : (ProductWords[])[ProductWords.From(phrase.Canonical)],
            spoken,
            .. OtherWords.For(spoken),
            .. ProductWords.LessAmountBehind(phrase) is { } named ? [named, .. OtherWords.For(named)] : Array.Empty<ProductWords>(),
        ];
    }

    /// <summary>
    /// The intent with the number that stands inside its phrase ("two packs of paper towels"), where no number came beside it; and without one that says how
    /// large the pack is: "twelve", "pack of toilet paper" is one pack.
    /// </summary>
    public static Intent Counted(Intent intent) => (Orders(intent) ? PhraseOf(intent) : null, QuantityOf(intent)) switch
    {
        (null, _) => intent,
        ({ } phrase, > 1) when IsPack(phrase) => WithQuantity(intent, null),
        ({ } phrase, null) => WithQuantity(intent, ProductWords.From(phrase).Quantity ?? ProductWords.LessAmountBehind(phrase)?.Quantity),
        _ => intent,
    };

    private static Intent WithQuantity(Intent intent, int? quantity) => intent switch
    {
        Intent.Reorder reorder => reorder with { Quantity = quantity },
        Intent.Buy buy => buy with { Quantity = quantity },
        Intent.AddToCart add => add with { Quantity = quantity },
        Intent.AddToOrder add => add with { Quantity = quantity },
        Intent.ChooseName choose => choose with { Quantity = quantity },
        Intent.Rather rather => rather with { Quantity = quantity },
        _ => intent,
    };

    private static bool IsPack(Phrase phrase) => phrase.Text.StartsWith("pack ", StringComparison.OrdinalIgnoreCase);
}
