using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

/// <summary>When many are too many, and what that asks for.</summary>
public sealed class BurstTests
{
    private static readonly ProductId Oats = ProductId.From("oat-milk")!;

    [Theory]
    [InlineData(19, 19, 0, 0, false)]
    [InlineData(20, 20, 0, 0, true)] // The same words.
    [InlineData(29, 10, 0, 0, false)]
    [InlineData(30, 10, 0, 0, true)] // Any words.
    [InlineData(59, 59, 0, 5, false)] // Five a minute are normal: sixty in three minutes are not.
    [InlineData(60, 60, 0, 5, true)]
    [InlineData(47, 47, 28, 0, false)] // They came one after the other: four a minute before.
    [InlineData(48, 48, 28, 0, true)]
    public void Few_homes_are_no_burst_and_neither_are_as_many_as_usual(int homes, int sameWords, int before, double rate, bool burst) =>
        (Judge(null, new(homes, sameWords, before, rate)) is not null).Should().Be(burst);

    [Fact]
    public void What_a_store_cuts_off_never_makes_a_burst() =>
        Judge(null, new(ICrowd.MostNewest, ICrowd.MostNewest, ICrowd.MostBefore, 0)).Should().BeNull("as many asked before as a store counts");

    [Fact]
    public void Its_own_minutes_are_no_measure_of_what_is_normal()
    {
        Burst known = Seen();
        Judge(known, new(25, 25, 300, 0), Buying.Now.AddMinutes(5)).Should().BeEquivalentTo(new { known.Since, LastSeen = Buying.Now.AddMinutes(5), Homes = 25, Threshold = 20 });
        Judge(known, new(25, 25, 300, 0), Buying.Now + Burst.Linger).Should().BeNull("it was over by then, and so many were normal");
    }

    [Fact]
    public void It_holds_for_ten_minutes_after_it_was_last_seen()
    {
        Seen().IsOn(Buying.Now + Burst.Linger - TimeSpan.FromTicks(1)).Should().BeTrue();
        Seen().IsOn(Buying.Now + Burst.Linger).Should().BeFalse();
    }

    [Fact]
    public void What_the_merchant_pins_is_held_and_what_they_end_is_not_until_it_begins_anew()
    {
        Burst pinned = Seen() with { Word = BurstWord.Pinned, WordAt = Buying.Now };
        pinned.IsOn(Buying.Now.AddDays(3)).Should().BeTrue();

        Burst ended = Seen() with { Word = BurstWord.Ended, WordAt = Buying.Now };
        ended.IsOn(Buying.Now).Should().BeFalse();
        Judge(ended, new(900, 900, 0, 0), Buying.Now + Burst.Rest - TimeSpan.FromTicks(1)).Should().BeNull();
        Burst anew = Judge(ended, new(900, 900, 0, 0), Buying.Now + Burst.Rest)!;
        (anew with { Word = ended.Word, WordAt = ended.WordAt }).IsOn(Buying.Now + Burst.Rest).Should().BeTrue("the word was about the one before");
    }

    [Theory]
    [InlineData(25, 20, 20, 20)] // The same words: those are counted, and their number is too many.
    [InlineData(31, 19, 31, 30)]
    public void It_says_how_many_were_too_many(int homes, int sameWords, int counted, int threshold) =>
        Judge(null, new(homes, sameWords, 0, 0)).Should().BeEquivalentTo(new { Product = Oats, Since = Buying.Now, LastSeen = Buying.Now, Homes = counted, Threshold = threshold });

    [Theory]
    [InlineData(BurstWord.None, 60, false)] // Counted once a minute.
    [InlineData(BurstWord.None, 59, true)]
    [InlineData(BurstWord.Ended, 3_599, true)]
    [InlineData(BurstWord.Ended, 3_600, false)]
    [InlineData(BurstWord.Pinned, 1_000_000, true)]
    public void It_is_counted_again_when_that_could_change_it(BurstWord word, int secondsLater, bool waits) =>
        (Seen() with { Word = word, WordAt = Buying.Now }).CanWait(Buying.Now.AddSeconds(secondsLater)).Should().Be(waits);

