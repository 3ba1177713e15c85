using FluentAssertions;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

/// <summary>How the home's code stood when an order was judged, read back from what was found then.</summary>
public sealed class CodeThenTests
{
    private static readonly PurchaseCode Today = Buying.CodeAfter(1);

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(PurchaseCode.MaxAttempts, true)]
    public void The_tries_of_that_day_count_and_not_todays(int wrongTries, bool locked)
    {
        Finding then = Buying.By(Role.Adult).WithCode(Buying.CodeAfter(wrongTries)).Found(Rail.CodeLock);

        CodeLockRail.CodeThen(then, Today).Should().BeEquivalentTo(new { Attempts = wrongTries, Locked = locked });
    }

    [Fact]
    public void A_home_that_had_no_code_then_has_none() =>
        CodeLockRail.CodeThen(Buying.By(Role.Adult).WithCode(null).Found(Rail.CodeLock), Today).Should().BeNull();

    [Fact]
    public void Where_nothing_was_found_of_it_it_stood_as_it_does_today()
    {
        Attempt platforms = Buying.By(Role.Adult);
        platforms = platforms with { Household = platforms.Household with { Rules = new() { PlatformCode = true } } };

        CodeLockRail.CodeThen(null, Today).Should().BeSameAs(Today);
        CodeLockRail.CodeThen(platforms.Found(Rail.CodeLock), Today).Should().BeSameAs(Today);
        CodeLockRail.CodeThen(null, null).Should().BeNull();
    }
}
