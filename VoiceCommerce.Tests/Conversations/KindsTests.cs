using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"What coffee do you have?"</summary>
public sealed class KindsTests
{
    private const string Shelf = "groceries/drinks/coffee";

    private static Home OfCoffee => Home.ThatBoughtNothing().AndBought("Harbor Ground Coffee", cents: 9_00, times: 12)
        .AndSells("lark", "Lark Instant Coffee", 7_00, Shelf).AndSells("bean", "Grove Whole Bean Coffee", 12_00, Shelf).AndSells("filter", "Coffee Filters", 3_00, "kitchen/filters");

    [Theory]
    [InlineData("what coffee do you have")]
    [InlineData("what kinds of coffee do you sell")]
    [InlineData("what are my options for coffee")]
    public Task What_the_home_buys_is_told_with_what_else_there_is(string said) =>
        Script.At(OfCoffee).Says(said).Hears("Which one: Harbor Ground Coffee; * Coffee; or * Coffee?").DoesNotHear("Filters").OrdersNothing();

    [Fact]
    public Task What_is_chosen_is_offered_as_the_usual_that_it_is() =>
        Script.At(OfCoffee).Says("what coffee do you have").Says("the first one").Hears("Here's your usual. *Harbor Ground Coffee*Shall I order it?").Says("yes").Orders("1 Harbor Ground Coffee for *");

    [Fact]
    public Task What_is_chosen_and_new_is_offered_as_new() =>
        Script.At(OfCoffee).Says("what coffee do you have").Says("the lark").Hears("You haven't bought that here before*Lark Instant Coffee*Shall I order it?").OrdersNothing();

    [Fact]
    public Task What_is_new_has_a_place_beside_much_that_is_not() =>
        Script.At(OfCoffee.AndBought("Pier Ground Coffee", last: 300).AndBought("Quay Ground Coffee", last: 400))
            .Says("what coffee do you have").Hears("Which one: Harbor Ground Coffee; Pier Ground Coffee; or Grove Whole Bean Coffee?").DoesNotHear("Quay").OrdersNothing();

    [Fact]
    public Task Where_there_is_nothing_else_all_that_the_home_buys_is_told() =>
        Script.At(Home.ThatBought("Harbor Ground Coffee").AndBought("Pier Ground Coffee").AndBought("Quay Ground Coffee"))
            .Says("what coffee do you have").Hears("Which one: Harbor Ground Coffee; Pier Ground Coffee; or Quay Ground Coffee?").OrdersNothing();

    [Fact]
    public Task What_is_sold_out_is_not_told() =>
        Script.At(OfCoffee).Meanwhile(shop => shop.Restock("lark", 0)).Meanwhile(shop => shop.Restock("Harbor Ground Coffee", 0)).Says("what coffee do you have").DoesNotHear("Lark").DoesNotHear("Harbor")
            .Hears("*Grove Whole Bean Coffee*Shall I order it?").OrdersNothing();

    [Fact]
    public Task What_only_adults_buy_is_told_to_adults_alone() =>
        Script.At(Home.ThatBought("Old Mill Apple Cider", times: 4).AndSells("hard", "Old Mill Hard Cider", 8_00, "alcohol/cider"))
            .As("stranger").Says("what cider do you have").DoesNotHear("*hard cider*").Says("no")
            .As("kit").Says("what cider do you have").DoesNotHear("*hard cider*").Says("no")
            .As("mum").Says("what cider do you have").Hears("Which one*hard cider*")
            .OrdersNothing();

    [Fact]
    public Task Of_what_only_adults_buy_others_hear_that() =>
        Script.At(Home.ThatBoughtNothing().AndSells("red", "Old Mill Red Wine", 8_00, "alcohol/wine").AndSells("white", "Old Mill White Wine", 8_00, "alcohol/wine"))
            .As("kit").Says("what wine do you have").Hears("I can't order that: it's age-restricted*").DoesNotHear("Mill")
            .As("mum").Says("what wine do you have").Hears("Which one*wine*").OrdersNothing();

    [Fact]
    public Task A_guest_hears_of_nothing_as_the_homes_usual() =>
        Script.At(OfCoffee).As("stranger").Says("what coffee do you have").Hears("Which one: *Harbor*").Says("harbor").Hears("I can't order that: it's new to this home*").OrdersNothing();

    [Fact]
    public Task What_is_new_to_the_home_is_counted_over_all_homes() =>
        Script.At(OfCoffee).Says("what coffee do you have").Hears("Which one:*").Ends(shop => shop.Crowd.Writes.Should().Be(1));

    [Theory]
    [InlineData("what gravel do you have")]
    [InlineData("what brands do you have")]
    public Task A_question_that_finds_nothing_leaves_the_choice_open(string said) =>
        Script.At(OfCoffee).Says("what coffee do you have").Says(said).Hears("*Which one: Harbor Ground Coffee*").Says("the first one").Hears("Here's your usual. *Harbor Ground Coffee*").OrdersNothing();

    [Fact]
    public Task What_only_sounds_like_it_is_not_told_where_something_bears_the_name() =>
        Script.At(Home.ThatBought("Vale Noodles", times: 20).AndSells("sewing", "Sewing Needles", 3_00, "home/sewing").AndSells("knitting", "Knitting Needles", 3_00, "home/sewing"))
            .Says("what needles do you have").Hears("Which one: * Needles; or * Needles?").DoesNotHear("Noodles").OrdersNothing();

    [Fact]
    public Task What_is_called_otherwise_than_was_asked_has_a_place_beside_what_bears_the_name() =>
        Script.At(Home.ThatBoughtNothing().AndSells("whole", "Harbor Salmon", 9_00, "groceries/fish").AndSells("cut", "Grove Salmon Fillets", 12_00, "groceries/fish"))
            .Says("what salmon do you have").Hears("Which one: Harbor Salmon; or Grove Salmon Fillets?").OrdersNothing();

    [Fact]
    public Task One_name_is_told_once() =>
        Script.At(OfCoffee.AndSells("harbor-large", "Harbor Ground Coffee", 15_00, Shelf)).Says("what coffee do you have").Hears("Which one: Harbor Ground Coffee; Grove Whole Bean Coffee; or Lark Instant Coffee?").OrdersNothing();

    [Fact]
    public Task Where_all_is_sold_out_that_is_said() =>
        Script.At(Home.ThatBought("oat milk")).Meanwhile(shop => shop.Restock("oat milk", 0)).Says("what oat milk do you have").Hears("oat milk is out of stock*").OrdersNothing();

    [Fact]
    public Task One_alone_is_offered() =>
        Script.At(OfCoffee.AndSells("tea", "Green Tea", 4_00, "groceries/drinks/tea")).Says("what tea do you have").Hears("You haven't bought that here before*Green Tea*Shall I order it?").OrdersNothing();

    [Fact]
    public Task What_there_is_none_of_is_said_and_an_offer_stands() =>
        Script.At(OfCoffee).Says("what gravel do you have").Hears("*don't know*").Says("reorder coffee").Says("what gravel do you have").Hears("*Shall I order Harbor Ground Coffee?").Says("yes").Orders("1 Harbor Ground Coffee for *");
}
