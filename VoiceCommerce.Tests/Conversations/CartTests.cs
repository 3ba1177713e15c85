using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class CartTests
{
    [Fact]
    public Task A_cart_is_filled_read_out_and_checked_out_as_one_order() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00).AndBought("rye bread", cents: 3_00))
            .Says("add oat milk to my cart").Hears("I've put oat milk in your cart*What else*")
            .Says("add two loaves of rye bread to the cart").Hears("*2 times rye bread*")
            .Says("what's in my cart").Hears("In your cart: oat milk; and 2 times rye bread*")
            .Says("check out").Hears("From Corner Shop: oat milk*2 times rye bread*$8.80*Shall I order it?")
            .Says("yes").Hears("Done*")
            .Says("what's in my cart").Hears("Your cart is empty*")
            .Orders("1 oat milk, 2 rye bread for 8.80");

    [Fact]
    public Task A_cart_outlives_the_session() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("add oat milk to my cart")
            .Leaves()
            .As("dad").Says("what's in my cart").Hears("*oat milk*")
            .OrdersNothing();

    [Fact]
    public Task What_is_removed_is_gone() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("add oat milk to my cart").Says("add rye bread to my cart")
            .Says("remove the oat milk").Hears("I've taken oat milk out*")
            .Says("check out").Says("yes")
            .Orders("1 rye bread");

    [Fact]
    public Task What_is_not_there_cannot_be_removed() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("remove the candles").Hears("That isn't in your cart*")
            .OrdersNothing();

    [Fact]
    public Task An_empty_cart_is_not_checked_out() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("check out").Hears("Your cart is empty*")
            .OrdersNothing();

    [Fact]
    public Task A_cart_that_the_rails_refuse_stays() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("add a dollhouse to my cart")
            .Says("check out").Hears("I can't order that*")
            .Says("what's in my cart").Hears("*Willow Lane Dollhouse*")
            .OrdersNothing();

    [Fact]
    public Task The_strictest_line_decides_for_the_whole_cart() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("dad").Says("add oat milk to my cart").Says("add sparkling water to my cart")
            .Says("check out").Says("yes").Hears("What's the purchase code?")
            .Says("4071")
            .Orders("1 oat milk, 1 Brook Sparkling Water");

    [Fact]
    public Task Adding_changes_nothing_of_the_offer_but_drops_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk")
            .Says("add rye bread to my cart").Hears("*in your cart*")
            .Says("yes").Hears("*haven't asked*")
            .OrdersNothing();
}
