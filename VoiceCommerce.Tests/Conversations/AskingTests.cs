using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class AskingTests
{
    [Fact]
    public Task Who_asks_for_what_nobody_knows_is_not_told_that_it_was_never_bought() =>
        Script.At(Home.ThatBought("oat milk")).Says("when did i last buy moon rocks").Hears("I don't know a product like that*").OrdersNothing();

    [Fact]
    public Task A_known_voice_is_greeted_by_name_with_an_idea() =>
        Script.At(Home.ThatBought("oat milk", times: 9).AndBought("rye bread", times: 2))
            .As("mum").Opens().Hears("Hello mum*reorder oat milk*")
            .OrdersNothing();

    [Fact]
    public Task A_guest_does_not_hear_what_the_home_usually_buys() =>
        Script.At(Home.ThatBought("oat milk", times: 9))
            .As("stranger").Opens().Hears("Welcome to the shop. You can say: buy, and the name of a product. *").DoesNotHear("oat milk")
            .Says("buy oat milk").Hears("Here's your usual*")
            .OrdersNothing();

    [Fact]
    public Task An_unknown_voice_is_greeted_without_a_name() =>
        Script.At(Home.ThatBoughtNothing())
            .As("stranger").Opens().Hears("Welcome to the shop*buy*").DoesNotHear("mum")
            .OrdersNothing();

    [Theory]
    [InlineData("what kind of milk do we usually buy")]
    [InlineData("which brand of oat milk do we usually buy")]
    public Task What_kind_the_home_buys_is_told(string asked) => Script.At(Home.ThatBought("oat milk")).Says(asked).Hears("*oat milk*").DoesNotHear("don't know").OrdersNothing();

    [Theory]
    [InlineData("when did I last buy oat milk", "You last bought oat milk 2 weeks ago*")]
    [InlineData("when did I last buy sparkling water", "You haven't bought that here yet*")]
    [InlineData("how much is oat milk", "oat milk*$6.49*")]
    [InlineData("how much is red wine", "Old Mill Red Wine, 750 milliliters, is $11.99*")]
    [InlineData("how much is a spaceship", "I don't know a product like that*")]
    [InlineData("where is my order", "You have no recent orders*")]
    [InlineData("why was it held", "Nothing was held or refused lately*")]
    [InlineData("undo my order", "There's no order to take back*")]
    [InlineData("help", "You can reorder*")]
    [InlineData("make it three", "There's nothing to change*")]
    [InlineData("the second one", "Sorry*")]
    public Task A_question_gets_its_answer(string question, string answer) =>
        Script.At(Home.ThatBought("oat milk"))
            .Says(question).Hears(answer)
            .OrdersNothing();

    [Theory]
    [InlineData("how much is oat milk", "*Here's your usual*oat milk*Shall I order it?")]
    [InlineData("when did I last buy oat milk", "*Here's your usual*oat milk*Shall I order it?")]
    [InlineData("how much is sparkling water", "You haven't bought that here before*Brook Sparkling Water*Shall I order it?")]
    public Task Order_it_offers_what_was_told_of(string question, string offer) =>
        Script.At(Home.ThatBought("oat milk"))
            .Says(question).Says("order it").Hears(offer)
            .Says("no").Says("order it").Hears("I haven't asked you*")
            .OrdersNothing();

    [Theory]
    [InlineData("how much are moon rocks")]
    [InlineData("when did i last buy a dollhouse")]
    [InlineData("what do we usually buy")]
    [InlineData("where is my order")]
    [InlineData("what's in my cart")]
    public Task It_is_not_what_was_told_of_before_something_else(string question) =>
        Script.At(Home.ThatBought("oat milk")).Says("how much is oat milk").Says(question).Says("order it").Hears("I haven't asked you*").OrdersNothing();

    [Theory]
    [InlineData("help")]
    [InlineData("say that again")]
    public Task It_is_still_what_was_told_of_when_that_is_said_again(string request) =>
        Script.At(Home.ThatBought("oat milk")).Says("how much is oat milk").Says(request).Says("order it").Hears("*oat milk*Shall I order it?").OrdersNothing();

    [Fact]
    public Task What_somebody_else_was_told_of_and_is_restricted_is_not_named_to_a_child() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("how much is red wine")
            .As("kit").Says("order it").Hears("I can't order that*").Says("why").Hears("It was held back*").DoesNotHear("wine")
            .OrdersNothing();

    [Theory]
    [InlineData("how much is red wine")]
    [InlineData("how much is old mill")]
    public Task What_restricted_goods_cost_is_for_adults_however_they_are_asked_for(string question) =>
        Script.At(Home.ThatBought("Old Mill Red Wine").AndBought("oat milk"))
            .As("kit").Says(question).Hears("That's age-restricted*").DoesNotHear("Old Mill").Says("how much is it").DoesNotHear("Old Mill")
            .As("mum").Says(question).Hears("Old Mill Red Wine*$6.49*").OrdersNothing();

    [Fact]
    public Task What_was_told_of_is_refused_like_anything_else() =>
        Script.At(Home.ThatBought("oat milk")).As("kit").Says("how much is sparkling water").Says("order it").Hears("*guardian*").OrdersNothing();

    [Fact]
    public Task What_the_home_usually_buys_is_told_most_often_first() =>
        Script.At(Home.ThatBought("oat milk", times: 9).AndBought("rye bread", times: 2).AndBought("Old Mill Red Wine", times: 5, category: "groceries/alcohol/wine"))
            .As("mum").Says("what do i usually buy").Hears("What you buy most often: oat milk; Old Mill Red Wine; and rye bread.*")
            .As("kit").Says("what are our usuals").Hears("What you buy most often: oat milk; and rye bread.*")
            .OrdersNothing();

    [Fact]
    public Task A_home_that_bought_nothing_hears_so() =>
        Script.At(Home.ThatBoughtNothing()).Says("what do i usually buy").Hears("You haven't bought anything here yet*").OrdersNothing();

    [Theory]
    [InlineData("when did I last buy rye bread")]
    [InlineData("how much is rye bread")]
    [InlineData("what do we usually buy")]
    [InlineData("where is my order")]
    [InlineData("what's in my cart")]
    [InlineData("why was it held")]
    [InlineData("help")]
    [InlineData("repeat that")]
    public Task A_question_in_between_leaves_the_offer_open(string question) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk")
            .Says(question).Hears("*Shall I order oat milk?") // "It" would be understood of the answer.
            .Says("yes")
            .Orders("1 oat milk");

    [Fact]
    public Task Repeat_is_of_the_offer_and_not_of_what_was_not_understood() =>
        Script.At(Home.ThatBought("oat milk", cents: 1_80))
            .Says("reorder oat milk").Mumbles("blorp").Hears("Sorry, I didn't get that*")
            .Says("say that again").Hears("*your usual*oat milk*$1.98*Shall I order oat milk?").DoesNotHear("Sorry")
            .Says("yes").Orders("1 oat milk for 1.98");

    [Fact]
    public Task Who_is_not_understood_twice_hears_what_can_be_said() =>
        Script.At(Home.ThatBought("oat milk"))
            .Mumbles("blorp").Hears("Sorry, I didn't get that. What else can I do for you?")
            .Mumbles("blorp").Hears("Sorry, I didn't get that. You can reorder what this home buys*What else can I do for you?")
            .Says("reorder oat milk").Mumbles("blorp").Hears("Sorry, I didn't get that. Shall I order oat milk?")
            .Mumbles("blorp").Hears("Sorry, I didn't get that. Say yes, no, or another quantity*Shall I order oat milk?")
            .Mumbles("blorp").Hears("*another time*").IsAskedNothing().OrdersNothing();

    [Fact]
    public Task What_was_told_of_between_is_still_no_it_after_something_was_not_understood() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk").Says("how much is rye bread").Mumbles("blorp").Says("order it").Hears("Shall I order oat milk?").OrdersNothing();

    [Fact]
    public Task Repeat_says_the_offer_again() =>
        Script.At(Home.ThatBought("oat milk", cents: 1_80))
            .Says("reorder oat milk")
            .Says("say that again").Hears("*your usual*oat milk*$1.98*Shall I order oat milk?")
            .Says("yes")
            .Orders("1 oat milk");

    [Fact]
    public Task All_that_is_on_its_way_is_told_and_what_has_come_is_not() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("dog food"))
            .Says("reorder oat milk").Says("yes")
            .Waits(TimeSpan.FromDays(3)).Sweeps()
            .Says("reorder rye bread").Says("yes").Waits(TimeSpan.FromDays(1)).Sweeps()
            .Says("reorder dog food").Says("yes")
            .Says("where are my orders").Hears("Your order of dog food is placed*in 2 days. Your order of rye bread is placed and on its way*tomorrow.*").DoesNotHear("*oat milk*")
            .As("dad").Says("where is my order").Hears("The home's order of dog food*The home's order of rye bread*")
            .As("stranger").Says("where is my order").Hears("The home's latest order is placed*There's one more order.*").DoesNotHear("*dog food*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(3));

    [Fact]
    public Task Ones_own_orders_are_told_before_anybody_elses_and_no_more_than_three() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("dog food").AndBought("green tea").AndBought("honey").Limited(limits => limits with { OrdersPerHour = 20 }))
            .As("dad").Says("reorder honey").Says("yes").Hears("Done*")
            .As("mum").Says("reorder oat milk").Says("yes").Says("reorder rye bread").Says("yes").Says("reorder dog food").Says("yes")
            .Says("where are my orders").Hears("Your order of dog food*rye bread*oat milk*").DoesNotHear("*honey*").DoesNotHear("*more order*")
            .Says("reorder green tea").Says("yes")
            .Says("where are my orders").Hears("Your order of green tea*dog food*rye bread*There's one more order.*").DoesNotHear("*oat milk*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(5));

    [Fact]
    public Task An_order_of_ones_own_that_has_come_does_not_hide_what_is_on_its_way_to_the_home() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .As("mum").Says("reorder oat milk").Says("yes").Waits(TimeSpan.FromDays(3)).Sweeps()
            .As("dad").Says("reorder rye bread").Says("yes").Hears("Done*")
            .As("mum").Says("where is my order").Hears("The home's order of rye bread is placed*").DoesNotHear("*oat milk*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Fact]
    public Task Of_several_orders_those_that_are_not_for_everybodys_ears_are_counted() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Old Mill Red Wine"))
            .As("mum").Says("reorder oat milk").Says("yes").Says("reorder red wine").Says("yes").Says("4071").Hears("Done*")
            .As("kit").Says("where is my order").Hears("The home's order of oat milk is placed*There's one more order.*").DoesNotHear("*wine*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Theory]
    [InlineData("how much is it", "oat milk, single, is $6.49*")]
    [InlineData("what does it cost", "oat milk, single, is $6.49*")]
    public Task How_much_it_is_means_what_was_told_of(string question, string answer) =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("when did i last buy oat milk").Says(question).Hears(answer).Says("order it").Hears("*oat milk*Shall I order it?").OrdersNothing();

    [Fact]
    public Task How_much_it_is_means_the_offer_with_tax_and_delivery() =>
        Script.At(Home.ThatBought("oat milk", cents: 1_80).AndBought("rye bread")).Says("reorder oat milk").Says("how much is it").Hears("oat milk: With tax and free delivery that's $1.98.*Shall I order oat milk?")
            .Says("where is my order").Says("how much is it").Hears("oat milk: *$1.98*").Says("how much is rye bread").Says("how much is it").Hears("oat milk: *$1.98*")
            .As("dad").Says("how much is it").Hears("oat milk: *$1.98*").As("mum").Says("yes").Orders("1 oat milk");

    [Fact]
    public Task What_an_offer_costs_is_told_while_the_code_is_asked_for_and_not_to_everybody() =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("mum").Says("reorder red wine").Says("yes").Says("1111").Says("how much is it").Hears("Old Mill Red Wine: *$*code?")
            .As("kit").Says("how much is it").Hears("That's age-restricted*").DoesNotHear("$").DoesNotHear("wine").OrdersNothing();

    [Fact]
    public Task Without_anything_that_has_a_price_what_was_said_is_said_again() =>
        Script.At(Home.ThatBought("oat milk")).Says("add oat milk to my cart").Says("how much is it").Hears("I've put oat milk in your cart*").OrdersNothing();

    [Fact]
    public Task Where_nothing_was_told_of_how_much_it_is_is_not_understood() =>
        Script.At(Home.ThatBought("oat milk")).Says("how much is it").Hears("Sorry*").OrdersNothing();

    [Fact]
    public Task The_status_of_an_order_follows_it() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk").Says("yes")
            .Says("where is my order").Hears("*is placed, and you can still undo it. It should arrive in 2 days.*")
            .Waits(TestShop.Grace).Sweeps()
            .Says("where is my order").Hears("*on its way*")
            .Orders("1 oat milk");

    [Fact]
    public Task Stop_closes_and_drops_the_offer() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Says("stop").Hears("OK, I haven't ordered anything. Goodbye.").IsAskedNothing()
            .Says("yes").Hears("*haven't asked*")
            .OrdersNothing();
}
