using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>How many are meant: by habit, by a number, by how many more, and by what a pack holds.</summary>
public sealed class AmountTests
{
    [Fact]
    public Task The_usual_quantity_is_meant_when_none_is_said() =>
        Script.At(Home.ThatBought("oat milk", quantity: 3))
            .Says("reorder oat milk").Hears("*3 times oat milk*")
            .Says("yes")
            .Orders("3 oat milk");

    [Theory]
    [InlineData("order two oat milks")]
    [InlineData("reorder two packs of oat milk")]
    public Task A_quantity_that_is_said_counts(string utterance) =>
        Script.At(Home.ThatBought("oat milk"))
            .Says(utterance).Hears("*2 times oat milk*")
            .Says("yes")
            .Orders("2 oat milk");

    [Theory]
    [InlineData("order fifty oat milk")]
    [InlineData("order one hundred oat milks")]
    [InlineData("order 0 oat milks")]
    [InlineData("add thirty oat milks to my cart")]
    public Task A_number_before_a_name_that_nobody_can_order_is_said_to_be_that(string utterance) =>
        Script.At(Home.ThatBought("oat milk")).Says(utterance).Hears("I can order 1 to 24 of one product at a time. What else can I do for you?").OrdersNothing();

    [Fact]
    public Task The_same_leaves_what_is_on_offer_as_it_was() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("order fifty rye bread").Hears("I can order 1 to 24*Shall I order oat milk?").Says("yes").Orders("1 oat milk");

    [Fact]
    public Task The_quantity_can_be_changed_while_the_offer_stands() =>
        Script.At(Home.ThatBought("oat milk", quantity: 2))
            .Says("reorder oat milk").Hears("*2 times oat milk*")
            .Says("make it three").Hears("*3 times oat milk*Shall I order it?")
            .Says("yes")
            .Orders("3 oat milk");

    [Theory]
    [InlineData("order twenty four rolls of toilet paper", "*: Softly toilet paper, 24 rolls. *Shall I order it?")]
    [InlineData("order forty eight rolls of toilet paper", "*: 2 times Softly toilet paper, 24 rolls. *Shall I order it?")]
    [InlineData("order six rolls of toilet paper", "*: Softly toilet paper, 24 rolls. *check the size*Shall I order it?")]
    [InlineData("order twenty four toilet rolls", "*: Softly toilet paper, 24 rolls. *Shall I order it?")]
    [InlineData("order twelve loo rolls", "*: Softly toilet paper, 24 rolls. *check the size*Shall I order it?")]
    [InlineData("order two toilet rolls", "*: 2 times Softly toilet paper, 24 rolls. *Shall I order it?")]
    [InlineData("order six packs of toilet paper", "*: 6 times Softly toilet paper, 24 rolls. *")]
    public Task As_many_rolls_as_are_in_so_many_packs_are_so_many_packs(string wish, string offered) =>
        Script.At(Home.ThatBought("Softly toilet paper").Packed("Softly toilet paper", 24, PackUnit.Roll)).Says(wish).Hears(offered).OrdersNothing();

    [Theory]
    [InlineData("two rolls", "*: Softly toilet paper, 24 rolls. *You asked for 2 rolls*Shall I order it?")]
    [InlineData("make it twelve rolls", "*: Softly toilet paper, 24 rolls. *You asked for 12 rolls*Shall I order it?")]
    [InlineData("make it forty eight rolls", "I can order 1 to 24 of one product at a time. Shall I order *?")] // A number above the bound is one of packs.
    [InlineData("twenty four rolls", "*: Softly toilet paper, 24 rolls. *Shall I order it?")]
    [InlineData("make it two", "*: 2 times Softly toilet paper, 24 rolls. *Shall I order it?")]
    [InlineData("make it two packs", "*: 2 times Softly toilet paper, 24 rolls. *Shall I order it?")]
    public Task What_is_said_in_rolls_at_an_offer_is_no_number_of_packs(string said, string offered) =>
        Script.At(Home.ThatBought("Softly toilet paper").Packed("Softly toilet paper", 24, PackUnit.Roll)).Says("order toilet paper").Says(said).Hears(offered).OrdersNothing();

    [Theory]
    [InlineData("make it a dozen", "*: Corner eggs, 18 pieces. *You asked for 12 pieces*Shall I order *?")]
    [InlineData("make it eighteen", "*: Corner eggs, 18 pieces. *$*Shall I order *?")]
    [InlineData("make it three", "*3 times Corner eggs, 18 pieces. *Shall I order *?")]
    [InlineData("make it six packs", "*6 times Corner eggs, 18 pieces. *Shall I order *?")]
    public Task A_dozen_at_an_offer_is_pieces(string said, string offered) =>
        Script.At(Home.ThatBought("Corner eggs").Packed("Corner eggs", 18, PackUnit.Each)).Says("order eggs").Says(said).Hears(offered).OrdersNothing();

