using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What is asked about an open offer, and what only takes its time.</summary>
public sealed class AtAnOfferTests
{
    [Fact]
    public Task When_it_comes_is_asked_of_what_is_on_offer() =>
        Offered().Says("when will it arrive").Hears("It would arrive in 2 days. Shall I order oat milk?").Says("yes").Orders("1 oat milk for *");

    [Fact]
    public Task When_it_comes_is_else_asked_of_what_is_ordered() =>
        Offered().Says("yes").Hears("Done*").Says("when will it arrive").Hears("Your order of oat milk is placed*It should arrive in 2 days.*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("what's the total")]
    [InlineData("what's my total")]
    [InlineData("how much is it")]
    public Task The_total_is_of_what_is_on_offer(string words) => Offered().Says(words).Hears("oat milk: *that's $7.14. Shall I order oat milk?").OrdersNothing();

    [Theory]
    [InlineData("how much was that")]
    [InlineData("what's the total")]
    public Task The_total_is_of_what_was_ordered_right_before(string words) =>
        Offered().Says("yes").Hears("Done*").Says(words).Hears("oat milk: *that's $7.14.*").As("dad").BeginsAnew().Says("what's the total").DoesNotHear("oat milk").Orders("1 oat milk for *");

    [Fact]
    public Task The_total_is_else_of_the_cart() => Script.At(Home.ThatBought("oat milk")).Says("put oat milk in my cart").Says("what's the total").Hears("In your cart: oat milk.*").OrdersNothing();

    [Fact]
    public Task A_total_of_what_only_adults_buy_is_told_to_adults() =>
        Script.At(Home.ThatBought("Old Mill Red Wine")).Says("reorder red wine").As("kit").Says("what's the total").DoesNotHear("wine").OrdersNothing();

    [Theory]
    [InlineData("why not")]
    [InlineData("sure, why not")]
    public Task Why_not_may_be_a_question_and_is_asked_again(string words) => Offered().Says(words).Hears("Shall I order oat milk?").Says("yes").Hears("Done*").Orders("1 oat milk for *");

    [Fact]
    public Task Why_not_is_else_a_question() =>
        Script.At(Home.ThatBought("oat milk")).As("stranger").Says("buy a dollhouse").Hears("I can't order that*").Says("why not").Hears("*held back, because*").OrdersNothing();

    [Theory]
    [InlineData("wait")]
    [InlineData("hold on")]
    [InlineData("hang on")]
    [InlineData("just a second")]
    public Task Who_wants_time_is_asked_again(string words) => Offered().Says(words).Hears("No hurry. Shall I order oat milk?").Says("say that again").Hears("*your usual*$7.14*").Says("yes").Orders("1 oat milk for *");

    [Fact]
    public Task Who_looks_for_the_code_is_given_the_time() =>
        CodeAsked().Says("hold on").Hears("No hurry. To order oat milk, what's the purchase code?").Says(Home.Code).Hears("Done*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("I don't know the code")]
    [InlineData("I forgot it")]
    public Task Who_forgot_the_code_hears_who_can_set_one(string words) =>
        CodeAsked().Says(words).Hears("A guardian can set a new code*or say no. To order oat milk, what's the purchase code?").Says("no").Hears("OK, I haven't ordered anything*").OrdersNothing();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_stranger_does_not_hear_whether_there_is_a_code(bool set) =>
        Script.At(Home.ThatBought("oat milk").With(home => home with { Code = set ? home.Code : null })).As("stranger").Says("reorder oat milk").Says("yes").Hears("What's the purchase code?")
            .Says("I forgot the code").Hears("I can't help with the code. *What's the purchase code?").DoesNotHear("guardian").OrdersNothing();

    [Theory]
    [InlineData("perfect")]
    [InlineData("great thanks")]
    [InlineData("I guess so")]
    public Task Praise_and_doubt_order_nothing_and_end_nothing(string words) => Offered().Mumbles(words).Hears("*Shall I order oat milk?").OrdersNothing();

    [Theory]
    [InlineData("go for it")]
    [InlineData("go on")]
    [InlineData("sounds good")]
    public Task Plain_agreement_orders(string words) => Offered().Says(words).Hears("Done*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("what brand is it")]
    [InlineData("how big is it")]
    [InlineData("who sells it")]
    public Task Who_asks_what_it_is_hears_the_offer_again(string words) =>
        Offered().Says("do you record me").Says(words).Hears("*From Corner Shop: oat milk, single. *Shall I order oat milk?").Says("yes").Hears("Done*").Orders("1 oat milk for *");

    [Fact]
    public Task Somebody_else_who_asks_what_it_is_has_not_heard_an_offer() =>
        Offered().As("tess").Says("what brand is it").DoesNotHear("From Corner Shop").Hears("oat milk:*Shall I order oat milk?").Says("yes").DoesNotHear("Done").OrdersNothing();

    [Theory]
    [InlineData("how much was it last time")]
    [InlineData("didn't we just order that")]
    [InlineData("is that a good price")]
    public Task What_it_cost_last_time_is_told(string words) =>
        Offered().Says(words).Hears("You last bought oat milk 2 weeks ago, at $6.49 a pack. Shall I order oat milk?").Says("yes").Hears("Done*").Orders("1 oat milk for *");

    [Fact]
    public Task What_is_new_to_the_home_was_never_bought() => Script.At(Home.ThatBoughtNothing()).Says("buy sponges").Says("how much was it last time").Hears("*haven't bought*Shall I order Brisk Kitchen Sponges?").OrdersNothing();

    [Fact]
    public Task A_guest_does_not_hear_when_it_was_bought() =>
        Script.At(Home.ThatBought("oat milk")).As("stranger").Says("reorder oat milk").Says("how much was it last time").Hears("That's for the people of this home*").DoesNotHear("weeks ago").OrdersNothing();

    [Fact]
    public Task What_only_adults_buy_was_bought_for_adults_ears() =>
        Script.At(Home.ThatBought("Old Mill Red Wine")).Says("reorder red wine").As("kit").Says("how much was it last time").Hears("That's age-restricted, and I have to know that an adult is asking.*").DoesNotHear("weeks ago").OrdersNothing();

    [Fact]
    public Task What_became_forbidden_meanwhile_is_not_read_out_as_an_offer_again() =>
        Offered().Meanwhile(shop => shop.Change(home => home with { Limits = home.Limits with { BlockedCategories = [CategoryPath.From("groceries")!] } }))
            .Says("what brand is it").Hears("oat milk: *that's $7.14. Shall I order oat milk?").Says("yes").Hears("I can't order*").OrdersNothing();

    [Fact]
    public Task Who_was_not_understood_twice_can_have_the_offer_repeated() =>
        Offered().Mumbles("blah blah").As("stranger").Mumbles("blah blah").Hears("*Say yes*").As("mum").Says("say that again").Hears("*your usual*$7.14*Shall I order oat milk?").Says("yes").Hears("Done*").Orders("1 oat milk for *");

    [Fact]
    public Task What_is_in_it_is_not_guessed() => Offered().Says("does it have nuts in it").Hears("I don't know what's in it*Shall I order oat milk?").OrdersNothing();

    [Fact]
    public Task What_is_not_part_of_the_offer_is_not_said_to_be_missing_from_the_cart() =>
        Offered().Says("ok but not the big one").Hears("That isn't part of what I offered. Shall I order oat milk?").OrdersNothing();

    [Fact]
    public Task A_number_behind_a_slip_is_the_one_that_counts() => Offered().Says("yes but make it three, no, four").Hears("*4 times oat milk*Shall I order it?").OrdersNothing();

    private static Script Offered() => Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk");

    private static Script CodeAsked() => Script.At(Home.ThatBought("oat milk").Ruled(new HouseRules { MinimumConfirmation = Confirmation.Code })).Says("reorder oat milk").Says("yes").Hears("What's the purchase code?");
}
