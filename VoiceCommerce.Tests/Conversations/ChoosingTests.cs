using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"Which one?", and the ways to say it.</summary>
public sealed class ChoosingTests
{
    [Fact]
    public Task Two_that_fit_are_asked_about_and_the_second_one_can_be_chosen() =>
        Script.At(Home.ThatBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Says("reorder toilet paper").Hears("Which one:*toilet paper*or*toilet paper*?")
            .Says("the second one").Hears("*Shall I order it?")
            .Says("yes")
            .Ends(shop => shop.Outside.AtDesk.Should().ContainSingle());

    [Fact]
    public Task Two_that_fit_are_asked_about_and_one_can_be_named() =>
        Script.At(Home.ThatBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Says("reorder toilet paper").Hears("Which one:*")
            .Says("the softly one").Hears("*Softly toilet paper*Shall I order it?")
            .Says("yes")
            .Orders("1 Softly toilet paper");

    [Theory]
    [InlineData("order two plain toilet papers", "I've put 2 times Plain toilet paper in your cart*")]
    [InlineData("order thirty packs of plain toilet paper", "I can order 1 to 24*Which one*")]
    public Task A_number_that_is_said_with_the_choice_counts_for_the_cart(string choice, string answer) =>
        Script.At(Home.ThatBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Says("add toilet paper to my cart").Hears("Which one:*").Says(choice).Hears(answer).OrdersNothing();

    [Theory]
    [InlineData("reorder eggs")]
    [InlineData("reorder six eggs")]
    public Task Pieces_that_are_said_with_the_choice_are_packs(string wish) =>
        Script.At(Home.ThatBought("white eggs", times: 3).AndBought("brown eggs", times: 3).Packed("white eggs", 12, PackUnit.Each).Packed("brown eggs", 12, PackUnit.Each))
            .Says(wish).Hears("Which one:*").Says("order twenty four brown eggs").Hears("*: 2 times brown eggs, 12 pieces*").OrdersNothing();

    [Theory]
    [InlineData("softly")]
    [InlineData("plain toilet paper")]
    public Task A_bare_name_is_enough_to_choose_by(string name) =>
        Script.At(Home.ThatBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Says("reorder toilet paper").Hears("Which one:*")
            .Says(name).Hears($"*{name}*Shall I order it?").OrdersNothing();

    [Fact]
    public Task The_cheaper_one_is_one_that_can_be_had() =>
        Script.At(Home.ThatBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3, cents: 5_00))
            .Says("reorder toilet paper")
            .Meanwhile(shop => shop.Restock("Plain-toilet-paper", 0))
            .Says("the cheapest").Hears("*Softly toilet paper*Shall I order it?").Says("no")
            .Says("reorder toilet paper")
            .Meanwhile(shop => shop.Restock("Softly-toilet-paper", 0))
            .Says("the cheapest").Hears("*is out of stock*").OrdersNothing();

    [Theory]
    [InlineData(3_00, "*Plain toilet paper*$3.30*Shall I order it?")]
    [InlineData(9_00, "*Softly toilet paper*$7.14*Shall I order it?")]
    public Task The_cheaper_one_is_the_one_that_is_cheaper_today(long today, string offered) =>
        Script.At(Home.ThatBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3, cents: 5_00))
            .Says("reorder toilet paper").Hears("Which one:*")
            .Meanwhile(shop => shop.Reprice("Plain-toilet-paper", today))
            .Says("the cheaper one").Hears(offered).OrdersNothing();

    [Theory]
    [InlineData("the bigger one", "*Plain toilet paper, 24 rolls*Shall I order it?")]
    [InlineData("the smallest", "*Softly toilet paper, 12 rolls*Shall I order it?")]
    public Task The_bigger_one_is_the_one_with_more_in_it(string said, string offered) =>
        Script.At(TwoPapers.Packed("Softly toilet paper", 12, PackUnit.Roll).Packed("Plain toilet paper", 24, PackUnit.Roll))
            .Says("reorder toilet paper").Hears("Which one:*").Says(said).Hears(offered).OrdersNothing();

    [Fact]
    public Task The_bigger_one_is_told_to_be_sold_out_and_the_other_is_not_taken_for_it() =>
        Script.At(TwoPapers.Packed("Softly toilet paper", 12, PackUnit.Roll).Packed("Plain toilet paper", 24, PackUnit.Roll))
            .Says("reorder toilet paper").Meanwhile(shop => shop.Restock("Plain-toilet-paper", 0))
            .Says("the bigger one").Hears("Plain toilet paper is out of stock*").DoesNotHear("*Softly*").OrdersNothing();

    [Theory]
    [InlineData(12, PackUnit.Roll)]
    [InlineData(500, PackUnit.Sheet)]
    public Task Where_nobody_can_tell_which_is_bigger_it_is_asked_again(int amount, PackUnit unit) =>
        Script.At(TwoPapers.Packed("Softly toilet paper", 12, PackUnit.Roll).Packed("Plain toilet paper", amount, unit))
            .Says("reorder toilet paper").Says("the bigger one").Hears("Sorry*Which one:*").Says("the first one").Hears("*Shall I order it?").OrdersNothing();

    [Fact]
    public Task The_bigger_one_of_an_offer_leaves_the_offer_open_however_often_it_is_said() =>
        Script.At(TwoPapers).Says("reorder softly toilet paper").Says("the bigger one").Hears("I found no bigger pack of its kind.*Shall I order*")
            .Says("the biggest one").Says("the larger one").Says("the smaller one").Hears("*Shall I order*").Says("yes").Orders("1 Softly toilet paper");

    [Fact]
    public Task What_the_choices_cost_can_be_asked_before_one_is_chosen() =>
        Script.At(TwoPapers)
            .Says("reorder toilet paper").Hears("Which one: Plain*Softly*")
            .Says("how much are they").Hears("Plain toilet paper, single, is $5*Softly toilet paper, single, is $6.49*Which one:*")
            .Says("the first one").Says("yes").Orders("1 Plain toilet paper");

    [Theory]
    [InlineData("how much is the second one", "Softly toilet paper, single, is $6.49*")]
    [InlineData("what does the last one cost", "Softly toilet paper, single, is $6.49*")]
    [InlineData("how much is the softly one", "Softly toilet paper, single, is $6.49*")]
    [InlineData("how much is the fifth one", "Plain toilet paper, single, is $5*Softly toilet paper, single, is $6.49*")]
    [InlineData("how much is the bigger one", "Plain toilet paper, single, is $5*Softly toilet paper, single, is $6.49*")]
    public Task What_one_of_the_choices_costs_can_be_asked(string question, string answer) =>
        Script.At(TwoPapers).Says("reorder toilet paper").Says(question).Hears(answer + "Which one:*").Says("the second one").Says("yes").Orders("1 Softly toilet paper");

    [Theory]
    [InlineData("kitchen paper")]
    [InlineData("Softly kitchen roll")] // Which shares a word with one of them alone.
    public Task Other_goods_are_no_choice_when_their_price_is_asked(string other) =>
        Script.At(TwoPapers.AndBought(other, cents: 2_00)).Says("reorder toilet paper").Says($"how much is {other}").Hears($"{other}, single, is $2.*Which one:*").OrdersNothing();

    private static Home TwoPapers => Home.ThatBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3, cents: 5_00);

    [Fact]
    public Task The_name_of_what_is_offered_asks_again() =>
        Script.At(Home.ThatBought("Honey Oat Cereal").AndSells("honey", "Clover Honey", 5_00, "groceries/spreads/honey"))
            .Says("reorder honey oat cereal").Says("the honey one").Hears("Shall I order Honey Oat Cereal?").Says("yes").Orders("1 Honey Oat Cereal");

    [Fact]
    public Task The_number_is_kept_where_one_is_chosen_by_a_sentence() =>
        Script.At(Home.ThatBought("oat milk").AndBought("soy milk"))
            .As("mum").Says("reorder two packs of milk").Hears("Which one*").Says("order the oat milk").Hears("*: 2 times oat milk*").OrdersNothing();

    [Theory]
    [InlineData("the lemon one", "*usual*Fairlight Lemon Washing Up Liquid*")]
    [InlineData("no, the lemon one", "*usual*Fairlight Lemon Washing Up Liquid*")]
    [InlineData("make it the apple one", "*found something*Fairlight Apple Washing Up Liquid*")]
    [InlineData("i meant the cookies", "*usual*oat cookies*")]
    public Task Another_kind_of_what_is_on_offer_is_meant_before_other_goods(string words, string offered) =>
        Script.At(Home.ThatBought("Fairlight Original Washing Up Liquid", times: 5).AndBought("Fairlight Lemon Washing Up Liquid").AndBought("Lemons").AndBought("oat cookies")
                .AndSells("apple-liquid", "Fairlight Apple Washing Up Liquid", 3_00, "household/cleaning"))
            .As("mum").Says("reorder original washing up liquid").Says(words).Hears(offered + "Shall I order it?").OrdersNothing();

    [Fact]
    public Task Another_kind_of_what_comes_in_a_form_is_meant_without_the_form() =>
        Script.At(Home.ThatBought("Salmon Fillets").AndBought("Smoked Back Bacon").AndSells("smoked-salmon", "Smoked Salmon", 5_00, "groceries/fish"))
            .Says("order salmon").Says("the smoked one").Hears("*found something*Smoked Salmon*").OrdersNothing();

    [Fact]
    public Task What_only_has_the_name_of_what_is_on_offer_in_its_own_is_no_other_kind_of_it() =>
        Script.At(Home.ThatBought("Bananas").AndBought("Gala Apples").AndSells("baby", "Otter Apple Banana Baby Food", 9_00, "baby/food"))
            .Says("order bananas").Says("I meant the apples").Hears("*Gala Apples*Shall I order it?").OrdersNothing();

    [Fact]
    public Task What_nobody_knows_leaves_the_offer_open() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("i meant the moon rocks").Hears("I don't know a product like that, but what I offered before still stands. Shall I order oat milk?")
            .Says("yes").Orders("1 oat milk for *");

    [Theory]
    [InlineData("double a")]
    [InlineData("the double a")]
    public Task A_choice_may_be_called_by_what_tells_it_apart_and_the_word_behind(string said) =>
        Script.At(Home.ThatBought("Volt Double A Batteries").AndBought("Volt Triple A Batteries")).Says("reorder batteries").Hears("Which one*").Says(said).Hears("*Volt Double A Batteries*Shall I order it?").OrdersNothing();
}
