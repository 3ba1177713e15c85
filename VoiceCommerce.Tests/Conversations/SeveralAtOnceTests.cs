using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"Milk and eggs": several things in one sentence, and what leaves the offer again.</summary>
public sealed class SeveralAtOnceTests
{
    [Theory]
    [InlineData("buy moon rocks and star dust")]
    [InlineData("buy a dollhouse and sponges")] // New to the home.
    public Task Who_names_several_things_that_are_not_clear_hears_that_it_goes_one_at_a_time(string wish) =>
        Script.At(Home.ThatBought("oat milk")).Says(wish).Hears("I take several things at once only where each is a usual of this home*one by one.*").OrdersNothing();

    [Theory]
    [InlineData("reorder oat milk and a dollhouse")] // New to the home.
    [InlineData("reorder toilet paper and oat milk")] // Which one?
    [InlineData("reorder oat milk and thirty loaves of rye bread")]
    public Task What_is_not_clear_among_several_things_is_left_out(string wish) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Says(wish).Hears("I've left out *, which I'm not sure of*Here's your usual*: oat milk, single.*Shall I order it?")
            .Says("yes").Orders("1 oat milk for *");

    [Theory]
    [InlineData("reorder moon rocks and oat milk and rye bread", "I've left out moon rocks, which I'm not sure of, so please ask for that by itself.*")]
    [InlineData("reorder oat milk and moon rocks and rye bread and star dust", "I've left out moon rocks; and star dust, which I'm not sure of, so please ask for each by itself.*")]
    [InlineData("reorder oat milk and rye bread and four zero seven one", "I've left out the third thing, which I'm not sure of, so please ask for that by itself.*")] // It may be a code.
    public Task It_is_said_which_of_several_things_is_left_out(string wish, string said) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says(wish).Hears(said).Hears("*oat milk*and rye bread*Shall I order them?").OrdersNothing();

    [Theory]
    [InlineData("reorder loo roll and oat milk")]
    [InlineData("reorder oat milk and loo roll")]
    public Task Each_of_several_things_may_be_said_in_other_words(string wish) =>
        Script.At(Home.ThatBought("oat milk").AndBought("Softly toilet paper")).Says(wish).Hears("Here are your usuals*oat milk*Shall I order them?").DoesNotHear("left out")
            .Says("yes").Orders("*1 Softly toilet paper*");

    [Fact]
    public Task Of_what_goes_one_at_a_time_nothing_is_said_to_be_unknown() =>
        Script.At(Home.ThatBought("oat milk").AndSells("nappies", "Soft Nappies", 2_10, "baby/nappies").AndSells("wipes", "Soft Wipes", 2_10, "baby/wipes"))
            .Says("buy nappies and wipes").Hears("I take several things at once only where each is a usual of this home*one by one.*").DoesNotHear("I don't know").OrdersNothing();

    [Fact]
    public Task What_is_refused_beside_an_offer_leaves_the_offer_as_it_was() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Old Mill Red Wine", category: "groceries/alcohol/wine"))
            .As("tess").Says("reorder oat milk").Hears("*Shall I *")
            .Says("and red wine too").Hears("I can't order that: it's age-restricted*Shall I *").DoesNotHear("What else")
            .OrdersNothing();

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
            .Says(wish).Hears("Here are your usuals. From Corner Shop: *; and *Shall I order them?").DoesNotHear("one by one")
            .Says("yes").Hears("Done*").Orders(ordered);

    [Fact]
    public Task A_name_with_an_and_in_it_is_one_thing_of_the_offer() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Cheddar Cheese").AndBought("Macaroni and Cheese").AndBought("Whole Milk"))
            .Says("order cheddar cheese and macaroni and cheese and milk").Says("without the macaroni and cheese and the milk").Hears("Here's your usual. *: Cheddar Cheese*").DoesNotHear("The rest").OrdersNothing();

    [Fact]
    public Task How_much_of_it_is_said_anew_where_one_of_several_is_wanted() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Softly Toilet Paper").Packed("Softly Toilet Paper", 12, PackUnit.Roll).AndBought("Whole Milk"))
            .Says("order toilet paper and milk").Says("only twenty four rolls of toilet paper").Hears("*: 2 times Softly Toilet Paper*").DoesNotHear("Milk").OrdersNothing();

