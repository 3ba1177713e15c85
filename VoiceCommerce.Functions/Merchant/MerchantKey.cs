using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace VoiceCommerce.Functions.Merchant;

/// <summary>The merchant's bearer key, of which only the SHA-256 is known here. Hashing first makes every comparison one of 32 bytes in constant time.</summary>
internal sealed class MerchantKey
{
    private const string Scheme = "Bearer ";

    private readonly byte[] sha256;

    public MerchantKey(ReadOnlyMemory<byte> sha256)
    {
        if (sha256.Length != SHA256.HashSizeInBytes)
        {
            throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(sha256));
        }

        this.sha256 = sha256.ToArray();
    }

    /// <summary>False for anything but exactly one Authorization header with this key.</summary>
    public bool Opens(StringValues authorization)
    {
        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string token = header[Scheme.Length..].Trim(' ');
        return token.Length is > 0 and <= MerchantLimits.KeyCharacters
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), sha256);
    }
}
