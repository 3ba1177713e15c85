namespace VoiceCommerce.Simulator.World;

/// <summary>What the clocks at home show.</summary>
internal static class HomeClock
{
    /// <summary>How long it is until they show this the next time: up to a day, daylight saving aside. A time that daylight saving leaves out is taken an hour later.</summary>
    public static TimeSpan Until(TimeOnly shown, TimeZoneInfo zone, DateTimeOffset now)
    {
        DateTime local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        DateTime next = local.Date + shown.ToTimeSpan();
        next = next <= local ? next.AddDays(1) : next;
        next = zone.IsInvalidTime(next) ? next.AddHours(1) : next;
        return new DateTimeOffset(next, zone.GetUtcOffset(next)) - now;
    }
}
