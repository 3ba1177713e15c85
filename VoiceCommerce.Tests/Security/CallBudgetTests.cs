using FluentAssertions;
using VoiceCommerce.Functions.Security;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Security;

public sealed class CallBudgetTests
{
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(4);

    private readonly ManualClock time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly CallBudget budget;

    public CallBudgetTests() => budget = new(10, Refill, time);

    [Fact]
    public void It_begins_full_and_is_spent_once()
    {
        Spend().Should().Be(10);
        Spend().Should().Be(0);
    }

    [Fact]
    public void It_comes_back_one_at_a_time()
    {
        Spend();
        time.Advance(Refill - TimeSpan.FromTicks(1));
        Spend().Should().Be(0);
        time.Advance(TimeSpan.FromTicks(1));
        Spend().Should().Be(1);
        time.Advance(3 * Refill);
        Spend().Should().Be(3);
    }

    [Fact]
    public void It_never_grows_beyond_its_burst()
    {
        time.Advance(TimeSpan.FromDays(3_650));
        Spend().Should().Be(10);
    }

    private int Spend() => Enumerable.Range(0, 100).Count(_ => budget.TrySpend());
}
