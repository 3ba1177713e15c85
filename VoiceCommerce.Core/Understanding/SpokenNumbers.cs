using System.Globalization;

namespace VoiceCommerce.Core.Understanding;

/// <param name="Value">What the words say.</param>
/// <param name="End">The place after the last word that says it.</param>
internal sealed record NumberReading(int Value, int End);

/// <param name="Digits">"4821".</param>
/// <param name="End">The place after the last word that says them.</param>
internal sealed record DigitsReading(string Digits, int End);

/// <summary>English numbers as people say them.</summary>
internal static class SpokenNumbers
{
    public const int Largest = 999_999;

    private static readonly string[] UnderTwenty =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] TensWords = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] OrdinalWords =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly (string[] Words, int Value)[] Measures =
    [
        (["half", "a", "dozen"], 6), (["a", "half", "dozen"], 6), (["half", "dozen"], 6), (["a", "dozen"], 12), (["dozen"], 12),
        (["a", "couple"], 2), (["couple"], 2), (["a", "pair"], 2),
    ];

    /// <summary>"two", "twenty one", "a hundred and five", "half a dozen", "2 dozen", "12": 0 to <see cref="Largest"/>. Null when no number begins here.</summary>
    public static NumberReading? CardinalAt(IReadOnlyList<SpokenWord> words, int start)
    {
        foreach ((string[] measure, int value) in Measures)
        {
            if (StandsAt(words, start, measure))
            {
                return new(value, start + measure.Length);
            }
        }

        NumberReading? plain = PlainAt(words, start);
        return plain is { Value: > 0 and < 1_000 } few && KeyAt(words, few.End) is "dozen" or "dozens"
            ? new(few.Value * 12, few.End + 1)
            : plain;
    }

    /// <summary>"second", "twenty first", "3rd". Null when none stands here.</summary>
    public static NumberReading? OrdinalAt(IReadOnlyList<SpokenWord> words, int start)
    {
        string key = KeyAt(words, start);
        int tens = Array.IndexOf(TensWords, key);
        int unit = tens < 0 ? -1 : Array.IndexOf(OrdinalWords, KeyAt(words, start + 1), 0, 9);
        if (unit >= 0)
        {
            return new(((tens + 2) * 10) + unit + 1, start + 2);
        }

        int alone = Array.IndexOf(OrdinalWords, key);
        if (alone >= 0)
        {
            return new(alone + 1, start + 1);
        }

        return key.Length > 2 && key[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(key.AsSpan(0, key.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= Largest
            ? new(number, start + 1)
            : null;
    }

    /// <summary>"four eight two one", "double five oh nine", "twelve thirty four", "48 21": the longest run of digits from here. Null when there is none.</summary>
    public static DigitsReading? DigitsAt(IReadOnlyList<SpokenWord> words, int start)
    {
        string digits = "";
        int at = start;
        while (digits.Length <= SpokenWords.MaxWords && GroupAt(words, at) is { } group)
        {
            digits += group.Digits;
            at = group.End;
        }

        return digits.Length == 0 ? null : new(digits, at);
    }

    private static DigitsReading? GroupAt(IReadOnlyList<SpokenWord> words, int at)
    {
        string key = KeyAt(words, at);
        int times = key switch { "double" => 2, "triple" => 3, _ => 1 };
        if (times > 1)
        {
            return DigitOf(KeyAt(words, at + 1)) is { } repeated ? new(new string(repeated, times), at + 2) : null;
        }

        if (DigitOf(key) is { } digit)
        {
            return new(digit.ToString(), at + 1);
        }

        if (key.Length > 0 && key.All(char.IsAsciiDigit))
        {
            return new(key, at + 1);
        }

        return UnderHundredAt(words, at) is { } pair ? new(pair.Value.ToString(CultureInfo.InvariantCulture), pair.End) : null;
    }

    private static char? DigitOf(string key) => key switch
    {
        "oh" or "o" or "nought" or "naught" or "nil" => '0',
        _ => Array.IndexOf(UnderTwenty, key) is >= 0 and <= 9 and var digit ? (char)('0' + digit) : null,
    };

    private static NumberReading? PlainAt(IReadOnlyList<SpokenWord> words, int start)
    {
        string key = KeyAt(words, start);
        if (key.Length > 0 && key.All(char.IsAsciiDigit))
        {
            return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= Largest ? new(number, start + 1) : null;
        }

        NumberReading? head = UnderThousandAt(words, start);
        if (head is not { Value: > 0 } thousands || KeyAt(words, thousands.End) != "thousand" || thousands.Value > 999)
        {
            return head;
        }

        int value = thousands.Value * 1_000;
        return UnderThousandAt(words, AfterAnd(words, thousands.End + 1)) is { Value: > 0 and < 1_000 } rest
            ? new(value + rest.Value, rest.End)
            : new(value, thousands.End + 1);
    }

    // "forty eight hundred" is how people say 4,800, so the hundreds go to 99.
    private static NumberReading? UnderThousandAt(IReadOnlyList<SpokenWord> words, int start)
    {
        NumberReading? head = KeyAt(words, start) == "a" && KeyAt(words, start + 1) is "hundred" or "thousand" ? new(1, start + 1) : UnderHundredAt(words, start);
        if (head is not { Value: > 0 } hundreds || KeyAt(words, hundreds.End) != "hundred")
        {
            return head;
        }

        int value = hundreds.Value * 100;
        return UnderHundredAt(words, AfterAnd(words, hundreds.End + 1)) is { Value: > 0 } rest
            ? new(value + rest.Value, rest.End)
            : new(value, hundreds.End + 1);
    }

    private static NumberReading? UnderHundredAt(IReadOnlyList<SpokenWord> words, int start)
    {
        string key = KeyAt(words, start);
        int tens = Array.IndexOf(TensWords, key);
        if (tens >= 0)
        {
            int unit = Array.IndexOf(UnderTwenty, KeyAt(words, start + 1));
            return unit is >= 1 and <= 9 ? new(((tens + 2) * 10) + unit, start + 2) : new((tens + 2) * 10, start + 1);
        }

        int small = Array.IndexOf(UnderTwenty, key);
        return small >= 0 ? new(small, start + 1) : null;
    }

    private static int AfterAnd(IReadOnlyList<SpokenWord> words, int at) => KeyAt(words, at) == "and" ? at + 1 : at;

    private static string KeyAt(IReadOnlyList<SpokenWord> words, int at) => at < words.Count ? words[at].Key : "";

    private static bool StandsAt(IReadOnlyList<SpokenWord> words, int start, string[] keys)
    {
        for (int at = 0; at < keys.Length; at++)
        {
            if (KeyAt(words, start + at) != keys[at])
            {
                return false;
            }
        }

        return true;
    }
}
