using System.Runtime.InteropServices;

namespace VoiceCommerce.Core.Resolution;

/// <summary>What kind of break stands before a word of a name; what follows the first one describes the product and does not name it.</summary>
internal enum Part
{
    /// <summary>The head: "Crackers" of "Crackers, Baked, Sea Salt", "Tuna" of "Tuna in Water".</summary>
    Head,

    /// <summary>After a comma, a spaced dash or "with", "in", "for".</summary>
    Rest,

    /// <summary>In brackets.</summary>
    Aside,
}

/// <summary>One word of a text, as a range of the folded letters.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int Length, Part Part)
{
    public ReadOnlySpan<char> In(ReadOnlySpan<char> letters) => letters.Slice(Start, Length);
}

/// <summary>
/// Cuts a phrase or a name into stemmed words: lower-case, accents folded to ASCII, apostrophes dropped, "%" read as "percent", small numbers as digits.
/// Phrases and names go through the same rules, so a rule that is linguistically crude still matches both sides alike.
/// </summary>
internal static class Letters
{
    /// <summary>Letters of one text; the rest is ignored.</summary>
    public const int MaxLetters = 256;

    /// <summary>Words of one text; the rest is ignored.</summary>
    public const int MaxWords = 32;

    /// <summary>A longer word is cut.</summary>
    public const int MaxWord = 24;

    // U+00C0 to U+017F without their accents; a letter that has no single likeness stays as its nearest.
    private const string Unaccented =
        "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Fills both spans and says how many words there are. A word that only joins others ("and", "of") is left out.</summary>
    /// <param name="letters">At least <see cref="MaxLetters"/>.</param>
    /// <param name="words">At least <see cref="MaxWords"/>.</param>
    public static int Cut(ReadOnlySpan<char> text, Span<char> letters, Span<Word> words)
    {
        Cutter cutter = new(letters, words);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\'' or '\u2019' or (>= '\u0300' and <= '\u036F'))
            {
                continue;
            }

            char folded = Fold(c);
            if (folded != ' ')
            {
                cutter.Add(folded);
                continue;
            }

            cutter.Close();
            cutter.Pass(c, afterSpace: i > 0 && text[i - 1] == ' ');
        }

        cutter.Close();
        return cutter.Count;
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '\u00C0' and <= '\u017F' => Unaccented[c - '\u00C0'] is var plain and not '*' ? plain : ' ',
        _ => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ',
    };

    /// <summary>What has been cut so far.</summary>
    private ref struct Cutter(Span<char> letters, Span<Word> words)
    {
        private readonly Span<char> letters = letters[..MaxLetters];
        private readonly Span<Word> words = words[..MaxWords];
        private int start;
        private int used;
        private int brackets;
        private Part part;

        public int Count { get; private set; }

        public void Add(char letter)
        {
            if (used < letters.Length)
            {
                letters[used++] = letter;
            }
        }

        public void Close()
        {
            Span<char> word = letters[start..used];
            if (word is "with" or "in" or "for")
            {
                part = Count > 0 ? Part.Rest : part;
            }
            else if (word is not ("" or "and" or "of" or "the" or "a" or "an" or "w") && Count < words.Length)
            {
                int length = Stem.Shorten(word[..Math.Min(word.Length, MaxWord)]);
                words[Count++] = new Word(start, length, brackets > 0 ? Part.Aside : part);
            }

            start = used;
        }

        public void Pass(char separator, bool afterSpace)
        {
            brackets = Math.Max(0, brackets + (separator is '(' or '[' ? 1 : separator is ')' or ']' ? -1 : 0));
            if (separator == '%' && used + "percent".Length <= letters.Length)
            {
                "percent".CopyTo(letters[used..]);
                used += "percent".Length;
                Close();
            }

            bool breaks = separator is ',' or ';' or ':' || (afterSpace && separator is '-' or '\u2013' or '\u2014');
            part = breaks && brackets == 0 && Count > 0 ? Part.Rest : part;
        }
    }
}
