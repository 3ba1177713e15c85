using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class OutsideWorldTests
{
    [Fact]
    public Task A_declined_card_is_said_and_nothing_reaches_the_desk() =>
        Offered()
            .Meanwhile(shop => shop.Outside.Gateway = Mood.Declines)
            .Says("yes").Hears("*couldn't be placed*haven't been charged*")
            .OrdersNothing();

    [Fact]
    public Task When_the_desk_says_no_the_money_is_given_back() =>
        Offered()
            .Meanwhile(shop => shop.Outside.Desk = Mood.Declines)
            .Says("yes").Hears("*couldn't be placed*")
            .Ends(shop =>
            {
                shop.Outside.Money.Values.Should().Equal("voided");
                shop.Orders.Should().ContainSingle().Which.State.Should().Be(OrderState.Declined);
            });

    [Theory]
    [InlineData(Mood.LosesTheAnswer, Mood.Works)]
    [InlineData(Mood.Works, Mood.LosesTheAnswer)]
    [InlineData(Mood.Stalls, Mood.Works)]
    [InlineData(Mood.Works, Mood.Stalls)]
    [InlineData(Mood.LosesTheAnswer, Mood.LosesTheAnswer)]
    internal Task An_answer_that_does_not_come_is_told_truthfully_and_the_sweep_places_the_order_once(Mood gateway, Mood desk) =>
        Offered()
            .Meanwhile(shop => (shop.Outside.Gateway, shop.Outside.Desk) = (gateway, desk))
            .Says("yes").Hears("I have your order and I'm finishing it*where is my order*")
            .Says("yes").Hears("I have your order*")
            .Meanwhile(shop => (shop.Outside.Gateway, shop.Outside.Desk) = (Mood.Works, Mood.Works))
            .Sweeps().Sweeps()
            .Opens().Hears("*Your order of oat milk went through*")
            .Leaves()
            .Opens().DoesNotHear("went through")
            .Orders("1 oat milk");

    [Fact]
    public Task News_of_an_order_that_was_taken_back_meanwhile_is_not_told() =>
        Offered()
            .Meanwhile(shop => shop.Outside.Gateway = Mood.LosesTheAnswer)
            .Says("yes")
            .Meanwhile(shop => shop.Outside.Gateway = Mood.Works)
            .Waits(Retry.HeadStart)
            .Sweeps()
            .Says("undo my order").Hears("*taken back the order of oat milk*")
            .Leaves()
            .Opens().DoesNotHear("went through")
            .OrdersNothing();

    [Fact]
    public Task The_next_turn_of_the_home_leaves_what_is_unfinished_to_be_finished_behind_it_when_its_time_has_come() =>
        Offered()
            .Meanwhile(shop => shop.Outside.Gateway = Mood.LosesTheAnswer)
            .Says("yes").Hears("I have your order*")
            .Opens()
            .Meanwhile(shop => shop.Unfinished.Should().BeEmpty("it was tried just now"))
            .Waits(Retry.HeadStart)
            .Opens()
            .Ends(shop => shop.Unfinished.Should().Equal(shop.Orders.Single().Id));

    [Fact]
    public Task A_turn_leaves_nothing_where_nothing_is_unfinished() =>
        Offered()
            .Says("yes").Hears("Done*")
            .Waits(TestShop.Grace)
            .Opens()
            .Ends(shop => shop.Unfinished.Should().BeEmpty());

    [Fact]
    public Task The_money_is_taken_after_the_grace_period_and_not_before() =>
        Offered()
            .Says("yes")
            .Waits(TestShop.Grace - TimeSpan.FromSeconds(61)).Sweeps()
            .Meanwhile(shop => shop.Outside.Money.Values.Should().Equal("authorised"))
            .Sweeps()
            .Ends(shop => shop.Outside.Money.Values.Should().Equal("captured"));

    [Fact]
    public Task A_held_order_that_is_approved_is_placed_and_told() =>
        Held()
            .Meanwhile(async shop => (await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
                .Should().BeOfType<HeldOrderOutcome.Approved>().Which.Order.State.Should().Be(OrderState.Placed))
            .As("kit").Opens().Hears("*A guardian said yes to Willow Lane Dollhouse, and it's ordered*")
            .Orders("1 Willow Lane Dollhouse");

    [Fact]
    public Task An_order_is_approved_once() =>
        Held()
            .Meanwhile(async shop => await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
            .Meanwhile(async shop => (await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
                .Should().BeOfType<HeldOrderOutcome.NotHeld>())
            .Orders("1 Willow Lane Dollhouse");

    [Fact]
    public Task A_held_order_that_is_declined_is_told_and_not_placed() =>
        Held()
            .Meanwhile(async shop => (await shop.Held.DeclineAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
                .Should().BeOfType<HeldOrderOutcome.Declined>())
            .As("kit").Opens().Hears("*A guardian said no to Willow Lane Dollhouse*")
            .OrdersNothing();

    [Fact]
    public Task A_held_order_whose_price_moved_cannot_be_approved_as_it_was() =>
        Held()
            .Meanwhile(shop => shop.Reprice("dollhouse", 95_00))
            .Meanwhile(async shop => (await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
                .Should().BeOfType<HeldOrderOutcome.NoLongerPossible>())
            .OrdersNothing();

    [Theory]
    [InlineData("stock", "*too few in stock*")]
    [InlineData("gone", "*not sold any more*")]
    [InlineData("price", "Price, goods or address changed*")]
    public Task Why_a_held_order_cannot_be_approved_is_told_to_the_merchants_staff(string what, string reason) =>
        Held()
            .Meanwhile(shop => HappensAsync(shop, what))
            .Meanwhile(async shop => (await shop.Held.ApproveAsync(
                    shop.Orders.Single().Id, "merchant", CancellationToken.None))
                .Should().BeOfType<HeldOrderOutcome.NoLongerPossible>().Which.Reason.Should().Match(reason))
            .OrdersNothing();

    [Fact]
    public Task What_it_may_cost_is_said_in_the_orders_currency() =>
        Held()
            .Meanwhile(async shop => (await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", new() { UpTo = Money.From(900_00, Currency.Gbp) }, CancellationToken.None))
                .Should().Be(new HeldOrderOutcome.DoesNotFit("upTo", "must be in USD")))
            .OrdersNothing();

    [Fact]
    public Task More_than_one_order_may_have_by_now_cannot_be_approved() =>
        Script.At(Home.ThatBoughtNothing()).As("kit").Says("buy two butter cookies").Hears("*Shall I hold *").Says("yes")
            .Meanwhile(shop => shop.Limit("butter-cookies", 1))
            .Meanwhile(async shop => (await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
                .Should().BeOfType<HeldOrderOutcome.NoLongerPossible>().Which.Reason.Should().StartWith("One order may not have so many"))
            .OrdersNothing();

    private static async Task HappensAsync(TestShop shop, string what)
    {
        switch (what)
        {
            case "stock":
                shop.Restock("dollhouse", 0);
                break;
            case "gone":
                await shop.Catalogue.RemoveAsync(ProductId.From("dollhouse")!, default);
                break;
            case "price":
                shop.Reprice("dollhouse", 95_00);
                break;
        }
    }

    [Fact]
    public Task A_held_order_that_nobody_answers_expires_after_a_day() =>
        Held()
            .Waits(Order.HoldLifetime).Sweeps()
            .Meanwhile(async shop => (await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
                .Should().BeOfType<HeldOrderOutcome.NotHeld>().Which.State.Should().Be(OrderState.Expired))
            .As("kit").Opens().Hears("*Nobody approved Willow Lane Dollhouse in time*")
            .OrdersNothing();

    private static Script Offered() => Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Hears("*Shall I order it?");

    private static Script Held() => Script.At(Home.ThatBought("oat milk")).As("kit").Says("buy a dollhouse").Says("yes").Hears("*waiting for a guardian*");

    [Fact]
    public async Task One_order_that_cannot_be_settled_does_not_keep_the_others_from_it()
    {
        TestShop shop = new(Home.ThatBought("oat milk").AndBought("rye bread"));
        shop.Outside.Gateway = Mood.LosesTheAnswer;
        await shop.OrderAsync("oat milk");
        await shop.OrderAsync("rye bread");
        shop.Outside.Gateway = Mood.Works;
        bool thrown = false;
        shop.Homes.BeforeCommit = _ => thrown ? Task.CompletedTask : Fail();

        Task Fail()
        {
            thrown = true;
            throw new IOException("The disk is full.");
        }

        shop.Clock.Advance(Retry.HeadStart);
        SweepReport report = await shop.Sweep.RunAsync(CancellationToken.None);

        report.Orders.Should().Be(2);
        report.Failures.Should().ContainSingle().Which.Failure.Should().BeOfType<IOException>();
        shop.Orders.Count(order => order.State == OrderState.Placed).Should().Be(1);
        await shop.Sweep.RunAsync(CancellationToken.None);
        shop.Orders.Should().OnlyContain(order => order.State == OrderState.Placed);
    }
}
