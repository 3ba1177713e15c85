using Microsoft.IdentityModel.Tokens;

namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>The keys of one answer that may sign: RSA of 2,048 bits or more, and EC on P-256.</summary>
internal sealed class KeySet
{
    public const int MaxKeys = 64;

    private const int MinRsaBits = 2048;

    private readonly JsonWebKey[] keys;

    private KeySet(JsonWebKey[] keys, DateTimeOffset since)
    {
        this.keys = keys;
        Since = since;
    }

    public DateTimeOffset Since { get; }

    /// <summary>Null when it is not a key set, or none in it can sign.</summary>
    public static KeySet? From(string? json, DateTimeOffset now)
    {
        try
        {
            JsonWebKey[] usable = json is null ? [] : [.. new JsonWebKeySet(json).Keys.Where(MaySign).Take(MaxKeys)];
            return usable.Length == 0 ? null : new(usable, now);
        }
        catch (ArgumentException)
        {
            return null; // What the library throws for text that is no key set.
        }
    }

    /// <summary>The key with this id. A provider with one key may leave ids out, on both sides.</summary>
    public JsonWebKey? Find(string keyId) =>
        keyId.Length == 0 && keys.Length == 1 ? keys[0] : Array.Find(keys, key => keyId.Length > 0 && string.Equals(key.Kid, keyId, StringComparison.Ordinal));

    private static bool MaySign(JsonWebKey key)
    {
        try
        {
            return key.Use is null or "" or "sig" && key.Kty switch
            {
                JsonWebAlgorithmsKeyTypes.RSA => key.KeySize >= MinRsaBits,
                JsonWebAlgorithmsKeyTypes.EllipticCurve => key.Crv == JsonWebKeyECTypes.P256,
                _ => false, // "oct" is a shared secret, and a published one is none.
            };
        }
        catch (FormatException)
        {
            return false; // Numbers that are no base64url. The other keys of the set are none the worse for it.
        }
    }
}
