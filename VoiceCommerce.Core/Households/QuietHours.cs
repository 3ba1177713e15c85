using System.Globalization;

namespace VoiceCommerce.Core.Households;

/// <summary>
/// Hours of each day, by the clocks at home, in which nothing is bought without a guardian. They may go over midnight. They follow the clock on the wall: an hour
/// that daylight saving repeats is quiet twice, and one that it leaves out is not missed.
/// </summary>
public sealed record QuietHours
{
    private QuietHours(TimeOnly from, TimeOnly until)
    {
        From = from;
        Until = until;
    }

    /// <summary>The first quiet minute.</summary>
    public TimeOnly From { get; }

    /// <summary>The first minute that is not quiet any more.</summary>
    public TimeOnly Until { get; }

    /// <summary>Null unless both are whole minutes and differ: from 21:00 to 21:00 could be never or always.</summary>
    public static QuietHours? Between(TimeOnly from, TimeOnly until) => from != until && IsWholeMinute(from) && IsWholeMinute(until) ? new(from, until) : null;

    public bool Cover(TimeOnly time) => From < Until ? time >= From && time < Until : time >= From || time < Until;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm} to {Until:HH:mm}");

    private static bool IsWholeMinute(TimeOnly time) => time.Ticks % TimeSpan.TicksPerMinute == 0;
}
