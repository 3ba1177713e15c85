using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Security;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>The whole core with its ports in memory: what a conversation talks to, and what a test may change behind its back.</summary>
internal sealed class TestShop : IIdentifiers, IPricing, ICodeHasher, IUnfinishedOrders
{
    /// <summary>The server's secret of every test shop.</summary>
    public static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 7))];

    private int ids;
    private int hashes;

    public TestShop(Home home, NoticeRoute route = NoticeRoute.None)
    {
        Household = home.Household.Id;
        Clock = new ManualClock(Home.Today);
        Outside = new OutsideWorld(Clock);
        Catalogue.With([.. home.Sells]);
        OrderRunner runner = new(Outside, Outside, Clock, Grace);
        Quoting = new(Catalogue, this, this, DisplayName.From("Corner Shop")!);
        Gathering gathering = new(Catalogue, Quoting, new CrowdWatch(Crowd, Clock, Missed.Enqueue)) { Support = home.Support };
        Turns = new TurnHandler(Homes, gathering, new CodeDesk(Homes, this, Authenticators), runner, this, route, this, Clock);
        Settler = new Settler(Homes, runner, route, Clock);
        Sweep = new Sweep(Homes, Homes, Settler, Clock, "only-one");
        Held = new HeldOrders(Homes, Homes, gathering, Settler, route, Clock);
        Homes.CommitAsync(new HouseholdCommit { Record = HouseholdRecord.New(home.Household), ExpectedVersion = 0, Bought = home.Bought, At = Home.Today }, CancellationToken.None)
            .GetAwaiter().GetResult();
    }

    public static TimeSpan Grace { get; } = TimeSpan.FromMinutes(30);

    public HouseholdId Household { get; }

    public ManualClock Clock { get; }

    public OutsideWorld Outside { get; }

    public InMemoryCatalogue Catalogue { get; } = new();

    public InMemoryHouseholds Homes { get; } = new();

    public InMemoryCrowd Crowd { get; } = new();

    /// <summary>Why the crowd could not be known.</summary>
    public ConcurrentQueue<Exception> Missed { get; } = [];

    public TurnHandler Turns { get; }

    public Settler Settler { get; }

    public Sweep Sweep { get; }

    /// <summary>What turns found unfinished, in the order they found it.</summary>
    public ConcurrentQueue<OrderId> Unfinished { get; } = [];

    public HeldOrders Held { get; }

    public Quoting Quoting { get; }

    public Dictionary<string, Reply> Replies { get; } = new(StringComparer.Ordinal);

    public AuthenticatorCodes Authenticators { get; } = new(Secret);

    public int Hashes => hashes;

    public Action? BeforeHash { get; set; }

    public HouseholdRecord Record => Homes[Household]!.Record;

    public IReadOnlyList<Order> Orders => [.. Homes[Household]!.Orders.Values];

    /// <summary>One turn as a channel takes it; the bytes are the text of what is said.</summary>
    public async Task<Reply> HearAsync(Turn turn)
    {
        Reply? written = null;
        ReadOnlyMemory<byte>? bytes = await Turns.HandleAsync(turn, reply =>
        {
            written = reply;
            return Encoding.UTF8.GetBytes(string.Join('\n', reply.Speech));
        }, CancellationToken.None);
        string said = Encoding.UTF8.GetString(bytes!.Value.Span);
        Replies[said] = written ?? Replies[said];
        return Replies[said];
    }

    /// <summary>Mum re-orders something in a session of its own.</summary>
    public async Task OrderAsync(string product)
    {
        Turn reorder = new() { Id = TurnId.From("reorder-" + ++ids)!, Household = Household, Speaker = Home.Voice("mum"), Intent = new Intent.Reorder(Phrase.From(product)!) };
        Reply offer = await HearAsync(reorder);
        await HearAsync(reorder with { Id = TurnId.From("yes-" + ids)!, Dialogue = offer.Dialogue, Intent = new Intent.Yes() });
    }

    /// <summary>So many other homes ask for it within this minute, with the words' stems in the order of the alphabet.</summary>
    public async Task AskedElsewhereAsync(string product, string words, int homes)
    {
        CrowdWatch watch = new(Crowd, Clock, Missed.Enqueue);
        foreach (int home in Enumerable.Range(1, homes))
        {
            HouseholdId other = HouseholdId.From(string.Create(CultureInfo.InvariantCulture, $"other-{home}"))!;
            await watch.NoteAsync(new(other, Id(product), words, Clock.GetUtcNow()), [Id(product)], CancellationToken.None);
        }
    }

    public void Reprice(string product, long cents) => Catalogue.Change(Id(product), known => known with { Price = Home.Usd(cents) });

    /// <summary>Whether its prices have the tax in them.</summary>
    public bool TaxIncluded { get; set; }

    public void Limit(string product, int most) => Catalogue.Change(Id(product), known => known with { MaxPerOrder = most });

    public void Restock(string product, int? stock) => Catalogue.Change(Id(product), known => known with { Stock = stock });

    public void Change(Func<Household, Household> change) => Commit(commit => commit with { Record = commit.Record with { Household = change(commit.Record.Household) } });

    /// <summary>The home buys in the shop itself what it bought before, and the purchase is imported.</summary>
    public void Import(string product) => Commit(commit => commit with { Bought = [Homes[Household]!.Habits[Id(product)].Recent[0] with { At = commit.At, Source = $"till-{NewOrder()}" }] });

    private void Commit(Func<HouseholdCommit, HouseholdCommit> change)
    {
        LoadedHousehold home = Homes.LoadAsync(Household, null, new HabitQuery.None(), CancellationToken.None).GetAwaiter().GetResult()!;
        bool done = Homes.CommitAsync(
            change(new HouseholdCommit { Record = home.Record, ExpectedVersion = home.Version, At = Clock.GetUtcNow() }), CancellationToken.None).GetAwaiter().GetResult();
        done.Should().BeTrue();
    }

    public void Leave(HouseholdId household, IReadOnlyList<OrderId> orders)
    {
        foreach (OrderId order in orders)
        {
            Unfinished.Enqueue(order);
        }
    }

    public OrderId NewOrder() => OrderId.From($"order-{Interlocked.Increment(ref ids).ToString("0000", CultureInfo.InvariantCulture)}")!;

    public DialogueRef NewDialogue() => DialogueRef.From($"dialogue-{Interlocked.Increment(ref ids).ToString(CultureInfo.InvariantCulture)}")!;

    /// <summary>Ten per cent tax, and free delivery in two days.</summary>
    public Task<Charges> ChargeAsync(IReadOnlyList<QuoteLine> lines, DeliveryAddress address, CancellationToken cancellation) =>
        Task.FromResult(new Charges(lines.Aggregate(Home.Usd(0), (sum, line) => sum + line.Price.Share(10_00)), Home.Usd(0), 2) { TaxIncluded = TaxIncluded });

    public string Hash(string digits) => "hash of " + digits;

    public bool Matches(string digits, string hash)
    {
        Interlocked.Increment(ref hashes);
        BeforeHash?.Invoke();
        return hash == Hash(digits);
    }

    private static ProductId Id(string product) => ProductId.From(product.Replace(' ', '-'))!;
}
