using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Ordering;

/// <summary>When guardians are asked once more about an order that waits: soon, by day where the home's clock is known, and while there is time to answer.</summary>
public static class AskingAgain
{
    public static readonly TimeSpan Pause = TimeSpan.FromHours(2);

    /// <summary>Before the hold runs out, at the least.</summary>
    public static readonly TimeSpan TimeToAnswer = TimeSpan.FromHours(1);

    /// <summary>The hours of the day in which a letter wakes nobody.</summary>
    public static readonly (int From, int Until) Day = (8, 22);

    /// <summary>Null when it is too late to ask again.</summary>
    public static DateTimeOffset? At(TimeZoneId zone, Order held, DateTimeOffset now)
    {
        DateTimeOffset last = held.At + Order.HoldLifetime - TimeToAnswer;
        DateTimeOffset soon = now + Pause;
        DateTimeOffset wished = zone.LocalTime(soon) is { } local ? soon + UntilMorning(local) : soon;
        DateTimeOffset at = wished < last ? wished : last;
        return at > now ? at : null;
    }

    // By the clock; a night in which it is put forward or back may shift it by that hour.
    private static TimeSpan UntilMorning(DateTimeOffset local) => local.Hour >= Day.From && local.Hour < Day.Until
        ? TimeSpan.Zero
        : local.Date.AddDays(local.Hour < Day.From ? 0 : 1).AddHours(Day.From) - local.DateTime;
}
