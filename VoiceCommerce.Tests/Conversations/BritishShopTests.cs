using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What a British home says of goods with British names and packs.</summary>
public sealed class BritishShopTests
{
    [Fact]
    public Task What_goes_by_another_name_across_the_ocean_is_found_by_either() =>
        Script.At(Home.ThatBought("Farm Zucchini").AndBought("Tiny Diaper Bags").AndBought("Soft Diapers", times: 9))
            .Says("order courgettes").Hears("Here's your usual*: Farm Zucchini, *")
            .Says("order nappy bags").Hears("Here's your usual*: Tiny Diaper Bags, *").OrdersNothing();

    [Theory]
    [InlineData("order aspirin", "Here's your usual*: Aspirin 300mg Tablets 32, *")]
    [InlineData("order fabric conditioner", "Here's your usual*: Downy Fabric Conditioner Spring Rain, *")]
    [InlineData("order loo roll", "Here's your usual*: Cloud Quilted Toilet Tissue, *")] // Though the shop has something that is called so.
    [InlineData("order penne", "Here's your usual*: Larder Penne Pasta, *")]
    [InlineData("order shortcrust", "You haven't bought that here before*: Larder Shortcrust Pastry, *")]
    [InlineData("order tissues", "You haven't bought that here before*: Softly Balm Tissues, *")]
    public Task What_is_bought_all_year_is_known_by_its_everyday_name(string wish, string answer) => Script.At(Croft()).Says(wish).Hears(answer).OrdersNothing();

    [Theory]
    [InlineData("order skimmed milk", "You haven't bought that here before*: Byre Skimmed Milk, *")]
    [InlineData("order unsalted butter", "You haven't bought that here before*: Byre Unsalted Butter, *")]
    [InlineData("order bio washing liquid", "I don't know a product like that*")]
    [InlineData("order milk", "Here's your usual*: Byre Semi Skimmed Milk, *")]
    [InlineData("order butter", "Here's your usual*: Byre Salted Butter, *")]
    public Task The_opposite_of_what_was_said_is_not_offered(string wish, string answer) => Script.At(Croft()).Says(wish).Hears(answer).OrdersNothing();

    [Theory]
    [InlineData("order four pints of milk", 2_272, "Here's your usual*: Byre Semi Skimmed Milk, *")]
    [InlineData("order four pints of milk", 1_136, "Here's your usual*: 2 times Byre Semi Skimmed Milk, *")]
    [InlineData("order a pint of milk", 1_136, "*: Byre Semi Skimmed Milk, *You asked for 1 pint, so please check the size*")]
    [InlineData("order four pints of milk", 568, "*: 4 times Byre Semi Skimmed Milk, *")]
    [InlineData("order a pint of milk", 568, "*: Byre Semi Skimmed Milk, 568 *")]
    public Task A_pint_is_a_british_one_where_milk_is_sold_by_the_litre(string wish, int millilitres, string answer) =>
        Script.At(Croft().Packed("Byre Semi Skimmed Milk", millilitres, PackUnit.Millilitre)).Says(wish).Hears(answer).DoesNotHear("gallon").OrdersNothing();

    [Theory]
    [InlineData("order a pint of milk", 16, "*: Byre Semi Skimmed Milk, 16 fluid ounces*")]
    [InlineData("order four pints of milk", 64, "*: Byre Semi Skimmed Milk, 64 fluid ounces*")]
    public Task A_pint_is_an_american_one_where_milk_is_sold_by_the_fluid_ounce(string wish, int ounces, string answer) =>
        Script.At(Croft().Packed("Byre Semi Skimmed Milk", ounces, PackUnit.FluidOunce)).Says(wish).Hears(answer).DoesNotHear("check the size").OrdersNothing();

