using System.Globalization;
using System.Text;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Security;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using VoiceCommerce.Tests.Storage.Tables;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>The real core on real threads: two instances, each with its own access to the same homes, and they can be restarted.</summary>
internal sealed class RacingShop : IIdentifiers, IPricing, ICodeHasher, IUnfinishedOrders, IDisposable
{
    private const int InstancesAtOnce = 2;

    private readonly Func<Task<IHouseholdStore>> open;
    private readonly IDisposable? place;
    private readonly InMemoryCatalogue catalogue = new();
    private readonly InMemoryCrowd crowd = new();
    private IHouseholdStore[] stores = [];
    private int ids;
    private int hashes;

    private RacingShop(Func<Task<IHouseholdStore>> open, IDisposable? place)
    {
        this.open = open;
        this.place = place;
        Outside = new OutsideWorld(Clock);
    }

    public ManualClock Clock { get; } = new(Home.Today);

    public OutsideWorld Outside { get; }

    /// <summary>The first instance's.</summary>
    public IHouseholdStore Store => stores[0];

    public IHouseholdArchive Archive => (IHouseholdArchive)Store;

    /// <summary>How often a spoken code was compared with a home's, by both instances.</summary>
    public int Hashes => hashes;

    /// <summary>Two, over the same homes.</summary>
    public IReadOnlyList<TurnHandler> Instances { get; private set; } = [];

    /// <param name="store">Where the homes are: "memory", "sqlite" or "tables".</param>
    /// <param name="azurite">For the tables.</param>
    public static Task<RacingShop> OpenAsync(string store, AzuriteServer azurite) => StartedAsync(store switch
    {
        "memory" => InMemory(),
        "sqlite" => InSqlite(),
        "tables" => InTables(azurite),
        _ => throw new ArgumentOutOfRangeException(nameof(store), store, "There is no such store."),
    });

    /// <summary>Over homes that somebody else keeps, and takes away.</summary>
    public static Task<RacingShop> OpenAsync(Func<Task<IHouseholdStore>> open) => StartedAsync(new(open, place: null));

    public static Task<RacingShop> OpenInSqliteAsync() => StartedAsync(InSqlite());

    /// <summary>One more home, which the shop knows under a new id.</summary>
    public async Task<HouseholdId> MoveInAsync(Home home)
    {
        catalogue.With([.. home.Sells]);
        HouseholdId id = HouseholdId.From($"home-{Next()}")!;
        await Store.CommitAsync(
            new HouseholdCommit { Record = HouseholdRecord.New(home.Household with { Id = id }), ExpectedVersion = 0, Bought = home.Bought, At = Home.Today }, CancellationToken.None);
        return id;
    }

    /// <summary>The processes end and others begin over the same homes; in memory only the handlers are new.</summary>
    public Task RestartAsync()
    {
        Stop();
        return StartAsync();
    }

    /// <summary>The answer's sentences; null when there is no such home.</summary>
    public async Task<string?> SayAsync(Turn turn, int instance = 0) =>
        await Instances[instance].HandleAsync(turn, Heard.Write, CancellationToken.None) is { } answer ? Encoding.UTF8.GetString(answer.Span) : null;

    /// <summary>A turn that follows on an answer of this shop, or begins a session.</summary>
    public Turn Turn(HouseholdId home, string who, Intent intent, string? after = null) => new()
    {
        Id = TurnId.From($"turn-{Next()}")!,
        Household = home,
        Speaker = Home.Voice(who),
        Dialogue = after is null ? null : Heard.Read(Encoding.UTF8.GetBytes(after)).Dialogue,
        Intent = intent,
    };

    /// <summary>Lets time pass for as long as the work waits for it, no faster than it does: a store that answers late must not use up a turn's patience.</summary>
    public async Task PassTimeAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Delay(1);
        }

        await work;
    }

    public async Task<IReadOnlyList<Order>> OrdersOfAsync(HouseholdId home) =>
        (await Archive.ListOrdersAsync(home, null, null, IHouseholdArchive.MaxPage, CancellationToken.None)).Items;

    public void Dispose()
    {
        Stop();
        place?.Dispose();
    }

    /// <summary>Nothing of this shop is ever cut off.</summary>
    public void Leave(HouseholdId household, IReadOnlyList<OrderId> orders)
    {
    }

    public OrderId NewOrder() => OrderId.From($"order-{Next()}")!;

    public DialogueRef NewDialogue() => DialogueRef.From($"dialogue-{Next()}")!;

    public Task<Charges> ChargeAsync(IReadOnlyList<QuoteLine> lines, DeliveryAddress address, CancellationToken cancellation) =>
        Task.FromResult(new Charges(Home.Usd(0), Home.Usd(0), 2));

    public string Hash(string digits) => "hash of " + digits;

    public bool Matches(string digits, string hash)
    {
        Interlocked.Increment(ref hashes);
        return hash == Hash(digits);
    }

    private static RacingShop InMemory()
    {
        InMemoryHouseholds homes = new();
        return new(() => Task.FromResult<IHouseholdStore>(homes), place: null);
    }

    private static RacingShop InSqlite()
    {
        TemporaryDirectory directory = new();
        return new(() => Task.FromResult<IHouseholdStore>(new SqliteHouseholdStore(directory.Path)), directory);
    }

    private static RacingShop InTables(AzuriteServer azurite)
    {
        FreshTables tables = new(azurite);
        return new(async () => await tables.OpenAsync(), tables);
    }

    private static async Task<RacingShop> StartedAsync(RacingShop shop)
    {
        await shop.StartAsync();
        return shop;
    }

    private string Next() => Interlocked.Increment(ref ids).ToString("000000", CultureInfo.InvariantCulture);

    private async Task StartAsync()
    {
        stores = await Task.WhenAll(Enumerable.Range(0, InstancesAtOnce).Select(_ => open()));
        Instances = [.. stores.Select(InstanceOver)];
    }

    private void Stop()
    {
        foreach (IDisposable store in stores.OfType<IDisposable>())
        {
            store.Dispose();
        }
    }

    private TurnHandler InstanceOver(IHouseholdStore store)
    {
        OrderRunner runner = new(Outside, Outside, Clock, World.Grace);
        return new(store, new Gathering(catalogue, new Quoting(catalogue, this, this, World.Seller), new CrowdWatch(crowd, Clock, _ => { })), new CodeDesk(store, this, new AuthenticatorCodes(TestShop.Secret)), runner, this, NoticeRoute.None, this, Clock);
    }
}