    [Theory]
    [InlineData("order two cans of root beer", "*: Fizzy root beer, 12 cans. *You asked for 2 cans*Shall I order it?")]
    [InlineData("order a can of root beer", "*: Fizzy root beer, 12 cans. *You asked for 1 can*Shall I order it?")]
    [InlineData("order twenty four cans of root beer", "*: 2 times Fizzy root beer, 12 cans. *Shall I order it?")]
    [InlineData("order a dozen cans of root beer", "*: Fizzy root beer, 12 cans. *Shall I order it?")]
    [InlineData("order half a dozen cans of root beer", "*: Fizzy root beer, 12 cans. *You asked for 6 cans*Shall I order it?")]
    [InlineData("add two cans of root beer to my cart", "I've put Fizzy root beer in your cart*")]
    public Task Cans_and_bottles_are_so_many_packs_where_it_comes_out_even(string wish, string offered) =>
        Script.At(Home.ThatBought("Fizzy root beer").Packed("Fizzy root beer", 12, PackUnit.Can)).Says(wish).Hears(offered).Ends(_ => { });

    [Theory]
    [InlineData("order two bottles of root beer")]
    [InlineData("order two rolls of root beer")]
    public Task What_a_pack_is_not_measured_in_is_a_pack(string wish) =>
        Script.At(Home.ThatBought("Fizzy root beer", quantity: 3).Packed("Fizzy root beer", 12, PackUnit.Can)).Says(wish).Hears("*: 2 times Fizzy root beer, 12 cans. *").DoesNotHear("You asked for").OrdersNothing();

    [Fact]
    public Task What_a_pack_is_not_measured_in_is_a_pack_at_an_offer_too() =>
        Script.At(Home.ThatBought("Fizzy root beer").Packed("Fizzy root beer", 12, PackUnit.Can)).Says("order root beer").Says("make it two bottles").Hears("*: 2 times Fizzy root beer, 12 cans. *").DoesNotHear("You asked for").OrdersNothing();

    [Theory]
    [InlineData("order half a gallon of milk", "*: Meadow milk, 1 gallon. *You asked for half a gallon, so*Shall I order it?")]
    [InlineData("order a quart of milk", "*: Meadow milk, 1 gallon. *You asked for*Shall I order it?")]
    [InlineData("order two gallons of milk", "*: 2 times Meadow milk, 1 gallon. *Shall I order it?")]
    [InlineData("order a gallon of milk", "*: Meadow milk, 1 gallon. *Shall I order it?")]
    [InlineData("order milk", "*: 3 times Meadow milk, 1 gallon. *Shall I order it?")]
    public Task Less_than_a_pack_is_one_pack_and_not_the_usual_number(string wish, string offered) =>
        Script.At(Home.ThatBought("Meadow milk", quantity: 3).Packed("Meadow milk", 1, PackUnit.Gallon)).Says(wish).Hears(offered).OrdersNothing();

    [Fact]
    public Task A_pair_of_scissors_is_one() =>
        Script.At(Home.ThatBought("school scissors")).Says("order a pair of scissors").Hears("*: school scissors, single. *").Says("yes").Orders("1 school scissors");

    [Theory]
    [InlineData("one more", "*3 times oat milk*")]
    [InlineData("another one", "*3 times oat milk*")]
    [InlineData("add two more", "*4 times oat milk*")]
    [InlineData("double it", "*4 times oat milk*")]
    [InlineData("one less", "*: oat milk, single.*")]
    [InlineData("three less", "I can order 1 to 24*")]
    [InlineData("a hundred more", "I can order 1 to 24*")]
    public Task The_quantity_can_be_changed_by_how_many_more(string wish, string offered) =>
        Script.At(Home.ThatBought("oat milk", quantity: 2)).Says("reorder oat milk").Says(wish).Hears(offered + "Shall I order *?").OrdersNothing();

    [Theory]
    [InlineData("order twelve pack of oat milk", "*: oat milk, single.*Shall I order it?")]
    [InlineData("order a twelve pack of oat milk", "*: oat milk, single.*Shall I order it?")]
    [InlineData("order twelve packs of oat milk", "*12 times oat milk*Shall I order it?")]
    public Task A_twelve_pack_is_one_and_twelve_packs_are_twelve(string wish, string offered) =>
        Script.At(Home.ThatBought("oat milk")).Says(wish).Hears(offered).OrdersNothing();

