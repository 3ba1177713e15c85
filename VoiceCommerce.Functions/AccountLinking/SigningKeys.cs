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

    /// <summary>Asks for the keys without waiting for them, so that the first customer of a process need not.</summary>
    public void Prefetch() => _ = JoinOrStart();

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
