using System.Globalization;
using System.Text;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// Any text as (a part of) a partition or row key. ASCII letters, digits and <c>- . _ : @ , =</c> stay as they are, so texts of these keep their ordinal
/// order; every other UTF-16 unit becomes <c>~</c> and four hexadecimal digits. So a key needs no escaping in an address or a filter either.
/// </summary>
internal static class TableKeys
{
    private const char Escape = '~'; // Stored: renaming needs a migration.
    private const int EscapedLength = 4;
    private const string Marks = "-._:@,=";

    /// <summary>Up to five times as long as the text; <see cref="TableLimits.KeyLength"/> is checked when it is sent.</summary>
    public static string Encode(string text)
    {
        if (text.All(IsPlain))
        {
            return text;
        }

        StringBuilder key = new(text.Length + 16);
        foreach (char c in text)
        {
            if (IsPlain(c))
            {
                key.Append(c);
            }
            else
            {
                key.Append(Escape).Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return key.ToString();
    }

    /// <exception cref="FormatException"><see cref="Encode"/> never made this.</exception>
    public static string Decode(string key)
    {
        StringBuilder text = new(key.Length);
        for (int at = 0; at < key.Length; at++)
        {
            if (key[at] != Escape)
            {
                text.Append(IsPlain(key[at]) ? key[at] : throw new FormatException("A key has a character that is never written plainly."));
                continue;
            }

            if (at + EscapedLength >= key.Length
                || !ushort.TryParse(key.AsSpan(at + 1, EscapedLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                throw new FormatException("A key ends in, or has, a broken escape.");
            }

            text.Append((char)unit);
            at += EscapedLength;
        }

        return text.ToString();
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || Marks.Contains(c, StringComparison.Ordinal);
}
