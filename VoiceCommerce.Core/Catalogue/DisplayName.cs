using System.Text;

namespace VoiceCommerce.Core.Catalogue;

/// <summary>
/// A name that people gave (of a product, seller or person) made safe to speak and show: control and bidirectional characters and other
/// invisible ones are dropped, white space is folded, and it is cut at <see cref="Max"/> characters. Escaping is the writer's business.
/// </summary>
public sealed record DisplayName
{
    public const int Max = 120;

    private DisplayName(string value) => Value = value;

    public string Value { get; }

    /// <summary>Null when nothing visible is left.</summary>
    public static DisplayName? From(string? raw) => raw is not null && IsPlain(raw) ? new(raw) : Cleaned(raw ?? "");

    public override string ToString() => Value;

    // Most names are, and a home has hundreds: nothing in it to drop, to fold or to cut.
    private static bool IsPlain(string raw) =>
        raw.Length is > 0 and <= Max && raw[0] != ' ' && raw[^1] != ' ' && !raw.AsSpan().ContainsAnyExceptInRange(' ', '~') && !raw.Contains("  ", StringComparison.Ordinal);

    private static DisplayName? Cleaned(string raw)
    {
        StringBuilder clean = new();
        foreach (Rune rune in raw.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                Space(clean);
            }
            else if (IsVisible(rune) && clean.Length + rune.Utf16SequenceLength <= Max)
            {
                clean.Append(rune);
            }
        }

        string text = clean.ToString().Trim();
        return text.Length == 0 ? null : new(text);
    }

    private static void Space(StringBuilder clean)
    {
        if (clean.Length is > 0 and < Max && clean[^1] != ' ')
        {
            clean.Append(' ');
        }
    }

    // Format covers the bidirectional controls (Unicode TR 9) and zero-width characters; U+FFFD is what broken UTF-16 turns into.
    private static bool IsVisible(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (
            System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.PrivateUse
            or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator);
}
