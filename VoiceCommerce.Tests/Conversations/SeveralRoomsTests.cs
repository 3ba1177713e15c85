using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What is said in one room, and what it means for what is open in another.</summary>
public sealed class SeveralRoomsTests
{
    [Fact]
    public Task What_was_bought_and_taken_back_while_it_was_offered_elsewhere_is_new_again() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("buy brisk kitchen sponges").Says("yes").Hears("Done*")
            .In("bedroom").As("tess").Says("reorder kitchen sponges").Hears("*Shall I order it?")
            .In("kitchen").As("mum").Says("undo my order").Hears("*taken back*")
            .In("bedroom").As("tess").Says("yes").Hears("*guardian*").Says("yes").Hears("*waiting*").OrdersNothing();

    [Fact]
    public Task What_several_have_bought_and_taken_back_is_new_again_in_the_cart_whoever_goes_first() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("tess").Says("add brisk kitchen sponges to my cart")
            .In("one").As("mum").Says("buy brisk kitchen sponges").Says("yes").Hears("Done*")
            .In("two").As("dad").Says("reorder kitchen sponges").Says("yes").Says(Home.Code).Hears("Done*")
            .In("one").As("mum").Says("undo my order").Hears("*taken back*")
            .In("two").As("dad").Says("undo my order").Hears("*taken back*")
            .In("three").As("tess").Says("check out").Hears("*guardian*").OrdersNothing();

    [Fact]
    public Task What_was_bought_elsewhere_meanwhile_and_stands_is_not_new() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("dad").Says("buy brisk kitchen sponges").Hears("You haven't bought that here before*Shall I order it?")
            .In("bedroom").As("mum").Says("buy brisk kitchen sponges").Says("yes").Hears("Done*")
            .Ends(shop => shop.Record.Dialogues.Select(dialogue => Basket.OpenQuote(dialogue.State)).OfType<Quote>().Single().Lines.Single().Past.Should()
                .BeEquivalentTo(new { Count = 1, LastPrice = Home.Usd(3_49) }));

    [Fact]
    public Task Strangers_do_not_talk_a_members_offer_away() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk").Hears("*Shall I order it?")
            .As("a visitor").In("1").Says("reorder rye bread").In("2").Says("reorder rye bread").In("3").Says("reorder rye bread").In("4").Says("reorder rye bread").In("5").Says("reorder rye bread")
            .In("").As("mum").Says("yes").Orders("1 oat milk");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public Task A_voice_that_only_resembles_a_members_hears_nothing_of_their_order_and_takes_nothing_back(int sure) =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("yes")
            .In("hall").As("mum", sure).Says("where is my order").Hears("The home's latest order*").DoesNotHear("oat milk")
            .Says("undo my order").Hears("Only the person who ordered it*").Orders("1 oat milk");

    [Fact]
    public Task Who_was_not_sure_when_they_ordered_need_not_be_surer_to_take_it_back() =>
        Script.At(Home.ThatBought("oat milk")).As("mum", sure: 100).Says("reorder oat milk").Says("yes").Says(Home.Code).Hears("Done*")
            .Says("undo my order").Hears("*taken back*").OrdersNothing();

    [Fact]
    public Task Order_and_undo_without_end_is_asked_about_as_ordering_is()
    {
        Script script = Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { RepeatWithin = TimeSpan.FromMinutes(1) })).As("tess");
        for (int order = 0; order < 6; order++)
        {
            script = script.Says("reorder oat milk").Says("yes").Hears("Done*").Says("undo my order").Hears("*taken back*").Waits(TimeSpan.FromMinutes(2));
        }

        return script.Says("reorder oat milk").Hears("*guardian*").OrdersNothing();
    }

    [Fact]
    public Task A_child_that_asks_and_takes_back_without_end_locks_nobody_out_and_writes_no_more_letters()
    {
        Script script = Script.At(Home.ThatBought("oat milk"), Core.Notices.NoticeRoute.Mail);
        for (int wish = 0; wish < 6; wish++)
        {
            script = script.As("kit").Says("buy willow lane dollhouse").Says("yes").Hears("*waiting*").Says("undo my order").Hears("*taken back*");
        }

        return script.Says("buy willow lane dollhouse").Hears("*can't*many orders*").As("mum").Says("reorder oat milk").Says("yes").Orders("1 oat milk");
    }

    [Fact]
    public Task What_came_to_nothing_takes_no_room_from_what_is_ordered()
    {
        Script script = Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { OrdersPerHour = 60, RepeatWithin = TimeSpan.FromMinutes(1) }));
        for (int order = 0; order < HouseholdRecord.MaxOrders + 2; order++)
        {
            script = script.Says("reorder oat milk").Says("yes").Hears("Done*").Says("undo my order").Hears("*taken back*").Waits(TimeSpan.FromMinutes(2));
        }

        return script.Says("reorder oat milk").Says("yes").Hears("Done*").Ends(shop => shop.Record.Orders.Count.Should().Be(1 + HouseholdRecord.MaxEnded));
    }

    [Theory]
    [InlineData(HouseholdRecord.MaxOrders - 1, false)]
    [InlineData(HouseholdRecord.MaxOrders, true)]
    public void Only_what_lives_counts_against_the_most_that_a_home_may_have_under_way(int placed, bool tooMany) =>
        (An.Home("home-1") with
        {
            Orders = [.. Enumerable.Range(0, placed).Select(order => An.Order($"placed-{order:00}", "home-1", OrderState.Placed)),
                .. Enumerable.Range(0, HouseholdRecord.MaxEnded).Select(order => An.Order($"undone-{order:00}", "home-1", OrderState.Undone))],
        }).HasTooManyOrders.Should().Be(tooMany);

    [Fact]
    public Task What_cannot_be_undone_any_more_is_not_said_to_be_even_before_the_money_is_taken() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("yes")
            .Says("where is my order").Hears("*placed, and you can still undo it*")
            .As("tess").Says("where is my order").DoesNotHear("undo").As("mum")
            .Waits(TestShop.Grace).Says("where is my order").Hears("*placed and on its way*").DoesNotHear("undo").Orders("1 oat milk");
}
