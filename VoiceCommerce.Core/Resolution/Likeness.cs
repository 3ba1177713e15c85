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
    /// <summary>How close a spoken word, which is not standing and not the same, comes to a word of a name.</summary>
    public static Likeness Guess(ReadOnlySpan<char> spoken, ReadOnlySpan<char> sound, ReadOnlySpan<char> written)
    {
        int longer = Math.Max(spoken.Length, written.Length);
        int apart = longer - Math.Min(spoken.Length, written.Length);
        if (written.Length < 3 || apart > 2)
        {
            return Likeness.None;
        }

        Span<char> signs = stackalloc char[Sound.MaxSigns];
        bool alike = sound.Length >= 2 && sound.SequenceEqual(signs[..Sound.Of(written, signs)]);
        int allowed = alike || longer >= 8 ? 2 : 1;
        int edits = EditDistance.Within(spoken, written, allowed);
        return edits > allowed || (apart == longer - 1) ? Likeness.None
            : Math.Min(spoken.Length, written.Length) >= 5 || (alike && sound.Length >= 3) ? Likeness.Misheard
            : edits == 1 || alike ? Likeness.Faint
            : Likeness.None;
    }
}
