using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What a home drinks and smokes is named to its adults, and to nobody else who happens to ask.</summary>
public sealed class DiscretionTests
{
    [Theory]
    [InlineData("kit")]
    [InlineData("stranger")]
    public Task What_an_adult_is_offered_is_not_named_to_another_voice(string who) =>
        Script.At(Home.ThatBought("oat milk").AndBought("Old Mill Red Wine", category: "groceries/alcohol/wine").AndBought("Vale White Wine", category: "groceries/alcohol/wine"))
            .As("mum").Says("order old mill red wine").Hears("*Old Mill Red Wine*")
            .As(who).Says("how much is oat milk").Hears("*Shall I go on with that order?").DoesNotHear("wine")
            .As("mum").Says("reorder wine").Hears("Which one*wine*")
            .As(who).Says("help").Hears("*Which one?").DoesNotHear("wine")
            .OrdersNothing();

    [Fact]
    public Task Whether_a_home_ever_bought_wine_is_told_to_adults_alone() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("when did i last buy red wine").Hears("That's age-restricted*") // As where it did.
            .As("mum").Says("when did i last buy red wine").Hears("You haven't bought that here yet*")
            .OrdersNothing();

    [Fact]
    public Task Wine_is_not_even_named_to_a_voice_that_is_not_an_adults() =>
        Script.At(Home.ThatBought("Old Mill Apple Cider", times: 4).AndBought("Old Mill Hard Cider", times: 4))
            .As("stranger").Says("reorder cider").DoesNotHear("*hard cider*").Says("no")
            .As("mum").Says("reorder cider").Hears("Which one*hard cider*")
            .OrdersNothing();

    [Theory]
    [InlineData("kit")]
    [InlineData("tess")]
    [InlineData("stranger")]
    public Task Only_an_adult_puts_wine_into_the_cart(string who) =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As(who).Says("add red wine to my cart").Hears("That's age-restricted*")
            .As("mum").Says("what's in my cart").Hears("Your cart is empty*").OrdersNothing();

    [Fact]
    public Task What_an_adult_put_into_the_cart_is_read_out_to_adults_alone() =>
        Script.At(Home.ThatBought("Old Mill Red Wine").AndBought("oat milk"))
            .As("mum").Says("add red wine to my cart").Hears("I've put Old Mill Red Wine*").Says("add oat milk to my cart")
            .As("kit").Says("what's in my cart").Hears("*oat milk*").DoesNotHear("*wine*")
            .As("mum").Says("what's in my cart").Hears("*Old Mill Red Wine*oat milk*").OrdersNothing();

    [Fact]
    public Task What_a_child_does_not_hear_of_it_cannot_take_out_of_the_cart() =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("mum").Says("add red wine to my cart")
            .As("kit").Says("remove the wine from my cart").Hears("That isn't in your cart*")
            .As("mum").Says("what's in my cart").Hears("*Old Mill Red Wine*").OrdersNothing();

