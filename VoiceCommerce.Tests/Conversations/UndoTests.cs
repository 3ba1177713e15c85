using FluentAssertions;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class UndoTests
{
    [Fact]
    public Task An_order_can_be_taken_back_within_the_grace_period() =>
        Ordered()
            .Says("undo my order").Hears("I've taken back the order of oat milk*won't be charged*")
            .Ends(shop =>
            {
                shop.Outside.AtDesk.Should().BeEmpty();
                shop.Outside.Money.Values.Should().Equal("voided");
                shop.Orders.Should().ContainSingle().Which.State.Should().Be(OrderState.Undone);
            });

    [Fact]
    public Task After_the_grace_period_it_is_too_late() =>
        Ordered()
            .Waits(TestShop.Grace)
            .Says("undo my order").Hears("It's too late*")
            .Orders("1 oat milk");

    [Fact]
    public Task Once_the_goods_left_the_order_stands() =>
        Ordered()
            .Meanwhile(shop => shop.Outside.Desk = Fakes.Mood.Declines)
            .Says("undo my order").Hears("It's too late*on its way*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_child_cannot_take_back_what_mum_ordered() =>
        Ordered()
            .As("kit").Says("undo my order").Hears("Only the person who ordered it*")
            .Orders("1 oat milk");

    [Fact]
    public Task An_undone_purchase_is_no_habit() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("buy sparkling water").Says("yes").Hears("Done*")
            .Says("undo my order").Hears("*taken back*")
            .As("dad").Says("reorder sparkling water").Hears("You haven't bought that here before*")
            .OrdersNothing();

    [Fact]
    public Task What_was_undone_counts_against_no_limit() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").Limited(limits => limits with { PerWeek = Home.Usd(8_00) }))
            .As("dad").Says("reorder oat milk").Says("yes").Says("undo my order").Hears("*taken back*")
            .Says("reorder rye bread").Says("yes").Hears("Done*")
            .Orders("1 rye bread");

    [Fact]
    public Task An_undo_whose_answer_is_lost_is_finished_by_the_sweep() =>
        Ordered()
            .Meanwhile(shop => shop.Outside.Desk = Fakes.Mood.LosesTheAnswer)
            .Says("undo my order").Hears("I'm taking that order back*")
            .Meanwhile(shop => shop.Outside.Desk = Fakes.Mood.Works)
            .Sweeps()
            .Opens().Hears("*Your order of oat milk was taken back*")
            .OrdersNothing();

    [Fact]
    public Task Whoever_asks_again_while_the_money_is_on_its_way_back_does_not_lose_the_order_before() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromMinutes(10)).Says("reorder rye bread").Says("yes").Hears("Done*")
            .Meanwhile(shop => shop.Outside.Gateway = Fakes.Mood.Stalls)
            .Says("undo my order").Hears("I'm taking that order back*")
            .Says("undo my order").Hears("I'm taking that order back*")
            .Meanwhile(shop => shop.Outside.Gateway = Fakes.Mood.Works)
            .Waits(TimeSpan.FromMinutes(1)).Sweeps()
            .Orders("1 oat milk");

    [Fact]
    public Task Undo_said_twice_asks_before_it_takes_back_the_order_before() =>
        OrderedTwice()
            .Says("undo my order").Hears("I've taken back the order of rye bread*")
            .Says("undo my order").Hears("Your order of rye bread was taken back. Shall I take back the order with oat milk?")
            .Says("undo my order").Hears("*Shall I take back the order with oat milk?")
            .Says("no").Hears("OK, that order stands. What else can I do for you?")
            .Orders("1 oat milk");

    [Theory]
    [InlineData("cancel all my orders")]
    [InlineData("cancel both orders")]
    [InlineData("undo my order")]
    public Task Who_takes_one_order_back_hears_that_another_stands(string words) =>
        OrderedTwice().Says(words).Hears("I've taken back the order of rye bread. You won't be charged. The order of oat milk still stands.*").Orders("1 oat milk");

    [Fact]
    public Task Nobody_hears_of_somebody_elses_order_that_stands() =>
        TwoOrdered().As("mum").Says("undo my order").Hears("I've taken back the order of rye bread*").DoesNotHear("oat milk").Orders("1 oat milk");

    [Fact]
    public Task One_thing_of_an_order_is_not_taken_back_alone() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says("reorder oat milk and eggs").Says("yes").Hears("Done*")
            .Says("cancel the eggs").Hears("*order of oat milk and eggs*I can only take it back as a whole. Shall I take back the order with oat milk?")
            .Says("no").Hears("OK, that order stands*").Orders("1 oat milk, 1 eggs for *");

    [Fact]
    public Task Both_are_taken_back_where_both_are_meant() =>
        OrderedTwice()
            .Says("undo my order").Says("undo my order").Hears("*oat milk?")
            .Says("yes").Hears("I've taken back the order of oat milk*").IsAskedNothing()
            .OrdersNothing();

    [Fact]
    public Task Somebody_elses_yes_does_not_take_back_the_order_before() =>
        OrderedTwice()
            .Says("undo my order").Says("undo my order").Hears("*oat milk?")
            .As("kit").Says("yes").Hears("Only the person who ordered it*")
            .As("dad").Says("yes").Hears("The home's order of oat milk is placed*Shall I take back the order with oat milk?")
            .Says("yes").Hears("I've taken back the order of oat milk*")
            .OrdersNothing();

    [Fact]
    public Task A_yes_that_comes_too_late_hears_so() =>
        OrderedTwice()
            .Says("undo my order").Says("undo my order").Hears("*oat milk?")
            .Waits(TestShop.Grace).Says("yes").Hears("It's too late to take back oat milk*What else can I do for you?")
            .Orders("1 oat milk");

    [Fact]
    public Task My_order_is_my_own_before_anybody_elses() =>
        TwoOrdered()
            .As("dad").Says("undo my order").Hears("I've taken back the order of oat milk*")
            .Orders("1 rye bread");

    [Fact]
    public Task Somebody_elses_order_is_taken_back_on_a_yes_alone() =>
        Ordered()
            .As("dad").Says("undo my order").Hears("Mum ordered oat milk for $*. Shall I take back the order with oat milk?")
            .Says("no").Hears("OK, that order stands*")
            .Says("undo my order").Says("yes").Hears("I've taken back*")
            .OrdersNothing();

    [Theory]
    [InlineData("mum", "Shall I order it?")]
    [InlineData("tess", "Shall I hold it for a guardian?")]
    public Task Cancel_while_something_is_offered_means_the_offer(string who, string asked) =>
        Script.At(Home.ThatBought("oat milk"))
            .As(who).Says("reorder oat milk").Says("yes").Hears("Done*")
            .Says("buy a dollhouse").Hears("*" + asked)
            .Says("cancel my order").Hears("OK, I haven't ordered anything*")
            .Orders("1 oat milk");

    [Fact]
    public Task Who_is_not_surely_an_adult_neither_hears_of_somebody_elses_wine_nor_takes_it_back() =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("mum").Says("reorder red wine").Says("yes").Says("4071").Hears("Done*")
            .Meanwhile(shop => shop.Change(home => home with { Limits = home.Limits with { MinimumRecognition = 301 } }))
            .As("dad").Says("undo my order").DoesNotHear("*wine*")
            .Says("cancel the red wine").Hears("That isn't in your cart*").DoesNotHear("*wine*")
            .Orders("1 Old Mill Red Wine");

    [Fact]
    public Task Cancel_while_the_code_is_asked_for_means_the_offer() =>
        Ordered()
            .As("dad").Says("buy a dollhouse").Says("yes").Hears("*purchase code?")
            .Says("cancel my order").Hears("OK, I haven't ordered anything*")
            .Orders("1 oat milk");

    [Fact]
    public Task An_order_can_be_cancelled_by_what_it_is() =>
        TwoOrdered()
            .As("mum").Says("cancel the oat milk").Hears("That isn't in your cart. The home's order of oat milk is placed*Shall I take back the order with oat milk?")
            .Says("yes").Hears("I've taken back*oat milk*")
            .Orders("1 rye bread");

    [Fact]
    public Task A_child_cancels_nobody_elses_order_by_its_name() =>
        Ordered().As("kit").Says("cancel the oat milk").Hears("That isn't in your cart*").DoesNotHear("take back").Orders("1 oat milk");

    [Fact]
    public Task A_held_order_can_be_withdrawn() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("buy a dollhouse").Says("yes")
            .Says("undo my order").Hears("*taken back*")
            .OrdersNothing();

    [Theory]
    [InlineData("cancel that")]
    [InlineData("I changed my mind")]
    [InlineData("never mind")]
    [InlineData("wait")]
    [InlineData("wait, cancel that")]
    [InlineData("oops, cancel that")]
    [InlineData("oh no")]
    [InlineData("actually I don't want it")]
    public Task Who_cancels_right_behind_an_order_is_asked_whether_it_is_meant(string words) =>
        Ordered().Says(words).Hears("Shall I take back the order with oat milk?").Says("yes").Hears("I've taken back the order of oat milk*").OrdersNothing();

    [Fact]
    public Task The_card_of_an_order_that_is_taken_back_shows_all_of_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says("reorder oat milk and eggs").Says("yes").Hears("Done*")
            .Says("undo my order").Sees("Order taken back*1 x oat milk*1 x eggs*You won't be charged*").OrdersNothing();

    [Fact]
    public Task Who_has_ordered_hears_by_which_name_to_come_back_and_undo_it() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("yes").Hears("Done*open Corner Shop again and say: undo my order.").Orders("1 oat milk");

    [Fact]
    public Task Who_cancels_an_order_of_several_things_hears_of_all_of_them() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says("reorder oat milk and eggs").Says("yes").Hears("Done*")
            .Says("cancel that").Hears("Your order of oat milk and eggs is placed*Shall I take back the order with oat milk?").Says("yes").OrdersNothing();

    [Theory]
    [InlineData("stop")]
    [InlineData("thanks, goodbye")]
    public Task Who_stops_right_behind_an_order_hears_goodbye_alone(string words) => Ordered().Says(words).Hears("Goodbye.").DoesNotHear("take back").IsAskedNothing().Orders("1 oat milk");

    [Fact]
    public Task To_cancel_is_only_about_an_order_right_behind_it_and_of_the_same_voice() =>
        Ordered()
            .As("dad").Says("cancel that").Hears("Goodbye.").DoesNotHear("take back")
            .As("mum").Opens().Says("cancel that").Hears("Goodbye.").DoesNotHear("take back")
            .Waits(TimeSpan.FromMinutes(3)).Says("cancel that").Hears("Goodbye.").DoesNotHear("take back")
            .Orders("1 oat milk");

    [Fact]
    public Task Who_cancels_the_question_whether_to_take_it_back_is_asked_again() =>
        Ordered().Says("cancel that").Says("never mind").Hears("Say yes to take that order back, or no to keep it. Shall I take back the order with oat milk?").Says("no").Hears("OK, that order stands*").Orders("1 oat milk");

    [Fact]
    public Task Who_goes_on_cancelling_gets_out_and_the_order_stands() =>
        Ordered().Says("cancel that").Says("cancel").Says("cancel").Hears("*Shall I take back the order with oat milk?").Says("cancel").Hears("*Nothing is left open.").IsAskedNothing().Orders("1 oat milk");

    [Fact]
    public Task Who_stops_at_the_question_whether_to_take_it_back_hears_that_the_order_stands() =>
        Ordered().Says("cancel that").Says("stop").Hears("OK, that order stands. Goodbye.").IsAskedNothing().Orders("1 oat milk");

    [Fact]
    public Task What_waits_for_a_guardian_is_cancelled_like_an_order() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("buy a dollhouse").Says("yes").Hears("*waiting for a guardian*")
            .Says("cancel that").Hears("Shall I take back the order with Willow Lane Dollhouse?").Says("yes").Hears("*taken back*").OrdersNothing();

    [Fact]
    public Task Who_takes_back_what_waits_hears_what_is_ordered_still() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("tess").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromMinutes(1)).Says("buy a dollhouse").Says("yes").Hears("*waiting for a guardian*")
            .Says("undo my order").Hears("*taken back*The order of oat milk still stands.*").Orders("1 oat milk");

    private static Script TwoOrdered() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromMinutes(1)).As("mum").Says("reorder rye bread").Says("yes").Hears("Done*");

    private static Script OrderedTwice() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromMinutes(1)).Says("reorder rye bread").Says("yes").Hears("Done*");

    private static Script Ordered() => Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("yes").Hears("Done*");

    [Fact]
    public Task To_order_it_is_not_to_take_it_back() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("reorder oat milk").Says("yes").Hears("Done*")
            .As("mum").Says("cancel the oat milk").Hears("*Shall I take back the order with oat milk?")
            .Says("order it").Hears("Shall I take back the order with oat milk?").Orders("1 oat milk");

    [Fact]
    public Task Another_adults_yes_is_asked_for_the_same_order_once_more() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs"))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .As("kit").Says("buy a dollhouse").Says("yes").Hears("*waiting for a guardian*")
            .As("mum").Says("cancel the dollhouse").Hears("*Shall I take back the order with Willow Lane Dollhouse?")
            .As("dad").Says("yes").Hears("*Shall I take back the order with Willow Lane Dollhouse?").DoesNotHear("taken back")
            .Says("yes").Hears("I've taken back the order of Willow Lane Dollhouse*").Orders("1 oat milk");

    [Fact]
    public Task A_voice_that_only_resembles_an_adults_takes_nobody_elses_order_back() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("reorder oat milk").Says("yes").Hears("Done*")
            .As("dad", 0).Says("undo my order").Hears("*whose voice I know*").Says("yes").DoesNotHear("taken back").Orders("1 oat milk");

    [Theory]
    [InlineData("cancel my order")]
    [InlineData("undo that")]
    public Task At_a_choice_to_cancel_means_the_choice(string words) =>
        Script.At(Home.ThatBought("eggs").AndBought("oat milk").AndBought("soy milk"))
            .As("mum").Says("reorder eggs").Says("yes").Hears("Done*")
            .Says("reorder milk").Hears("Which one*").Says(words).Hears("OK, I haven't ordered anything*").Orders("1 eggs");

    [Theory]
    [InlineData("cancel that")]
    [InlineData("stop")]
    public Task Who_stops_at_an_offer_hears_that_nothing_was_ordered(string words) =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says(words).Hears("OK, I haven't ordered anything. Goodbye.").OrdersNothing();
}
