using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;

namespace VoiceCommerce.Functions.Storage;

/// <summary>A mark as it lies in a store.</summary>
internal sealed record StoredMark(ProductId Product, string Home, string? Words, long Minute);

/// <summary>What both stores make of their marks.</summary>
internal static class CrowdLesson
{
    /// <summary>Bursts are kept for so long after they were last seen; a pinned one stays.</summary>
    public static readonly TimeSpan BurstLifetime = TimeSpan.FromDays(7);

    public static bool IsOver(Burst burst, DateTimeOffset now) => burst.Standing != BurstWord.Pinned && now >= burst.LastSeen + BurstLifetime;

    /// <summary>The last minute that has left the window.</summary>
    public static long LastLeft(DateTimeOffset now) => CrowdKeys.Minute(now) - Burst.WindowMinutes;

    public static CrowdCount Count(IReadOnlyList<StoredMark> window, string? words, NormalRate rate, DateTimeOffset now)
    {
        long jump = CrowdKeys.Minute(now) - Burst.JumpMinutes;
        StoredMark[] recent = [.. window.Where(mark => mark.Minute > jump)];
        return new(
            Homes(recent),
            words is null ? 0 : Homes(recent.Where(mark => mark.Words == words)),
            Homes(window.Where(mark => mark.Minute <= jump)),
            rate.AtTime(now));
    }

    /// <summary>How many homes of one product teach what is normal. What the merchant called demand does.</summary>
    public static int Normal(IEnumerable<StoredMark> marks, Burst? burst) => Homes(marks.Where(mark => burst is null or { Standing: BurstWord.Ended } || !Within(burst, mark.Minute)));

    private static bool Within(Burst burst, long minute) =>
        minute > CrowdKeys.Minute(burst.Since) - Burst.JumpMinutes && minute <= CrowdKeys.Minute(burst.LastSeen + Burst.Linger);

    private static int Homes(IEnumerable<StoredMark> marks) => marks.Select(mark => mark.Home).Distinct(StringComparer.Ordinal).Count();
}
