using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Security;

/// <summary>
/// Hashes purchase codes: PBKDF2-HMAC-SHA256 with a random salt over an HMAC of the digits under the server's secret (a "pepper", OWASP Password Storage).
/// A code has at most a million values, so no number of iterations could protect it from somebody who has both the database and the secret; the
/// secret is what protects a stolen database, and the iterations only make a try cost something. A turn has a customer waiting, so they are few.
/// </summary>
/// <param name="secret">At least 32 random bytes. With another secret no stored code matches any more.</param>
internal sealed class Pbkdf2CodeHasher(ReadOnlyMemory<byte> secret) : ICodeHasher
{
    /// <summary>About 10 to 20 ms; the stored hash says its own number, so this one may change.</summary>
    public const int Iterations = 50_000;

    private const int MaxIterations = 5_000_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // Stored: another name needs a migration.
    private const string Scheme = "v1";

    public string Hash(string digits)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        byte[] hash = Derive(digits, salt, Iterations);
        return string.Join('.', Scheme, Iterations.ToString(CultureInfo.InvariantCulture), Base64Url.EncodeToString(salt), Base64Url.EncodeToString(hash));
    }

    public bool Matches(string digits, string hash)
    {
        string[] parts = hash.Split('.');
        if (parts is not [Scheme, var count, var salt, var expected]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int iterations) || iterations is < 1 or > MaxIterations
            || Bytes(salt, SaltBytes) is not { } saltBytes || Bytes(expected, HashBytes) is not { } expectedBytes)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Derive(digits, saltBytes, iterations), expectedBytes);
    }

    private byte[] Derive(string digits, byte[] salt, int iterations)
    {
        byte[] peppered = HMACSHA256.HashData(secret.Span, Encoding.UTF8.GetBytes(digits));
        return Rfc2898DeriveBytes.Pbkdf2(peppered, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
    }

    private static byte[]? Bytes(string text, int length) =>
        Base64Url.IsValid(text, out int bytes) && bytes == length ? Base64Url.DecodeFromChars(text) : null;
}
