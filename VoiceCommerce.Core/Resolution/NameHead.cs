namespace VoiceCommerce.Core.Resolution;

/// <summary>In English the thing stands last in its name ("organic whole MILK"), before what is told about it (", 2 l", "with almonds").</summary>
internal static class NameHead
{
    /// <summary>The place of the last word of the thing; with its size at the end ("milk 1 gallon") the place before that. -1 for no words.</summary>
    public static int Of(ReadOnlySpan<char> letters, ReadOnlySpan<Word> words, int end)
    {
        int bare = end;
        while (bare > 0 && (IsNumber(words[bare].In(letters)) || (IsUnit(words[bare].In(letters)) && IsSizeBefore(letters, words, bare)) || (bare < end && IsBetweenSizes(letters, words, bare))))
        {
            bare--;
        }

        return bare == 0 && IsNumber(words[0].In(letters)) ? end : bare;
    }

    /// <summary>The place of the thing before a word that only says the form in which it comes: "salmon" before "fillets". -1 where none comes before one.</summary>
    public static int BeforeForm(ReadOnlySpan<char> letters, ReadOnlySpan<Word> words, int head) =>
        head > 0 && Forms.Are(words[head].In(letters)) ? Of(letters, words, head - 1) : -1;

    /// <summary>The last word before the name starts to describe; -1 for no words.</summary>
    public static int LastOfHead(ReadOnlySpan<Word> words)
    {
        int last = words.Length - 1;
        while (last > 0 && words[last].Part != Part.Head)
        {
            last--;
        }

        return last;
    }

    private static bool IsSizeBefore(ReadOnlySpan<char> letters, ReadOnlySpan<Word> words, int place) =>
        IsNumber(words[place - 1].In(letters)) || words[place - 1].In(letters) is "fl" or "half" or "pack";

    // "12 x 440ml", "size 5".
    private static bool IsBetweenSizes(ReadOnlySpan<char> letters, ReadOnlySpan<Word> words, int place) =>
        words[place].In(letters) is "x" or "size" or "no" && IsNumber(words[place + 1].In(letters));

    private static bool IsNumber(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[0]);

    private static bool IsUnit(ReadOnlySpan<char> word) => word is
        "oz" or "ounce" or "fl" or "ct" or "count" or "pack" or "pk" or "lb" or "pound" or "g" or "gram" or "kg" or "ml" or "cl" or "l" or "liter" or "litre"
        or "gallon" or "quart" or "pint" or "roll" or "can" or "bottle" or "sheet" or "piece" or "bag" or "box"
        or "tin" or "mg" or "cm" or "m" or "metre" or "meter" or "inch" or "wash" or "serving" or "year" or "month";
}