    [Fact]
    public Task More_than_a_crate_is_not_ordered() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Says("make it ninety").Hears("I can order 1 to 24*Shall I order oat milk?")
            .Says("no")
            .OrdersNothing();

    [Fact]
    public Task More_than_the_shop_sells_in_one_order_is_not_offered() =>
        Script.At(Home.ThatBought("headache tablets")).Meanwhile(shop => shop.Limit("headache-tablets", 2))
            .Says("reorder three headache tablets").Hears("One order can have at most 2 of headache tablets.*").DoesNotHear("Shall I order")
            .Says("reorder two headache tablets").Hears("*2 times headache tablets*Shall I order it?")
            .Says("yes")
            .Orders("2 headache tablets");

    [Fact]
    public Task At_an_offer_more_than_may_be_in_an_order_leaves_it_as_it_was() =>
        Script.At(Home.ThatBought("headache tablets")).Meanwhile(shop => shop.Limit("headache-tablets", 1))
            .Says("reorder headache tablets").Says("one more").Hears("One order can have only one of headache tablets. Shall I order headache tablets?")
            .Says("yes")
            .Orders("1 headache tablets");

    [Fact]
    public Task At_an_offer_more_than_there_is_leaves_it_as_it_was() =>
        Script.At(Home.ThatBought("oat milk")).Meanwhile(shop => shop.Restock("oat milk", 2))
            .Says("reorder oat milk").Says("make it three").Hears("There are only 2 of oat milk left. Shall I order oat milk?")
            .Says("yes")
            .Orders("1 oat milk");

    [Fact]
    public Task A_limit_that_came_after_the_offer_counts_at_the_yes() =>
        Script.At(Home.ThatBought("headache tablets", quantity: 3))
            .Says("reorder headache tablets").Hears("*3 times*")
            .Meanwhile(shop => shop.Limit("headache-tablets", 2))
            .Says("yes").Hears("One order can have at most 2 of headache tablets.*").OrdersNothing();

    [Fact]
    public Task A_cart_counts_as_one_order() =>
        Script.At(Home.ThatBought("headache tablets")).Meanwhile(shop => shop.Limit("headache-tablets", 2))
            .Says("add two headache tablets to my cart").Says("add two headache tablets to my cart")
            .Says("check out").Hears("One order can have at most 2 of headache tablets.*").OrdersNothing();

    [Fact]
    public Task The_number_is_said_again_with_the_question() =>
        Script.At(Home.ThatBought("oat milk", quantity: 2)).Says("reorder oat milk").Says("one more").Says("help").Hears("*Shall I order 3 times oat milk?").OrdersNothing();

    [Fact]
    public Task A_bare_number_at_an_offer_is_how_many() =>
        Script.At(Home.ThatBought("oat milk", quantity: 2)).Says("reorder oat milk").Says("three").Hears("*3 times oat milk*").Says("yes").Orders("3 oat milk");

    [Theory]
    [InlineData("order whole milk one gallon", "*your usual*: whole milk, 1 gallon. *Shall I order it?")] // As it was read out.
    [InlineData("order whole milk two gallons", "*: 2 times whole milk, 1 gallon. *")]
    [InlineData("order whole milk", "*: 3 times whole milk, 1 gallon. *")]
    [InlineData("order three whole milk", "*: 3 times whole milk, 1 gallon. *")]
    [InlineData("order two whole milk", "*: 2 times whole milk, 1 gallon. *")]
    [InlineData("order two whole milks one gallon", "*: 2 times whole milk, 1 gallon. *")]
    [InlineData("order four whole milk one gallon", "*: 4 times whole milk, 1 gallon. *")]
    [InlineData("order two whole milk two gallons", "*: 4 times whole milk, 1 gallon. *")]
    public Task An_amount_may_be_said_behind_the_name(string wish, string offered) =>
        Script.At(Home.ThatBought("whole milk", quantity: 3).Packed("whole milk", 1, PackUnit.Gallon)).Says(wish).Hears(offered).OrdersNothing();

    [Fact]
    public Task An_amount_may_be_said_behind_another_name_of_it() =>
        Script.At(Home.ThatBought("kitchen roll").Packed("kitchen roll", 6, PackUnit.Roll)).Says("order paper towels six rolls").Hears("*your usual*: kitchen roll, 6 rolls. *Shall I order it?").OrdersNothing();

    [Fact]
    public Task An_amount_that_belongs_to_a_name_is_no_number_of_packs() =>
        Script.At(Home.ThatBoughtNothing().AndSells("vc", "Vale Vitamin C 500 Grams", 8_00, "pharmacy/vitamins"))
            .Says("order vitamin c 500 grams").Hears("*: Vale Vitamin C 500 Grams, 1 bottle. *Shall I order it?").OrdersNothing();
}
