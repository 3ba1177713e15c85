using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Security;

/// <summary>
/// Keyed hash of a purchase code: PBKDF2-HMAC-SHA256 over HMAC-SHA256(server secret, digits), written as "1$iterations$salt$hash" (base64url).
/// </summary>
internal sealed class Pbkdf2CodeHasher : ICodeHasher
{
    public const int MinSecretBytes = 32;

    // OWASP asks for 600,000 for passwords, because a stolen hash is all that a guesser needs then. A code has 10^4 to 10^6 values and could not be saved by
    // any count that a turn can wait for; what saves it is the secret, which is not in the database. The count is a second line, at some 20 ms a turn.
    private const int Iterations = 100_000;
    private const int MaxIterations = 2_000_000; // A forged row must not stall a turn.
    private const int SaltBytes = 16;
    private const int HashBytes = 32;
    private const string Version = "1";

    private readonly byte[] _secret;

    /// <param name="secret">At least <see cref="MinSecretBytes"/>; another secret makes every stored code wrong.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public Pbkdf2CodeHasher(ReadOnlySpan<byte> secret) => _secret = secret.Length >= MinSecretBytes
        ? secret.ToArray()
        : throw new ArgumentException($"The secret of purchase codes must have at least {MinSecretBytes} bytes.", nameof(secret));

    public string Hash(string digits)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        byte[] hash = Derive(digits, salt, Iterations);
        return string.Create(CultureInfo.InvariantCulture, $"{Version}${Iterations}${Base64Url.EncodeToString(salt)}${Base64Url.EncodeToString(hash)}");
    }

    public bool Matches(string digits, string hash)
    {
        string[] parts = hash.Split('$');
        return parts.Length == 4 && string.Equals(parts[0], Version, StringComparison.Ordinal)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int iterations) && iterations is > 0 and <= MaxIterations
            && Bytes(parts[2], SaltBytes) is { } salt && Bytes(parts[3], HashBytes) is { } expected
            && CryptographicOperations.FixedTimeEquals(Derive(digits, salt, iterations), expected);
    }

    private static byte[]? Bytes(string text, int length)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Base64Url.IsValid(text, out int decoded) && decoded == length && Base64Url.TryDecodeFromChars(text, bytes, out int written)
            ? bytes[..written].ToArray()
            : null;
    }

    private byte[] Derive(string digits, byte[] salt, int iterations)
    {
        Span<byte> keyed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(digits), keyed);
        return Rfc2898DeriveBytes.Pbkdf2(keyed, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
    }
}
