using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.GuardRails;
using Xunit;

namespace VoiceCommerce.Tests.Ordering;

/// <summary>What a turn says that waited for its order while somebody else moved it on.</summary>
public sealed class ConcludingTests
{
    [Theory]
    [InlineData(OrderState.Undoing, null, typeof(Act.UndoInHand))]
    [InlineData(OrderState.Releasing, OrderState.Undone, typeof(Act.UndoInHand))]
    [InlineData(OrderState.Releasing, OrderState.Declined, typeof(Act.OrderDeclined))]
    [InlineData(OrderState.Undone, null, typeof(Act.Undone))]
    [InlineData(OrderState.Captured, null, typeof(Act.OrderPlaced))]
    public void What_somebody_took_back_meanwhile_did_not_fail(OrderState known, OrderState? leadsTo, Type told)
    {
        Order before = Buying.Earlier("oat-milk", Buying.Usd(5_00), TimeSpan.Zero, OrderState.Placing);
        Order truth = before with { State = known, ReleaseTo = leadsTo };
        HouseholdRecord record = HouseholdRecord.New(Buying.By(null).Household) with { Orders = [truth] };

        Decision decision = Concluding.Conclude(record, before, before with { State = OrderState.Placed }, Buying.Now);

        decision.Acts.Should().ContainSingle().Which.Should().BeOfType(told);
        decision.Record.Should().BeSameAs(record, "whoever moved it has noted it");
    }
}