    [Fact]
    public Task A_strangers_question_does_not_name_what_the_home_orders() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("reorder oat milk").Says("yes").Hears("Done*")
            .As("stranger").Says("where is my order").Hears("The home's latest order is placed*").DoesNotHear("*oat milk*")
            .As("kit").Says("where is my order").Hears("The home's order of oat milk is placed*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_choice_that_an_adult_was_given_is_not_a_childs() =>
        Script.At(Home.ThatBought("Old Mill Apple Cider", times: 4).AndBought("Old Mill Hard Cider", times: 4))
            .As("mum").Says("add cider to my cart").Hears("Which one*Hard Cider*")
            .As("kit").Says("the hard cider").Hears("That's age-restricted*")
            .As("mum").Says("what's in my cart").Hears("Your cart is empty*").OrdersNothing();

    [Theory]
    [InlineData("kit")]
    [InlineData("stranger")]
    public Task Where_an_order_of_wine_is_can_be_asked_and_that_it_is_wine_cannot(string who) =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("mum").Says("reorder red wine").Says("yes").Says("4071").Hears("Done*")
            .As(who).Says("where is my order").Hears("The home's latest order is placed*").DoesNotHear("*wine*")
            .As("dad").Says("where is my order").Hears("The home's order of Old Mill Red Wine is placed*")
            .Orders("1 Old Mill Red Wine");

    [Theory]
    [InlineData("kit")]
    [InlineData("stranger")]
    public Task Whoever_says_yes_to_somebody_elses_order_does_not_hear_what_it_is(string who) =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("mum").Says("reorder red wine").Says("yes").Says("4071").Hears("Done*")
            .As(who).Says("yes").Hears("I haven't asked you to confirm anything*").Says("stop")
            .As("mum").Says("yes").Hears("Old Mill Red Wine is ordered already*")
            .Orders("1 Old Mill Red Wine");

    [Theory]
    [InlineData("kit")]
    [InlineData("stranger")]
    public Task Why_a_code_was_asked_for_is_told_to_whoever_was_asked(string who) =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("mum").Says("reorder red wine").Says("yes").Hears("*purchase code?")
            .As(who).Says("why do you ask for the code").Hears("I haven't asked you*").DoesNotHear("*wine*")
            .As("mum").Says("why do you ask for the code").Hears("For Old Mill Red Wine I ask*")
            .OrdersNothing();

    [Fact]
    public Task Why_a_code_was_asked_for_is_told_without_the_name_to_a_voice_that_is_not_surely_an_adults() =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("mum").Says("reorder red wine").Says("yes").Hears("*purchase code?")
            .As("mum", sure: 100).Says("why do you ask for the code").Hears("For that I ask for the code because it's age-restricted*").DoesNotHear("*wine*")
            .OrdersNothing();

    // The money is the reason that is told, and nothing in the name says what it is: only its shelf.
    [Fact]
    public Task Why_a_code_was_asked_for_does_not_name_it_either_where_something_else_was_the_reason() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Old Mill Harvest", cents: 12_00, category: "groceries/alcohol/wine").Limited(limits => limits with { PerWeek = Home.Usd(10_00) }))
            .As("mum").Says("reorder old mill harvest").Says("yes").Hears("*purchase code?")
            .As("mum", sure: 100).Says("why do you ask for the code").Hears("For that I ask for the code because*week*").DoesNotHear("*Harvest*")
            .As("mum").Says("why do you ask for the code").Hears("For Old Mill Harvest I ask*")
            .OrdersNothing();

    [Fact]
    public Task When_it_was_last_bought_is_for_adults() =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("kit").Says("when did I last buy red wine").Hears("That's age-restricted*")
            .As("mum").Says("when did I last buy red wine").Hears("*Old Mill Red Wine*")
            .OrdersNothing();

    [Fact]
    public Task News_of_it_waits_until_an_adult_hears_it() =>
        Script.At(Home.ThatBought("Old Mill Red Wine"))
            .As("mum").Says("reorder red wine").Says("yes").Says("4071").Hears("Done*")
            .Meanwhile(shop => shop.Outside.Desk = Fakes.Mood.LosesTheAnswer)
            .Says("undo my order").Hears("I'm taking that order back*")
            .Meanwhile(shop => shop.Outside.Desk = Fakes.Mood.Works)
            .Sweeps()
            .As("kit").Opens().DoesNotHear("*wine*")
            .As("dad").Opens().Hears("*Old Mill Red Wine was taken back*")
            .OrdersNothing();

    private static Home OfWine => Home.ThatBought("oat milk").AndBought("Old Mill Red Wine", category: "groceries/alcohol/wine");

    [Theory]
    [InlineData("kit", "reorder wine", 0)]
    [InlineData("stranger", "reorder wine", 0)]
    [InlineData("stranger", "reorder twenty four bottles of wine", 20)]
    [InlineData("kit", "reorder oat milk and wine", 0)]
    public Task What_is_sold_out_is_not_named_either(string who, string wish, int stock) =>
        Script.At(OfWine).Meanwhile(shop => shop.Restock("Old-Mill-Red-Wine", stock)).As(who).Says(wish).Hears("That's age-restricted*").DoesNotHear("Old Mill").OrdersNothing();

    [Fact]
    public Task How_much_of_it_an_order_may_have_is_not_told_either() =>
        Script.At(OfWine).Meanwhile(shop => shop.Limit("Old-Mill-Red-Wine", 2)).As("kit").Says("reorder three bottles of wine").Hears("That's age-restricted*").DoesNotHear("Old Mill").OrdersNothing();

    [Fact]
    public Task What_is_sold_out_of_the_cart_is_not_named_either() =>
        Script.At(OfWine).As("mum").Says("add red wine to my cart").Meanwhile(shop => shop.Restock("Old-Mill-Red-Wine", 0))
            .As("kit").Says("check out").DoesNotHear("Old Mill").OrdersNothing();

    [Fact]
    public Task What_was_told_of_and_is_sold_out_is_not_named_either() =>
        Script.At(OfWine).Meanwhile(shop => shop.Restock("Old-Mill-Red-Wine", 0))
            .As("mum").Says("when did i last buy red wine").Hears("*Old Mill Red Wine*").As("kit").Says("order it").DoesNotHear("Old Mill").OrdersNothing();

    [Theory]
    [InlineData("kit")]
    [InlineData("stranger")]
    public Task What_it_costs_does_not_name_it_either(string who) =>
        Script.At(OfWine.AndBought("Vale White Wine", category: "groceries/alcohol/wine"))
            .As("mum").Says("reorder wine").Hears("Which one*").As(who).Says("how much are they").Hears("That's age-restricted*").DoesNotHear("*wine*")
            .As("mum").Says("no").Says("when did i last buy red wine").Hears("*Old Mill Red Wine*").As(who).Says("how much is it").Hears("That's age-restricted*").DoesNotHear("*wine*")
            .As("mum").Says("when did i last buy red wine").Says("how much is it").Hears("Old Mill Red Wine*is $*").OrdersNothing();

    [Fact]
    public Task The_cheaper_of_what_is_sold_out_is_not_named_either() =>
        Script.At(OfWine.AndBought("Vale White Wine", category: "groceries/alcohol/wine"))
            .As("mum").Says("reorder wine").Hears("Which one*").Meanwhile(shop => { shop.Restock("Old-Mill-Red-Wine", 0); shop.Restock("Vale-White-Wine", 0); })
            .As("kit").Says("the cheaper one").DoesNotHear("Wine").OrdersNothing();

    [Theory]
    [InlineData("reorder red wine")]
    [InlineData("what is waiting")]
    public Task What_was_said_to_one_is_not_said_again_to_another(string said) =>
        Script.At(OfWine).As("kit").Says("buy a dollhouse").Says("yes")
            .As("mum").Says(said).As("kit").Says("repeat that").DoesNotHear("Old Mill").DoesNotHear("dollhouse")
            .As("stranger").Says("repeat that").DoesNotHear("Old Mill").DoesNotHear("dollhouse").OrdersNothing();

    [Fact]
    public Task What_was_said_is_said_again_to_who_heard_it() =>
        Script.At(OfWine).As("mum").Says("reorder red wine").Says("repeat that").Hears("*Old Mill Red Wine*").OrdersNothing();

    [Fact]
    public Task A_shelf_is_enough_for_why_and_for_the_question_of_undo() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Fox Hollow Special", category: "groceries/alcohol/wine"))
            .As("mum").Says("add fox hollow special to my cart").As("stranger").Says("buy fox hollow special").Says("why was it held").Hears("It was held back*").DoesNotHear("Fox")
            .As("dad").Says("order fox hollow special").Says("yes").Says(Home.Code).Hears("Done*")
            .As("mum").Says("undo my order").Hears("*Fox Hollow Special*").As("kit").Says("help").DoesNotHear("Fox").Ends(_ => { });

    [Fact]
    public Task What_an_adult_chooses_from_is_not_sent_to_the_platform_for_a_child() =>
        Script.At(OfWine.AndBought("Vale White Wine", category: "groceries/alcohol/wine"))
            .As("mum").Says("reorder wine").Hears("Which one*").As("kit").Says("help")
            .Ends(shop => shop.Replies.Values.Last().ExpectedNames.Should().BeEmpty());

    [Fact]
    public Task Same_as_last_time_is_what_this_voice_may_hear_of() =>
        Script.At(Home.ThatBought("oat milk")).As("mum").Says("buy kitchen sponges").Says("yes").Hears("Done*")
            .As("stranger").Says("same as last time").DoesNotHear("sponges").As("dad").Says("same as last time").Hears("*sponges*").Ends(_ => { });

    [Fact]
    public Task What_was_bought_last_is_no_guests_business_and_its_wine_no_childs() =>
        Script.At(OfWine.AndBought("oat milk"))
            .As("stranger").Says("same as last time").Hears("You have no recent orders*")
            .As("kit").Says("same as last time").Hears("*oat milk*").DoesNotHear("wine")
            .As("mum").Says("same as last time").Hears("*wine*").Ends(_ => { });

    [Fact]
    public Task Where_no_voice_is_known_the_last_basket_is_anybodys_but_for_its_wine() =>
        Script.At(OfWine.AndBought("oat milk").With(home => home with { Members = [.. home.Members.Select(member => member with { Persons = [] })] }))
            .As("stranger").Says("same as last time").Hears("*oat milk*").DoesNotHear("wine").Ends(_ => { });

    [Fact]
    public Task What_is_for_adults_by_its_age_alone_is_not_named_once_it_was_bought() =>
        Script.At(Home.ThatBought("oat milk").AndSells("knife", "Carver Hunting Knife", 30_00, "household/tools"))
            .Meanwhile(shop => shop.Catalogue.Change(ProductId.From("knife")!, product => product with { MinimumAge = 18 }))
            .As("mum").Says("buy hunting knife").Says("yes").Says(Home.Code).Hears("Done*")
            .As("kit").Opens().DoesNotHear("Carver").Says("what do i usually buy").DoesNotHear("Carver").Says("when did i last buy hunting knife").DoesNotHear("Carver")
            .Says("add hunting knife to my cart").Hears("That's age-restricted*").DoesNotHear("Carver").Says("reorder hunting knife").DoesNotHear("Carver").Says("why was it held").DoesNotHear("Carver")
            .Ends(_ => { });

    [Fact]
    public Task What_a_guardian_heard_is_not_said_again_to_another_adult() =>
        Script.At(Home.ThatBought("oat milk")).As("mum").Says("what can kit buy").Hears("*kit*").As("dad").Says("repeat that").DoesNotHear("kit").OrdersNothing();

    [Theory]
    [InlineData("kit")]
    [InlineData("stranger")]
    public Task Why_it_was_refused_says_the_age_and_not_whether_the_home_buys_it(string who) =>
        Script.At(Home.ThatBought("Old Mill Red Wine", quantity: 9).AndBought("oat milk").AndSells("merlot", "Brookfen Merlot", 12_00, "groceries/other"))
            .As(who).Says("buy old mill red wine").Hears("*age-restricted*").Says("why").Hears("It was held back, because it's age-restricted, and I have to know that an adult is asking. What else*")
            .Says("buy brookfen merlot").Hears("*age-restricted*").Says("why").Hears("It was held back, because it's age-restricted, and I have to know that an adult is asking. What else*")
            .As("mum").Says("why was it held").Hears("*Brookfen Merlot was held back, because*age-restricted*new*").OrdersNothing();

    [Theory]
    [InlineData("kit")]
    [InlineData("tess")]
    public Task A_cart_with_nothing_but_wine_is_empty_to_them_at_the_check_out_too(string who) =>
        Script.At(Home.ThatBought("Old Mill Red Wine").AndBought("oat milk"))
            .As("mum").Says("add red wine to my cart").As(who).Says("check out").Hears("Your cart is empty*")
            .As("mum").Says("add oat milk to my cart").As(who).Says("check out").Hears("*oat milk*").DoesNotHear("*wine*")
            .As("mum").Says("yes").Hears("*Old Mill Red Wine*Shall I order them?").Says("yes").Says(Home.Code).Orders("1 Old Mill Red Wine, 1 oat milk");

    [Theory]
    [InlineData("Old Mill Pruning Knife")]
    [InlineData("Fernhill Pruning Knife")]
    public Task Whether_goods_that_only_the_catalogue_knows_to_be_for_adults_were_bought_is_not_told(string knife) =>
        Script.At(Home.ThatBoughtNothing().AndBought("Old Mill Pruning Knife", category: "garden/alcohol").AndSells("other-knife", "Fernhill Pruning Knife", 12_00, "garden/alcohol"))
            .As("kit").Says($"when did I last buy {knife}").Hears("That's age-restricted*")
            .As("mum").Says($"when did I last buy {knife}").DoesNotHear("*age-restricted*").OrdersNothing();

    [Fact]
    public Task Goods_for_adults_by_another_languages_name_or_by_their_brand_are_no_childs() =>
        Script.At(Home.ThatBought("oat milk").AndSells("evening", "Zyxxon Evening Selection", 12_00, "groceries/other").AndSells("hazy", "Zimbel Hazy Original", 9_00, "groceries/other"))
            .Meanwhile(shop => shop.Catalogue.Change(ProductId.From("evening")!, known => known with { Names = new Dictionary<string, DisplayName>(known.Names) { ["de"] = DisplayName.From("Zyxxon Whisky")! } }))
            .Meanwhile(shop => shop.Catalogue.Change(ProductId.From("hazy")!, known => known with { Brand = DisplayName.From("Budweiser Beer") }))
            .As("kit").Says("buy zyxxon evening selection").Hears("*age-restricted*").Says("buy zimbel hazy original").Hears("*age-restricted*")
            .Says("add zimbel hazy original to my cart").Hears("That's age-restricted*")
            .As("dad").Says("buy zyxxon evening selection").Says("yes").Hears("*code?").Says(Home.Code).Orders("1 Zyxxon Evening Selection");

    [Theory]
    [InlineData("when did I last buy maxi pads")]
    [InlineData("what do I usually buy")]
    [InlineData("empty my cart")]
    [InlineData("remove maxi pads from my cart")]
    [InlineData("what's in my cart")]
    [InlineData("check out")]
    [InlineData("what's the total")]
    public Task What_the_home_buys_and_what_is_in_its_cart_is_no_guests_business(string said) =>
        Script.At(Home.ThatBought("maxi pads")).Says("add maxi pads to my cart").As("stranger").Says(said).Hears("That's for the people of this home*").DoesNotHear("maxi")
            .As("mum").Says("what's in my cart").Hears("*maxi pads*").OrdersNothing();

    [Fact]
    public Task A_home_that_knows_no_voice_takes_every_voice_for_its_own() =>
        Script.At(Home.ThatBought("oat milk").With(home => home with { Members = [.. home.Members.Select(member => member with { Persons = [] })] }))
            .As("stranger").Says("when did I last buy oat milk").Hears("You last bought oat milk*").Says("add oat milk to my cart").Says("empty my cart").Hears("I've emptied your cart*").OrdersNothing();
}
