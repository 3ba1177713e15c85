using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VoiceCommerce.Tests.Proof;

/// <summary>A code in every form in which it could lie about: spoken, written, escaped, encoded, or hashed without a key.</summary>
internal sealed class Digits
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Gaps = [" ", "-", ", ", ",", ". ", ".", "\",\"", "\", \""];
    private static readonly Encoding[] Encodings = [Encoding.ASCII, Encoding.Unicode, Encoding.BigEndianUnicode];

    private readonly byte[][] forms;

    public Digits(string digits)
    {
        Text = digits;
        byte[] ascii = Encoding.ASCII.GetBytes(digits);
        byte[] hash = SHA256.HashData(ascii);
        string[] texts =
        [
            digits,
            string.Concat(digits.Select(digit => $"\\u{(int)digit:x4}")),
            .. Gaps.Select(gap => string.Join(gap, digits.AsEnumerable())),
            .. Gaps.Select(gap => string.Join(gap, digits.Select(digit => Words[digit - '0']))),
            Convert.ToHexStringLower(ascii),
            .. Enumerable.Range(0, 3).Select(offset => InBase64(ascii, offset)),
            Convert.ToHexStringLower(hash),
            Convert.ToHexString(hash),
            Convert.ToBase64String(hash).TrimEnd('='),
            Base64Url.EncodeToString(hash),
        ];
        forms = [hash, .. texts.SelectMany(text => Encodings.Select(encoding => encoding.GetBytes(text)))];
    }

    public string Text { get; }

    public IReadOnlyList<byte[]> Forms => forms;

    public bool AreIn(ReadOnlySpan<byte> bytes)
    {
        foreach (byte[] form in forms)
        {
            if (bytes.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The characters that stay the same whatever stands before and after, when the digits begin at this place of a group of three.</summary>
    private static string InBase64(byte[] ascii, int offset)
    {
        string encoded = Convert.ToBase64String([.. new byte[offset], .. ascii, 0, 0]);
        int first = ((offset * 8) + 5) / 6;
        int end = (offset + ascii.Length) * 8 / 6;
        return encoded[first..end];
    }
}
