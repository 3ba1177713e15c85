using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What the merchant says of a burst. Stored: renaming needs a migration.</summary>
public enum BurstWord
{
    /// <summary>Nothing: what was counted decides.</summary>
    None,

    /// <summary>It is demand, and nothing is held for it.</summary>
    Ended,

    /// <summary>Held, however few ask.</summary>
    Pinned,
}

/// <summary>Many unrelated homes asked at once for the same thing that is new to them: more likely a sentence on television than demand.</summary>
public sealed record Burst
{
    /// <summary>The sliding window in minutes.</summary>
    public const int WindowMinutes = 10;

    /// <summary>A sentence on television is over within 90 seconds, which lie in at most three minutes of the clock; the rest of the window shows what was before.</summary>
    public const int JumpMinutes = 3;

    /// <summary>
    /// The fewest homes with the same words. A mailed sale to ten thousand homes brings up to 18 in three minutes (simulated); a sentence that one home in a hundred
    /// hears brings twenty within 18 seconds.
    /// </summary>
    public const int FewestSameWords = 20;

    /// <summary>The fewest homes with any words.</summary>
    public const int FewestHomes = 30;

    /// <summary>How many times what is normal. The busiest hour of a day has up to three times its mean.</summary>
    public const int TimesNormal = 4;

    /// <summary>Held for so long after it was last seen: whoever was asked "shall I order it?" answers within minutes.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromMinutes(10);

    /// <summary>What the merchant ended begins anew after so long at the earliest.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>While it is on, it is counted again at most so often.</summary>
    public static readonly TimeSpan Recount = TimeSpan.FromMinutes(1);

    public required ProductId Product { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>When there were last too many.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Distinct homes at that time.</summary>
    public required int Homes { get; init; }

    /// <summary>How many are too many; inclusive.</summary>
    public required int Threshold { get; init; }

    /// <summary>The last that was said; see <see cref="Standing"/>.</summary>
    public BurstWord Word { get; init; }

    /// <summary>Null where the merchant has said nothing.</summary>
    public DateTimeOffset? WordAt { get; init; }

    /// <summary>What still counts of the merchant's word: an end is over once the burst was seen anew.</summary>
    public BurstWord Standing => Word == BurstWord.Ended && LastSeen >= WordAt + Rest ? BurstWord.None : Word;

    public bool IsOn(DateTimeOffset now) => Standing switch
    {
        BurstWord.Pinned => true,
        BurstWord.Ended => false,
        _ => now < LastSeen + Linger,
    };

    /// <summary>Nothing that is counted now could change it.</summary>
    public bool CanWait(DateTimeOffset now) => Standing switch
    {
        BurstWord.Pinned => true,
        BurstWord.Ended => now < WordAt + Rest,
        _ => now < LastSeen + Recount,
    };

    /// <summary>What came of one count: the burst as it is to be recorded, or null when there is none, or none anew.</summary>
    /// <param name="product">That was asked for.</param>
    /// <param name="known">What is recorded of it; null for nothing.</param>
    /// <param name="count">The homes, the one that asks included.</param>
    /// <param name="now">Of the count.</param>
    public static Burst? Judge(ProductId product, Burst? known, CrowdCount count, DateTimeOffset now)
    {
        if (known is { Standing: not BurstWord.None } && known.CanWait(now))
        {
            return null;
        }

        // Once it is on, its own minutes are no measure of what is normal.
        bool goesOn = known is not null && known.IsOn(now);
        double normal = Normal(count, withBefore: !goesOn);
        int anyWords = Math.Max(FewestHomes, Many(normal));
        int sameWords = Math.Max(FewestSameWords, Many(normal));
        bool same = count.SameWords >= sameWords;
        if (!same && count.Homes < anyWords)
        {
            return null;
        }

        return new()
        {
            Product = product,
            Since = goesOn ? known!.Since : now,
            LastSeen = now,
            Homes = same ? count.SameWords : count.Homes,
            Threshold = same ? sameWords : anyWords,
        };
    }

    // A sale that people find one after the other shows in the minutes before; a sentence that all hear at once does not.
    private static double Normal(CrowdCount count, bool withBefore) =>
        JumpMinutes * Math.Max(count.RatePerMinute, withBefore ? count.HomesBefore / (double)(WindowMinutes - JumpMinutes) : 0);

    private static int Many(double normal) => (int)Math.Min(Math.Ceiling(TimesNormal * normal), int.MaxValue);
}
