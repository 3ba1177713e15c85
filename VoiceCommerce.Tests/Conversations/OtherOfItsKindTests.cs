using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"Is there a cheaper one?", of what is on offer.</summary>
public sealed class OtherOfItsKindTests
{
    private const string Shelf = "groceries/dairy/milk";

    private static Home OfMilk => Home.ThatBoughtNothing().AndBought("Vale Whole Milk", cents: 5_00, quantity: 2, category: Shelf, brand: "Vale").Packed("Vale Whole Milk", 2, PackUnit.Litre)
        .AndSells("skim", "Brook Skim Milk", 3_00, Shelf).AndSells("oat", "Oatly Oat Milk", 4_00, Shelf).AndSells("choc", "Milk Chocolate", 1_00, "groceries/sweets/chocolate").AndSells("cream", "Brook Cream", 2_00, Shelf);

    [Theory]
    [InlineData("is there a cheaper one")]
    [InlineData("the cheapest one")]
    [InlineData("do you have anything cheaper")]
    [InlineData("change it to the cheaper one")]
    [InlineData("swap it for the cheapest one")]
    public Task The_cheapest_of_the_kind_is_offered_in_its_place_as_many_as_before(string said) =>
        Script.At(OfMilk).Says("reorder milk").Hears("*2 times Vale Whole Milk*").Says(said).Hears("You haven't bought that here before*2 times Brook Skim Milk*Shall I order it?")
            .Says("yes").Orders("2 Brook Skim Milk for *");

    [Fact]
    public Task What_cannot_be_had_is_not_offered() =>
        Script.At(OfMilk.AndSells("single", "Single Milk", 50, Shelf)).Meanwhile(shop => shop.Limit("single", 1)).Meanwhile(shop => shop.Restock("skim", 1)).Says("reorder milk").Says("is there a cheaper one").Hears("*2 times Oatly Oat Milk*").OrdersNothing();

    [Fact]
    public Task What_the_home_buys_too_is_offered_as_its_usual() =>
        Script.At(OfMilk.AndBought("Dell Farm Milk", cents: 2_50, times: 2, category: Shelf, last: 90)).Says("reorder vale milk").Says("is there a cheaper one").Hears("Here's your usual.*2 times Dell Farm Milk*").OrdersNothing();

    [Fact]
    public Task Where_nothing_is_cheaper_the_offer_stands() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Vale Whole Milk", cents: 1_50, category: Shelf).AndSells("skim", "Brook Skim Milk", 3_00, Shelf))
            .Says("reorder milk").Says("is there a cheaper one").Hears("I found nothing cheaper of its kind. Shall I order Vale Whole Milk?").Says("yes").Orders("1 Vale Whole Milk for *");

    [Theory]
    [InlineData("is there a bigger pack", "*: 2 times Vale Party Milk, 6 liters.*")]
    [InlineData("a smaller one", "*: 2 times Vale Tiny Milk, 500 milliliters.*")]
    [InlineData("a cheaper one", "*: 2 times Brook Sip Milk, 100 milliliters.*")]
    public Task Of_packs_the_same_brands_come_before_anothers_and_of_prices_none_does(string said, string offered) =>
        Script.At(OfMilk.AndBought("Vale Family Milk", cents: 9_00, category: Shelf, brand: "Vale", last: 200).Packed("Vale Family Milk", 4, PackUnit.Litre)
                .AndBought("Vale Party Milk", cents: 12_00, category: Shelf, brand: "Vale", last: 200).Packed("Vale Party Milk", 6, PackUnit.Litre)
                .AndBought("Vale Tiny Milk", cents: 2_00, category: Shelf, brand: "Vale", last: 200).Packed("Vale Tiny Milk", 500, PackUnit.Millilitre)
                .AndBought("Vale Little Milk", cents: 3_50, category: Shelf, brand: "Vale", last: 200).Packed("Vale Little Milk", 1, PackUnit.Litre)
                .AndBought("Brook Tank Milk", cents: 19_00, category: Shelf, brand: "Brook", last: 200).Packed("Brook Tank Milk", 9, PackUnit.Litre)
                .AndBought("Brook Sip Milk", cents: 1_00, category: Shelf, brand: "Brook", last: 200).Packed("Brook Sip Milk", 100, PackUnit.Millilitre))
            .Says("reorder whole milk").Says(said).Hears(offered).OrdersNothing();

