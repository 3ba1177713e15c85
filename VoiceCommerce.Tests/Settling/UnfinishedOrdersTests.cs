using FluentAssertions;
using Microsoft.Extensions.Logging;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Settling;
using Xunit;

namespace VoiceCommerce.Tests.Settling;

public sealed class UnfinishedOrdersTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly Lines lines = new();

    [Fact]
    public async Task What_a_turn_left_is_settled_behind_it()
    {
        TaskCompletionSource<OrderId> settled = new();
        UnfinishedOrders unfinished = new((_, order, _) => Task.FromResult(settled.TrySetResult(order)), lines);

        unfinished.Leave(Home, [Id(1)]);

        (await settled.Task.WaitAsync(TimeSpan.FromMinutes(1))).Should().Be(Id(1));
    }

    [Fact]
    public async Task A_settlement_that_stalls_holds_up_no_turn_and_what_does_not_fit_is_left_to_the_sweep()
    {
        TaskCompletionSource go = new();
        int settled = 0;
        UnfinishedOrders unfinished = new(async (_, _, _) =>
        {
            await go.Task;
            Interlocked.Increment(ref settled);
        }, lines);
        int most = UnfinishedOrders.MaxWaiting + UnfinishedOrders.AtOnce;

        unfinished.Leave(Home, [.. Enumerable.Range(0, most + 50).Select(Id)]); // Returns although nothing gets done.

        go.SetResult();
        unfinished.Close();
        await unfinished.Working.WaitAsync(TimeSpan.FromMinutes(1));
        settled.Should().BeInRange(UnfinishedOrders.MaxWaiting, most);
        lines.All.Should().HaveCount(most + 50 - settled).And.OnlyContain(line => line.Contains("is left to the sweep"));
    }

    [Fact]
    public async Task An_order_that_breaks_is_logged_by_its_ids_and_the_next_one_is_settled()
    {
        int settled = 0;
        UnfinishedOrders unfinished = new(
            (_, order, _) => order == Id(1) ? throw new InvalidOperationException("oat milk for Robin") : Task.FromResult(Interlocked.Increment(ref settled)), lines);

        unfinished.Leave(Home, [Id(1), Id(1), Id(1), Id(2)]);
        unfinished.Close();
        await unfinished.Working.WaitAsync(TimeSpan.FromMinutes(1));

        settled.Should().Be(1);
        lines.All.Should().HaveCount(3).And.OnlyContain(line =>
            line.Contains(Id(1).Value) && line.Contains("home-1") && line.Contains("InvalidOperationException") && !line.Contains("oat milk"));
    }

    [Fact]
    public void After_the_end_nothing_is_taken_and_nothing_thrown()
    {
        UnfinishedOrders unfinished = new((_, _, _) => Task.CompletedTask, lines);
        unfinished.Close();

        unfinished.Leave(Home, [Id(1)]);

        lines.All.Should().ContainSingle();
    }

    private static OrderId Id(int number) => OrderId.From($"ord-left-{number:000}")!;

    private sealed class Lines : ILogger<UnfinishedOrders>
    {
        private readonly Lock gate = new();
        private readonly List<string> all = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (gate)
                {
                    return [.. all];
                }
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (gate)
            {
                all.Add(formatter(state, exception));
            }
        }
    }
}
