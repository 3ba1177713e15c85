using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Settling;

public sealed class SweepTests
{
    private readonly ManualClock clock = new(An.Evening);
    private readonly InMemoryHouseholds homes = new();
    private readonly StuckTown town;

    public SweepTests() => town = new(new OutsideWorld(clock));

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // Each costs the sweep all its patience.
    public async Task Five_hundred_orders_that_cannot_be_settled_do_not_hold_up_a_healthy_one(bool stalls)
    {
        await PutAsync(500, "stuck", An.Evening.AddHours(-1));
        Order healthy = (await PutAsync(1, "healthy", An.Evening))[0];
        town.Stuck = order => order.Value.StartsWith("ord-stuck", StringComparison.Ordinal);
        town.Stalls = stalls;

        SweepReport report = await RunAsync(Sweep("a"));

        report.Should().BeEquivalentTo(new SweepReport(501, []));
        Now(healthy).State.Should().Be(OrderState.Placed);
        clock.GetUtcNow().Should().BeBefore(An.Evening + Core.Sweep.Budget);
        (clock.GetUtcNow() > An.Evening + TimeSpan.FromSeconds(60)).Should().Be(stalls, "500 stall for 8 s each, 32 at once");
        homes[HouseholdId.From("home-stuck-000")!]!.Record.Orders.Should().OnlyContain(order => order.Retry!.Tries == 1 && order.Retry.Next > An.Evening);
    }

    [Theory]
    [InlineData(7, OrderState.Placed)]
    [InlineData(9, OrderState.Placing)]
    public async Task Who_is_too_slow_for_a_turn_is_waited_for_by_the_sweep(int seconds, OrderState end)
    {
        Order slow = (await PutAsync(1, "slow", An.Evening))[0];
        TaskCompletionSource asked = new();
        town.Takes = cancellation =>
        {
            Task answer = Task.Delay(TimeSpan.FromSeconds(seconds), clock, cancellation);
            asked.SetResult();
            return answer;
        };
        Task<SweepReport> sweeping = Sweep("a").RunAsync(default);
        await asked.Task;
        clock.Advance(TimeSpan.FromSeconds(seconds));
        await sweeping;

        Now(slow).State.Should().Be(end);
    }

    [Fact]
    public async Task What_was_tried_in_vain_is_left_alone_until_its_time_has_come()
    {
        Order stuck = (await PutAsync(1, "stuck", An.Evening))[0];
        town.Stuck = _ => true;
        await Sweep("a").RunAsync(default);
        int calls = town.Asked;

        clock.Advance(Retry.HeadStart - TimeSpan.FromTicks(1));
        (await Sweep("a").RunAsync(default)).Orders.Should().Be(0);
        town.Asked.Should().Be(calls);

        clock.Advance(TimeSpan.FromTicks(1));
        (await Sweep("a").RunAsync(default)).Orders.Should().Be(1);
        Now(stuck).Retry!.Tries.Should().Be(2);
    }

    [Fact]
    public async Task A_sweep_that_has_no_time_left_leaves_the_rest_to_the_next_one()
    {
        Order[] orders = await PutAsync(40, "slow", An.Evening);
        town.Each = () => clock.Advance(TimeSpan.FromSeconds(10));

        SweepReport report = await Sweep("a").RunAsync(default);

        report.Orders.Should().BeInRange(5, 39);
        town.Each = () => { };
        clock.Advance(TimeSpan.FromHours(1));
        await Sweep("a").RunAsync(default);
        orders.Select(order => Now(order).State).Should().OnlyContain(state => state == OrderState.Placed || state == OrderState.Capturing || state == OrderState.Captured);
    }

    [Fact]
    public async Task Only_the_holder_of_the_lease_sweeps_and_gives_it_back()
    {
        await PutAsync(1, "one", An.Evening);
        (await homes.TryTakeAsync("other", clock.GetUtcNow(), TimeSpan.FromSeconds(15), default)).Should().BeTrue();
        (await Sweep("a").RunAsync(default)).Orders.Should().Be(0);
        town.Asked.Should().Be(0);

        clock.Advance(TimeSpan.FromSeconds(15)); // The other one was killed.
        (await Sweep("a").RunAsync(default)).Orders.Should().Be(1);
        (await homes.TryTakeAsync("other", clock.GetUtcNow(), TimeSpan.FromSeconds(15), default)).Should().BeTrue();
    }

    [Fact]
    public async Task An_order_that_breaks_is_put_off_and_named_and_the_others_are_settled()
    {
        Order[] orders = await PutAsync(70, "any", An.Evening);
        OrderId bad = orders[3].Id;
        town.Breaks = order => order == bad;

        SweepReport report = await Sweep("a").RunAsync(default);

        report.Orders.Should().Be(70);
        report.Failures.Should().ContainSingle().Which.Due.Order.Should().Be(bad);
        orders.Count(order => Now(order).State == OrderState.Placed).Should().Be(69);
        Now(orders[3]).Retry!.Next.Should().BeAfter(clock.GetUtcNow());
    }

