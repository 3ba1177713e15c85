using System.Security.Cryptography;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>The public key of a chain that was found trusted, good as long as every certificate of that chain is.</summary>
internal sealed class SigningKey(RSA key, string thumbprint, DateTimeOffset validFrom, DateTimeOffset validUntil)
{
    private readonly Lock oneAtATime = new();

    public string Thumbprint => thumbprint;

    public DateTimeOffset ValidUntil => validUntil;

    public bool IsValidAt(DateTimeOffset now) => validFrom <= now && now <= validUntil;

    /// <summary>Whether this key made the signature over exactly these bytes: SHA-256 with RSA, PKCS#1 v1.5, as Amazon signs.</summary>
    public bool Verifies(ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);

        // .NET promises nothing about one RSA object on two threads, though today's OpenSSL one bears it. The part that grows with the body
        // is outside; what is inside takes 20 us or so, far less than any turn.
        lock (oneAtATime)
        {
            return key.VerifyHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }
}
