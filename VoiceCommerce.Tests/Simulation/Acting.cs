using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>Plays the part of one actor: a device and its platform, which repeats what was not answered, or the merchant's staff.</summary>
internal sealed class Acting(World world, HouseholdId home, Actor actor)
{
    /// <summary>Then the platform hangs up.</summary>
    private static readonly TimeSpan PlatformWaits = TimeSpan.FromSeconds(8);

    private const int MaxRetries = 2;

    private readonly Lane lane = new(world.Scheduler, actor.Name);
    private DialogueRef? dialogue;
    private Turn? heardLast;
    private int turns;

    public Task PlayAsync(IReadOnlyList<Step> steps) => lane.RunAsync(async () =>
    {
        foreach (Step step in steps)
        {
            await TakeAsync(step);
            await Task.Delay(TimeSpan.FromMilliseconds(world.Chance.Below((int)world.LongestPause.TotalMilliseconds)), lane.Clock);
        }

        return true;
    });

    private Task TakeAsync(Step step)
    {
        world.Log.Note($"{actor}, {step}");
        switch (step)
        {
            case Step.Says says:
                return SayAsync(says);
            case Step.Repeats:
                return heardLast is { } turn ? DeliverAsync(turn) : Task.CompletedTask;
            case Step.Waits waits:
                return Task.Delay(waits.Time, lane.Clock);
            case Step.Approves approves:
                return DecideAsync(OldestHeld(), (instance, order) => instance.ApproveAsync(order, approves.Terms ?? Approval.AsAsked));
            case Step.Declines:
                return DecideAsync(OldestHeld(), (instance, order) => instance.DeclineAsync(order));
            case Step.PutsOff:
                return DecideAsync(OldestHeld(), (instance, order) => instance.PutOffAsync(order));
            case Step.TakesBack:
                return DecideAsync(In(OrderState.Placed).MaxBy(Number, StringComparer.Ordinal), (instance, order) => instance.TakeBackAsync(order));
            case Step.Reprices reprices:
                world.Catalogue.Change(ProductId(reprices.Product), product => product with { Price = Home.Usd(reprices.Cents) });
                return Task.CompletedTask;
            case Step.Restocks restocks:
                world.Catalogue.Change(ProductId(restocks.Product), product => product with { Stock = restocks.Packs });
                return Task.CompletedTask;
            default:
                world.Kill();
                return Task.CompletedTask;
        }
    }

    private async Task SayAsync(Step.Says says)
    {
        Turn turn = new()
        {
            Id = TurnId.From($"{actor.Name}-{(++turns).ToString(CultureInfo.InvariantCulture)}")!,
            Household = home,
            Speaker = Home.Voice(says.Who),
            Dialogue = dialogue,
            Intent = says.Intent,
        };
        Heard?[] copies = await Task.WhenAll(Enumerable.Range(0, says.Copies).Select(_ => DeliverAsync(turn)));
        Heard? heard = Array.Find(copies, copy => copy is not null);
        for (int retries = 0; heard is null && retries < MaxRetries; retries++)
        {
            heard = await DeliverAsync(turn);
        }

        heardLast = heard is null ? heardLast : turn;
        dialogue = heard is { Listening: true } ? heard.Dialogue : null;
    }

    /// <summary>Null when nobody answered in time, or with an apology that claims nothing.</summary>
    private async Task<Heard?> DeliverAsync(Turn turn)
    {
        try
        {
            if (await world.AnyInstance().HearAsync(turn).WaitAsync(PlatformWaits, lane.Clock) is not { } answer)
            {
                return null;
            }

            world.History.Answered(turn.Id, answer);
            Heard heard = Heard.Read(answer);
            world.Log.Note($"{actor} hears {heard}");
            return heard;
        }
        catch (Exception failure) when (failure is ConnectionLostException or TimeoutException)
        {
            world.Log.Note($"{actor} hears nothing");
            await Task.Delay(TimeSpan.FromMilliseconds(world.Chance.Below(1_500)), lane.Clock);
            return null;
        }
    }

    private Order? OldestHeld() => In(OrderState.Held).MinBy(Number, StringComparer.Ordinal);

    private IEnumerable<Order> In(OrderState state) => world.Homes[home]!.Orders.Values.Where(order => order.State == state);

    private static string Number(Order order) => order.Id.Value;

    private async Task DecideAsync<T>(Order? order, Func<Instance, Order, Task<T?>> decide)
        where T : class
    {
        if (order is null)
        {
            return;
        }

        try
        {
            world.Log.Note($"{actor} hears {(await decide(world.AnyInstance(), order))?.GetType().Name}");
        }
        catch (ConnectionLostException)
        {
            world.Log.Note($"{actor} hears nothing");
        }
    }

    private static Core.Catalogue.ProductId ProductId(string product) => Core.Catalogue.ProductId.From(product)!;
}
