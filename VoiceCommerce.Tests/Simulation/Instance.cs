using VoiceCommerce.Core;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Security;
using VoiceCommerce.Tests.Conversations;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>One running process of the shop, wired as the app wires it, with the deadline and the apology of a channel around each turn.</summary>
internal sealed class Instance : IUnfinishedOrders
{
    /// <summary>The platform gives up after eight seconds; an apology must reach it before.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly World world;
    private readonly TurnHandler turns;
    private readonly HeldOrders held;
    private readonly UndoDesk undo;
    private readonly Settler settler;
    private readonly Sweep sweep;
    private readonly NoticeSender sender;

    public Instance(World world, Lane lane)
    {
        this.world = world;
        Lane = lane;
        Wire wire = new(world.Scheduler, world.Log, world.Faults, world.Chance.Fork(), lane, world.Outside, world.LosePower);
        SimulatedStore store = new(world.Homes, world.History, wire);
        OrderRunner runner = new(new SimulatedGateway(world.Bank, wire), new SimulatedDesk(world.Warehouse, wire), lane.Clock, World.Grace);
        SimulatedCatalogue catalogue = new(world.Catalogue, wire);
        Gathering gathering = new(catalogue, new Quoting(catalogue, world, world, World.Seller), new CrowdWatch(world.Crowd, lane.Clock, _ => { }));
        turns = new TurnHandler(store, gathering, new CodeDesk(store, world, new AuthenticatorCodes(TestShop.Secret)), runner, this, NoticeRoute.Shop, world, lane.Clock);
        settler = new Settler(store, runner, NoticeRoute.Shop, lane.Clock);
        sweep = new Sweep(store, store, settler, lane.Clock, lane.ToString());
        sender = new NoticeSender(store, store, new SimulatedNotifier(world.Inbox, wire), lane.Clock);
        held = new HeldOrders(store, store, gathering, settler, NoticeRoute.Shop, lane.Clock);
        undo = new UndoDesk(store, settler, NoticeRoute.Shop, lane.Clock);
    }

    public Lane Lane { get; }

    /// <summary>Null is the apology, which claims nothing.</summary>
    public Task<ReadOnlyMemory<byte>?> HearAsync(Turn turn) => Lane.RunAsync(() => ForgivingAsync<ReadOnlyMemory<byte>?>(async () =>
    {
        using CancellationTokenSource deadline = new(Deadline, Lane.Clock);
        return await turns.HandleAsync(turn, Heard.Write, deadline.Token);
    }));

    /// <summary>Null when it broke off.</summary>
    public Task<HeldOrderOutcome?> ApproveAsync(Order order, Approval terms) =>
        Lane.RunAsync(() => ForgivingAsync(async () => (HeldOrderOutcome?)await held.ApproveAsync(order.Id, "merchant", terms, CancellationToken.None)));

    /// <summary>Null when it broke off.</summary>
    public Task<HeldOrderOutcome?> DeclineAsync(Order order) =>
        Lane.RunAsync(() => ForgivingAsync(async () => (HeldOrderOutcome?)await held.DeclineAsync(order.Id, "merchant", CancellationToken.None)));

    /// <summary>Null when it broke off.</summary>
    public Task<HeldOrderOutcome?> PutOffAsync(Order order) =>
        Lane.RunAsync(() => ForgivingAsync(async () => (HeldOrderOutcome?)await held.PutOffAsync(order.Id, "merchant", CancellationToken.None)));

    /// <summary>Null when it broke off.</summary>
    public Task<TakenBack?> TakeBackAsync(Order order) =>
        Lane.RunAsync(() => ForgivingAsync(async () => (TakenBack?)await undo.TakeBackAsync(order.Household, order.Id, "mum", CancellationToken.None)));

    public Task<bool> SweepAsync() => Lane.RunAsync(async () => await ForgivingAsync(SweptAsync) | await ForgivingAsync(SentAsync));

    /// <summary>Behind the turn; what dies with the process is left to the sweep.</summary>
    public void Leave(HouseholdId household, IReadOnlyList<OrderId> orders)
    {
        foreach (OrderId order in orders)
        {
            Lane.Post(_ => _ = ForgivingAsync(() => SettledAsync(household, order)), null);
        }
    }

    /// <summary>The timer functions, for as long as the process lives; where nothing is due they do not ask.</summary>
    public void SweepEvery(TimeSpan time) => Lane.Post(_ => _ = SweepOnAsync(time), null);

    private async Task SweepOnAsync(TimeSpan every)
    {
        while (true)
        {
            await Task.Delay(every, Lane.Clock);
            if (world.SomethingIsDue)
            {
                await ForgivingAsync(SweptAsync);
            }

            if (world.SomebodyIsToBeWrittenTo)
            {
                await ForgivingAsync(SentAsync);
            }
        }
    }

    private async Task<bool> SweptAsync()
    {
        SweepReport report = await sweep.RunAsync(CancellationToken.None);
        return report.Failures.Count == 0 ? report.Orders > 0 : throw new AggregateException(report.Failures.Select(broken => broken.Failure));
    }

    private async Task<bool> SentAsync() => (await sender.SendAsync(CancellationToken.None)).Delivered > 0;

    private async Task<bool> SettledAsync(HouseholdId household, OrderId order)
    {
        await settler.SettleAsync(household, order, CancellationToken.None);
        return true;
    }

    // What an outside failure may become; anything else is a mistake in the shop.
    private async Task<T?> ForgivingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
#pragma warning disable CA1031 // An unexpected one is a finding of its own.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            world.Log.Note($"{Lane} gives up: {failure.GetType().Name}");
            Exception[] causes = failure is AggregateException several ? [.. several.InnerExceptions] : [failure];
            world.History.Failures.AddRange(causes.Where(cause => cause is not (IOException or OperationCanceledException or ContentionException)).Select(cause => cause.ToString()));
            return default;
        }
    }
}
