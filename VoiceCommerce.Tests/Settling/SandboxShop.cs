using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;

namespace VoiceCommerce.Tests.Settling;

/// <summary>Homes in memory, and the sandbox with its real ledger file: what the sweep makes of orders that were cut off.</summary>
internal sealed class SandboxShop : IDisposable
{
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    private readonly TemporaryDirectory directory = new();
    private readonly SandboxLedger ledger;
    private readonly InMemoryHouseholds homes = new();
    private readonly Sweep sweep;
    private int orders;

    public SandboxShop()
    {
        Clock = new ManualClock(An.Evening);
        ledger = new(new SqliteLedgerStore(directory.Path), Clock, NullLogger<SandboxLedger>.Instance);
        Gateway = new(ledger);
        Desk = new(ledger);
        Outside = new(directory.Path);
        Book = new(directory.Path);
        OrderRunner runner = new(Gateway, Desk, Clock, Grace);
        Settler settler = new(homes, runner, NoticeRoute.Shop, Clock);
        sweep = new(homes, homes, settler, Clock, "only-one");
        Reconciliation = new(homes, settler, runner);
        Erasure = new(homes, homes);
    }

    public ManualClock Clock { get; }

    public SandboxGateway Gateway { get; }

    public SandboxOrderDesk Desk { get; }

    public SandboxBehaviour Outside { get; }

    public SandboxBook Book { get; }

    public ReconciliationDesk Reconciliation { get; }

    public ErasureDesk Erasure { get; }

    /// <summary>An order in a home of its own, in this state, after these calls for it were made: "authorise place cancel capture void".</summary>
    public async Task<Order> CutOffAsync(OrderState state, string calls)
    {
        string name = $"{++orders:00000}";
        Order order = An.Order("ord-cut-" + name, "home-" + name, state, Clock.GetUtcNow()) with { Retry = state is OrderState.Placed ? null : Retry.First(Clock.GetUtcNow()) };
        order = order with
        {
            ReleaseTo = state == OrderState.Releasing ? OrderState.Undone : null,
            CaptureDue = state is OrderState.Placing or OrderState.Authorised ? null : Clock.GetUtcNow() + Grace,
        };
        foreach (string call in calls.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            await CallAsync(call, order);
        }

        HouseholdRecord home = An.Home("home-" + name) with { Orders = [order] };
        await homes.CommitAsync(new() { Record = home, ExpectedVersion = 0, Orders = [order], At = order.At }, default);
        return order;
    }

    /// <summary>Sweeps whenever something is due, for so long at the most; the order as it stands then.</summary>
    public async Task<Order> SettleAsync(Order order, TimeSpan most)
    {
        DateTimeOffset end = Clock.GetUtcNow() + most;
        while (Now(order).Due is { } due && due <= end)
        {
            Clock.Advance(due > Clock.GetUtcNow() ? due - Clock.GetUtcNow() : TimeSpan.Zero);
            Task<SweepReport> running = sweep.RunAsync(CancellationToken.None);
            while (await Task.WhenAny(running, Task.Delay(20)) != running)
            {
                Clock.Advance(OrderRunner.Patience); // Somebody stalls.
            }

            SweepReport report = await running;
            if (report.Failures is [var failure, ..])
            {
                throw new InvalidOperationException("The sweep broke.", failure.Failure);
            }
        }

        return Now(order);
    }

    public Order Now(Order order) => homes[order.Household]!.Record.Order(order.Id)!;

    public NoticeKind[] Letters(Order order) => [.. homes[order.Household]!.Notices.Values.Select(queued => queued.Notice.Kind)];

    public IReadOnlyList<AuditEntry> Audit(Order order) => homes[order.Household]!.Audit;

    public void Dispose()
    {
        ledger.Dispose();
        directory.Dispose();
    }

    private async Task CallAsync(string call, Order order)
    {
        bool done = call switch
        {
            "authorise" => await Gateway.AuthoriseAsync(order.Id, order.Total, order.PaymentReference, default) == PaymentOutcome.Done,
            "capture" => await Gateway.CaptureAsync(order.Id, default) == PaymentOutcome.Done,
            "void" => await Gateway.VoidAsync(order.Id, default) == PaymentOutcome.Done,
            "place" => await Desk.PlaceAsync(order, default) == DeskOutcome.Done,
            "cancel" => await Desk.CancelAsync(order.Id, default) == DeskOutcome.Done,
            _ => false,
        };
        if (!done)
        {
            throw new InvalidOperationException(call);
        }
    }
}
