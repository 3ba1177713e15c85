using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Proof;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>A platform that is not sure sends a request again: at once, after a while, after a restart, to another instance.</summary>
[Collection(InAzurite.Name)]
public sealed class ReplayTests(AzuriteServer azurite)
{
    private static readonly Intent.Reorder Reorder = new(Phrase.From("oat milk")!);
    private static readonly Intent.Buy Dollhouse = new(Phrase.From("dollhouse")!);
    private static readonly Intent.Code Code = new(SpokenCode.From(Home.Code)!);

    /// <summary>Who says what, and the last of it is the request that comes again.</summary>
    private static readonly Dictionary<string, (string Who, Intent[] Said)> Conversations = new()
    {
        ["an order"] = ("mum", [Reorder, new Intent.Yes()]),
        ["an order with the code"] = ("stranger", [Reorder, new Intent.Yes(), Code]),
        ["a wrong code"] = ("stranger", [Reorder, new Intent.Yes(), new Intent.Code(SpokenCode.From("1234")!)]),
        ["a hold"] = ("kit", [Dollhouse, new Intent.Yes()]),
        ["an undo"] = ("mum", [Reorder, new Intent.Yes(), new Intent.Undo()]),
        ["a cart"] = ("mum", [new Intent.AddToCart(Phrase.From("oat milk")!), new Intent.CheckOut(), new Intent.Yes()]),
    };

    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string store in new[] { "memory", "sqlite", "tables" })
        {
            foreach (string conversation in Conversations.Keys)
            {
                cases.Add(store, conversation);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_request_that_comes_again_gets_the_same_bytes_and_has_no_second_effect(string store, string conversation)
    {
        using RacingShop shop = await RacingShop.OpenAsync(store, azurite);
        for (int copies = 2; copies <= Math.Min(10, Campaign.Size("REPLAY_COPIES", usually: 4)); copies++)
        {
            foreach (Func<RacingShop, Turn, int, Task<string?[]>> way in new[] { SerialAsync, AtOnceAsync, AfterRestartAsync, OnBothInstancesAsync })
            {
                HouseholdId home = await shop.MoveInAsync(Home.ThatBought("oat milk"));
                Turn last = await LastAsync(shop, home, conversation);

                string?[] answers = await way(shop, last, copies);

                answers.Should().HaveCount(copies);
                answers.Distinct().Should().ContainSingle().Which.Should().NotBeNull();
                await HasOneEffectAsync(shop, home, conversation);
            }
        }
    }

    private static async Task<string?[]> SerialAsync(RacingShop shop, Turn turn, int copies)
    {
        List<string?> answers = [];
        for (int copy = 0; copy < copies; copy++)
        {
            answers.Add(await shop.SayAsync(turn));
        }

        return [.. answers];
    }

    private static async Task<string?[]> AtOnceAsync(RacingShop shop, Turn turn, int copies)
    {
        Task<string?[]> answers = Task.WhenAll(Enumerable.Range(0, copies).Select(_ => Task.Run(() => shop.SayAsync(turn))));
        await shop.PassTimeAsync(answers);
        return await answers;
    }

    private static async Task<string?[]> AfterRestartAsync(RacingShop shop, Turn turn, int copies)
    {
        List<string?> answers = [];
        for (int copy = 0; copy < copies; copy++)
        {
            answers.Add(await shop.SayAsync(turn));
            await shop.RestartAsync();
        }

        return [.. answers];
    }

    private static async Task<string?[]> OnBothInstancesAsync(RacingShop shop, Turn turn, int copies)
    {
        Task<string?[]> answers = Task.WhenAll(Enumerable.Range(0, copies).Select(copy => Task.Run(() => shop.SayAsync(turn, copy % 2))));
        await shop.PassTimeAsync(answers);
        return await answers;
    }

    private static async Task<Turn> LastAsync(RacingShop shop, HouseholdId home, string conversation)
    {
        (string who, Intent[] said) = Conversations[conversation];
        string? answer = null;
        foreach (Intent intent in said[..^1])
        {
            answer = await shop.SayAsync(shop.Turn(home, who, intent, answer));
        }

        return shop.Turn(home, who, said[^1], answer);
    }

    private static async Task HasOneEffectAsync(RacingShop shop, HouseholdId home, string conversation)
    {
        IReadOnlyList<Order> orders = await shop.OrdersOfAsync(home);
        int atDesk = shop.Outside.AtDesk.Count(order => order.Household == home);
        string[] money = [.. orders.Select(order => shop.Outside.Money.GetValueOrDefault(order.Id, "untouched"))];
        (OrderState? State, string? Money, int AtDesk) expected = conversation switch
        {
            "a wrong code" => (null, null, 0),
            "a hold" => (OrderState.Held, "untouched", 0),
            "an undo" => (OrderState.Undone, "voided", 0),
            _ => (OrderState.Placed, "authorised", 1),
        };
        (orders.SingleOrDefault()?.State, money.SingleOrDefault(), atDesk).Should().Be(expected);
        int tries = (await shop.Store.LoadAsync(home, null, new Core.Ports.HabitQuery.None(), CancellationToken.None))!.Record.Household.Code!.Attempts;
        tries.Should().Be(conversation == "a wrong code" ? 1 : 0);
    }
}
