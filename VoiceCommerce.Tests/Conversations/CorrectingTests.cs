using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"No, paper towels", "order eggs as well", "don't forget the milk": what is said of an offer is neither lost nor turned round.</summary>
public sealed class CorrectingTests
{
    [Theory]
    [InlineData("no, paper towels")]
    [InlineData("no no, paper towels")]
    [InlineData("no, I meant paper towels")]
    [InlineData("no, I meant the paper towels")]
    [InlineData("no, I want paper towels")]
    [InlineData("no, I'd rather have paper towels")]
    [InlineData("no, the paper towels")]
    public Task No_and_another_thing_is_a_wish_for_that(string words) =>
        Papers().Says("reorder toilet paper").Says(words).Hears("Here's your usual*Softly paper towels*Shall I order it?").DoesNotHear("cart")
            .Says("yes").Orders("1 Softly paper towels for *");

    [Theory]
    [InlineData("reorder toilet paper, no wait, paper towels")]
    [InlineData("I need toilet paper, sorry, I mean paper towels")]
    [InlineData("order toilet paper no wait order paper towels")]
    [InlineData("toilet paper, I mean the paper towels")]
    [InlineData("reorder toilet paper, actually paper towels")]
    [InlineData("reorder toilet paper sorry paper towels")]
    [InlineData("order toilet paper oh wait order paper towels")]
    public Task Who_corrects_themselves_in_one_sentence_is_offered_what_was_meant(string words) =>
        Papers().Says(words).Hears("Here's your usual*Softly paper towels*Shall I order it?").DoesNotHear("toilet").Says("yes").Orders("1 Softly paper towels for *");

    [Theory]
    [InlineData("order two oat milks, actually three", 3)]
    [InlineData("order oat milk, make it two", 2)]
    [InlineData("oat milk two", 2)]
    [InlineData("one oat milk", 1)]
    public Task The_last_number_counts(string words, int packs) =>
        Script.At(Home.ThatBought("oat milk", quantity: 2)).Says(words).Hears($"*{(packs == 1 ? "Shop: " : $"{packs} times ")}oat milk, single*Shall I order it?").OrdersNothing();

    [Theory]
    [InlineData("reorder toilet paper, no wait")]
    [InlineData("reorder toilet paper, actually no")]
    [InlineData("reorder toilet paper, I mean no")]
    [InlineData("reorder toilet paper, wait, stop")]
    [InlineData("reorder toilet paper wait a second")]
    [InlineData("reorder toilet paper, sorry, no thanks")]
    public Task Who_takes_it_back_in_one_sentence_is_offered_nothing(string words) => Papers().Says(words).DoesNotHear("Shall I order").OrdersNothing();

    [Theory]
    [InlineData("order oat milk, eggs and butter, but not the eggs")]
    [InlineData("order oat milk and eggs and butter no wait not the eggs")]
    [InlineData("order oat milk and eggs and butter, actually no eggs")]
    public Task Who_leaves_out_one_of_several_things_is_offered_the_others(string words) =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs").AndBought("butter")).Says(words).Hears("*oat milk, single; and butter, single*Shall I order them?").DoesNotHear("eggs").OrdersNothing();

    [Theory]
    [InlineData("order oat milk wait and eggs too")]
    [InlineData("order oat milk, actually eggs too")]
    [InlineData("order oat milk sorry and eggs")]
    public Task Who_thinks_of_another_thing_in_one_sentence_is_offered_both(string words) =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says(words).Hears("*oat milk, single; and eggs, single*Shall I order them?").OrdersNothing();

    [Theory]
    [InlineData("order oat milk and eggs, make that four")]
    [InlineData("order oat milk and eggs, no, three")]
    public Task Of_several_things_nobody_guesses_whose_number_it_is(string words) =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says(words).Hears("*oat milk, single; and eggs, single*Shall I order them?").OrdersNothing();

    [Fact]
    public Task Of_a_long_story_nothing_is_taken_for_a_correction() =>
        Papers().Mumbles("order toilet paper " + string.Join(' ', Enumerable.Repeat("please", 36)) + " no wait paper towels").DoesNotHear("paper towels").OrdersNothing();

    [Fact]
    public Task A_yes_behind_a_slip_is_no_yes() => Papers().Says("reorder toilet paper").Says("toilet paper, I mean yes").Hears("*Shall I order*?").OrdersNothing();

