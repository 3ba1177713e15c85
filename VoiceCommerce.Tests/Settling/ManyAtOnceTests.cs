using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Settling;

/// <summary>Turns' leftovers, the sweeps of two instances and a guardian's approval may all get hold of one order: over the real store and the real ledger.</summary>
public sealed class ManyAtOnceTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly ManualClock clock = new(An.Evening);

    [Theory]
    [InlineData(OrderState.Placing, OrderState.Placed, AuditEvent.OrderPlaced)]
    [InlineData(OrderState.Placed, OrderState.Captured, AuditEvent.OrderCaptured)]
    public async Task Whoever_settles_an_order_together_with_others_settles_it_once(OrderState state, OrderState end, AuditEvent told)
    {
        using SandboxLedger ledger = new(new SqliteLedgerStore(directory.Path), clock, NullLogger<SandboxLedger>.Instance);
        using SqliteHouseholdStore first = new(directory.Path);
        using SqliteHouseholdStore second = new(directory.Path);
        OrderRunner runner = new(new SandboxGateway(ledger), new SandboxOrderDesk(ledger), clock, TimeSpan.FromMinutes(30));
        Order[] orders = [.. Enumerable.Range(0, 10).Select(number => An.Order($"ord-many-{number:00}", $"home-{number}", state) with { CaptureDue = state == OrderState.Placed ? An.Evening : null })];
        foreach (Order order in orders)
        {
            await PrepareAsync(order, first, ledger);
        }

        Settler[] settlers = [new(first, runner, NoticeRoute.None, clock), new(second, runner, NoticeRoute.None, clock)];
        Task[] leftovers = [.. orders.SelectMany(order => settlers.SelectMany(settler => Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => settler.SettleAsync(order.Household, order.Id, CancellationToken.None)))))];
        Task[] sweeps = [.. settlers.Select((settler, number) =>
            Task.Run(() => new Sweep(number == 0 ? first : second, number == 0 ? first : second, settler, clock, $"instance-{number}").RunAsync(CancellationToken.None)))];
        await Task.WhenAll([.. leftovers, .. sweeps]);

        SandboxBook book = new(directory.Path);
        book.Payments().Select(payment => payment.Order).Should().BeEquivalentTo(orders.Select(order => order.Id.Value));
        book.DeskOrders().Select(order => order.Order).Should().BeEquivalentTo(orders.Select(order => order.Id.Value));
        foreach (Order order in orders)
        {
            (await first.FindOrderAsync(order.Id, default))!.State.Should().Be(end);
            (await first.ListAuditAsync(order.Household, null, 9, default)).Items.Count(entry => entry.Event == told).Should().Be(1);
            LoadedHousehold home = (await first.LoadAsync(order.Household, null, new HabitQuery.MostBought(), default))!;
            home.Habits.Sum(habit => habit.Count).Should().Be(state == OrderState.Placing ? 1 : 0);
        }
    }

    public void Dispose() => directory.Dispose();

    private static async Task PrepareAsync(Order order, SqliteHouseholdStore store, SandboxLedger ledger)
    {
        if (order.State == OrderState.Placed)
        {
            await new SandboxGateway(ledger).AuthoriseAsync(order.Id, order.Total, order.PaymentReference, default);
            await new SandboxOrderDesk(ledger).PlaceAsync(order, default);
        }

        HouseholdRecord home = An.Home(order.Household.Value) with { Orders = [order] };
        (await store.CommitAsync(new() { Record = home, ExpectedVersion = 0, Orders = [order], At = order.At }, default)).Should().BeTrue();
    }
}