    [Theory]
    [InlineData("order a dozen eggs", 6, "Here's your usual*: 2 times Free Range Eggs, 6 pieces*")]
    [InlineData("order a dozen eggs", 12, "Here's your usual*: Free Range Eggs, 12 pieces*")]
    [InlineData("order two dozen eggs", 12, "*: 2 times Free Range Eggs, 12 pieces*")]
    [InlineData("order half a dozen eggs", 6, "*: Free Range Eggs, 6 pieces*")]
    [InlineData("order six eggs", 6, "*: Free Range Eggs, 6 pieces*")]
    [InlineData("order twenty four eggs", 12, "*: 2 times Free Range Eggs, 12 pieces*")]
    [InlineData("order three packs of eggs", 6, "*: 3 times Free Range Eggs, 6 pieces*")]
    [InlineData("order six boxes of eggs", 6, "*: 6 times Free Range Eggs, 6 pieces*")]
    [InlineData("order a dozen eggs", 1, "*: Free Range Eggs, single*")] // Such a pack says nothing of what is in it.
    [InlineData("order a dozen bagels", 6, "*: 2 times Sesame Bagels, 6 pieces*")]
    [InlineData("order two bagels", 6, "*: 2 times Sesame Bagels, 6 pieces*")] // A bare number that does not come out even counts packs.
    [InlineData("order four bagels", 6, "*: 4 times Sesame Bagels, 6 pieces*")]
    [InlineData("order a dozen bagels", 1, "*: 12 times Sesame Bagels, single*")]
    public Task A_dozen_is_twelve_pieces_where_the_pack_counts_them(string wish, int pieces, string answer) =>
        Script.At(Croft().Packed("Free Range Eggs", pieces, PackUnit.Each).Packed("Sesame Bagels", pieces, PackUnit.Each))
            .Says(wish).Hears(answer).DoesNotHear("check the size").OrdersNothing();

    [Theory]
    [InlineData("order a dozen eggs", "*: Free Range Eggs, 15 pieces*You asked for 12 pieces, so please check the size*")]
    [InlineData("order a dozen bagels", "*: Sesame Bagels, 15 pieces*You asked for 12 pieces, so please check the size*")]
    public Task A_dozen_that_does_not_come_out_even_takes_a_second_thought(string wish, string answer) =>
        Script.At(Croft().Packed("Free Range Eggs", 15, PackUnit.Each).Packed("Sesame Bagels", 15, PackUnit.Each))
            .Says(wish).Hears(answer).Says("yes").Hears("*purchase code*").OrdersNothing();

    [Fact]
    public Task A_dozen_in_the_cart_is_as_many_packs_at_the_check_out() =>
        Script.At(Croft().Packed("Free Range Eggs", 6, PackUnit.Each))
            .Says("add a dozen eggs to my cart")
            .Says("check out").Hears("*2 times Free Range Eggs*")
            .Says("yes").Orders("2 Free Range Eggs for *");

    [Theory]
    [InlineData("add a dozen eggs to my cart")]
    [InlineData("add six eggs to my cart")]
    public Task A_number_that_is_said_anew_of_the_cart_is_the_number_at_the_check_out(string wish) =>
        Script.At(Croft().Packed("Free Range Eggs", 15, PackUnit.Each))
            .Says(wish)
            .Says("change the eggs to six").Hears("In your basket: 6 times Free Range Eggs*")
            .Says("check out").Hears("*: 6 times Free Range Eggs*").OrdersNothing();

    [Theory]
    [InlineData("and a dozen eggs too", 6, "*: 3 times Free Range Eggs*")]
    [InlineData("and six eggs too", 6, "*: 2 times Free Range Eggs*")]
    [InlineData("and six eggs too", 15, "I've left out what I'm not sure of*Shall I order Free Range Eggs?")]
    [InlineData("and six eggs too", 1, "*: 7 times Free Range Eggs*")]
    [InlineData("just the twelve eggs", 6, "*: 2 times Free Range Eggs*")]
    [InlineData("just the twelve eggs", 15, "*: Free Range Eggs, 15 pieces*You asked for 12 pieces, so please check the size*")]
    [InlineData("just the twelve eggs", 1, "*: 12 times Free Range Eggs*")]
    public Task Pieces_of_what_is_on_offer_are_counted_as_in_a_wish(string words, int pieces, string answer) =>
        Script.At(Croft().Packed("Free Range Eggs", pieces, PackUnit.Each)).Says("order eggs").Says(words).Hears(answer).OrdersNothing();