    [Fact]
    public Task No_and_another_kind_of_what_is_offered_is_a_wish_for_that() =>
        Script.At(Home.ThatBought("whole milk", times: 9).AndBought("oat milk", times: 1)).Says("reorder whole milk").Says("no, oat milk").Hears("*oat milk, single*Shall I order it?").Says("yes").Orders("1 oat milk for *");

    [Fact]
    public Task No_and_another_thing_leaves_nothing_of_the_first_offer_open() =>
        Papers().Says("reorder toilet paper").Says("no, dog food").Hears("I don't know a product like that. What else can I do for you?").DoesNotHear("toilet paper")
            .Says("yes").OrdersNothing();

    [Fact]
    public Task No_and_a_thing_that_is_not_clear_is_asked_about() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Says("reorder oat milk").Says("no, toilet paper").Hears("Which one*").Says("the plain one").Says("yes").Orders("1 Plain toilet paper for *");

    [Fact]
    public Task No_and_what_is_offered_is_left_out() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says("reorder oat milk and eggs").Says("no eggs").Hears("Here's your usual*oat milk, single*Shall I order it?").Says("yes").Orders("1 oat milk for *");

    [Fact]
    public Task No_and_another_number_is_that_number() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("no, make it three oat milks").Hears("*3 times oat milk*Shall I order it?").OrdersNothing();

    [Fact]
    public Task No_and_a_thing_is_not_wanted_where_nothing_is_offered() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says("put eggs in my cart").Says("no eggs").Hears("I've taken eggs out of your cart*").OrdersNothing();

    [Theory]
    [InlineData("order eggs as well")]
    [InlineData("we're out of eggs too")]
    [InlineData("also get eggs")]
    [InlineData("get eggs too")]
    [InlineData("and order eggs")]
    [InlineData("and the usual eggs")]
    [InlineData("yes, and order eggs")]
    [InlineData("and the eggs")]
    public Task Who_orders_one_thing_and_then_another_too_is_offered_both(string words) =>
        Script.At(Home.ThatBought("green coffee").AndBought("eggs")).Says("order coffee").Says(words).Hears("*green coffee, single; and eggs, single*Shall I order them?").Says("yes").Orders("1 green coffee, 1 eggs for *");

    [Fact]
    public Task Who_orders_a_thing_too_where_nothing_is_offered_is_offered_that() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says("order eggs as well").Hears("Here's your usual*eggs*Shall I order it?").OrdersNothing();

    [Theory]
    [InlineData("never order oat milk again")]
    [InlineData("no more oat milk")]
    [InlineData("do not get me oat milk")]
    [InlineData("not oat milk")]
    public Task What_is_refused_is_not_offered(string words) =>
        Script.At(Home.ThatBought("oat milk"))
            .Says(words).DoesNotHear("Shall I order").DoesNotHear("your usual")
            .Says("reorder oat milk").Says(words).Hears("OK, I haven't ordered anything*").Says("yes").OrdersNothing();

    [Fact]
    public Task What_is_not_to_be_forgotten_is_wanted() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs"))
            .Says("don't forget the oat milk").Hears("I've put oat milk in your cart*")
            .Says("reorder eggs").Says("and don't forget the oat milk").Hears("*eggs, single; and oat milk, single*Shall I order them?")
            .Says("what's in my cart").Hears("In your cart: oat milk*").OrdersNothing();

    [Theory]
    [InlineData("and the rye bread?")]
    [InlineData("and rye bread")]
    [InlineData("what about the rye bread")]
    public Task And_another_thing_behind_a_price_asks_for_its_price(string words) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread", cents: 2_10).AndBought("eggs", cents: 3_30))
            .Says("how much is oat milk").Says(words).Hears("rye bread, single, is $2.10*").Says("and the eggs").Hears("eggs, single, is $3.30*")
            .Says("what's in my cart").Hears("Your cart is empty*").OrdersNothing();

    [Fact]
    public Task A_number_of_what_is_in_the_cart_is_how_many_are_to_be_in_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs"))
            .Says("put oat milk and eggs in my cart").Says("make it three milks").Hears("In your cart: 3 times oat milk; and eggs.*").Says("yes").OrdersNothing();

    private static Script Papers() => Script.At(Home.ThatBought("Softly toilet paper").AndBought("Softly paper towels"));
}
