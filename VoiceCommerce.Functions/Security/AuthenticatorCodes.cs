using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Security;

/// <summary>
/// The codes of authenticator apps as RFC 6238 makes them: HMAC-SHA-1 over the number of the half minute, cut to six digits (RFC 4226, section 5.3). An app's secret is kept
/// sealed under the server's own, so that a stolen database makes no codes.
/// </summary>
/// <param name="secret">At least 32 random bytes. With another secret no stored app works any more.</param>
internal sealed class AuthenticatorCodes(ReadOnlyMemory<byte> secret) : IOneTimeCodes
{
    public const int Digits = 6;

    /// <summary>RFC 4226 recommends 160 bits.</summary>
    public const int SecretBytes = 20;

    public static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private const int Modulus = 1_000_000;

    /// <summary>Steps before and after the current one that are accepted (RFC 6238, section 5.2).</summary>
    private const int Drift = 1;

    private readonly Sealer sealer = new(secret, "authenticator");

    /// <summary>A secret for a new app: as it is kept, and in the base 32 that the app is given.</summary>
    public (string Sealed, string Base32) New()
    {
        byte[] key = RandomNumberGenerator.GetBytes(SecretBytes);
        return (sealer.Seal(Convert.ToHexString(key)), Base32.Encode(key));
    }

    /// <summary>In the base 32 that the app is given; null when it was not sealed here.</summary>
    public string? Shown(string sealedSecret) => KeyOf(sealedSecret) is { } key ? Base32.Encode(key) : null;

    public long? StepOf(string digits, string sealedSecret, DateTimeOffset now)
    {
        if (digits.Length > Digits || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int said) || KeyOf(sealedSecret) is not { } key)
        {
            return null;
        }

        long current = now.ToUnixTimeSeconds() / (long)Period.TotalSeconds;
        long? found = null;
        for (long step = current - Drift; step <= current + Drift; step++)
        {
            // Each is computed and none is left out, so that the time it takes does not tell which one it was.
            found = CodeAt(key, step) == said ? step : found;
        }

        return found;
    }

    /// <summary>0 to 999999; the app shows it with its zeros.</summary>
    public static int CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC's HMAC-SHA-1 is what the apps compute; SHA-1's collisions do not touch HMAC.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        int offset = hash[^1] & 0x0F;
        return (BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7FFF_FFFF) % Modulus;
    }

    private byte[]? KeyOf(string sealedSecret) => sealer.Open(sealedSecret) is { } hex ? Convert.FromHexString(hex) : null;
}
