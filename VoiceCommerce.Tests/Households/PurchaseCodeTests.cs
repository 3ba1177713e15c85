using FluentAssertions;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Households;

public sealed class PurchaseCodeTests
{
    [Fact]
    public void Three_reserved_tries_lock_the_code_and_more_change_nothing()
    {
        PurchaseCode code = new() { Hash = "opaque" };
        PurchaseCode second = code.AttemptReserved().AttemptReserved();
        second.Locked.Should().BeFalse();
        second.AttemptReserved().Locked.Should().BeTrue();
        second.AttemptReserved().AttemptReserved().Should().Be(second.AttemptReserved());
    }

    [Fact]
    public void A_right_code_forgets_the_wrong_ones() =>
        new PurchaseCode { Hash = "opaque" }.AttemptReserved().AttemptReserved().Proven().Attempts.Should().Be(0);
}
