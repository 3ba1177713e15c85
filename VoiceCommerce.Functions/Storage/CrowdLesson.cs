using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Storage;

/// <summary>A mark as it lies in a store.</summary>
internal sealed record StoredMark(ProductId Product, string Home, string? Words, long Minute);

/// <summary>What both stores make of their marks.</summary>
internal static class CrowdLesson
{
    /// <summary>Bursts are kept for so long after they were last seen; a pinned one stays.</summary>
    public static readonly TimeSpan BurstLifetime = TimeSpan.FromDays(7);

    public static bool IsOver(Burst burst, DateTimeOffset now) => burst.Standing != BurstWord.Pinned && now >= burst.LastSeen + BurstLifetime;

    /// <summary>What is kept of these, the last seen first. The pinned have places of their own: however many others come, none of them is forgotten for it.</summary>
    public static Burst[] Kept(IEnumerable<Burst> bursts) => [.. bursts
        .OrderByDescending(burst => burst.LastSeen).ThenBy(burst => burst.Product.Value, StringComparer.Ordinal)
        .GroupBy(burst => burst.Word == BurstWord.Pinned)
        .SelectMany(some => some.Take(ICrowd.MostBursts))
        .OrderByDescending(burst => burst.LastSeen).ThenBy(burst => burst.Product.Value, StringComparer.Ordinal)];

    /// <summary>The last minute that has left the window.</summary>
    public static long LastLeft(DateTimeOffset now) => CrowdKeys.Minute(now) - Burst.WindowMinutes;

    /// <summary>The last minute of the window before the newest ones.</summary>
    public static long LastBefore(DateTimeOffset now) => CrowdKeys.Minute(now) - Burst.JumpMinutes;

    public static CrowdCount Count(IReadOnlyList<StoredMark> window, string? words, NormalRate rate, DateTimeOffset now)
    {
        long before = LastBefore(now);
        StoredMark[] recent = [.. window.Where(mark => mark.Minute > before)];
        return new(
            Homes(recent),
            words is null ? 0 : Homes(recent.Where(mark => mark.Words == words)),
            Homes(window.Where(mark => mark.Minute <= before)),
            rate.AtTime(now));
    }

    /// <summary>How many homes of one product teach what is normal. What the merchant called demand does.</summary>
    public static int Normal(IEnumerable<StoredMark> marks, Burst? burst) => Homes(marks.Where(mark => burst is null or { Standing: BurstWord.Ended } || !Within(burst, mark.Minute)));

    private static bool Within(Burst burst, long minute) =>
        minute > CrowdKeys.Minute(burst.Since) - Burst.JumpMinutes && minute <= CrowdKeys.Minute(burst.LastSeen + Burst.Linger);

    private static int Homes(IEnumerable<StoredMark> marks) => marks.Select(mark => mark.Home).Distinct(StringComparer.Ordinal).Count();
}