    [Fact]
    public async Task An_entry_without_a_home_or_an_order_in_doubt_is_passed_over()
    {
        Order gone = (await PutAsync(1, "gone", An.Evening))[0];
        Order healthy = (await PutAsync(1, "healthy", An.Evening.AddMinutes(-1)))[0];
        await homes.CommitAsync(new() { Record = homes[gone.Household]!.Record with { Orders = [] }, ExpectedVersion = 1, At = An.Evening }, default);

        (await Sweep("a").RunAsync(default)).Failures.Should().BeEmpty();

        Now(healthy).State.Should().Be(OrderState.Placed);
    }

    /// <summary>The process dies before the nth thing that it does to the world, and so after the one before; another one finishes the work.</summary>
    [Theory]
    [InlineData(OrderState.Placing, OrderState.Captured)]
    [InlineData(OrderState.Placed, OrderState.Captured)]
    [InlineData(OrderState.Undoing, OrderState.Undone)]
    public async Task A_sweep_that_is_killed_at_any_point_loses_and_doubles_nothing(OrderState state, OrderState end)
    {
        int points = 0;
        while (await new SweepTests().DiesAndIsFollowedAsync(state, end, points))
        {
            points++;
        }

        points.Should().BeGreaterThan(3, "a sweep that does nothing cannot be killed");
    }

    /// <summary>False when it had ended before that point.</summary>
    private async Task<bool> DiesAndIsFollowedAsync(OrderState state, OrderState end, int point)
    {
        Order order = (await PutAsync(1, "mortal", An.Evening, state))[0];
        int done = 0;
        town.Each = Live;
        homes.BeforeCommit = _ =>
        {
            Live();
            return Task.CompletedTask;
        };
        await Sweep("a").RunAsync(default);
        (town.Each, homes.BeforeCommit) = (() => { }, null);

        for (int sweeps = 0; sweeps < 3; sweeps++)
        {
            clock.Advance(TimeSpan.FromMinutes(61));
            (await Sweep("b").RunAsync(default)).Failures.Should().BeEmpty();
        }

        Now(order).State.Should().Be(end, $"after dying at point {point}");
        town.World.Money.Values.Should().Equal(end == OrderState.Undone ? "voided" : "captured");
        town.World.AtDesk.Should().HaveCount(end == OrderState.Undone ? 0 : 1);
        return done > point;

        // Who is dead does nothing more.
        void Live()
        {
            if (done++ >= point)
            {
                throw new IOException("killed");
            }
        }
    }

    private Sweep Sweep(string holder) => new(homes, homes, new Settler(homes, new OrderRunner(town, town, clock, TimeSpan.FromMinutes(30)), NoticeRoute.None, clock), clock, holder);

    /// <summary>Ten to a home, one second apart.</summary>
    private async Task<Order[]> PutAsync(int count, string name, DateTimeOffset first, OrderState state = OrderState.Placing)
    {
        Order[] orders = [.. Enumerable.Range(0, count).Select(number =>
            An.Order($"ord-{name}-{number:000}", $"home-{name}-{number / 10:000}", state, first.AddSeconds(-number)) with
            {
                CaptureDue = state is OrderState.Placing ? null : first.AddSeconds(-number),
            })];
        foreach (IGrouping<HouseholdId, Order> home in orders.GroupBy(order => order.Household))
        {
            HouseholdRecord record = An.Home(home.Key.Value) with { Orders = [.. home] };
            await homes.CommitAsync(new() { Record = record, ExpectedVersion = 0, Orders = [.. home], At = An.Evening }, default);
        }

        if (state is not OrderState.Placing)
        {
            foreach (Order order in orders)
            {
                await town.World.AuthoriseAsync(order.Id, order.Total, order.PaymentReference, default);
                await town.World.PlaceAsync(order, default);
            }
        }

        return orders;
    }

    private Order Now(Order order) => homes[order.Household]!.Record.Order(order.Id)!;

    /// <summary>Lets time pass whenever everybody who can stall does.</summary>
    private async Task<SweepReport> RunAsync(Sweep sweep)
    {
        Task<SweepReport> running = Task.Run(() => sweep.RunAsync(default));
        while (!running.IsCompleted)
        {
            for (int looks = 0; looks < 2_000 && town.Waiting < Core.Sweep.AtOnce && !running.IsCompleted; looks++)
            {
                await Task.Delay(1);
            }

            if (!running.IsCompleted && town.Waiting > 0)
            {
                // Those who waited leave on threads of their own; the clock must not run on before they have.
                (int waited, int asked) = (town.Waiting, town.Asked);
                clock.Advance(OrderRunner.SweepPatience);
                while (!running.IsCompleted && town.Waiting >= waited && town.Asked == asked)
                {
                    await Task.Delay(1);
                }
            }
        }

        return await running;
    }
}
