using FluentAssertions;
using VoiceCommerce.Core.Ports;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

/// <summary>What every adapter of <see cref="ISweepLease"/> must do; derive from it and say how to open one.</summary>
public abstract class SweepLeaseContract : IDisposable
{
    private readonly List<ISweepLease> opened = [];

    /// <summary>Another door to the one lease of the test's own, at first empty place, as another process would open it. The test disposes it.</summary>
    protected abstract ISweepLease Open();

    [Fact]
    public async Task Of_many_who_ask_at_once_through_several_doors_one_gets_it()
    {
        ISweepLease[] doors = [Door(), Door()];
        for (int round = 0; round < 20; round++)
        {
            DateTimeOffset now = An.Evening.AddMinutes(round);
            bool[] won = await Task.WhenAll(Enumerable.Range(0, 32).Select(number =>
                Task.Run(() => doors[number % 2].TryTakeAsync($"holder-{number}", now, TimeSpan.FromSeconds(15), default))));
            won.Count(one => one).Should().Be(1);
        }
    }

    [Fact]
    public async Task It_is_its_holders_until_it_runs_out()
    {
        ISweepLease lease = Door();
        (await Take(lease, "a", second: 0)).Should().BeTrue();
        (await Take(lease, "b", second: 14.999)).Should().BeFalse();
        (await Take(lease, "b", second: 15)).Should().BeTrue();
        (await Take(lease, "a", second: 16)).Should().BeFalse();
    }

    [Fact]
    public async Task Its_holder_renews_it()
    {
        ISweepLease lease = Door();
        (await Take(lease, "a", second: 0)).Should().BeTrue();
        (await Take(lease, "a", second: 10)).Should().BeTrue();
        (await Take(Door(), "b", second: 24.999)).Should().BeFalse();
        (await Take(Door(), "b", second: 25)).Should().BeTrue();
    }

    [Fact]
    public async Task Taken_for_no_time_it_is_given_back_by_its_holder_only()
    {
        ISweepLease lease = Door();
        (await Take(lease, "a", second: 0)).Should().BeTrue();
        (await Take(lease, "b", second: 1, lifetime: 0)).Should().BeFalse();
        (await Take(lease, "b", second: 1)).Should().BeFalse();
        (await Take(lease, "a", second: 2, lifetime: 0)).Should().BeTrue();
        (await Take(lease, "b", second: 2)).Should().BeTrue();
    }

    [Theory]
    [InlineData(15)]
    [InlineData(0)] // Given back, by a clock that was an hour ahead.
    public async Task A_clock_that_is_put_back_an_hour_does_not_stop_the_sweeps_of_that_hour(int lifetime)
    {
        ISweepLease lease = Door();
        (await Take(lease, "a", second: 3600)).Should().BeTrue();
        (await Take(lease, "a", second: 3601, lifetime)).Should().BeTrue();
        (await Take(Door(), "b", second: 2)).Should().BeTrue();
        (await Take(lease, "a", second: 3)).Should().BeFalse();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => opened.ForEach(door => (door as IDisposable)?.Dispose());

    private ISweepLease Door()
    {
        ISweepLease door = Open();
        opened.Add(door);
        return door;
    }

    private static Task<bool> Take(ISweepLease lease, string holder, double second, double lifetime = 15) =>
        lease.TryTakeAsync(holder, An.Evening.AddSeconds(second), TimeSpan.FromSeconds(lifetime), default);
}
