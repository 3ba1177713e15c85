using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VoiceCommerce.Functions.Security;

/// <summary>
/// Texts that leave the app and come back as they were or not at all: AES-256-GCM, under a key of its own for each purpose, which HKDF-SHA-256 makes from the
/// server's secret. So a text that was sealed for one purpose is nothing for another, and nobody can read or change any.
/// </summary>
internal sealed class Sealer(ReadOnlyMemory<byte> secret, string purpose)
{
    /// <summary>Characters of a sealed text that is opened at all.</summary>
    public const int MaxLength = 2_048;

    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.ToArray(), KeyBytes, info: Encoding.UTF8.GetBytes("voice-commerce " + purpose));

    /// <summary>A-Z a-z 0-9 - _</summary>
    public string Seal(string plain)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(plain);
        byte[] whole = new byte[NonceBytes + bytes.Length + TagBytes];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using AesGcm aes = new(key, TagBytes);
        aes.Encrypt(whole.AsSpan(0, NonceBytes), bytes, whole.AsSpan(NonceBytes, bytes.Length), whole.AsSpan(NonceBytes + bytes.Length));
        return Base64Url.EncodeToString(whole);
    }

    /// <summary>Null for anything that was not sealed with this secret for this purpose.</summary>
    public string? Open(string? text)
    {
        if (text is null or { Length: > MaxLength } || !Base64Url.IsValid(text, out int length) || length < NonceBytes + TagBytes)
        {
            return null;
        }

        byte[] whole = Base64Url.DecodeFromChars(text);
        byte[] plain = new byte[whole.Length - NonceBytes - TagBytes];
        try
        {
            using AesGcm aes = new(key, TagBytes);
            aes.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(NonceBytes + plain.Length), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }
}
