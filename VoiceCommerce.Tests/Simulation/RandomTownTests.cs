using FluentAssertions;
using VoiceCommerce.Tests.Proof;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Simulation;

public sealed class RandomTownTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_breaks_no_order_is_lost_doubled_or_told_wrongly()
    {
        int seeds = Campaign.Size("SIMULATION_SEEDS", usually: 500);
        int orders = 0;
        ulong? wrong = null;
        Parallel.For(1, seeds + 1, (seed, all) =>
        {
            Outcome outcome = World.Run(Stories.Of((ulong)seed));
            Interlocked.Add(ref orders, outcome.Orders);
            if (outcome.Failures.Count > 0)
            {
                wrong = (ulong)seed;
                all.Stop();
            }
        });

        output.WriteLine($"{seeds} towns, {orders} orders begun");
        (wrong is { } found ? Shrinking.Told(Stories.Of(found)) : "").Should().BeEmpty();
        orders.Should().BeGreaterThan(seeds, "a town in which nobody orders proves nothing");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(2_026)]
    public void A_seed_replays_bit_for_bit(int seed)
    {
        Outcome[] runs = [.. Enumerable.Range(0, 3).Select(_ => World.Run(Stories.Of((ulong)seed)))];

        runs.Select(run => run.Hash).Distinct().Should().ContainSingle();
        runs[0].Hash.Should().NotBe(World.Run(Stories.Of((ulong)seed + 1)).Hash);
    }
}
