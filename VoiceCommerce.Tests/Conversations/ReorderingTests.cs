using FluentAssertions;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class ReorderingTests
{
    [Theory]
    [InlineData("can I get like two packs of oat milk")]
    [InlineData("reorder two oat milks actually")]
    public Task Words_that_mean_nothing_are_not_part_of_a_name(string words) => Script.At(Home.ThatBought("oat milk")).Says(words).Hears("*2 times oat milk*Shall I order it?").OrdersNothing();

    [Theory]
    [InlineData("reorder the sorry game", "Sorry Board Game")]
    [InlineData("reorder captain oops all berries", "Captain Oops All Berries")]
    public Task Words_that_mean_nothing_may_name_a_thing(string words, string product) =>
        Script.At(Home.ThatBought(product).AndBought("Monopoly Board Game").AndBought("berries")).Says(words).Hears($"*{product}, single*Shall I order it?").OrdersNothing();

    [Fact]
    public Task Starting_over_leaves_nothing_open() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("start over").Hears("Hello mum.*for example: reorder oat milk*").Says("yes").OrdersNothing();

    [Fact]
    public Task The_usual_is_offered_with_seller_pack_delivery_and_total_and_ordered_after_a_yes() =>
        Script.At(Home.ThatBought("oat milk", cents: 1_80))
            .Says("reorder oat milk").Hears("*your usual*From Corner Shop: oat milk*tax*free delivery*$1.98*in 2 days*home*Shall I order it?")
            .Says("yes").Hears("Done*oat milk*$1.98*").IsAskedNothing().Sees("Order placed*oat milk*Total: $1.98*Corner Shop*")
            .Orders("1 oat milk for 1.98");

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
    public Task Same_as_last_time_offers_the_last_order_again() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder rye bread").Says("yes")
            .Waits(TimeSpan.FromDays(3))
            .Says("same as last time").Hears("*rye bread*Shall I order it?")
            .Says("no")
            .Ends(shop => shop.Outside.AtDesk.Should().ContainSingle());

    [Fact]
    public Task Same_as_last_time_is_what_was_bought_together_before_the_skill_was_there() =>
        Script.At(Home.ThatBought("rye bread", quantity: 2).AndBought("sliced cheese").AndBought("oat milk", last: 30))
            .Says("same as last time").Hears("*2 * rye bread*sliced cheese*Shall I order *").DoesNotHear("oat milk")
            .Says("yes")
            .Orders("2 rye bread, 1 sliced cheese for *");

    [Fact]
    public Task Same_as_last_time_is_as_many_as_last_time_and_not_as_usual() =>
        Script.At(Home.ThatBought("rye bread").AndOnce("rye bread", quantity: 2, daysAgo: 19))
            .Says("same as last time").Says("yes").Orders("2 rye bread for *");

    [Fact]
    public Task Same_as_last_time_is_what_was_bought_in_the_shop_since_the_last_order_by_voice() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder rye bread").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromDays(3)).Meanwhile(shop => shop.Import("oat-milk"))
            .Says("same as last time").Hears("*oat milk*Shall I order it?").DoesNotHear("rye bread")
            .Ends(_ => { });

    [Fact]
    public Task Same_as_last_time_leaves_out_what_cannot_be_had() =>
        Script.At(Home.ThatBought("rye bread").AndBought("sliced cheese"))
            .Meanwhile(shop => shop.Restock("sliced-cheese", 0))
            .Says("same as last time").Hears("*sliced cheese is out of stock*rye bread*Shall I order it?")
            .Says("yes").Orders("1 rye bread");

    [Fact]
    public Task Same_as_last_time_without_what_was_not_in_it_says_so() =>
        Script.At(Home.ThatBought("rye bread").AndBought("oat milk", last: 60)).Says("same as last time but without the oat milk").Hears("That isn't part of what I offered.*rye bread*Shall I order it?").OrdersNothing();

    [Fact]
    public Task Without_the_milk_is_without_any_milk() =>
        Script.At(Home.ThatBought("oat milk").AndBought("whole milk").AndBought("rye bread")).Says("same as last time but without the milk").Hears("*rye bread*Shall I order it?").DoesNotHear("milk").OrdersNothing();

    [Fact]
    public Task A_guests_own_last_order_can_be_had_without_something_too() =>
        Script.At(Home.ThatBought("oat milk")).As("stranger").Says("reorder oat milk").Says("yes").Says(Home.Code).Hears("Done*").BeginsAnew()
            .Says("same as last time but without the oat milk").Hears("OK, I haven't ordered anything.*")
            .Says("same as last time but without the bread").Hears("That isn't part of what I offered.*oat milk*").Ends(_ => { });

    [Fact]
    public Task Without_a_last_time_nothing_is_left_out_of_it() =>
        Script.At(Home.ThatBoughtNothing()).Says("same as last time but without the milk").Hears("You have no recent orders*").OrdersNothing();

    [Fact]
    public Task Same_as_last_time_without_a_last_time_says_so() =>
        Script.At(Home.ThatBoughtNothing())
            .Says("same as last time").Hears("You have no recent orders*")
            .OrdersNothing();

    [Theory]
    [InlineData("rye bread instead")]
    [InlineData("swap it for rye bread")]
    [InlineData("could you replace that with rye bread please")]
    [InlineData("change it to rye bread")]
    public Task What_is_on_offer_is_swapped(string said) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says("reorder oat milk").Says(said).Hears("*: rye bread*Shall I order it?").Says("yes").Orders("1 rye bread for *");

    [Fact]
    public Task What_was_ordered_just_now_is_taken_back_before_anything_is_swapped_for_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says("reorder oat milk").Says("yes").Hears("Done*")
            .Says("swap it for rye bread").Hears("That's ordered already*ask me for what you'd like instead. Shall I take back*oat milk*").Says("yes").Hears("I've taken back*").Says("reorder rye bread").Hears("*Shall I order it?").Says("yes")
            .Ends(shop => shop.Orders.Where(order => order.IsLive).Select(order => order.Quote.Name.Value).Should().Equal("rye bread"));

    [Fact]
    public Task What_is_only_named_behind_an_order_is_wanted_too() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says("reorder oat milk").Says("yes").Hears("Done*").Says("the rye bread").Hears("*: rye bread*Shall I order it?").Orders("1 oat milk for *");

    [Fact]
    public Task What_was_ordered_before_is_left_as_it_is() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says("reorder oat milk").Says("yes").Hears("Done*").Waits(TimeSpan.FromMinutes(20))
            .Says("swap it for rye bread").Hears("Here's your usual. *: rye bread*Shall I order it?").Says("yes").Ends(shop => shop.Orders.Count(order => order.IsLive).Should().Be(2));

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

    [Theory]
    [InlineData("same as last time but without the rye bread")]
    [InlineData("the usual without rye bread please")]
    [InlineData("same again, but no rye bread")]
    [InlineData("same as last time without the brown bread")] // Which it is not called, and most nearly is.
    [InlineData("order the same as last time, but not the rye bread")]
    public Task What_is_not_wanted_of_the_last_order_is_not_offered(string said) =>
        Script.At(Home.ThatBought("rye bread").AndBought("oat milk")).Says("order rye bread and oat milk").Says("yes").Hears("Done*")
            .Says(said).Hears("*: oat milk, *Shall I order it?").DoesNotHear("rye bread").Ends(_ => { });

    [Theory]
    [InlineData("same as last time without the oat milk", "OK, I haven't ordered anything.*")]
    [InlineData("same as last time without the rye bread", "*: oat milk, *Shall I order it?")]
    public Task Where_nothing_is_left_of_the_last_order_nothing_is_offered(string said, string heard) =>
        Script.At(Home.ThatBought("oat milk")).Says("order oat milk").Says("yes").Says(said).Hears(heard).Ends(_ => { });
}
