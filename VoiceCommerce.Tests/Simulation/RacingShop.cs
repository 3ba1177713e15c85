using System.Globalization;
using System.Text;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>The real core on real threads over one store, in memory or in SQLite; several instances of it can share the store, and it can be restarted.</summary>
internal sealed class RacingShop : IIdentifiers, IPricing, ICodeHasher, IUnfinishedOrders, IDisposable
{
    private readonly TemporaryDirectory? directory;
    private readonly InMemoryCatalogue catalogue = new();
    private int ids;

    /// <param name="store">"memory" or "sqlite".</param>
    public RacingShop(string store)
    {
        directory = store == "sqlite" ? new() : null;
        Outside = new OutsideWorld(Clock);
        Store = directory is null ? new InMemoryHouseholds() : new SqliteHouseholdStore(directory.Path);
        Instances = [Start(), Start()];
    }

    public ManualClock Clock { get; } = new(Home.Today);

    public OutsideWorld Outside { get; }

    public IHouseholdStore Store { get; private set; }

    public IHouseholdArchive Archive => (IHouseholdArchive)Store;

    /// <summary>Two, over the same store.</summary>
    public IReadOnlyList<TurnHandler> Instances { get; private set; }

    /// <summary>One more home, which the shop knows under a new id.</summary>
    public async Task<HouseholdId> MoveInAsync(Home home)
    {
        catalogue.With([.. home.Sells]);
        HouseholdId id = HouseholdId.From($"home-{Next()}")!;
        await Store.CommitAsync(
            new HouseholdCommit { Record = HouseholdRecord.New(home.Household with { Id = id }), ExpectedVersion = 0, Bought = home.Bought, At = Home.Today }, CancellationToken.None);
        return id;
    }

    /// <summary>The process ends and another begins over the same file; in memory only the handlers are new.</summary>
    public void Restart()
    {
        if (directory is not null)
        {
            ((IDisposable)Store).Dispose();
            Store = new SqliteHouseholdStore(directory.Path);
        }

        Instances = [Start(), Start()];
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

    /// <summary>Lets time pass for as long as the work waits for it.</summary>
    public async Task PassTimeAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(1);
        }

        await work;
    }

    public async Task<IReadOnlyList<Order>> OrdersOfAsync(HouseholdId home) =>
        (await Archive.ListOrdersAsync(home, null, null, IHouseholdArchive.MaxPage, CancellationToken.None)).Items;

    public void Dispose()
    {
        (Store as IDisposable)?.Dispose();
        directory?.Dispose();
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

    public bool Matches(string digits, string hash) => hash == Hash(digits);

    private string Next() => Interlocked.Increment(ref ids).ToString("000000", CultureInfo.InvariantCulture);

    private TurnHandler Start()
    {
        OrderRunner runner = new(Outside, Outside, Clock, World.Grace);
        return new(Store, new Gathering(catalogue, this, this, World.Seller), new CodeDesk(Store, this), runner, this, NoticeRoute.None, this, Clock);
    }
}
