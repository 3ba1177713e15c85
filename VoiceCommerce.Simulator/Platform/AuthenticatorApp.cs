using System.Globalization;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>The app on a guardian's phone that shows another code every half minute (RFC 6238), with its clock stopped at one of them.</summary>
internal sealed class AuthenticatorApp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    private readonly byte[] key;
    private readonly long step;

    /// <param name="base32">What the page shows beside its picture, with or without spaces.</param>
    /// <param name="now">When the clock stopped.</param>
    public AuthenticatorApp(string base32, DateTimeOffset now)
    {
        string bits = string.Concat(base32.Where(Letters.Contains).Select(letter => Convert.ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(BitsOfLetter, '0')));
        key = [.. bits.Chunk(BitsOfByte).Where(eight => eight.Length == BitsOfByte).Select(eight => Convert.ToByte(new string(eight), 2))];
        step = now.ToUnixTimeSeconds() / (long)AuthenticatorCodes.Period.TotalSeconds;
    }

    /// <summary>The six digits that it shows.</summary>
    /// <param name="later">So many half minutes later.</param>
    public string Code(int later = 0) => AuthenticatorCodes.CodeAt(key, step + later).ToString("000000", CultureInfo.InvariantCulture);
}
