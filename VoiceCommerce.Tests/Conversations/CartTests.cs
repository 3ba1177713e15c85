using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class CartTests
{
    [Theory]
    [InlineData("and rye bread too", "I've put rye bread in your cart.*Which one:*")]
    [InlineData("add rye bread to my cart", "I've put rye bread in your cart.*Which one:*")]
    [InlineData("add moon rocks to my cart", "I don't know a product like that.*Which one:*")]
    [InlineData("add thirty bottles of rye bread to my cart", "I can order 1 to 24*Which one:*")]
    public Task What_is_put_into_the_cart_beside_a_choice_leaves_it_open(string said, string answer) =>
        Script.At(Home.ThatBought("oat milk", times: 4).AndBought("soy milk", times: 4).AndBought("rye bread"))
            .Says("reorder milk").Hears("Which one:*").Says(said).Hears(answer)
            .Says("the oat milk").Hears("*Shall I order it?").Says("yes").Orders("1 oat milk");

    [Fact]
    public Task What_is_chosen_for_the_cart_ends_the_choice() =>
        Script.At(Home.ThatBought("oat milk", times: 4).AndBought("soy milk", times: 4))
            .Says("add milk to my cart").Hears("Which one:*").Says("the oat milk").Hears("I've put oat milk in your cart.*").DoesNotHear("Which one").OrdersNothing();

    [Fact]
    public Task A_cart_is_filled_read_out_and_checked_out_as_one_order() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00).AndBought("rye bread", cents: 3_00))
            .Says("add oat milk to my cart").Hears("I've put oat milk in your cart*What else*")
            .Says("add two loaves of rye bread to the cart").Hears("*2 times rye bread*")
            .Says("what's in my cart").Hears("In your cart: oat milk; and 2 times rye bread*")
            .Says("check out").Hears("From Corner Shop: oat milk*2 times rye bread*$8.80*Shall I order them?")
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
    public Task What_was_taken_back_is_new_to_the_home_again_also_in_the_cart() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("buy sparkling water").Says("yes").Hears("Done*")
            .As("tess").Says("add sparkling water to my cart")
            .As("mum").Says("undo my order").Hears("*taken back*")
            .As("tess").Says("check out").Hears("You haven't bought that here before*guardian*")
            .OrdersNothing();

    [Fact]
    public Task What_was_ordered_beside_the_cart_is_no_longer_new_in_it() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("add sparkling water to my cart").Says("buy sparkling water").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromDays(1)).Says("check out").Hears("Here's your usual*")
            .Orders("1 Brook Sparkling Water");

    [Fact]
    public Task What_is_removed_is_gone() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("add oat milk to my cart").Says("add rye bread to my cart")
            .Says("remove the oat milk").Hears("I've taken oat milk out*")
            .Says("check out").Says("yes")
            .Orders("1 rye bread");

    [Fact]
    public Task What_is_put_in_beside_an_offer_of_the_cart_closes_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("add oat milk to my cart").Says("check out").Says("add rye bread to my cart").Hears("I've put rye bread in your cart. What else*")
            .Says("yes").OrdersNothing();

    [Fact]
    public Task A_number_is_not_given_to_one_of_two_that_are_called_so() =>
        Script.At(Home.ThatBought("oat milk").AndBought("whole milk"))
            .Says("add oat milk").Says("add whole milk")
            .Says("change the milk to three").Hears("I can't tell which of them you mean*")
            .Says("show my cart").Hears("In your cart: oat milk; and whole milk*").OrdersNothing();

    [Fact]
    public Task The_number_in_the_cart_is_changed_by_name() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("add oat milk and rye bread to my cart")
            .Says("change the oat milk to three").Hears("In your cart: 3 times oat milk; and rye bread*")
            .Says("change the soy milk to three").Hears("*nothing*")
            .Says("set the oat milk to ninety").Hears("I can order 1 to 24*").OrdersNothing();

    [Fact]
    public Task What_alone_is_wanted_of_the_cart_stays_in_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("green tea")).Says("add oat milk and rye bread and green tea to my cart").Says("check out").Hears("*Shall I order them?")
            .Says("only the milk").Hears("I've taken rye bread; and green tea out of your cart.*").Says("yes").OrdersNothing();

    [Fact]
    public Task Several_things_are_put_in_at_once() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread", quantity: 2))
            .Says("add oat milk and rye bread to my cart").Hears("I've put oat milk; and 2 times rye bread in your cart.*")
            .Says("check out").Says("yes").Orders("1 oat milk, 2 rye bread for *");

    [Fact]
    public Task What_is_not_clear_is_not_put_in() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("add oat milk and a dollhouse to my cart").Hears("I've left out a dollhouse, which I'm not sure of*I've put oat milk in your cart. What else*")
            .OrdersNothing();

    [Fact]
    public Task A_cart_is_cleared() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("clear my cart").Hears("Your cart is empty*")
            .Says("add oat milk and rye bread to my cart").Says("check out")
            .Says("empty the cart").Hears("I've emptied your cart. What else*") // The offer of it is none any more.
            .Says("yes").Says("what's in my cart").Hears("Your cart is empty*")
            .OrdersNothing();

    [Fact]
    public Task A_child_that_clears_the_cart_leaves_the_wine_in_it_and_does_not_hear_of_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Old Mill Red Wine", category: "groceries/alcohol/wine"))
            .As("mum").Says("add red wine to my cart").Says("add oat milk to my cart")
            .As("kit").Says("clear my cart").Hears("I've emptied your cart*").DoesNotHear("wine")
            .As("mum").Says("what's in my cart").Hears("In your cart: Old Mill Red Wine.*")
            .OrdersNothing();

    [Fact]
    public Task It_is_what_is_offered() =>
        Script.At(Home.ThatBought("oat milk", quantity: 2))
            .Says("reorder oat milk").Says("add it to my cart instead").Hears("I've put 2 times oat milk in your cart. What else*")
            .Says("yes").Says("what's in my cart").Hears("In your cart: 2 times oat milk.*")
            .OrdersNothing();

    [Fact]
    public Task What_is_put_in_beside_an_offer_leaves_the_offer_open() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk").Says("add rye bread to my cart").Hears("I've put rye bread in your cart. Shall I order oat milk?")
            .Says("yes").Hears("Done*").Says("what's in my cart").Hears("In your cart: rye bread.*")
            .Orders("1 oat milk");

    [Fact]
    public Task They_are_what_is_offered() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread", quantity: 2))
            .Says("reorder oat milk and rye bread").Says("put them in my cart").Hears("I've put oat milk; and 2 times rye bread in your cart.*")
            .Says("check out").Says("add it to my cart").Hears("In your cart: oat milk; and 2 times rye bread.*") // It is there.
            .OrdersNothing();

    [Fact]
    public Task What_may_have_been_misheard_is_not_put_in() =>
        Script.At(Home.ThatBought("oat milk", quantity: 15))
            .Says("order fifty bottles of oat milk").Hears("*15 times oat milk*I heard 50*").Says("add it to my cart").Hears("I can order 1 to 24*")
            .Says("what's in my cart").Hears("Your cart is empty*").OrdersNothing();

    [Fact]
    public Task Too_many_of_one_does_not_keep_out_the_other() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("add thirty bottles of oat milk and rye bread to my cart").Hears("I've left out*I've put rye bread in your cart*").OrdersNothing();

    [Fact]
    public Task It_is_what_was_told_of() =>
        Script.At(Home.ThatBought("oat milk", quantity: 2))
            .Says("how much is sparkling water").Says("add it").Hears("I've put Brook Sparkling Water in your cart*")
            .Says("when did i last buy oat milk").Says("put that in my cart").Hears("I've put 2 times oat milk in your cart*")
            .OrdersNothing();

    [Fact]
    public Task It_is_nothing_where_nothing_was_told_of() =>
        Script.At(Home.ThatBought("oat milk")).Says("add it to my cart").Hears("Sorry, I didn't get that*").OrdersNothing();

    [Fact]
    public Task It_is_no_wine_for_a_child() =>
        Script.At(Home.ThatBought("oat milk")).As("mum").Says("how much is red wine").As("kit").Says("add it to my cart").Hears("That's age-restricted*").OrdersNothing();

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
        Script.At(Home.ThatBought("oat milk").With(home => home with { Members = [.. home.Members.Select(member => member with { Persons = [] })] }))
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
    public Task What_is_removed_after_the_offer_is_not_ordered_by_the_yes() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("add oat milk to my cart").Says("add rye bread to my cart")
            .Says("check out").Hears("*oat milk*rye bread*Shall I order them?")
            .Says("remove the rye bread").Hears("I've taken rye bread out*What else*")
            .Says("yes").Hears("*haven't asked you*")
            .OrdersNothing();

    [Fact]
    public Task What_another_voice_adds_after_the_offer_is_read_out_before_it_is_ordered() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00).AndBought("rye bread", cents: 3_00))
            .As("mum").Says("add oat milk to my cart").Says("check out")
            .Meanwhile(shop => shop.HearAsync(new()
            {
                Id = Core.Turns.TurnId.From("dads-turn")!,
                Household = shop.Household,
                Speaker = Home.Voice("dad"),
                Intent = new Core.Turns.Intent.AddToCart(Core.Turns.Phrase.From("rye bread")!),
            }))
            .Says("yes").Hears("*changed*oat milk*rye bread*Shall I order them?")
            .Says("yes")
            .Orders("1 oat milk, 1 rye bread");

    [Fact]
    public Task What_waits_for_a_guardian_is_in_the_cart_no_longer_and_is_not_ordered_twice() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("add oat milk to my cart").Leaves()
            .As("kit").Says("check out").Says("yes").Hears("*waiting for a guardian*")
            .Says("what's in my cart").Hears("Your cart is empty*")
            .As("mum").Says("check out").Hears("Your cart is empty*")
            .Meanwhile(async shop => await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
            .Orders("1 oat milk");

    [Fact]
    public Task What_was_put_into_the_cart_since_stays_there_when_a_guardian_agrees() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("add oat milk to my cart").Leaves()
            .As("kit").Says("check out").Says("yes").Hears("*waiting for a guardian*")
            .As("mum").Says("add oat milk to my cart").Leaves()
            .Meanwhile(async shop => await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
            .Says("what's in my cart").Hears("*oat milk*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_quantity_that_changes_the_offer_changes_the_cart() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00))
            .Says("add oat milk to my cart").Says("check out")
            .Says("make it two").Hears("*2 times oat milk*Shall I order it?")
            .Says("yes").Hears("Done*")
            .Says("what's in my cart").Hears("Your cart is empty*")
            .Orders("2 oat milk");

    [Fact]
    public Task A_quantity_that_changes_the_offer_changes_nothing_that_somebody_put_in_beside_it() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00).AndBought("rye bread", cents: 3_00))
            .Says("add oat milk to my cart").Says("check out")
            .Meanwhile(async shop => await shop.HearAsync(new Turn
            {
                Id = TurnId.From("beside")!,
                Household = shop.Household,
                Speaker = Home.Voice("dad"),
                Intent = new Intent.AddToCart(Phrase.From("rye bread")!, null),
            }))
            .Says("make it two").Hears("*2 times oat milk*Shall I order it?")
            .Says("yes").Hears("*changed*2 times oat milk*rye bread*Shall I order them?")
            .Says("yes").Hears("Done*")
            .Orders("2 oat milk, 1 rye bread");

    [Fact]
    public Task What_is_said_to_be_in_the_cart_is_taken_out_of_it_and_not_off_the_offer() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("add oat milk to my cart").Says("reorder oat milk")
            .Says("remove oat milk from my cart").Hears("I've taken oat milk out*Shall I order oat milk?").Says("yes").Orders("1 oat milk for *");

    [Fact]
    public Task What_is_refused_changes_no_cart() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Old Mill Red Wine", category: "groceries/alcohol/wine"))
            .As("mum").Says("add red wine to my cart").Says("check out").Hears("*Old Mill Red Wine*")
            .As("kit").Says("make it ten").Hears("*age-restricted*")
            .As("mum").Says("what's in my cart").Hears("In your cart: Old Mill Red Wine.*").OrdersNothing();

    [Fact]
    public Task What_was_put_in_by_rolls_is_so_many_packs_from_then_on() =>
        Script.At(Home.ThatBought("toilet paper").Packed("toilet paper", 24, PackUnit.Roll))
            .As("mum").Says("add 48 rolls of toilet paper to my cart").Hears("I've put 2 times toilet paper*")
            .Says("add one pack of toilet paper to my cart").Says("what's in my cart").Hears("*3 times toilet paper*")
            .Says("check out").Hears("*3 times toilet paper*").Says("make it two").Hears("*2 times toilet paper*").Says("yes").Orders("2 toilet paper");

    [Fact]
    public Task To_check_out_an_empty_cart_is_no_yes_to_an_offer_and_leaves_it_open() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("check out").Hears("Your cart is empty. Shall I order oat milk?").Says("yes").Orders("1 oat milk for *");
}
