using System.Text;

namespace VoiceCommerce.Core.Understanding;

/// <param name="Spoken">Lower-cased, with its apostrophes: "we're".</param>
/// <param name="Key">For comparing: without apostrophes, and with contractions taken apart, so that "what's", "whats" and "what is" are alike.</param>
internal readonly record struct SpokenWord(string Spoken, string Key);

/// <summary>An utterance taken apart into words; punctuation parts words and is dropped.</summary>
internal static class SpokenWords
{
    public const int MaxCharacters = 8_000;
    public const int MaxWords = 200;

    /// <summary>Empty when the text is longer than <see cref="MaxCharacters"/> or <see cref="MaxWords"/>: nobody orders in a speech of that length.</summary>
    public static IReadOnlyList<SpokenWord> Of(string text)
    {
        if (text.Length > MaxCharacters)
        {
            return [];
        }

        List<SpokenWord> words = [];
        StringBuilder word = new();
        for (int at = 0; at < text.Length && words.Count <= MaxWords; at++)
        {
            switch (Classify(text, at))
            {
                case Kind.Part:
                    word.Append(char.ToLowerInvariant(text[at]));
                    break;
                case Kind.Apostrophe:
                    word.Append('\'');
                    break;
                case Kind.Spelled:
                    End(word, words);
                    string said = text[at] == '%' ? "percent" : "and";
                    words.Add(new(said, said));
                    break;
                case Kind.Nothing:
                    break;
                default:
                    End(word, words);
                    break;
            }
        }

        End(word, words);
        return words.Count > MaxWords ? [] : words;
    }

    public static string Join(IEnumerable<SpokenWord> words) => string.Join(' ', words.Select(word => word.Spoken).Where(spoken => spoken.Length > 0));

    private enum Kind
    {
        Gap,
        Part,
        Apostrophe,
        Spelled,
        Nothing,
    }

    private static Kind Classify(string text, int at) => text[at] switch
    {
        '\'' or '’' or '‘' or '`' => Kind.Apostrophe,
        '%' or '&' => Kind.Spelled,
        '{' or '}' or '_' => Kind.Part, // So that a sample's {slot} stays one word.
        '.' when BetweenDigits(text, at) => Kind.Part,
        ',' when BetweenDigits(text, at) => Kind.Nothing, // 1,000
        char mark when char.IsLetterOrDigit(mark) || char.IsSurrogate(mark) || char.GetUnicodeCategory(mark) == System.Globalization.UnicodeCategory.NonSpacingMark => Kind.Part,
        _ => Kind.Gap,
    };

    private static bool BetweenDigits(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static void End(StringBuilder word, List<SpokenWord> words)
    {
        string spoken = word.ToString().Trim('\'');
        string key = spoken.Replace("'", "", StringComparison.Ordinal);
        if (EnglishSpeech.Contractions.TryGetValue(spoken, out (string First, string Second) two) || EnglishSpeech.Contractions.TryGetValue(key, out two))
        {
            words.Add(new(spoken, two.First));
            words.Add(new("", two.Second)); // Its sound is in the word before.
        }
        else if (key.Length > 0)
        {
            words.Add(new(spoken, EnglishSpeech.OfTheHome.Contains(key) ? "my" : key));
        }

        word.Clear();
    }
}
