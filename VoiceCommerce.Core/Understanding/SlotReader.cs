using System.Globalization;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Understanding;

/// <summary>Reads what can fill a slot, beginning at a word.</summary>
/// <param name="vocabularies">By slot type; of several, the first that knows a value counts.</param>
internal sealed class SlotReader(ILookup<string, SlotVocabulary> vocabularies)
{
    /// <summary>Longer product names are sentences; of several things each may be as long.</summary>
    public const int MaxProductWords = 10;

    private const int MostThingsWords = 40;

    private const int MaxNameWords = 2;

    /// <summary>Every other type of our models is a closed list.</summary>
    public static bool IsOpen(ModelSlot slot) => slot.Type is SlotTypeNames.Product or SlotTypeNames.Person;

    private const int FewestDigitsInARow = 3; // "Two four packs" is two packs of four.

    /// <summary>Best first; bounded, whatever the utterance's length.</summary>
    /// <param name="toTheEnd">The slot is the sample's last part, so only what reaches the end can fit.</param>
    /// <param name="evidence">How much the rest of the sample speaks for a product.</param>
    public IEnumerable<FilledSlot> CandidatesAt(ModelSlot slot, IReadOnlyList<SpokenWord> words, int at, bool toTheEnd, Evidence evidence) => slot.Type switch
    {
        SlotTypeNames.Number => Numbers(slot, words, at),
        SlotTypeNames.FourDigits => FourDigits(slot, words, at),
        SlotTypeNames.Ordinal => Ordinals(slot, words, at),
        _ => Phrases(slot, words, at, toTheEnd, evidence),
    };

    /// <summary>A product by these words, whether or not they are known.</summary>
    public SlotReading Named(IReadOnlyList<SpokenWord> words)
    {
        SlotTypeValue? known = Known(SlotTypeNames.Product, words);
        return new(SpokenWords.Join(words), known?.Id, known?.Name);
    }

    private SlotTypeValue? Known(string type, IReadOnlyList<SpokenWord> words) =>
        vocabularies[type].Select(vocabulary => vocabulary.Find(words)).FirstOrDefault(value => value is not null);

    private static IEnumerable<FilledSlot> Numbers(ModelSlot slot, IReadOnlyList<SpokenWord> words, int at)
    {
        if (SpokenNumbers.CardinalAt(words, at) is { } number)
        {
            string value = number.Value.ToString(CultureInfo.InvariantCulture);

            // "A couple of bottles" and "a couple of them": the "of" may belong to either.
            if (number.End < words.Count && words[number.End].Key == "of" && words[number.End - 1].Key is "couple" or "pair" or "dozen")
            {
                yield return new(slot, new(value), at, number.End + 1);
            }

            yield return new(slot, new(value), at, number.End);
        }

        if (SpokenNumbers.DigitsAt(words, at) is { Digits.Length: >= FewestDigitsInARow and <= SpokenCode.MaxLength } digits)
        {
            yield return new(slot, new(digits.Digits), at, digits.End);
        }
    }

    private static IEnumerable<FilledSlot> FourDigits(ModelSlot slot, IReadOnlyList<SpokenWord> words, int at)
    {
        if (SpokenNumbers.DigitsAt(words, at) is { Digits.Length: 4 } digits)
        {
            yield return new(slot, new(digits.Digits), at, digits.End);
        }
        else if (SpokenNumbers.CardinalAt(words, at) is { Value: >= 1_000 and <= 9_999 } number)
        {
            yield return new(slot, new(number.Value.ToString(CultureInfo.InvariantCulture)), at, number.End);
        }
    }

    private static IEnumerable<FilledSlot> Ordinals(ModelSlot slot, IReadOnlyList<SpokenWord> words, int at)
    {
        if (SpokenNumbers.OrdinalAt(words, at) is { } ordinal)
        {
            yield return new(slot, new(ordinal.Value.ToString(CultureInfo.InvariantCulture)), at, ordinal.End);
        }
    }

    private IEnumerable<FilledSlot> Phrases(ModelSlot slot, IReadOnlyList<SpokenWord> words, int at, bool toTheEnd, Evidence evidence)
    {
        int longest = Math.Min(words.Count, at + MostThingsWords);
        for (int end = toTheEnd ? words.Count : longest; end > at && end <= longest; end--)
        {
            IReadOnlyList<SpokenWord> phrase = [.. words.Skip(at).Take(end - at)];
            SlotTypeValue? known = Known(slot.Type, phrase);
            if (known is not null || (IsOpen(slot) && LongestPart(phrase) <= MaxProductWords && (slot.Type == SlotTypeNames.Person ? CouldBeName(phrase) : CouldBeProduct(phrase, evidence))))
            {
                yield return new(slot, new(SpokenWords.Join(phrase), known?.Id, known?.Name), at, end);
            }

            if (toTheEnd)
            {
                yield break;
            }
        }
    }

    private static int LongestPart(IReadOnlyList<SpokenWord> phrase)
    {
        int longest = 0, since = 0;
        foreach (SpokenWord word in phrase)
        {
            since = word.Key is "and" or "plus" ? 0 : since + 1;
            longest = Math.Max(longest, since);
        }

        return longest;
    }

    private static bool CouldBeName(IReadOnlyList<SpokenWord> phrase) =>
        phrase.Count <= MaxNameWords && phrase.All(word => !EnglishSpeech.Pronouns.Contains(word.Key) && !EnglishSpeech.People.Contains(word.Key));

    // A slot alone takes only names that we know.
    private bool CouldBeProduct(IReadOnlyList<SpokenWord> phrase, Evidence evidence) => evidence switch
    {
        Evidence.Buying => ProductPhrase.Fits(phrase),
        Evidence.Getting => ProductPhrase.FitsShortly(phrase) || (ProductPhrase.Fits(phrase) && HasKnownWord(phrase)),
        Evidence.Anything => ProductPhrase.Fits(phrase) && HasKnownWord(phrase),
        _ => false,
    };

    private bool HasKnownWord(IReadOnlyList<SpokenWord> phrase) =>
        phrase.Any(word => vocabularies[SlotTypeNames.Product].Any(vocabulary => vocabulary.Knows(word.Key)));
}

/// <summary>How much a sample's own words speak for a product.</summary>
internal enum Evidence
{
    None,
    Anything, // "I want ..."
    Getting, // "get me ..."
    Buying, // "order ..."
}
