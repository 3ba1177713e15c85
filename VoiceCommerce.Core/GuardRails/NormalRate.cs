namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// How many homes a minute ask for a product that is new to them when nothing is special: a mean that forgets. A steady rate is known to 63 % after a day and to 95 % after three, and a day
/// of nothing leaves 37 % of it.
/// </summary>
/// <param name="PerMinute">At <paramref name="At"/>.</param>
/// <param name="At">When it was learnt.</param>
public sealed record NormalRate(double PerMinute, DateTimeOffset At)
{
    /// <summary>In which it forgets to a 1/e: a day, so that every hour of the day has its part.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public static NormalRate None { get; } = new(0, DateTimeOffset.MinValue);

    /// <summary>As much as is left of it; an earlier time than it was learnt at changes nothing.</summary>
    public double AtTime(DateTimeOffset now) => PerMinute <= 0 ? 0 : PerMinute * Math.Exp(-Math.Max(0, (now - At) / Memory));

    /// <summary>With homes that asked, about at <paramref name="now"/>.</summary>
    public NormalRate With(int homes, DateTimeOffset now) => new(AtTime(now) + (homes / Memory.TotalMinutes), now > At ? now : At);
}
