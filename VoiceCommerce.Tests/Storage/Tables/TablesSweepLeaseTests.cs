using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

[Collection(InAzurite.Name)]
public sealed class TablesSweepLeaseTests(AzuriteServer azurite)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Of_many_instances_that_ask_at_once_one_sweeps_again_and_again()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        for (int round = 0; round < 10; round++)
        {
            DateTimeOffset now = An.Evening.AddMinutes(round);
            bool[] got = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => azure.Store.TryTakeAsync($"instance-{number}", now, Lifetime, default))));
            got.Count(one => one).Should().Be(1);
        }
    }

    [Fact]
    public async Task A_lease_is_its_holders_until_it_runs_out_or_is_given_back()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        (await azure.Store.TryTakeAsync("one", An.Evening, Lifetime, default)).Should().BeTrue();
        (await azure.Store.TryTakeAsync("two", An.Evening + Lifetime - TimeSpan.FromTicks(1), Lifetime, default)).Should().BeFalse();
        (await azure.Store.TryTakeAsync("one", An.Evening.AddSeconds(9), Lifetime, default)).Should().BeTrue();
        (await azure.Store.TryTakeAsync("two", An.Evening + Lifetime, Lifetime, default)).Should().BeFalse("it was taken anew");
        (await azure.Store.TryTakeAsync("one", An.Evening.AddSeconds(10), TimeSpan.Zero, default)).Should().BeTrue();
        (await azure.Store.TryTakeAsync("two", An.Evening.AddSeconds(10), Lifetime, default)).Should().BeTrue();
    }
}
