namespace VoiceCommerce.Core.Notices;

/// <summary>
/// A notice on its way out. An attempt is counted, and the next one put off, before it is made: so a process that dies in it costs a wait and never a
/// tight loop, and two senders do not make the same attempt.
/// </summary>
public sealed record QueuedNotice
{
    /// <summary>From when a failed attempt is the last one, if there were <see cref="LeastAttempts"/>.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>After an outage of our own, the first failure is not the end: two hours of attempts are.</summary>
    public const int LeastAttempts = 8;

    /// <summary>After the first attempt; each later one waits twice as long, up to <see cref="LongestWait"/>.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>How long a dead notice is kept for the merchant to look at.</summary>
    public static readonly TimeSpan KeptDead = TimeSpan.FromDays(30);

    public required Notice Notice { get; init; }

    public int Attempts { get; init; }

    /// <summary>When it is to be looked at next: to be sent, or, when it is dead, to be dropped.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Nobody tries any more.</summary>
    public bool Dead { get; init; }

    public static QueuedNotice New(Notice notice) => new() { Notice = notice, Due = notice.NotBefore ?? notice.At };

    /// <summary>Taken for one more attempt.</summary>
    public QueuedNotice Taken(DateTimeOffset now) => this with { Attempts = Attempts + 1, Due = now + Wait(Attempts) };

    /// <summary>The attempt that it was taken for failed.</summary>
    /// <param name="now">Of the failure.</param>
    /// <param name="wait">How long the receiver asked for, heeded up to <see cref="LongestWait"/>; null when it did not say.</param>
    public QueuedNotice Failed(DateTimeOffset now, TimeSpan? wait)
    {
        if (now >= Notice.At + Lifetime && Attempts >= LeastAttempts)
        {
            return Buried(now);
        }

        DateTimeOffset asked = now + Shorter(wait ?? TimeSpan.Zero, LongestWait);
        return asked > Due ? this with { Due = asked } : this;
    }

    /// <summary>No attempt will ever succeed, or there were enough of them.</summary>
    public QueuedNotice Buried(DateTimeOffset now) => this with { Dead = true, Due = now + KeptDead };

    // 1, 2, 4, 8, 16, 32, 60, 60 ... minutes.
    private static TimeSpan Wait(int attempts) => Shorter(FirstWait * (1 << Math.Min(attempts, 6)), LongestWait);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
