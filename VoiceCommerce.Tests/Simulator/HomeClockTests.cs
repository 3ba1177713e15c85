using FluentAssertions;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

public sealed class HomeClockTests
{
    [Theory]
    [InlineData("2026-05-11T16:00:00Z", "23:30", "12:30:00")] // Eleven in the morning in Chicago.
    [InlineData("2026-05-11T16:00:00Z", "11:00", "1.00:00:00")]
    [InlineData("2026-05-11T16:00:00Z", "10:59", "23:59:00")]
    [InlineData("2026-03-08T07:30:00Z", "02:30", "01:00:00")] // Half past two does not happen that night; half past three does.
    public void It_is_put_to_the_next_time_that_the_clocks_at_home_show_it(string now, string shown, string expected) =>
        HomeClock.Until(TimeOnly.Parse(shown), TimeZoneInfo.FindSystemTimeZoneById("America/Chicago"), DateTimeOffset.Parse(now)).Should().Be(TimeSpan.Parse(expected));

    [Theory]
    [InlineData("nursery", "amzn1.ask.device.NURSERY")]
    [InlineData("", null)]
    [InlineData("kid's room", null)]
    public void A_speaker_is_called_as_Alexa_calls_it(string name, string? device) => Devices.Named(name).Should().Be(device);
}
