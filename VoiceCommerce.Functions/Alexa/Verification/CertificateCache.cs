using System.Collections.Concurrent;
using System.Diagnostics;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// The signing keys by certificate URL. Only a fully validated chain is kept; a URL is fetched once however many requests wait for it;
/// and one that failed is left alone for <see cref="RefusalLasts"/>.
/// <para>
/// Anybody can send URLs that keep every rule, and each new one costs a fetch. A name as Amazon gives them is always fetched, and so is one whose chain was
/// accepted before: there are so few of them that their refusals bound them, and no stranger can use up what Alexa needs. All other names share a
/// <see cref="CallBudget"/>.
/// </para>
/// <para>
/// What a stranger can still do: ask for all usual names again and again, which is twenty small fetches a second, and makes Alexa's own wait behind them once,
/// in a process that has just started; ask for a name just before Amazon publishes it, which refuses it for ten seconds; and, should Amazon ever give a name of
/// another form, use up the budget in a process that has not seen it yet, so that Alexa's requests get no larger a share of it than of what is asked.
/// </para>
/// </summary>
internal sealed class CertificateCache(ICertificateSource source, ChainValidator validator, TimeProvider time, ILogger logger)
{
    /// <summary>Amazon uses one at a time, and two while it rotates.</summary>
    public const int MaxKeys = 16;

    /// <summary>Of names that are neither usual nor known: so many fetches at once, then one each <see cref="OthersRefill"/>.</summary>
    public const int OthersAtOnce = 10;

    public static readonly TimeSpan OthersRefill = TimeSpan.FromSeconds(4);

    /// <summary>Long enough that one bad URL cannot keep us busy, short enough that a hiccup is over when the customer tries again.</summary>
    public static readonly TimeSpan RefusalLasts = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, SigningKey> keys = new(StringComparer.Ordinal);
    private readonly Lock gate = new(); // Guards what follows, and writing to the keys.
    private readonly Dictionary<string, Task<KeyLookup>> underWay = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> refusedAt = new(StringComparer.Ordinal); // By the monotonic clock.
    private readonly CallBudget others = new(OthersAtOnce, OthersRefill, time);

    public ValueTask<KeyLookup> FindAsync(CertificateUrl url, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        return KeptAndValid(url, now) is { } key
            ? new(new KeyLookup.Found(key))
            : new(JoinOrStart(url, now).WaitAsync(cancellation)); // Who hangs up leaves the fetch to the others.
    }

    /// <summary>The dates are looked at on every hit: a certificate can expire while it is kept.</summary>
    private SigningKey? KeptAndValid(CertificateUrl url, DateTimeOffset now) =>
        keys.TryGetValue(url.ToString(), out SigningKey? key) && key.IsValidAt(now) ? key : null;

    private Task<KeyLookup> JoinOrStart(CertificateUrl url, DateTimeOffset now)
    {
        lock (gate)
        {
            if (underWay.TryGetValue(url.ToString(), out Task<KeyLookup>? lookup))
            {
                return lookup;
            }

            if (KeptAndValid(url, now) is { } key)
            {
                return Task.FromResult<KeyLookup>(new KeyLookup.Found(key)); // It came between our first look and the lock.
            }

            if (refusedAt.TryGetValue(url.ToString(), out long at) && time.GetElapsedTime(at) < RefusalLasts)
            {
                return Task.FromResult<KeyLookup>(new KeyLookup.Refused("this certificate URL failed moments ago"));
            }

            if (!url.IsUsual && !keys.ContainsKey(url.ToString()) && !others.TrySpend())
            {
                return Task.FromResult<KeyLookup>(new KeyLookup.Refused("too many new certificate URLs"));
            }

            lookup = Task.Run(() => LookUpAsync(url));
            underWay.Add(url.ToString(), lookup);
            return lookup;
        }
    }

    private async Task<KeyLookup> LookUpAsync(CertificateUrl url)
    {
        KeyLookup lookup = new KeyLookup.Refused("the lookup broke off"); // Stands if what follows throws: then too nobody retries at once.
        try
        {
            lookup = await FetchAndValidateAsync(url);
        }
        finally
        {
            Settle(url, lookup);
        }

        return lookup;
    }

    private async Task<KeyLookup> FetchAndValidateAsync(CertificateUrl url)
    {
        // No caller's token: the fetch belongs to everybody who waits, and the source ends it in time.
        CertificateFetch fetch = await source.FetchAsync(url, CancellationToken.None);
        return fetch switch
        {
            CertificateFetch.Unavailable { Reason: var reason } => new KeyLookup.Refused(reason),
            CertificateFetch.Found chain => validator.Validate(chain.Pem.Span, time.GetUtcNow()) switch
            {
                ChainVerdict.Trusted { Key: var key } => new KeyLookup.Found(key),
                ChainVerdict.Refused { Reason: var reason } => new KeyLookup.Refused(reason),
                _ => throw new UnreachableException(),
            },
            _ => throw new UnreachableException(),
        };
    }

    private void Settle(CertificateUrl url, KeyLookup lookup)
    {
        lock (gate)
        {
            underWay.Remove(url.ToString());
            if (lookup is KeyLookup.Found { Key: var key })
            {
                Keep(url, key);
            }
            else
            {
                RememberRefusal(url);
            }
        }
    }

    private void Keep(CertificateUrl url, SigningKey key)
    {
        keys[url.ToString()] = key;
        refusedAt.Remove(url.ToString());
        if (keys.Count > MaxKeys)
        {
            keys.TryRemove(keys.MinBy(kept => kept.Value.ValidUntil)); // A key that goes may still be in use, so it is left to the collector.
        }

        Log.CertificateAccepted(logger, key.Thumbprint, key.ValidUntil);
    }

    /// <summary>An expired key stays where it is: it opens nothing, and says that this URL was Amazon's.</summary>
    private void RememberRefusal(CertificateUrl url)
    {
        // What is left are the fetches of the last ten seconds: usual names, known ones and the budget's, together fewer than 256.
        foreach ((string over, long at) in refusedAt)
        {
            if (time.GetElapsedTime(at) >= RefusalLasts)
            {
                refusedAt.Remove(over);
            }
        }

        refusedAt[url.ToString()] = time.GetTimestamp();
    }
}

internal abstract record KeyLookup
{
    private KeyLookup()
    {
    }

    public sealed record Found(SigningKey Key) : KeyLookup;

    public sealed record Refused(string Reason) : KeyLookup;
}
