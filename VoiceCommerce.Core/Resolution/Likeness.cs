using System.Numerics;

namespace VoiceCommerce.Core.Resolution;

/// <summary>How a spoken word relates to a word of a name; a closer one is greater.</summary>
internal enum Likeness
{
    None,

    /// <summary>A letter off in a short word ("oak", "oat"): believed only beside a word that was heard right.</summary>
    Faint,

    /// <summary>Sounds the same, or a letter or two off in a long word.</summary>
    Misheard,

    Same,
}

/// <summary>Compares two stems.</summary>
internal static class Likenesses
{
    /// <summary>Which letters are in a word, one bit each; letters that share a bit only make words look more alike than they are.</summary>
    public static uint LettersOf(ReadOnlySpan<char> word)
    {
        uint letters = 0;
        foreach (char c in word)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }

    /// <summary>How close a spoken word comes to another word of a name.</summary>
    /// <param name="letters">Those of the spoken word, as <see cref="LettersOf"/> gives them.</param>
    public static Likeness Guess(ReadOnlySpan<char> spoken, ReadOnlySpan<char> sound, uint letters, ReadOnlySpan<char> written)
    {
        int longer = Math.Max(spoken.Length, written.Length);
        int apart = longer - Math.Min(spoken.Length, written.Length);
        if (written.Length < 3 || apart > 2 || BitOperations.PopCount(letters ^ LettersOf(written)) > 4)
        {
            return Likeness.None; // Two edits bring in or take out four letters at most.
        }

        if (Opposites.Are(spoken, written))
        {
            return Likeness.None;
        }

        Span<char> signs = stackalloc char[Sound.MaxSigns];
        bool alike = sound.Length >= 2 && sound.SequenceEqual(signs[..Sound.Of(written, signs)]);
        int allowed = (alike && apart == 0) || longer >= 8 ? 2 : 1; // "serial" is cereal, but "battery" no butter.
        int edits = EditDistance.Within(spoken, written, allowed);
        return edits > allowed ? Likeness.None
            : Math.Min(spoken.Length, written.Length) >= 5 || (alike && sound.Length >= 3) ? Likeness.Misheard
            : edits == 1 || alike ? Likeness.Faint
            : Likeness.None;
    }
}
