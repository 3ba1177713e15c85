using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>Tokens that held, by their hash, so that a conversation pays for one signature and not for one a turn.</summary>
internal sealed class TokenMemory(TimeProvider time)
{
    /// <summary>In each of two generations; the older one is dropped when the younger is full.</summary>
    public const int MaxTokens = 4_096;

    /// <summary>A key that the provider withdrew stops counting after this long, however long its tokens would have lived.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private ConcurrentDictionary<(ulong, ulong), Kept> young = new();
    private ConcurrentDictionary<(ulong, ulong), Kept> old = new();

    /// <summary>Null when it is not remembered.</summary>
    public HouseholdId? Find(string token)
    {
        (ulong, ulong) key = KeyOf(token);
        return (young.TryGetValue(key, out Kept? kept) || old.TryGetValue(key, out kept)) && time.GetUtcNow() < kept.Until ? kept.Household : null;
    }

    public void Keep(string token, HouseholdId household, DateTime expires)
    {
        if (young.Count >= MaxTokens)
        {
            old = young;
            young = new();
        }

        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset end = new(expires, TimeSpan.Zero);
        young[KeyOf(token)] = new(household, end < now + Longest ? end : now + Longest);
    }

    // Half of a SHA-256: nobody can find a second token with the same 128 bits, let alone one that the provider signed. Two words and
    // no UInt128, which an ahead-of-time image cannot hold code for.
    private static (ulong, ulong) KeyOf(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
        return (BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[sizeof(ulong)..]));
    }

    private sealed record Kept(HouseholdId Household, DateTimeOffset Until);
}
