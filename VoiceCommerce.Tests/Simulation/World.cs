using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>The real core in a world of its own: processes that die, stores that stay, a bank and a warehouse with their own books, and simulated time.</summary>
internal sealed class World : IIdentifiers, IPricing, ICodeHasher
{
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    public static readonly DisplayName Seller = DisplayName.From("Corner Shop")!;

    /// <summary>Longer than any stall, so that nothing is under way any more.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenLastSweeps = TimeSpan.FromMinutes(30);

    /// <summary>Three days: a hold has run out, and a key is forgotten.</summary>
    private const int MaxLastSweeps = 150;

    private readonly Setting setting;
    private readonly List<Instance> instances = [];
    private readonly Dictionary<string, (int Wrong, int Right)> tries = [];
    private bool closed;
    private int ids;
    private int processes;

    private World(Setting setting)
    {
        this.setting = setting;
        Chance = new Chance(setting.Seed);
        Scheduler = new Scheduler(Chance.Fork(), Home.Today);
        Log = new EventLog(Scheduler);
        Faults = setting.Faults();
        Outside = new Lane(Scheduler, "outside");
        Bank = new Bank(new KeyMemory(setting.Keys, Chance.Fork(), Scheduler, Faults), Chance.Fork(), setting.DeclinesOneIn);
        Warehouse = new Warehouse(new KeyMemory(setting.Keys, Chance.Fork(), Scheduler, Faults), Chance.Fork(), setting.TooLateOneIn);
        History = new History(Homes, Bank, Warehouse);
        foreach (Home home in setting.Homes)
        {
            Catalogue.With([.. home.Sells]);
            Homes.CommitAsync(new HouseholdCommit { Record = HouseholdRecord.New(home.Household), ExpectedVersion = 0, Bought = home.Bought, At = Home.Today }, CancellationToken.None).Wait();
        }

        foreach ((string product, int packs) in setting.Shelves)
        {
            Warehouse.Stock(ProductId.From(product)!, packs);
        }
    }

    public TimeSpan LongestPause => setting.LongestPause;

    public Chance Chance { get; }

    public Scheduler Scheduler { get; }

    public EventLog Log { get; }

    public FaultPlan Faults { get; }

    public Bank Bank { get; }

    public Warehouse Warehouse { get; }

    public History History { get; }

    public InMemoryHouseholds Homes { get; } = new();

    /// <summary>Where all notices arrive.</summary>
    public Inbox Inbox { get; } = new();

    public InMemoryCatalogue Catalogue { get; } = new();

    public InMemoryCrowd Crowd { get; } = new();

    /// <summary>Everybody who is no process of the shop.</summary>
    public Lane Outside { get; }

    /// <summary>Codes that were tried against a hash.</summary>
    public IReadOnlyDictionary<string, (int Wrong, int Right)> Tries => tries;

    public IEnumerable<Order> Orders => setting.Homes.SelectMany(home => Homes[home.Household.Id]!.Orders.Values);

    public bool SomethingIsDue => Homes.FindDueAsync(Scheduler.Now, null, 1, CancellationToken.None).Result.Count > 0;

    public bool SomebodyIsToBeWrittenTo => Homes.FindDueNoticesAsync(Scheduler.Now, 1, CancellationToken.None).Result.Notices.Count > 0;

    public static Outcome Run(Setting setting)
    {
        World world = new(setting);
        world.Play();
        return new([.. world.History.Failures], world.Log.Hash(), world.Log.Lines, world.Faults.Points, world.History.Begun.Count);
    }

    /// <summary>Some running process, or one that has just died.</summary>
    public Instance AnyInstance() => Chance.Of(instances);

    public void Kill()
    {
        Lane lane = AnyInstance().Lane;
        Log.Note($"{lane} is killed");
        lane.Die();
    }

    public void LosePower()
    {
        Log.Note("the power fails");
        Homes.LosePower();
        History.PowerFailed();
        instances.ForEach(instance => instance.Lane.Die());
    }

