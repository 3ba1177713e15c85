using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What is offered where the thing that was asked for is sold out.</summary>
public sealed class InsteadTests
{
    private static Home OfTwoKinds => Home.ThatBought("Softly toilet paper", times: 9).AndBought("Plain toilet paper", times: 1);

    private static Home WithAnotherKind => Home.ThatBought("oat milk").AndSells("barista", "Barista Oat Milk", 2_50, "groceries/plant-milk");

    [Fact]
    public Task Another_that_the_home_buys_is_offered_where_the_usual_one_is_sold_out() =>
        Script.At(OfTwoKinds).Meanwhile(shop => shop.Restock("Softly-toilet-paper", 0))
            .Says("reorder toilet paper").Hears("Softly toilet paper is out of stock. Here's your usual.*Plain toilet paper*Shall I order it?")
            .Says("yes").Orders("1 Plain toilet paper");

    [Fact]
    public Task What_is_sold_no_more_has_something_in_its_place_too() =>
        Script.At(OfTwoKinds).Meanwhile(shop => shop.Catalogue.RemoveAsync(ProductId.From("Softly-toilet-paper")!, default))
            .Says("reorder toilet paper").Hears("Softly toilet paper isn't sold here any more. Here's your usual.*Plain toilet paper*Shall I order it?").OrdersNothing();

    [Fact]
    public Task What_the_shop_has_of_the_kind_is_offered_to_an_adult() =>
        Script.At(WithAnotherKind).Meanwhile(shop => shop.Restock("oat milk", 0))
            .Says("reorder two oat milks").Hears("oat milk is out of stock. You haven't bought that here before*2 times Barista Oat Milk*Shall I order it?").OrdersNothing();

    [Theory]
    [InlineData("stranger")]
    [InlineData("kit")]
    public Task What_is_new_to_the_home_is_offered_to_nobody_else(string who) =>
        Script.At(WithAnotherKind).Meanwhile(shop => shop.Restock("oat milk", 0)).As(who)
            .Says("reorder oat milk").Hears("oat milk is out of stock.*").DoesNotHear("Barista").OrdersNothing();

    [Fact]
    public Task Where_there_are_several_it_is_asked_which() =>
        Script.At(WithAnotherKind.AndSells("vanilla", "Vanilla Oat Milk", 2_50, "groceries/plant-milk")).Meanwhile(shop => shop.Restock("oat milk", 0))
            .Says("reorder oat milk").Hears("oat milk is out of stock.*Barista Oat Milk*Vanilla Oat Milk*")
            .Says("vanilla").Hears("*Vanilla Oat Milk*Shall I order it?").OrdersNothing();

    [Fact]
    public Task What_is_sold_out_too_takes_nobodys_place() =>
        Script.At(OfTwoKinds).Meanwhile(shop => { shop.Restock("Softly-toilet-paper", 0); shop.Restock("Plain-toilet-paper", 0); })
            .Says("reorder toilet paper").Hears("Softly toilet paper is out of stock.*").DoesNotHear("Plain").OrdersNothing();

    [Fact]
    public Task New_goods_that_are_sold_out_take_nobodys_place() =>
        Script.At(WithAnotherKind).Meanwhile(shop => { shop.Restock("oat milk", 0); shop.Restock("barista", 0); })
            .Says("reorder oat milk").Hears("oat milk is out of stock.*").DoesNotHear("Barista").OrdersNothing();

    [Fact]
    public Task Of_new_goods_only_those_that_can_be_had_take_its_place() =>
        Script.At(WithAnotherKind.AndSells("vanilla", "Vanilla Oat Milk", 2_50, "groceries/plant-milk")).Meanwhile(shop => { shop.Restock("oat milk", 0); shop.Restock("barista", 0); })
            .Says("reorder oat milk").Hears("oat milk is out of stock.*Vanilla Oat Milk*Shall I order it?").OrdersNothing();

    [Fact]
    public Task Where_some_are_left_it_is_said_how_many() =>
        Script.At(WithAnotherKind).Meanwhile(shop => shop.Restock("oat milk", 2))
            .Says("reorder three oat milks").Hears("There are only 2 of oat milk left.*").DoesNotHear("Barista")
            .Says("reorder two oat milks").Says("yes").Orders("2 oat milk");

    [Fact]
    public Task Other_goods_for_adults_are_offered_to_no_child() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Old Mill Red Wine", times: 9, category: "groceries/alcohol/wine").AndBought("Vale Red Wine", category: "groceries/alcohol/wine"))
            .Meanwhile(shop => shop.Restock("Old-Mill-Red-Wine", 0))
            .As("kit").Says("reorder red wine").Hears("*age-restricted*").DoesNotHear("Vale").DoesNotHear("Old Mill").OrdersNothing();
}
