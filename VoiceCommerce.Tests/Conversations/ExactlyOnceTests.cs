using System.Collections.Concurrent;
using System.Text;
using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class ExactlyOnceTests
{
    [Fact]
    public async Task The_same_request_again_gets_the_same_bytes_and_no_second_order()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn yes = await OfferedAsync(shop);

        string[] answers = [await BytesAsync(shop, yes), await BytesAsync(shop, yes), await BytesAsync(shop, yes)];

        answers.Distinct().Should().ContainSingle().Which.Should().Contain("Done");
        shop.Outside.AtDesk.Should().ContainSingle();
    }

    [Fact]
    public async Task The_same_request_in_parallel_gets_the_same_bytes_and_one_order()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn yes = await OfferedAsync(shop);
        // Only the first of them is let through to the outside world, and the others arrive while it is there.
        ConcurrentBag<string> answers = [];

        Task[] turns = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(async () => answers.Add(await BytesAsync(shop, yes))))];
        while (!Task.WhenAll(turns).IsCompleted)
        {
            shop.Clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        await Task.WhenAll(turns);
        answers.Distinct().Should().ContainSingle();
        shop.Outside.AtDesk.Should().ContainSingle();
    }

    [Theory]
    [InlineData(64)]
    public async Task Many_yeses_to_one_offer_make_one_order_and_every_loser_hears_something_true(int voices)
    {
        for (int round = 0; round < 20; round++)
        {
            TestShop shop = new(Home.ThatBought("oat milk"));
            Turn yes = await OfferedAsync(shop);
            ConcurrentBag<string> answers = [];

            await Task.WhenAll(Enumerable.Range(0, voices).Select(voice => Task.Run(async () =>
                answers.Add(await BytesAsync(shop, yes with { Id = TurnId.From("yes-" + voice)! })))));

            shop.Outside.AtDesk.Should().ContainSingle();
            shop.Outside.Money.Values.Should().Equal("authorised");
            answers.Count(answer => answer.StartsWith("Done", StringComparison.Ordinal)).Should().Be(1);
            answers.Should().OnlyContain(answer => answer.StartsWith("Done", StringComparison.Ordinal)
                || answer.Contains("ordered already, once", StringComparison.Ordinal) || answer.Contains("I'm finishing it", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_turn_that_loses_the_race_is_decided_again_on_what_is_true_now()
    {
        TestShop shop = new(Home.ThatBought("oat milk").Limited(limits => limits with { PerWeek = Home.Usd(10_00) }));
        Turn yes = await OfferedAsync(shop, "dad");
        bool raced = false;
        shop.Homes.BeforeCommit = _ =>
        {
            if (!raced)
            {
                raced = true;
                shop.Change(home => home with { Limits = home.Limits with { PerWeek = Home.Usd(1_00) } });
            }

            return Task.CompletedTask;
        };

        string answer = await BytesAsync(shop, yes);

        answer.Should().Contain("limit for the week");
        shop.Outside.Calls.Should().Be(0);
    }

    [Fact]
    public async Task An_order_that_was_committed_and_cut_off_is_placed_once_by_the_repeated_request()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn yes = await OfferedAsync(shop);
        int commits = 0;
        // The process dies after the order was committed, before anything else.
        shop.Homes.BeforeCommit = _ => ++commits > 1 ? throw new IOException("killed") : Task.CompletedTask;
        await FluentActions.Awaiting(() => BytesAsync(shop, yes)).Should().ThrowAsync<IOException>();
        shop.Homes.BeforeCommit = null;

        Task<string> again = Task.Run(() => BytesAsync(shop, yes));
        while (!again.IsCompleted)
        {
            shop.Clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        (await again).Should().StartWith("Done");
        shop.Outside.AtDesk.Should().ContainSingle();
        shop.Outside.Money.Values.Should().Equal("authorised");
    }

    [Theory]
    [InlineData(Mood.Stalls, Mood.Works)]
    [InlineData(Mood.Works, Mood.Stalls)]
    internal async Task Who_stalls_costs_the_customer_less_than_five_seconds_and_the_answer_stays_the_same(Mood gateway, Mood desk)
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn yes = await OfferedAsync(shop);
        (shop.Outside.Gateway, shop.Outside.Desk) = (gateway, desk);
        DateTimeOffset asked = shop.Clock.GetUtcNow();

        string answer = await BytesAsync(shop, yes);

        answer.Should().StartWith("I have your order and I'm finishing it");
        (shop.Clock.GetUtcNow() - asked).Should().BeLessThan(TimeSpan.FromSeconds(5));
        await EndsOnceAsync(shop, yes, answer);
    }

    [Theory]
    [InlineData(Mood.IsDeaf, Mood.Works)]
    [InlineData(Mood.Works, Mood.IsDeaf)]
    internal async Task Who_does_not_even_heed_the_end_of_our_patience_is_not_waited_for(Mood gateway, Mood desk)
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn yes = await OfferedAsync(shop);
        (shop.Outside.Gateway, shop.Outside.Desk) = (gateway, desk);

        Task<string> answer = BytesAsync(shop, yes);
        shop.Clock.Advance(OrderRunner.Patience);

        (await answer.WaitAsync(TimeSpan.FromMinutes(1))).Should().StartWith("I have your order and I'm finishing it");
        await EndsOnceAsync(shop, yes, await answer);
    }

    /// <summary>The same request again is answered alike before and after the order is finished; it is finished once, by several sweeps.</summary>
    private static async Task EndsOnceAsync(TestShop shop, Turn yes, string answer)
    {
        (await BytesAsync(shop, yes)).Should().Be(answer);
        (shop.Outside.Gateway, shop.Outside.Desk) = (Mood.Works, Mood.Works);
        for (int sweeps = 0; sweeps < 3; sweeps++)
        {
            shop.Clock.Advance(TimeSpan.FromMinutes(1));
            await shop.Sweep.RunAsync(CancellationToken.None);
        }

        (await BytesAsync(shop, yes)).Should().Be(answer);
        shop.Outside.AtDesk.Should().ContainSingle();
        shop.Outside.Money.Values.Should().Equal("authorised");
        shop.Orders.Should().ContainSingle().Which.State.Should().Be(OrderState.Placed);
    }

    [Fact]
    public async Task A_sweep_that_overtakes_a_slow_turn_is_believed()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn yes = await OfferedAsync(shop);
        shop.Outside.Gateway = Mood.LosesTheAnswer;
        int commits = 0;
        shop.Homes.BeforeCommit = async _ =>
        {
            // The turn got no answer and is about to say so; before it does, the sweep finishes the order and the customer takes it back.
            if (++commits == 2)
            {
                shop.Homes.BeforeCommit = null;
                shop.Outside.Gateway = Mood.Works;
                shop.Clock.Advance(Retry.HeadStart);
                await shop.Sweep.RunAsync(CancellationToken.None);
                await BytesAsync(shop, yes with { Id = TurnId.From("undo")!, Intent = new Intent.Undo() });
            }
        };

        await BytesAsync(shop, yes);

        shop.Outside.AtDesk.Should().BeEmpty();
        shop.Outside.Money.Values.Should().Equal("voided");
        shop.Orders.Should().ContainSingle().Which.State.Should().Be(OrderState.Undone);
    }

    [Fact]
    public async Task An_ordering_turn_costs_two_writes_and_any_other_one()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        int before = shop.Homes.Commits;
        Turn yes = await OfferedAsync(shop);
        shop.Homes.Commits.Should().Be(before + 1);

        await BytesAsync(shop, yes);

        shop.Homes.Commits.Should().Be(before + 3);
    }

    /// <summary>The yes that an offer waits for.</summary>
    private static async Task<Turn> OfferedAsync(TestShop shop, string who = "mum")
    {
        Turn reorder = new()
        {
            Id = TurnId.From("reorder")!,
            Household = shop.Household,
            Speaker = Home.Voice(who),
            Intent = new Intent.Reorder(Phrase.From("oat milk")!),
        };
        Reply offer = await shop.HearAsync(reorder);
        return reorder with { Id = TurnId.From("yes")!, Intent = new Intent.Yes(), Dialogue = offer.Dialogue };
    }

    private static async Task<Turn> AskedForTheCodeAsync(TestShop shop, Turn yes)
    {
        Reply asked = await shop.HearAsync(yes);
        return yes with { Id = TurnId.From("code")!, Dialogue = asked.Dialogue, Intent = new Intent.Code(SpokenCode.From(Home.Code)!) };
    }

    private static async Task<string> BytesAsync(TestShop shop, Turn turn) =>
        Encoding.UTF8.GetString((await shop.Turns.HandleAsync(turn, reply => Encoding.UTF8.GetBytes(string.Join(' ', reply.Speech)), CancellationToken.None))!.Value.Span);

    [Fact]
    public async Task One_code_delivered_many_times_at_once_is_one_try()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn yes = await OfferedAsync(shop, "stranger");
        Turn code = await AskedForTheCodeAsync(shop, yes);
        ConcurrentBag<string> answers = [];

        Task[] turns = [.. Enumerable.Range(0, 6).Select(_ => Task.Run(async () => answers.Add(await BytesAsync(shop, code))))];
        while (!Task.WhenAll(turns).IsCompleted)
        {
            shop.Clock.Advance(TimeSpan.FromMilliseconds(1)); // Slowly: a repeated request gives up on the first one after two seconds.
            await Task.Delay(5);
        }

        await Task.WhenAll(turns);
        answers.Distinct().Should().ContainSingle().Which.Should().StartWith("Done");
        shop.Hashes.Should().Be(1);
        shop.Outside.AtDesk.Should().ContainSingle();
    }

    [Fact]
    public async Task A_code_that_two_deliveries_have_checked_orders_once_and_both_say_so()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn code = await AskedForTheCodeAsync(shop, await OfferedAsync(shop, "stranger"));
        Task<string>? second = null;
        using SemaphoreSlim secondHashes = new(0);
        shop.BeforeHash = () => // The first delivery hashes for so long that the second gives up on it, and checks the code as well.
        {
            shop.BeforeHash = () => secondHashes.Wait();
            second = Task.Run(() => BytesAsync(shop, code));
            while (shop.Hashes < 2)
            {
                shop.Clock.Advance(TimeSpan.FromMilliseconds(500));
                Thread.Sleep(1);
            }
        };
        shop.Outside.BeforeAuthorise = () => // The first has its order; the second has a checked code in its hand, and looks.
        {
            shop.Outside.BeforeAuthorise = null;
            int loads = shop.Homes.Loads;
            secondHashes.Release();
            SpinWait.SpinUntil(() => shop.Homes.Loads > loads);
        };

        string first = await BytesAsync(shop, code);
        while (!second!.IsCompleted)
        {
            shop.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Delay(1);
        }

        first.Should().StartWith("Done");
        (await second).Should().Be(first);
        shop.Outside.AtDesk.Should().ContainSingle();
    }
}
