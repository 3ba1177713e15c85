using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class ReorderingTests
{
    [Fact]
    public Task The_usual_is_offered_with_seller_pack_delivery_and_total_and_ordered_after_a_yes() =>
        Script.At(Home.ThatBought("oat milk", cents: 1_80))
            .Says("reorder oat milk").Hears("*your usual*From Corner Shop: oat milk*tax*free delivery*$1.98*in 2 days*home*Shall I order it?")
            .Says("yes").Hears("Done*oat milk*$1.98*").IsAskedNothing().Sees("Order placed*oat milk*Total: $1.98*Corner Shop*")
            .Orders("1 oat milk for 1.98");

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

    [Fact]
    public Task A_no_orders_nothing() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Says("no").Hears("*haven't ordered anything*")
            .Says("yes").Hears("*haven't asked you*")
            .OrdersNothing();

    [Fact]
    public Task No_beats_yes_in_one_sentence() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Says("yes, no wait").Hears("*haven't ordered anything*")
            .OrdersNothing();

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

    [Fact]
    public Task Something_new_to_the_home_is_found_in_the_shop_and_called_new() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("buy sparkling water").Hears("You haven't bought that here before*Brook Sparkling Water*12 bottles*Shall I order it?")
            .Says("yes")
            .Orders("1 Brook Sparkling Water");

    [Fact]
    public Task What_nobody_sells_is_not_guessed() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder unicorn saddles").Hears("I don't know a product like that*")
            .OrdersNothing();

    [Fact]
    public Task Out_of_stock_is_said_before_anything_is_asked() =>
        Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => shop.Restock("oat milk", 0))
            .Says("reorder oat milk").Hears("oat milk is out of stock*").DoesNotHear("Shall I order")
            .OrdersNothing();

    [Fact]
    public Task The_quantity_can_be_changed_while_the_offer_stands() =>
        Script.At(Home.ThatBought("oat milk", quantity: 2))
            .Says("reorder oat milk").Hears("*2 times oat milk*")
            .Says("make it three").Hears("*3 times oat milk*Shall I order it?")
            .Says("yes")
            .Orders("3 oat milk");

    [Theory]
    [InlineData("buy moon rocks and star dust")]
    [InlineData("buy a dollhouse and sponges")] // New to the home.
    public Task Who_names_several_things_that_are_not_clear_hears_that_it_goes_one_at_a_time(string wish) =>
        Script.At(Home.ThatBought("oat milk")).Says(wish).Hears("I can take one thing at a time*").OrdersNothing();

    [Theory]
    [InlineData("reorder oat milk and a dollhouse")] // New to the home.
    [InlineData("reorder toilet paper and oat milk")] // Which one?
    [InlineData("reorder oat milk and thirty loaves of rye bread")]
    public Task What_is_not_clear_among_several_things_is_left_out(string wish) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Says(wish).Hears("I've left out what I'm not sure of*Here's your usual*: oat milk, single.*Shall I order it?")
            .Says("yes").Orders("1 oat milk for *");

    [Fact]
    public Task Whose_number_is_meant_must_be_said_where_several_things_are_offered() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk and rye bread").Says("one more").Hears("I can't tell which of them you mean*Shall I order oat milk and rye bread?")
            .Says("yes").Orders("1 oat milk, 1 rye bread for *");

    [Theory]
    [InlineData("reorder oat milk and rye bread", "1 oat milk, 2 rye bread for *")]
    [InlineData("we need rye bread and some oat milk", "2 rye bread, 1 oat milk for *")]
    [InlineData("order two bottles of oat milk and three loaves of rye bread", "2 oat milk, 3 rye bread for *")]
    [InlineData("reorder oat milk and rye bread and green tea", "1 oat milk, 2 rye bread, 1 green tea for *")]
    public Task Several_things_that_the_home_buys_are_one_offer_and_one_order(string wish, string ordered) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread", quantity: 2).AndBought("green tea"))
            .Says(wish).Hears("Here are your usuals. From Corner Shop: *; and *Shall I order them?").DoesNotHear("one thing at a time")
            .Says("yes").Hears("Done*").Orders(ordered);

    [Fact]
    public Task Of_several_things_the_strictest_rule_counts() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Old Mill Red Wine", category: "groceries/alcohol/wine"))
            .As("kit").Says("reorder oat milk and red wine").Hears("I can't order that: it's age-restricted*")
            .Says("why was it held").Hears("It was held back, because it's age-restricted*")
            .As("mum").Says("why was it held").Hears("Old Mill Red Wine was held back*")
            .OrdersNothing();

    [Fact]
    public Task As_many_as_five_long_names_are_heard() =>
        Script.At(Home.ThatBought("organic oat milk").AndBought("sourdough rye bread").AndBought("jasmine green tea").AndBought("baked beans").AndBought("salted butter"))
            .Says("order two bottles of organic oat milk and three loaves of sourdough rye bread and two boxes of jasmine green tea and four cans of baked beans and some butter")
            .DoesNotHear("left out")
            .Says("yes").Says(Home.Code).Orders("2 organic oat milk, 3 sourdough rye bread, 2 jasmine green tea, 4 baked beans, 1 salted butter for *");

    [Theory]
    [InlineData("remove the rye bread")]
    [InlineData("not the rye bread")]
    [InlineData("no, without the rye bread")]
    [InlineData("undo the bread")]
    [InlineData("leave the rye bread out")]
    public Task What_is_not_wanted_of_an_offer_is_left_out_of_it(string wish) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk and rye bread").Says(wish).Hears("Here's your usual. *: oat milk, single.*Shall I order it?").Says("yes").Orders("1 oat milk for *");

    [Theory]
    [InlineData("no milk please")]
    [InlineData("not the oat milk")]
    [InlineData("remove the milk")]
    public Task Nothing_is_left_of_an_offer_of_one_thing_that_is_not_wanted(string wish) =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says(wish).Hears("OK, I haven't ordered anything*").Says("yes").OrdersNothing();

    [Fact]
    public Task The_name_of_what_is_offered_asks_again() =>
        Script.At(Home.ThatBought("Honey Oat Cereal").AndSells("honey", "Clover Honey", 5_00, "groceries/spreads/honey"))
            .Says("reorder honey oat cereal").Says("the honey one").Hears("Shall I order Honey Oat Cereal?").Says("yes").Orders("1 Honey Oat Cereal");

    [Fact]
    public Task Half_and_half_is_one_thing() =>
        Script.At(Home.ThatBought("Half and Half").AndBought("rye bread"))
            .Says("reorder half and half and rye bread").Hears("Here are your usuals*Half and Half*rye bread*Shall I order them?").DoesNotHear("left out").OrdersNothing();

    [Theory]
    [InlineData("order twenty four rolls of toilet paper", "*: Softly toilet paper, 24 rolls. *Shall I order it?")]
    [InlineData("order forty eight rolls of toilet paper", "*: 2 times Softly toilet paper, 24 rolls. *Shall I order it?")]
    [InlineData("order six rolls of toilet paper", "*: Softly toilet paper, 24 rolls. *check the size*Shall I order it?")]
    [InlineData("order six packs of toilet paper", "*: 6 times Softly toilet paper, 24 rolls. *")]
    public Task As_many_rolls_as_are_in_so_many_packs_are_so_many_packs(string wish, string offered) =>
        Script.At(Home.ThatBought("Softly toilet paper").Packed("Softly toilet paper", 24, PackUnit.Roll)).Says(wish).Hears(offered).OrdersNothing();

    [Fact]
    public Task What_is_sold_out_of_several_things_does_not_hold_up_the_others() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("green tea"))
            .Meanwhile(shop => shop.Restock("rye-bread", 0))
            .Says("reorder oat milk and rye bread and green tea").Hears("rye bread is out of stock in that quantity. *oat milk, single; and green tea, single*Shall I order them?")
            .Says("yes").Orders("1 oat milk, 1 green tea for *");

    [Fact]
    public Task A_brand_of_two_words_is_one_thing() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Core Ice Cream", brand: "Finn & Molly's"))
            .Says("reorder finn and molly's ice cream").Hears("Here's your usual*").DoesNotHear("left out").DoesNotHear("one thing at a time").OrdersNothing();

    [Fact]
    public Task What_the_home_buys_goes_before_one_product_of_both_names() =>
        Script.At(Home.ThatBought("oat milk").AndBought("oat cookies").AndSells("milk-and-cookies", "Milk and Cookies Ice Cream", 5_00, "groceries/frozen"))
            .Says("buy milk and cookies").Hears("*: oat milk, single; and oat cookies, single.*").OrdersNothing();

    [Fact]
    public Task One_product_of_the_shop_goes_before_a_part_of_its_name_that_the_home_buys() =>
        Script.At(Home.ThatBought("sea salt").AndSells("crisps", "Salt and Vinegar Crisps", 2_00, "groceries/snacks/crisps"))
            .Says("buy salt and vinegar crisps").Hears("You haven't bought that here before*Salt and Vinegar Crisps*").DoesNotHear("left out").OrdersNothing();

    [Fact]
    public Task Several_things_said_at_a_choice_are_a_new_wish() =>
        Script.At(Home.ThatBought("oat milk").AndBought("soy milk").AndBought("rye bread"))
            .Says("reorder milk").Hears("Which one*").Says("reorder soy milk and rye bread").Hears("*soy milk, single; and rye bread, single*Shall I order them?").OrdersNothing();

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
    [InlineData("reorder salt and vinegar crisps")]
    [InlineData("reorder the crisps")]
    public Task What_is_one_thing_by_its_name_is_one(string wish) =>
        Script.At(Home.ThatBought("Salt and Vinegar Crisps")).Says(wish).DoesNotHear("one thing at a time").Says("yes").Orders("1 Salt and Vinegar Crisps");

    [Theory]
    [InlineData("order twelve pack of oat milk", "*: oat milk, single.*Shall I order it?")]
    [InlineData("order a twelve pack of oat milk", "*: oat milk, single.*Shall I order it?")]
    [InlineData("order twelve packs of oat milk", "*12 times oat milk*Shall I order it?")]
    public Task A_twelve_pack_is_one_and_twelve_packs_are_twelve(string wish, string offered) =>
        Script.At(Home.ThatBought("oat milk")).Says(wish).Hears(offered).OrdersNothing();

    // Alexa may put the number beside the phrase.
    [Theory]
    [InlineData("pack of oat milk", 12, null)]
    [InlineData("packs of oat milk", 12, 12)]
    [InlineData("pack of oat milk", 1, 1)]
    [InlineData("packed lunch", 12, 12)]
    public void A_number_before_one_pack_says_how_large_it_is(string phrase, int beside, int? packs)
    {
        Phrase product = Phrase.From(phrase)!;
        Naming.Counted(new Intent.Buy(product, beside)).Should().Be(new Intent.Buy(product, packs));
        Naming.Counted(new Intent.Reorder(product, beside)).Should().Be(new Intent.Reorder(product, packs));
        Naming.Counted(new Intent.AddToCart(product, beside)).Should().Be(new Intent.AddToCart(product, packs));
    }

    [Fact]
    public Task More_than_a_crate_is_not_ordered() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Says("make it ninety").Hears("I can order 1 to 24*Shall I order oat milk?")
            .Says("no")
            .OrdersNothing();

    [Fact]
    public Task Same_as_last_time_offers_the_last_order_again() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder rye bread").Says("yes")
            .Waits(TimeSpan.FromDays(3))
            .Says("same as last time").Hears("*rye bread*Shall I order it?")
            .Says("no")
            .Ends(shop => shop.Outside.AtDesk.Should().ContainSingle());

    [Fact]
    public Task Same_as_last_time_without_a_last_time_says_so() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("same as last time").Hears("You have no recent orders*")
            .OrdersNothing();

    [Fact]
    public Task Another_product_may_be_named_instead_of_an_answer() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk")
            .Says("reorder rye bread").Hears("*rye bread*Shall I order it?")
            .Says("yes")
            .Orders("1 rye bread");

    [Fact]
    public Task An_order_becomes_part_of_the_habit() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("buy sparkling water").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromDays(10))
            .As("dad").Says("reorder sparkling water").Hears("*your usual*Brook Sparkling Water*")
            .Says("yes").Hears("Done*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));
}