    [Theory]
    [InlineData("the biggest one", "I found no bigger pack of its kind. Shall I order 2 times Vale Whole Milk?")]
    [InlineData("the smallest one", "I found no smaller pack of its kind. Shall I order 2 times Vale Whole Milk?")]
    public Task Packs_that_cannot_be_compared_are_neither_bigger_nor_smaller(string said, string heard) =>
        Script.At(OfMilk).Says("reorder whole milk").Says(said).Hears(heard).OrdersNothing(); // The others are sold by the bottle.

    [Fact]
    public Task A_family_pack_is_of_the_kind_of_its_shelf() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Softly Toilet Paper Family Pack", cents: 20_00, category: "household/paper/toilet-paper").AndSells("thin", "Corner Toilet Paper", 7_00, "household/paper/toilet-paper").AndSells("wipes", "Toilet Wipes", 1_00, "household/paper/toilet-paper"))
            .Says("reorder toilet paper").Says("something cheaper").Hears("*Corner Toilet Paper*Shall I order it?").OrdersNothing();

    [Fact]
    public Task Where_the_shelf_says_nothing_the_thing_that_is_named_is_the_kind() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Vale Honey", cents: 5_00).AndSells("honey", "Brook Honey", 4_00, "groceries/other").AndSells("soap", "Brook Soap", 1_00, "groceries/other"))
            .Says("reorder honey").Says("is there a cheaper one").Hears("*Brook Honey*Shall I order it?").OrdersNothing();

    [Fact]
    public Task The_cart_stays_as_it_is() =>
        Script.At(OfMilk).Says("add vale whole milk to my cart").Says("check out").Hears("*Vale Whole Milk*").Says("is there a cheaper one").Hears("I don't know a product like that, but what I offered before still stands.*").OrdersNothing();

    [Fact]
    public Task What_is_for_adults_only_is_not_found_for_anybody_else() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Root Beer", cents: 5_00, category: "groceries/drinks/soft").AndSells("lager", "Vale Lager Beer", 1_00, "groceries/drinks/soft"))
            .As("tess").Says("reorder root beer").Hears("*Root Beer*").Says("the cheapest one").Hears("I found nothing cheaper of its kind.*").As("mum").Says("the cheapest one").Hears("*Vale Lager Beer*").OrdersNothing();

    [Fact]
    public Task Of_several_things_on_offer_none_is_meant() =>
        Script.At(OfMilk.AndBought("rye bread")).Says("reorder milk and rye bread").Says("is there a cheaper one").Hears("I don't know a product like that, but what I offered before still stands.*").Ends(_ => { });

    [Fact]
    public Task A_guest_hears_of_nothing_else_that_the_home_may_buy() =>
        Script.At(OfMilk.AndBought("Dell Farm Milk", cents: 2_50, times: 2, category: Shelf, last: 90)).As("stranger").Says("reorder vale whole milk").Hears("*Shall I order it?")
            .Says("is there a cheaper one").Hears("That's for the people of this home*Shall I order 2 times Vale Whole Milk?").DoesNotHear("Dell").OrdersNothing();

    [Fact]
    public Task What_is_new_to_the_home_is_counted_over_all_homes() =>
        Script.At(OfMilk).Says("reorder milk").Says("is there a cheaper one").Hears("*Brook Skim Milk*").Ends(shop => shop.Crowd.Writes.Should().Be(1));

    [Fact]
    public Task It_is_the_speakers_own_offer_then_and_nobody_elses() =>
        Script.At(OfMilk).As("mum").Says("reorder milk").As("dad").Says("is there a cheaper one").Hears("*Brook Skim Milk*").As("mum").Says("yes").OrdersNothing();
}
