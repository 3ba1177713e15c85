namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// How a word sounds, as the skeleton of its consonants: letters that English speakers and speech recognisers take for one another share a sign, vowels
/// count only at the start, and doubled signs are one. "charmin" and "sharmin" are both "XRMN".
/// </summary>
internal static class Sound
{
    /// <summary>Signs of one word; the rest of it is ignored.</summary>
    public const int MaxSigns = 12;

    /// <summary>Fills <paramref name="signs"/> (at least <see cref="MaxSigns"/>) and says how many there are; 0 for what is no plain word, such as a number.</summary>
    public static int Of(ReadOnlySpan<char> word, Span<char> signs)
    {
        int count = 0;
        for (int i = 0; i < word.Length && count < MaxSigns;)
        {
            (char sign, int taken) = At(word, i);
            if (sign == '?')
            {
                return 0;
            }

            if (sign != ' ' && (count == 0 || signs[count - 1] != sign))
            {
                signs[count++] = sign;
            }

            i += taken;
        }

        return count;
    }

    private static (char Sign, int Taken) At(ReadOnlySpan<char> word, int i)
    {
        char next = i + 1 < word.Length ? word[i + 1] : ' ';
        return (word[i], next) switch
        {
            ('c' or 's', 'h') => ('X', 2),
            ('p', 'h') => ('F', 2),
            ('t', 'h') => ('T', 2),
            ('g', 'h') => i > 0 && (i + 2 == word.Length || word[i + 2] == 't') ? (' ', 2) : ('K', 2), // dough and light, but yoghurt
            ('k', 'n') when i == 0 => ('N', 2),
            ('w', 'r') when i == 0 => ('R', 2),
            ('n', 'g') when i + 2 == word.Length => ('N', 2),
            ('c', 'k') => ('K', 2),
            ('c', 'e' or 'i' or 'y') => ('S', 1),
            ('g', 'e' or 'i' or 'y') => ('J', 1),
            ('q', 'u') => ('K', 2),
            ('c' or 'k' or 'q' or 'g', _) => ('K', 1),
            ('b' or 'p', _) => ('P', 1),
            ('d' or 't', _) => ('T', 1),
            ('f' or 'v', _) => ('F', 1),
            ('s' or 'z', _) => ('S', 1),
            ('m', _) => ('M', 1),
            ('n', _) => ('N', 1),
            ('l', _) => ('L', 1),
            ('r', _) => ('R', 1),
            ('j', _) => ('J', 1),
            ('x', _) => ('S', 1),
            ('a' or 'e' or 'i' or 'o' or 'u' or 'y', _) => (i == 0 ? 'A' : ' ', 1),
            ('h' or 'w', _) => (i == 0 ? 'H' : ' ', 1),
            _ => ('?', 1),
        };
    }
}
