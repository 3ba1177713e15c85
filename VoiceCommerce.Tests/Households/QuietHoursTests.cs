using FluentAssertions;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Households;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("21:00", "07:00", "20:59", false)]
    [InlineData("21:00", "07:00", "21:00", true)] // The first minute counts,
    [InlineData("21:00", "07:00", "00:00", true)]
    [InlineData("21:00", "07:00", "06:59", true)]
    [InlineData("21:00", "07:00", "07:00", false)] // the last one does not.
    [InlineData("13:00", "15:00", "12:59", false)]
    [InlineData("13:00", "15:00", "13:00", true)]
    [InlineData("13:00", "15:00", "14:30", true)]
    [InlineData("13:00", "15:00", "15:00", false)]
    [InlineData("00:00", "23:59", "23:58", true)]
    [InlineData("00:00", "23:59", "23:59", false)]
    public void Hours_may_go_over_midnight(string from, string until, string time, bool quiet) =>
        QuietHours.Between(TimeOnly.Parse(from), TimeOnly.Parse(until))!.Cover(TimeOnly.Parse(time)).Should().Be(quiet);

    [Fact]
    public void From_a_time_until_the_same_time_is_neither_never_nor_always() => QuietHours.Between(new(21, 0), new(21, 0)).Should().BeNull();

    [Fact]
    public void A_clock_shows_whole_minutes() => QuietHours.Between(new(21, 0, 30), new(7, 0)).Should().BeNull();

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "01:59")] // Europe puts its clocks forward:
    [InlineData("2026-03-29T01:00:00Z", "03:00")] // two o'clock does not happen.
    [InlineData("2026-10-25T00:30:00Z", "02:30")] // And back:
    [InlineData("2026-10-25T01:30:00Z", "02:30")] // half past two happens twice.
    [InlineData("2026-10-25T02:00:00Z", "03:00")]
    public void The_clocks_at_home_follow_daylight_saving(string instant, string shown) =>
        TimeZoneId.From("Europe/Copenhagen")!.LocalTime(DateTimeOffset.Parse(instant))!.Value.ToString("HH:mm").Should().Be(shown);

    [Theory]
    [InlineData("America/Chicago", true)]
    [InlineData("UTC", true)]
    [InlineData("Mars/Olympus", false)]
    public void A_zone_is_known_or_has_no_clock(string name, bool known)
    {
        TimeZoneId zone = TimeZoneId.From(name)!;
        zone.IsKnown.Should().Be(known);
        (zone.LocalTime(DateTimeOffset.UnixEpoch) is not null).Should().Be(known);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Central Standard Time")]
    [InlineData("../../etc/passwd")]
    public void Anything_else_is_no_name_of_a_zone(string? name) => TimeZoneId.From(name).Should().BeNull();
}
