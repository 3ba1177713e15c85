using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Which of the products that were offered an answer means.</summary>
internal static class Choices
{
    private static readonly char[] Marks = [',', '.', ';', ':', '!', '(', ')', '&'];

    /// <summary>How much of it is meant: what is said with the answer, else what was said with the wish. No quantity where nothing was said of it, or one out of bounds.</summary>
    public static (Quantity? Quantity, PackSize? Size) AmountOf(DialogueState.Choosing choosing, Intent intent) => (Naming.QuantityOf(intent), Naming.SizeOf(intent)) switch
    {
        (null, null) => (choosing.Quantity, choosing.HeardSize),
        ({ } number, var size) => (Quantity.From(number), size),
        (null, var size) => (null, size),
    };

    /// <summary>Null when it means none of them, or more than one.</summary>
    public static Choice? Pick(DialogueState.Choosing choosing, Intent intent) => intent switch
    {
        Intent.ChooseNumber(-1) => choosing.Choices[^1],
        Intent.ChooseNumber(var number) => At(choosing, number),
        // A bare "two" arrives as a code, because only the dialogue knows that a choice is open.
        Intent.Code({ Digits.Length: 1 } digit) => At(choosing, digit.Digits[0] - '0'),
        Intent.ChooseName(var phrase, _) => Named(choosing, phrase),
        Intent.Reorder(var phrase, _) => Named(choosing, phrase),
        Intent.Buy(var phrase, _) => Named(choosing, phrase),
        _ => null,
    };

    /// <summary>Those whose price is asked for: one by its place or by words of its name, and all where it is none of them by number, or "they". None where other goods are named.</summary>
    public static IReadOnlyList<Choice> AskedFor(DialogueState.Choosing choosing, Intent.PriceOf asked) => asked switch
    {
        { Number: { } number } => Pick(choosing, new Intent.ChooseNumber(number)) is { } one ? [one] : choosing.Choices,
        { Product: { } phrase } => Named(choosing, phrase) is { } one && ProductWords.From(phrase).Stems.All(Stems(one).Contains) ? [one] : [],
        _ => choosing.Choices,
    };

    /// <summary>What the customer may call them by: their whole names, and the words that only one of them has ("oat" beside "soy milk").</summary>
    public static IReadOnlyList<SpokenName> NamesOf(DialogueState.Choosing choosing) =>
        [.. choosing.Choices.SelectMany(choice => NamesOf(choice, [.. choosing.Choices.Where(other => other != choice).SelectMany(Stems)]))];

    private static IEnumerable<SpokenName> NamesOf(Choice choice, HashSet<string> others)
    {
        DisplayName[] words = [.. $"{choice.Brand} {choice.Name}".Split(' ').Select(word => DisplayName.From(word.Trim(Marks))).OfType<DisplayName>()];
        DisplayName[] own = [.. words.Distinct().Where(word => word.Value.Any(char.IsLetter) && ProductWords.StemsOf(word) is { Count: > 0 } stems && !stems.Any(others.Contains))];
        // "Double" is not all that is said of double A batteries.
        IEnumerable<DisplayName?> pairs = words.Zip(words.Skip(1)).Where(pair => own.Contains(pair.First)).Select(pair => DisplayName.From($"{pair.First} {pair.Second}"));
        return own.Prepend(choice.Name).Append(DisplayName.From(string.Join(' ', own.AsEnumerable()))).Concat(pairs).OfType<DisplayName>().Distinct().Select(name => new SpokenName(choice.Product, name));
    }

    private static Choice? At(DialogueState.Choosing choosing, int number) =>
        number >= 1 && number <= choosing.Choices.Count ? choosing.Choices[number - 1] : null;

    private static Choice? Named(DialogueState.Choosing choosing, Phrase phrase)
    {
        IReadOnlyList<string> said = ProductWords.From(phrase).Stems;
        (Choice Choice, int Words)[] fits = [.. choosing.Choices
            .Select(choice => (choice, said.Count(Stems(choice).Contains)))
            .Where(fit => fit.Item2 > 0)
            .OrderByDescending(fit => fit.Item2)];
        return fits.Length == 0 || (fits.Length > 1 && fits[0].Words == fits[1].Words) || said.Any(word => SpokenQuantity.IsNumber(word) && !Stems(fits[0].Choice).Contains(word))
            ? null // "Size four" is not size three.
            : fits[0].Choice;
    }

    private static HashSet<string> Stems(Choice choice) =>
        [.. ProductWords.StemsOf(choice.Name), .. choice.Brand is null ? [] : ProductWords.StemsOf(choice.Brand)];
}
