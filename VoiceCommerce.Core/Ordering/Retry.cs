namespace VoiceCommerce.Core.Ordering;

/// <summary>When an order that is in doubt is looked at next.</summary>
/// <param name="Tries">How often it was tried in vain since it came into this state; 0 while whoever brought it there is still at it.</param>
/// <param name="Next">Nobody tries before.</param>
/// <param name="Refused">The gateway refused to take or to give back the money. It is asked again all the same, but a person should look at it.</param>
public sealed record Retry(int Tries, DateTimeOffset Next, bool Refused)
{
    /// <summary>How long whoever brings an order into doubt has it for themselves: a turn's patience, twice.</summary>
    public static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(10);

    /// <summary>Between the last tries; the first comes after <see cref="HeadStart"/>, then after 1, 2, 4 minutes and so on.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    private const int LongestAfter = 8;

    /// <summary>More tries will hardly help: the money was refused, or nobody has answered for an hour. Somebody must look, and may say what became of it.</summary>
    public bool AwaitsPerson => Refused || Tries >= LongestAfter;

    /// <summary>Somebody is at it now; whoever else looks leaves it to them for a moment.</summary>
    public static Retry First(DateTimeOffset now) => new(0, now + HeadStart, Refused: false);

    /// <summary>Tried once more in vain.</summary>
    public static Retry After(Retry? before, bool refused, DateTimeOffset now)
    {
        int tries = Math.Min((before?.Tries ?? 0) + 1, int.MaxValue - 1);
        return new(tries, now + Pause(tries), refused);
    }

    private static TimeSpan Pause(int tries) => tries switch
    {
        <= 1 => HeadStart,
        < LongestAfter => TimeSpan.FromMinutes(1 << (tries - 2)),
        _ => Longest,
    };
}
