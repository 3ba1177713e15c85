using System.Runtime.InteropServices;
using System.Text;

namespace VoiceCommerce.Core.Resolution;

/// <summary>What kind of break stands before a word of a name; what follows the first one describes the product and does not name it.</summary>
internal enum Part
{
    /// <summary>The head: "Crackers" of "Crackers, Baked, Sea Salt", "Tuna" of "Tuna in Water".</summary>
    Head,

    /// <summary>After a comma, a dash or "in"; where the head only counts up what is inside, the thing stands here after all.</summary>
    Rest,

    /// <summary>In brackets or after "with", "for": never the thing.</summary>
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

    private static readonly char[] Ascii =
        [.. Enumerable.Range(0, 128).Select(code => (char)code).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : c == '\'' ? '\0' : ' ')];

    /// <summary>Fills both spans and says how many words there are. A word that only joins others ("and", "of") is left out.</summary>
    /// <param name="letters">At least <see cref="MaxLetters"/>.</param>
    /// <param name="words">At least <see cref="MaxWords"/>.</param>
    public static int Cut(ReadOnlySpan<char> text, Span<char> letters, Span<Word> words)
    {
        Cutter cutter = new(letters, words);
        for (int i = 0; i < text.Length; i++)
        {
            char folded = Fold(text[i]);
            if (folded > ' ')
            {
                cutter.Add(folded);
            }
            else if (folded == ' ')
            {
                cutter.Close();
                cutter.Pass(text[i], beforeSpace: i + 1 < text.Length && text[i + 1] == ' ');
            }
        }

        cutter.Close();
        return cutter.Count;
    }

    /// <summary>Between two parts of a text in <see cref="Folded"/>.</summary>
    public const char Break = '\n';

    /// <summary>The text's words as they are spelt, lower-case, accents folded, with a blank between two and <see cref="Break"/> where a comma, bracket, slash or dash parts them.</summary>
    public static string Folded(string text)
    {
        StringBuilder folded = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = Fold(text[i]);
            bool parts = text[i] is ',' or ';' or ':' or '(' or ')' or '/' or '@' || (text[i] == '-' && i > 0 && text[i - 1] == ' ');
            folded.Append(parts ? Break : c, c == '\0' ? 0 : 1);
        }

        return folded.ToString();
    }

    /// <summary>A letter or digit as it is compared; a blank for what stands between words, NUL for what stands within one and says nothing.</summary>
    private static char Fold(char c) => c < Ascii.Length ? Ascii[c] : FoldOther(c);

    private static char FoldOther(char c) => c switch
    {
        >= '\u00C0' and <= '\u017F' => Unaccented[c - '\u00C0'] is var plain and not '*' ? plain : ' ',
        '\u2019' or (>= '\u0300' and <= '\u036F') => '\0', // An apostrophe, or an accent that follows its letter.
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
            if (start == used)
            {
                return;
            }

            Span<char> word = letters[start..used];
            if (word is "in" && Count > 0 && words[Count - 1].In(letters) is "all")
            {
                start = used; // "All in One" describes what follows, as "all-in-one" does.
                return;
            }

            if (word is "with" or "for" or "in")
            {
                part = Count == 0 ? part : word is "in" ? Part.Rest : Part.Aside;
            }
            else if (word is not ("and" or "of" or "the" or "a" or "an" or "w") && Count < words.Length)
            {
                int length = Stem.Shorten(word[..Math.Min(word.Length, MaxWord)]);
                words[Count++] = new Word(start, length, brackets > 0 ? Part.Aside : part);
            }

            start = used;
        }

        public void Pass(char separator, bool beforeSpace)
        {
            if (separator == ' ')
            {
                return;
            }

            brackets = Math.Max(0, brackets + (separator is '(' or '[' ? 1 : separator is ')' or ']' ? -1 : 0));
            if (separator == '%' && used + "percent".Length <= letters.Length)
            {
                "percent".CopyTo(letters[used..]);
                used += "percent".Length;
                Close();
            }

            bool breaks = beforeSpace && (separator is ',' or ';' or ':' or '-' or '\u2013' or '\u2014'); // Not the hyphen of "all-purpose" or the colon of "4:9".
            part = breaks && brackets == 0 && Count > 0 ? Part.Rest : part;
        }
    }
}
