using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Functions.Alexa.Verification;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

public sealed class FreshnessTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 13, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(149, true)]
    [InlineData(150, true)] // At the limit.
    [InlineData(151, false)]
    [InlineData(3_600, false)]
    [InlineData(-149, true)]
    [InlineData(-150, true)] // A clock of Amazon's that is ahead of ours.
    [InlineData(-151, false)]
    public void A_request_is_at_most_150_seconds_away(int secondsAgo, bool fresh)
    {
        DateTimeOffset made = Now.AddSeconds(-secondsAgo);

        IsFresh(Iso(made)).Should().Be(fresh);
        IsFresh(Epoch(made)).Should().Be(fresh);
    }

    [Theory]
    [InlineData("2026-05-13T11:57:30.000Z", true)]
    [InlineData("2026-05-13T11:57:29.999Z", false)]
    [InlineData("2026-05-13T12:02:30.0000000Z", true)]
    [InlineData("2026-05-13T12:02:30.0000001Z", false)]
    public void A_fraction_of_a_second_counts(string timestamp, bool fresh) => IsFresh(timestamp).Should().Be(fresh);

    [Theory]
    [InlineData(0, true)]
    [InlineData(151, true)]
    [InlineData(3_599, true)]
    [InlineData(3_600, true)] // At the limit: delivered again for up to an hour.
    [InlineData(3_601, false)]
    [InlineData(-150, true)]
    [InlineData(-151, false)] // Delivering again makes an event older, never newer.
    public void A_skill_event_may_be_an_hour_old(int secondsAgo, bool fresh)
    {
        DateTimeOffset made = Now.AddSeconds(-secondsAgo);

        IsFresh(Iso(made), isSkillEvent: true).Should().Be(fresh);
        IsFresh(Epoch(made), isSkillEvent: true).Should().Be(fresh);
    }

    [Theory]
    [InlineData("2036-05-13T12:00:00Z")] // Amazon's own Node verifier takes this one.
    [InlineData("2016-05-13T12:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999999999999")]
    [InlineData("0000000000000")]
    public void Another_year_is_not_now(string timestamp)
    {
        IsFresh(timestamp).Should().BeFalse();
        IsFresh(timestamp, isSkillEvent: true).Should().BeFalse();
    }

    [Theory]
    [InlineData("2026-05-13T12:00:00Z")]
    [InlineData("2026-05-13T12:00:00.0Z")]
    [InlineData("2026-05-13T12:00:00.123Z")]
    [InlineData("2026-05-13T12:00:00.123456Z")]
    [InlineData("2026-05-13T12:00:00.1234567Z")]
    [InlineData("1778673600000")]
    public void Alexas_formats_are_read(string timestamp) => IsFresh(timestamp).Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("now")]
    [InlineData("null")]
    [InlineData("2026-05-13")]
    [InlineData("2026-05-13T12:00Z")]
    [InlineData("2026-05-13T12:00:00")] // Whose noon?
    [InlineData("2026-05-13 12:00:00Z")]
    [InlineData("2026-05-13t12:00:00Z")]
    [InlineData("2026-05-13T12:00:00z")]
    [InlineData(" 2026-05-13T12:00:00Z")]
    [InlineData("2026-05-13T12:00:00Z ")]
    [InlineData("2026-05-13T12:00:00Z\n")]
    [InlineData("2026-05-13T12:00:00.Z")]
    [InlineData("2026-05-13T12:00:00,123Z")]
    [InlineData("2026-05-13T12:00:00.12345678Z")]
    [InlineData("2026-05-13T12:00:00+00:00")]
    [InlineData("2026-05-13T14:00:00+02:00")] // The same moment, but Alexa says it in UTC.
    [InlineData("2026-05-13T12:00:00-00:00")]
    [InlineData("2026-05-13T12:00:00GMT")]
    [InlineData("20260513T120000Z")]
    [InlineData("2026-133T12:00:00Z")]
    [InlineData("26-05-13T12:00:00Z")]
    [InlineData("+2026-05-13T12:00:00Z")]
    [InlineData("2026-5-13T12:00:00Z")]
    [InlineData("05/13/2026 12:00:00")]
    [InlineData("Wed, 13 May 2026 12:00:00 GMT")]
    [InlineData("2026-05-13T24:00:00Z")]
    [InlineData("2026-05-13T11:59:60Z")]
    [InlineData("2026-02-30T12:00:00Z")]
    [InlineData("２026-05-13T12:00:00Z")] // A fullwidth digit.
    public void Any_other_text_is_refused(string? timestamp) => IsFresh(timestamp).Should().BeFalse();

    [Theory]
    [InlineData("1778673600")] // Seconds.
    [InlineData("1778673600000000")] // Microseconds.
    [InlineData("-1778673600000")]
    [InlineData("+1778673600000")]
    [InlineData("1778673600000.0")]
    [InlineData("1778673600.000")]
    [InlineData("1.7786736E12")]
    [InlineData(" 1778673600000")]
    [InlineData("1,778,673,600,000")]
    [InlineData("0x19E215A2000")]
    [InlineData("٠١٢٣٤٥٦٧٨٩٠١٢")]
    [InlineData("99999999999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("0")]
    [InlineData("NaN")]
    public void Any_other_number_is_refused(string timestamp) => IsFresh(timestamp).Should().BeFalse();

    [Fact]
    public void A_stale_request_says_why()
    {
        Freshness.Check("2026-05-13T12:10:00Z", isSkillEvent: false, Now).Should().Be(new Freshness.Stale("the request is from the future"));
        Freshness.Check("2026-05-13T11:50:00Z", isSkillEvent: false, Now).Should().Be(new Freshness.Stale("the request is too old"));
    }

    private static bool IsFresh(string? timestamp, bool isSkillEvent = false) => Freshness.Check(timestamp, isSkillEvent, Now) is Freshness.Fresh;

    private static string Iso(DateTimeOffset made) => made.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Epoch(DateTimeOffset made) => made.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
