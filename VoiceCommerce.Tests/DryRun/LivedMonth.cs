using System.Globalization;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;

namespace VoiceCommerce.Tests.DryRun;

/// <summary>A home that lives for some weeks: people ask by chance, say yes or the code, take things back, and guardians decide or forget to.</summary>
internal sealed class LivedMonth
{
    private static readonly string[] People = ["mum", "dad", "tess", "kit", "a stranger"];
    private static readonly string[] Known = ["oat milk", "rye bread", "toilet paper"];
    private static readonly string[] New = ["dollhouse", "butter cookies", "sparkling water", "sponges", "red wine"];
    private static readonly string?[] Devices = ["kitchen", "nursery", null];

    private readonly Random random;
    private int turns;

    public LivedMonth(int seed)
    {
        random = new(seed);
        Shop = new(AnyRules(Home.ThatBought("oat milk").AndBought("rye bread", quantity: 2).AndBought("toilet paper", times: 2, cents: 24_00)));
    }

    public TestShop Shop { get; }

    public async Task<PastMonth> LiveAsync(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            await StepAsync();
            Shop.Clock.Advance(TimeSpan.FromMinutes(random.Next(8) switch { 0 => 0, < 4 => random.Next(90), _ => random.Next(24 * 60) }));
        }

        return await PastMonth.ReadAsync(Shop.Homes, Shop.Household, Shop.Clock.GetUtcNow(), CancellationToken.None);
    }

    private async Task StepAsync()
    {
        switch (random.Next(10))
        {
            case 0:
                await SayAsync("mum", "kitchen", new Intent.Undo());
                break;
            case 1 when Shop.Orders.FirstOrDefault(order => order.State == OrderState.Held) is { } held:
                await (Yes() ? Shop.Held.ApproveAsync(held.Id, "mum", CancellationToken.None) : (Task)Shop.Held.DeclineAsync(held.Id, "mum", CancellationToken.None));
                break;
            case 2:
                await Shop.Sweep.RunAsync(CancellationToken.None);
                break;
            case 3:
                Shop.Reprice(Known[random.Next(Known.Length)], random.Next(4_00, 40_00));
                break;
            default:
                await AskAsync();
                break;
        }
    }

    private async Task AskAsync()
    {
        string who = People[random.Next(People.Length)];
        string? device = Devices[random.Next(Devices.Length)];
        int? quantity = Yes() ? null : random.Next(1, 12);
        Intent wish = random.Next(4) == 0 ? new Intent.Buy(Phrase.From(New[random.Next(New.Length)])!, quantity) : new Intent.Reorder(Phrase.From(Known[random.Next(Known.Length)])!, quantity);
        Reply reply = await SayAsync(who, device, wish);
        foreach (Intent answer in (Intent[])[new Intent.Yes(), new Intent.Code(SpokenCode.From(random.Next(4) == 0 ? "9182" : Home.Code)!)])
        {
            if (reply.KeepsListening)
            {
                Shop.Clock.Advance(TimeSpan.FromSeconds(random.Next(60)));
                reply = await SayAsync(who, device, answer, reply.Dialogue);
            }
        }
    }

    private Task<Reply> SayAsync(string who, string? device, Intent intent, DialogueRef? dialogue = null) => Shop.HearAsync(new Turn
    {
        Id = TurnId.From(string.Create(CultureInfo.InvariantCulture, $"lived-{++turns}"))!,
        Household = Shop.Household,
        Speaker = Home.Voice(who) is Speaker.Recognised known && random.Next(5) == 0 ? known with { Level = 200 } : Home.Voice(who),
        Device = device is null ? null : DeviceId.From(device),
        Dialogue = dialogue,
        Intent = intent,
    });

    private Home AnyRules(Home home) => home
        .Limited(limits => limits with
        {
            PerOrder = Home.Usd(random.Next(10_00, 120_00)),
            PerWeek = Home.Usd(random.Next(40_00, 300_00)),
            UnusualTimes = random.Next(2, 5),
            RepeatWithin = TimeSpan.FromHours(random.Next(0, 168)),
            OrdersPerHour = random.Next(1, 4),
            BlockedCategories = Yes() ? [] : [CategoryPath.From("toys")!],
        })
        .Ruled(new HouseRules
        {
            MinimumConfirmation = (Confirmation)random.Next(3) is var least && least == Confirmation.Guardian ? Confirmation.Yes : least,
            PlatformCode = random.Next(4) == 0,
            QuietHours = Yes() ? null : QuietHours.Between(new(21, 0), new(7, 0)),
            Devices = Yes() ? [] : [new DeviceRule { Id = DeviceId.From("nursery")!, Name = DisplayName.From("nursery")!, BuysNothing = Yes(), QuietHours = Yes() ? null : QuietHours.Between(new(12, 0), new(14, 0)) }],
        }, "America/Chicago")
        .WithMember("tess", tess => tess with { WeeklyAllowance = Home.Usd(random.Next(5_00, 60_00)), ItemCap = Home.Usd(random.Next(5_00, 30_00)) })
        .With(household => random.Next(4) == 0 ? household with { Code = null } : household);

    private bool Yes() => random.Next(2) == 0;
}