    public OrderId NewOrder() => OrderId.From($"order-{(++ids).ToString("0000", CultureInfo.InvariantCulture)}")!;

    public DialogueRef NewDialogue() => DialogueRef.From($"dialogue-{(++ids).ToString(CultureInfo.InvariantCulture)}")!;

    /// <summary>Ten per cent tax, and free delivery in two days.</summary>
    public Task<Charges> ChargeAsync(IReadOnlyList<QuoteLine> lines, DeliveryAddress address, CancellationToken cancellation) =>
        Task.FromResult(new Charges(lines.Aggregate(Home.Usd(0), (sum, line) => sum + line.Price.Share(10_00)), Home.Usd(0), 2));

    public string Hash(string digits) => throw new NotSupportedException("Nobody sets a code here.");

    /// <summary>Each home has its own hash of the same code.</summary>
    public bool Matches(string digits, string hash)
    {
        bool right = hash.EndsWith("hash of " + digits, StringComparison.Ordinal);
        (int wrongs, int rights) = tries.GetValueOrDefault(hash);
        tries[hash] = right ? (wrongs, rights + 1) : (wrongs + 1, rights);
        return right;
    }

    private bool SomethingWaitsToLeave => setting.Homes.Any(home => Homes[home.Household.Id]!.Notices.Values.Any(notice => !notice.Dead));

    private void Play()
    {
        for (int number = 0; number < setting.Instances; number++)
        {
            instances.Add(Start());
        }

        Task[] acts = [.. setting.Story.GroupBy(line => line.Actor).Select(lines =>
            new Acting(this, setting.Homes[lines.Key.Home].Household.Id, lines.Key).PlayAsync([.. lines.Select(line => line.Step)]))];
        Scheduler.RunUntil(() => Array.TrueForAll(acts, act => act.IsCompleted));
        Task recovered = Outside.RunAsync(RecoverAsync);
        Scheduler.RunUntil(() => recovered.IsCompleted);
        History.Failures.AddRange(acts.Append(recovered).Where(task => task.IsFaulted).Select(task => task.Exception!.InnerException!.ToString()));
        History.Failures.AddRange(Books.Faults(this, setting));
        History.Failures.AddRange(Letters.Faults(this));
    }

    private Instance Start()
    {
        Lane lane = new(Scheduler, $"process-{++processes}");
        Instance instance = new(this, lane);
        lane.Died = () => Outside.Post(_ => _ = RestartAsync(instance), null);
        instance.SweepEvery(setting.SweepEvery);
        return instance;
    }

    private async Task RestartAsync(Instance dead)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(500 + Chance.Below(5_000)), Outside.Clock);
        if (!closed)
        {
            instances[instances.IndexOf(dead)] = Start();
        }
    }

    /// <summary>Nothing goes wrong any more: the sweep finishes what was cut off, time passes, and everybody asks how it went.</summary>
    private async Task<bool> RecoverAsync()
    {
        Faults.Over = true;
        await Task.Delay(Calm, Outside.Clock);
        closed = true;
        instances.ForEach(instance => instance.Lane.Die());
        Instance last = new(this, new Lane(Scheduler, "process-last"));
        instances.Clear();
        instances.Add(last);
        for (int sweeps = 0; sweeps < MaxLastSweeps && (Orders.Any(IsUnfinished) || SomethingWaitsToLeave); sweeps++)
        {
            await last.SweepAsync();
            await Task.Delay(BetweenLastSweeps, Outside.Clock);
        }

        for (int home = 0; home < setting.Homes.Count; home++)
        {
            await new Acting(this, setting.Homes[home].Household.Id, new Actor($"home-{home + 1}-last", home)).PlayAsync([new Step.Says("mum", new Intent.Launch())]);
        }

        return true;
    }

    private static bool IsUnfinished(Order order) => order.InDoubt || order.State is OrderState.Placed or OrderState.Held;
}
