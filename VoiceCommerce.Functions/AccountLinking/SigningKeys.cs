using Microsoft.IdentityModel.Tokens;

namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>
/// The provider's signing keys. One fetch at a time, however many turns wait for it; a key id that we do not know asks again, but not more often
/// than <see cref="AskAgainAfter"/>, because anybody who may link an account could invent key ids; and the last good keys outlive a provider that is down.
/// </summary>
internal sealed class SigningKeys(IKeySource source, TimeProvider time)
{
    /// <summary>Keys older than this are renewed while the old ones still serve.</summary>
    public static readonly TimeSpan RenewAfter = TimeSpan.FromHours(1);

    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(30);

    /// <summary>While there are no keys at all, every customer is turned away, so we ask sooner.</summary>
    public static readonly TimeSpan AskAgainWithoutKeysAfter = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private KeySet? keys;
    private DateTimeOffset asked = DateTimeOffset.MinValue;
    private Task? underWay;

    /// <summary>Null when there are no keys to be had. Keys of the set without the one that was asked for mean that the provider does not know it.</summary>
    public async Task<KeySet?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (keys is { } known && known.Find(keyId) is not null)
        {
            _ = time.GetUtcNow() - known.Since > RenewAfter ? JoinOrStart() : null; // The customer does not wait for it.
            return known;
        }

        if (JoinOrStart() is { } fetch)
        {
            await fetch.WaitAsync(cancellation);
        }

        return keys;
    }

    /// <summary>Null when it is too soon to ask again.</summary>
    private Task? JoinOrStart()
    {
        lock (gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (underWay is null && now - asked > (keys is null ? AskAgainWithoutKeysAfter : AskAgainAfter))
            {
                asked = now;
                underWay = Task.Run(RenewAsync);
            }

            return underWay;
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            // No caller's token: the fetch belongs to everybody who waits, and the source ends it in time.
            string? json = await source.FetchAsync(CancellationToken.None);
            keys = KeySet.From(json, time.GetUtcNow()) ?? keys;
        }
        finally
        {
            lock (gate)
            {
                underWay = null;
            }
        }
    }
}

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

    private static bool MaySign(JsonWebKey key) =>
        key.Use is null or "" or "sig" && key.Kty switch
        {
            JsonWebAlgorithmsKeyTypes.RSA => key.KeySize >= MinRsaBits,
            JsonWebAlgorithmsKeyTypes.EllipticCurve => key.Crv == JsonWebKeyECTypes.P256,
            _ => false, // "oct" is a shared secret, and a published one is none.
        };
}