    [Fact]
    public Task What_is_named_and_not_there_is_said_beside_what_leaves() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("green tea")).Says("reorder oat milk and rye bread").Says("without the milk and the tea").Hears("The rest isn't part of what I offered. Here's your usual. *: rye bread*").Says("no")
            .Says("add oat milk to my cart").Says("take out the milk and the tea").Hears("I've taken oat milk out of your cart. The rest isn't in your cart.*").OrdersNothing();

    [Theory]
    [InlineData("without the rye bread and the tea")]
    [InlineData("remove the rye bread and the tea")]
    [InlineData("remove bread tea")]
    [InlineData("not the rye bread and the tea")]
    [InlineData("without the tea the bread and the moon rocks")]
    [InlineData("only the milk")]
    [InlineData("just the milk")]
    [InlineData("only the oat milk please")]
    public Task All_that_is_not_wanted_of_an_offer_is_left_out_of_it(string said) =>
        Script.At(Home.ThatBought("oat milk", quantity: 2).AndBought("rye bread").AndBought("green tea"))
            .Says("reorder oat milk and rye bread and green tea").Says("make the milk three").Says(said).Hears("*Here's your usual. *: 3 times oat milk*Shall I order it?").Says("yes").Orders("3 oat milk for *");

    [Theory]
    [InlineData("only the milk and the bread")]
    [InlineData("just the bread and the milk")]
    public Task Of_an_offer_what_is_named_alone_is_kept(string said) =>
        Script.At(Home.ThatBought("oat milk", quantity: 2).AndBought("rye bread").AndBought("green tea"))
            .Says("reorder oat milk and rye bread and green tea").Says("make the milk three").Says(said).Hears("Here are your usuals. *: 3 times oat milk*and rye bread, single*Shall I order them?").DoesNotHear("tea")
            .Says("yes").Orders("3 oat milk, 1 rye bread for *");

    [Fact]
    public Task Nothing_is_left_of_an_offer_where_all_of_it_is_not_wanted() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says("reorder oat milk and rye bread").Says("without the milk and the bread").Hears("OK, I haven't ordered anything*").Says("yes").OrdersNothing();

    [Theory]
    [InlineData("take out the milk and the tea")]
    [InlineData("remove the milk and the moon rocks and the tea from my cart")]
    public Task Several_things_leave_the_cart_at_once(string said) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("green tea")).Says("add oat milk and rye bread and also some green tea to my cart")
            .Says(said).Hears("I've taken oat milk; and green tea out of your cart.*").Says("what's in my cart").Hears("In your cart: rye bread.*").OrdersNothing();

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

    [Theory]
    [InlineData("and rye bread too", "1 oat milk, 2 rye bread for *")]
    [InlineData("yes please and rye bread", "1 oat milk, 2 rye bread for *")]
    [InlineData("add three loaves of rye bread", "1 oat milk, 3 rye bread for *")]
    [InlineData("also rye bread and green tea", "1 oat milk, 2 rye bread, 1 green tea for *")]
    [InlineData("one more oat milk", "2 oat milk for *")]
    [InlineData("and another oat milk too", "2 oat milk for *")]
    public Task What_is_wanted_too_goes_beside_what_is_on_offer(string wish, string ordered) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread", quantity: 2).AndBought("green tea"))
            .Says("reorder oat milk").Says(wish).Hears("*From Corner Shop:*oat milk*Shall I order *?").Says("yes").Orders(ordered);

    [Theory]
    [InlineData("and toilet paper too", "I've left out what I'm not sure of*")]
    [InlineData("and moon rocks too", "I don't know a product like that, but what I offered before still stands.*")]
    [InlineData("add fifty loaves of green tea", "I can order 1 to 24*")]
    [InlineData("and rye bread too", "rye bread is out of stock*")]
    public Task What_cannot_be_added_leaves_the_offer_as_it_was(string wish, string hears) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("green tea").AndBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Meanwhile(shop => shop.Restock("rye-bread", 0))
            .Says("reorder oat milk").Says(wish).Hears(hears + "Shall I order *?").Says("yes").Orders("1 oat milk for *");

    [Theory]
    [InlineData("reorder chocolate milk and milk", "1 chocolate milk, 1 whole milk for *")]
    [InlineData("reorder milk and chocolate milk", "1 whole milk, 1 chocolate milk for *")]
    public Task A_thing_that_is_named_within_another_is_a_thing_of_its_own(string wish, string ordered) =>
        WithTwoMilks().Says(wish).Hears("Here are your usuals*Shall I order them?").Says("yes").Orders(ordered);

    [Fact]
    public Task What_is_wanted_too_is_not_more_of_what_only_has_its_name() =>
        WithTwoMilks().Says("reorder chocolate milk").Says("and milk too").Hears("*: chocolate milk, single; and whole milk, single*").Says("yes").Orders("1 chocolate milk, 1 whole milk for *");

    [Fact]
    public Task Whose_number_it_is_must_be_clear_where_two_are_called_so() =>
        WithTwoMilks().Says("reorder chocolate milk").Says("and milk too")
            .Says("change the milk to four").Hears("I can't tell which of them you mean*Shall I order chocolate milk and whole milk?")
            .Says("change the whole milk to two").Hears("*: chocolate milk, single; and 2 times whole milk*").OrdersNothing();

    [Fact]
    public Task What_is_added_is_judged_with_the_rest() =>
        Script.At(Home.ThatBought("oat milk")).As("kit")
            .Says("reorder oat milk").Says("and a dollhouse too").Hears("*oat milk*dollhouse*Shall I hold *?").Says("yes").OrdersNothing();

    [Fact]
    public Task What_is_wanted_too_goes_into_the_cart_where_nothing_is_on_offer() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("add oat milk").Hears("I've put oat milk in your cart*").Says("and rye bread too").Hears("I've put rye bread in your cart*").OrdersNothing();

    [Theory]
    [InlineData("change the rye bread to four", "1 oat milk, 4 rye bread for *")]
    [InlineData("one less rye bread", "1 oat milk, 1 rye bread for *")]
    [InlineData("double the oat milk", "2 oat milk, 2 rye bread for *")]
    [InlineData("make it two oat milks", "2 oat milk, 2 rye bread for *")]
    public Task The_number_of_one_of_several_things_is_changed_by_its_name(string wish, string ordered) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread", quantity: 2))
            .Says("reorder oat milk and rye bread").Says(wish).Hears("*From Corner Shop:*Shall I order them?").Says("yes").Orders(ordered);

    [Theory]
    [InlineData("one of each", "1 oat milk, 1 rye bread for *")]
    [InlineData("just one of each please", "1 oat milk, 1 rye bread for *")]
    [InlineData("three each", "3 oat milk, 3 rye bread for *")]
    public Task One_number_may_be_for_each_of_several_things(string wish, string ordered) =>
        Script.At(Home.ThatBought("oat milk", quantity: 2).AndBought("rye bread", quantity: 2))
            .Says("reorder oat milk and rye bread").Says(wish).Hears("*From Corner Shop:*Shall I order them?").Says("yes").Orders(ordered);

    [Fact]
    public Task One_number_for_each_is_one_for_each_of_the_cart() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("put oat milk and rye bread in my cart").Says("check out").Says("two of each").Hears("*2 times oat milk*2 times rye bread*")
            .Says("what's in my cart").Hears("In your cart: 2 times oat milk; and 2 times rye bread*").OrdersNothing();

    [Fact]
    public Task No_number_for_each_is_taken_that_one_of_them_cannot_have() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says("reorder oat milk and rye bread").Says("forty of each").Hears("I can order 1 to 24*Shall I order oat milk and rye bread?").OrdersNothing();

    [Fact]
    public Task An_offer_that_is_asked_for_again_has_its_numbers() =>
        Script.At(Home.ThatBought("oat milk", quantity: 2).AndBought("rye bread").AndBought("green tea", quantity: 3))
            .Says("reorder oat milk and rye bread").Mumbles("blorp").Hears("Sorry*Shall I order 2 times oat milk and rye bread?")
            .Says("and green tea too").Mumbles("blorp").Hears("Sorry*Shall I order 2 times oat milk, 3 times green tea and 1 more?").OrdersNothing();

    [Fact]
    public Task Half_and_half_is_one_thing() =>
        Script.At(Home.ThatBought("Half and Half Creamer").AndBought("rye bread"))
            .Says("reorder half and half creamer and rye bread").Hears("Here are your usuals*Half and Half*rye bread*Shall I order them?").DoesNotHear("left out").OrdersNothing();

    [Fact]
    public Task What_is_sold_out_of_several_things_does_not_hold_up_the_others() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("green tea"))
            .Meanwhile(shop => shop.Restock("rye-bread", 0))
            .Says("reorder oat milk and rye bread and green tea").Hears("rye bread is out of stock. *oat milk, single; and green tea, single*Shall I order them?")
            .Says("yes").Orders("1 oat milk, 1 green tea for *");

    [Fact]
    public Task A_brand_of_two_words_is_one_thing() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Core Ice Cream", brand: "Finn & Molly's").AndBought("Dough Ice Cream", brand: "Finn & Molly's"))
            .Says("reorder finn and molly's core ice cream").Hears("Here's your usual*").DoesNotHear("left out").DoesNotHear("one by one").OrdersNothing();

    [Fact]
    public Task Usuals_of_the_home_go_before_one_product_that_has_all_their_names() =>
        Script.At(Home.ThatBought("oat milk").AndBought("salted butter").AndBought("rye bread").AndSells("loaf", "Milk and Butter Bread", 5_00, "groceries/bakery"))
            .Says("buy milk and butter and bread").Hears("*: oat milk, single; salted butter, single; and rye bread, single.*").OrdersNothing();

    [Fact]
    public Task What_the_home_buys_goes_before_one_product_of_both_names() =>
        Script.At(Home.ThatBought("oat milk").AndBought("oat cookies").AndSells("milk-and-cookies", "Milk and Cookies Ice Cream", 5_00, "groceries/frozen"))
            .Says("buy milk and cookies").Hears("*: oat milk, single; and oat cookies, single.*").OrdersNothing();

    [Fact]
    public Task One_product_of_the_shop_goes_before_a_part_of_its_name_that_the_home_buys() =>
        Script.At(Home.ThatBought("sea salt").AndSells("crisps", "Salt and Vinegar Crisps", 2_00, "groceries/snacks/crisps"))
            .Says("buy salt and vinegar crisps").Hears("You haven't bought that here before*Salt and Vinegar Crisps*").DoesNotHear("left out").OrdersNothing();

    [Theory]
    [InlineData("reorder milk")]
    [InlineData("add milk to my cart")]
    public Task Several_things_said_at_a_choice_are_a_new_wish(string wish) =>
        Script.At(Home.ThatBought("oat milk").AndBought("soy milk").AndBought("rye bread"))
            .Says(wish).Hears("Which one*").Says("reorder soy milk and rye bread").Hears("*soy milk, single; and rye bread, single*Shall I order them?").OrdersNothing();

    [Theory]
    [InlineData("reorder salt and vinegar crisps")]
    [InlineData("reorder the crisps")]
    public Task What_is_one_thing_by_its_name_is_one(string wish) =>
        Script.At(Home.ThatBought("Salt and Vinegar Crisps")).Says(wish).DoesNotHear("one by one").Says("yes").Orders("1 Salt and Vinegar Crisps");

    [Fact]
    public Task What_is_not_wanted_is_the_thing_that_was_said() =>
        Script.At(Home.ThatBought("organic milk").AndBought("organic eggs")).As("mum").Says("reorder organic milk and organic eggs")
            .Says("remove the organic butter").DoesNotHear("usual").Says("yes").Orders("1 organic milk, 1 organic eggs for *");

    [Theory]
    [InlineData("oat milk, rye bread and green tea please")]
    [InlineData("oat milk and rye bread and green tea")]
    public Task Names_alone_are_a_list_too(string wish) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("green tea"))
            .Says(wish).Hears("Here are your usuals*oat milk*rye bread*green tea*Shall I order them?").OrdersNothing();

    private static Script WithTwoMilks() => Script.At(Home.ThatBought("whole milk", times: 9).AndBought("chocolate milk", times: 1));
}