    [Theory]
    [InlineData("order cheese and onion crisps and milk", "*: Crunch Cheese and Onion Crisps 6 x 25g, *; and Byre Semi Skimmed Milk, *Shall I order them?")]
    [InlineData("order milk and cheese and onion crisps", "*: Byre Semi Skimmed Milk, *; and Crunch Cheese and Onion Crisps 6 x 25g, *Shall I order them?")]
    public Task A_thing_with_an_and_in_its_name_is_one_of_several(string wish, string answer) =>
        Script.At(Croft()).Says(wish).Hears(answer).DoesNotHear("Red Cheese").OrdersNothing();

    [Theory]
    [InlineData("buy six duck eggs", "*: Duck Eggs, 6 pieces. *")]
    [InlineData("buy half a dozen duck eggs", "*: Duck Eggs, 6 pieces. *")]
    [InlineData("buy a dozen duck eggs", "*: Duck Eggs, 12 pieces. *")]
    public Task Of_two_packs_of_one_name_the_one_with_as_many_is_meant(string wish, string offered) =>
        Script.At(Croft().AndSells("duck-12", "Duck Eggs", 3_10, "food/dairy/eggs").AndSells("duck-6", "Duck Eggs", 1_90, "food/dairy/eggs"))
            .Meanwhile(shop => shop.Catalogue.Change(ProductId.From("duck-6")!, product => product with { Pack = PackSize.Whole(6, PackUnit.Each)! }))
            .Meanwhile(shop => shop.Catalogue.Change(ProductId.From("duck-12")!, product => product with { Pack = PackSize.Whole(12, PackUnit.Each)! }))
            .Says(wish).Hears(offered).DoesNotHear("check the size").OrdersNothing();

    [Fact]
    public Task Where_the_tax_is_in_the_prices_no_price_is_told_before_it() =>
        Script.At(Croft()).Meanwhile(shop => shop.TaxIncluded = true)
            .Says("how much is milk").Hears("*$1.20 before delivery*").DoesNotHear("tax")
            .Says("order milk").Hears("*With free delivery that's $1.20, tax included*").OrdersNothing();

    private static Home Croft() => Home.ThatBoughtNothing().AndBought("Byre Semi Skimmed Milk", category: "food/dairy/milk", brand: "Byre", cents: 1_20)
        .With(home => home with { Locale = "en-GB" })
        .AndBought("Byre Salted Butter", category: "food/dairy/butter", brand: "Byre")
        .AndBought("Free Range Eggs", cents: 1_50, category: "food/dairy/eggs")
        .AndBought("Sesame Bagels", cents: 1_50, category: "food/bakery/buns")
        .AndBought("Aspirin 300mg Tablets 32", category: "health/pain")
        .AndBought("Downy Fabric Conditioner Spring Rain", category: "household/laundry", brand: "Downy")
        .AndBought("Gentle Non Bio Washing Liquid", category: "household/laundry", brand: "Gentle")
        .AndBought("Cloud Quilted Toilet Tissue", category: "household/paper/toilet-paper", brand: "Cloud")
        .AndBought("Larder Penne Pasta", category: "food/cupboard/pasta", brand: "Larder")
        .AndBought("Red Cheese", category: "food/dairy/cheese")
        .AndBought("Crunch Cheese and Onion Crisps 6 x 25g", category: "food/snacks/crisps", brand: "Crunch")
        .AndSells("skimmed", "Byre Skimmed Milk", 1_20, "food/dairy/milk")
        .AndSells("unsalted", "Byre Unsalted Butter", 2_10, "food/dairy/butter")
        .AndSells("loo-roll", "Everyday Loo Roll", 3_10, "household/paper/toilet-paper")
        .AndSells("balm", "Softly Balm Tissues", 2_10, "household/paper/tissues")
        .AndSells("pastry", "Larder Shortcrust Pastry", 2_10, "food/chilled/pastry");
}
