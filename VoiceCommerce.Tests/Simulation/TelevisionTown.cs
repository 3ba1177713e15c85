using System.Globalization;
using System.Text;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Security;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>
/// Many homes and one shop, in which everything happens at its second: what is said, heard and answered goes through the real core, and the crowd is counted by a real adapter.
/// </summary>
internal sealed class TelevisionTown : IIdentifiers, IPricing, ICodeHasher, IUnfinishedOrders
{
    /// <summary>Nobody answers an offer sooner.</summary>
    private const int FirstAnswer = 6;

    private readonly ManualClock clock;
    private readonly InMemoryHouseholds homes = new();
    private readonly InMemoryCatalogue catalogue = new();
    private readonly TurnHandler turns;
    private readonly Chance chance;
    private readonly PriorityQueue<Func<Task>, DateTimeOffset> coming = new();
    private int ids;

    public TelevisionTown(ICrowd crowd, int size, IReadOnlyList<string> products, ulong seed)
    {
        chance = new(seed);
        clock = new(new(Home.Today.Year, Home.Today.Month, Home.Today.Day, 0, 0, 0, TimeSpan.Zero));
        Size = size;
        OutsideWorld outside = new(clock);
        OrderRunner runner = new(outside, outside, clock, TimeSpan.FromMinutes(30));
        Gathering gathering = new(catalogue, new Quoting(catalogue, this, this, DisplayName.From("Corner Shop")!), new CrowdWatch(crowd, clock, Missed.Add));
        turns = new TurnHandler(homes, gathering, new CodeDesk(homes, this, new AuthenticatorCodes(TestShop.Secret)), runner, this, Core.Notices.NoticeRoute.None, this, clock);
        Home home = products.Aggregate(Home.ThatBought("oat milk"), (known, product) => known.AndSells(product, product, 9_99, "shop/things/" + product));
        catalogue.With([.. home.Sells]);
        Template = home;
    }

    public int Size { get; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public List<Exception> Missed { get; } = [];

    private Home Template { get; }

    public async Task MoveInAsync()
    {
        for (int home = 0; home < Size; home++)
        {
            Household household = Template.Household with { Id = Id(home) };
            await homes.CommitAsync(new() { Record = HouseholdRecord.New(household), ExpectedVersion = 0, Bought = Template.Bought, At = Now.AddDays(-1) }, CancellationToken.None);
        }
    }

    public void At(DateTimeOffset when, Func<Task> happens) => coming.Enqueue(happens, when);

    /// <summary>Somebody asks for something and says yes to whatever is offered, and the code where they know it.</summary>
    public void Asks(DateTimeOffset when, Wish wish) => At(when, async () =>
    {
        Intent intent = wish.Usual ? new Intent.Reorder(Phrase.From(wish.Product)!) : new Intent.Buy(Phrase.From(wish.Product)!);
        Reply offer = await SayAsync(wish, intent, null);
        wish.Heard(offer, Now);
        AnswerAfter(FirstAnswer + chance.Below(6), wish, offer);
    });

    public async Task RunAsync()
    {
        while (coming.TryDequeue(out Func<Task>? happens, out DateTimeOffset when))
        {
            if (when > Now)
            {
                clock.Advance(when - Now);
            }

            await happens();
        }
    }

    public static HouseholdId Id(int home) => HouseholdId.From(string.Create(CultureInfo.InvariantCulture, $"home-{home}"))!;

    public void Leave(HouseholdId household, IReadOnlyList<OrderId> orders)
    {
    }

    public OrderId NewOrder() => OrderId.From($"order-{Next()}")!;

    public DialogueRef NewDialogue() => DialogueRef.From($"dialogue-{Next()}")!;

    public Task<Charges> ChargeAsync(IReadOnlyList<QuoteLine> lines, DeliveryAddress address, CancellationToken cancellation) => Task.FromResult(new Charges(Home.Usd(0), Home.Usd(0), 2));

    public string Hash(string digits) => "hash of " + digits;

    public bool Matches(string digits, string hash) => hash == Hash(digits);

    private void AnswerAfter(int seconds, Wish wish, Reply reply) => At(Now.AddSeconds(seconds), async () =>
    {
        string asked = reply.Reprompt ?? "";
        Intent? answer = asked switch
        {
            "" => null,
            _ when asked.Contains("code", StringComparison.OrdinalIgnoreCase) => wish.KnowsTheCode ? new Intent.Code(SpokenCode.From(Home.Code)!) : null,
            _ => new Intent.Yes(),
        };
        if (answer is not null)
        {
            Reply next = await SayAsync(wish, answer, reply.Dialogue);
            wish.Heard(next, Now);
            AnswerAfter(FirstAnswer + chance.Below(6), wish, next);
        }
    });

    private async Task<Reply> SayAsync(Wish wish, Intent intent, DialogueRef? dialogue)
    {
        Reply? said = null;
        Turn turn = new() { Id = TurnId.From($"turn-{Next()}")!, Household = Id(wish.Home), Speaker = wish.Voice, Dialogue = dialogue, Intent = intent };
        await turns.HandleAsync(turn, reply => Encoding.UTF8.GetBytes(string.Join('\n', (said = reply).Speech)), CancellationToken.None);
        return said!;
    }

    private string Next() => (++ids).ToString("000000", CultureInfo.InvariantCulture);
}

/// <summary>What somebody, or the television, wants in one home.</summary>
internal sealed class Wish
{
    public required int Home { get; init; }

    public required string Product { get; init; }

    public required Speaker Voice { get; init; }

    public bool Usual { get; init; }

    public bool KnowsTheCode { get; init; }

    /// <summary>The crowd was said to be the reason.</summary>
    public bool Held { get; private set; }

    /// <summary>When it was placed; null when it was not.</summary>
    public DateTimeOffset? OrderedAt { get; private set; }

    public bool Ordered => OrderedAt is not null;

    public void Heard(Reply reply, DateTimeOffset now)
    {
        string speech = string.Join(' ', reply.Speech);
        Held |= speech.Contains("lot of people", StringComparison.OrdinalIgnoreCase);
        OrderedAt = speech.Contains("Done", StringComparison.Ordinal) ? now : OrderedAt;
    }
}