    [Theory]
    [InlineData(null, Requirement.Refuse)]
    [InlineData(Role.Child, Requirement.Guardian)]
    [InlineData(Role.Adult, Requirement.Guardian)]
    [InlineData(Role.Guardian, Requirement.Guardian)]
    public void What_is_new_to_the_home_is_held_in_a_burst(Role? role, Requirement required)
    {
        Buying.By(role).NewToHome().Found(Rail.Broadcast).Requirement.Should().Be(Requirement.Clear);
        Buying.By(role).NewToHome().Amid(Seen()).Found(Rail.Broadcast).Should()
            .BeEquivalentTo(new Finding(Rail.Broadcast, required, "25 homes in 3 min", "fewer than 20", "oat-milk"));
        Buying.By(role).NewToHome().Amid(Seen(ProductId.From("rice")!)).Found(Rail.Broadcast).Requirement.Should().Be(Requirement.Clear);
    }

    [Fact]
    public void A_guardian_waits_too_whatever_the_code()
    {
        Rails.Check(Buying.By(Role.Guardian).NewToHome().Amid(Seen()).Showing(yes: true, code: true)).Verdict.Should().BeOfType<Verdict.NeedsGuardian>();
        Rails.Check(Buying.By(Role.Guardian).NewToHome().Amid(Seen()).Showing(guardian: true)).Verdict.Should().BeOfType<Verdict.NeedsGuardian>();
        Rails.Check(Buying.By(Role.Guardian).NewToHome().Showing(guardian: true)).Verdict.Should().BeOfType<Verdict.Clear>();
    }

    [Fact]
    public void The_usual_of_a_surely_recognised_member_goes_on()
    {
        Rails.Check(Buying.By(Role.Adult).Amid(Seen())).Verdict.Should().BeOfType<Verdict.ClearOnYes>();
        Rails.Check(Buying.By(Role.Adult, level: 100).Amid(Seen())).Verdict.Should().BeOfType<Verdict.NeedsGuardian>();
        Rails.Check(Buying.By(null).Amid(Seen())).Verdict.Should().BeOfType<Verdict.Refused>();
    }

    [Fact]
    public void What_nobody_can_count_is_taken_for_a_burst()
    {
        Attempt unknown = Buying.By(Role.Adult) with { Bursts = null };
        Rails.Check(unknown).Verdict.Should().BeOfType<Verdict.ClearOnYes>();
        Rails.Check(unknown.NewToHome()).Verdict.Should().BeOfType<Verdict.NeedsGuardian>().Which.Because.Rail.Should().Be(Rail.Broadcast);
        Rails.Check(Buying.By(null) with { Bursts = null }).Verdict.Should().BeOfType<Verdict.Refused>();
    }

    [Fact]
    public void A_steady_rate_is_known_to_two_thirds_after_a_day_and_forgotten_at_the_same_pace()
    {
        NormalRate rate = NormalRate.None;
        for (int minute = 0; minute < 24 * 60; minute++)
        {
            rate = rate.With(2, Buying.Now.AddMinutes(minute));
        }

        rate.PerMinute.Should().BeApproximately(2 * (1 - (1 / Math.E)), 0.01);
        rate.AtTime(rate.At.AddDays(1)).Should().BeApproximately(rate.PerMinute / Math.E, 0.001);
        rate.AtTime(rate.At.AddDays(-1)).Should().Be(rate.PerMinute, "a clock behind changes nothing");
    }

    private static Burst? Judge(Burst? known, CrowdCount count, DateTimeOffset? at = null) => Burst.Judge(Oats, known, count, at ?? Buying.Now);

    private static Burst Seen(ProductId? product = null) =>
        new() { Product = product ?? Oats, Since = Buying.Now.AddMinutes(-2), LastSeen = Buying.Now, Homes = 25, Threshold = 20 };
}
