using System.Globalization;
using System.Text;

namespace VoiceCommerce.Functions.Alexa.Writing;

/// <summary>Text that can stand in XML, in JSON and on a screen, and reads in one direction.</summary>
internal static class PlainText
{
    /// <summary>Drops what XML 1.0 does not allow, control, bidirectional and private characters; turns tabs into blanks; cuts at <paramref name="max"/> characters, never inside one.</summary>
    public static string Of(string text, int max) =>
        text.Length <= max && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? text.Trim() : Cleaned(text, max); // Most texts are as they should be.

    private static string Cleaned(string text, int max)
    {
        StringBuilder clean = new(Math.Min(text.Length, max));
        foreach (Rune rune in text.EnumerateRunes())
        {
            Rune kept = rune.Value is '\t' ? new(' ') : rune;
            if (clean.Length + kept.Utf16SequenceLength > max)
            {
                break;
            }

            if (IsAllowed(kept))
            {
                clean.Append(kept);
            }
        }

        return clean.ToString().Trim();
    }

    // EnumerateRunes turns broken UTF-16 into U+FFFD. The last arm are the directional marks, embeddings, overrides and isolates of Unicode TR 9.
    private static bool IsAllowed(Rune rune) =>
        rune != Rune.ReplacementChar
        && rune.Value is not (0xFFFE or 0xFFFF)
        && (rune.Value == '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.PrivateUse))
        && rune.Value is not (0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));
}
