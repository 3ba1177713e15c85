using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What is asked of the shop itself, and what it cannot do by voice: answered in so many words, and the open question stays.</summary>
public sealed class AboutTheShopTests
{
    [Theory]
    [InlineData("buy")]
    [InlineData("order something")]
    [InlineData("add something to my cart")]
    public Task Who_has_not_said_what_to_order_is_asked_for_it(string words) =>
        Script.At(Home.ThatBought("oat milk")).Says(words).Hears("Just say what you'd like by its name. What else can I do for you?").Says("oat milk").Hears("*Shall I order it?").Says("yes").Orders("1 oat milk");

    [Fact]
    public Task A_guest_who_places_an_order_of_nothing_is_asked_for_it_without_a_word_of_the_cart() =>
        Script.At(Home.ThatBought("oat milk")).As("mum").Says("add oat milk to my cart").As("stranger").BeginsAnew().Says("I'd like to place an order")
            .Hears("That's for the people of this home whose voice I know. Just say what you'd like by its name.*").OrdersNothing();

    [Fact]
    public Task Who_places_an_order_of_nothing_is_asked_for_it_too() =>
        Script.At(Home.ThatBought("oat milk")).Says("I'd like to place an order").Hears("Your cart is empty. Just say what you'd like by its name.*").Says("oat milk").Hears("*Shall I order it?").OrdersNothing();

    [Theory]
    [InlineData("how much is delivery", "Delivery is free for that order.")]
    [InlineData("is delivery free", "Delivery is free for that order.")]
    [InlineData("can you deliver it on sunday", "I can't arrange how or when it's delivered. It would arrive in 2 days.")]
    [InlineData("leave it at the door", "I can't arrange how or when it's delivered. *")]
    [InlineData("where do you deliver to", "I deliver to the address that the shop has for this home*")]
    [InlineData("send it to grandma", "I deliver to the address that the shop has for this home*")]
    [InlineData("which card do you use", "You pay with what the shop has on file for this home*")]
    [InlineData("charge it to my visa", "You pay with what the shop has on file for this home*")]
    [InlineData("order it every week", "I can't order by the calendar*")]
    [InlineData("do you have any discounts", "I know of no deals*")]
    [InlineData("are you a robot", "I'm the shop's ordering assistant: a computer, and no person.")]
    [InlineData("does it contain nuts", "I don't know what's in it beyond its name*")]
    [InlineData("do you record me", "I keep what this home orders and why, and no recordings.*")]
    [InlineData("can I talk to a human", "I can't put you through to a person*customer service.")]
    [InlineData("raise my limit", "I can't change limits and rules by voice. A guardian does that in this home's shop account.")]
    [InlineData("unlink my account", "Your account is linked and unlinked in your speaker's own app.*privacy policy.")]
    public Task What_is_asked_at_an_offer_is_answered_and_the_offer_stays(string words, string answer) =>
        Offered().Says(words).Hears(answer + " Shall I order oat milk?").Says("yes").Hears("Done*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("yes but send it to grandma")]
    [InlineData("yes but charge it to my visa")]
    [InlineData("yes but deliver it on sunday")]
    [InlineData("yes if it comes tomorrow")]
    [InlineData("yes if it's under ten dollars")]
    [InlineData("yes, if it's not too expensive")]
    [InlineData("yes but let me check first")]
    [InlineData("ok and order it every week")]
    public Task A_yes_with_a_condition_is_no_yes(string words) => Offered().Says(words).Hears("*Shall I order oat milk?").OrdersNothing();

    [Fact]
    public Task Who_is_asked_for_the_code_is_asked_for_it_again() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new() { MinimumConfirmation = Core.Households.Confirmation.Code })).Says("reorder oat milk").Says("yes").Hears("What's the purchase code?")
            .Says("do you record me").Hears("*To order oat milk, what's the purchase code?").Says(Home.Code).Hears("Done*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("how much is delivery", "That depends on the order.*")]
    [InlineData("do you deliver on sundays", "I can't arrange*Each offer says when it would arrive.*")]
    [InlineData("order oat milk every week", "I can't order by the calendar*")]
    [InlineData("the oat milk was broken", "I can't refund or replace what was delivered*")]
    public Task Where_nothing_is_on_offer_it_is_answered_too(string words, string answer) => Script.At(Home.ThatBought("oat milk")).Says(words).Hears(answer + "What else can I do for you?").OrdersNothing();

    [Fact]
    public Task Who_wants_the_money_back_hears_what_can_still_be_taken_back() =>
        Offered().Says("yes").Hears("Done*").Says("I want my money back").Hears("*customer service. Your order of oat milk is placed, and you can still undo it.*").Orders("1 oat milk for *");

    [Fact]
    public Task A_parent_who_wants_the_money_back_hears_of_a_childs_order_too() =>
        Script.At(Home.ThatBought("oat milk")).As("tess").Says("reorder oat milk").Says("yes").Hears("Done*")
            .As("mum").BeginsAnew().Says("I want my money back").Hears("*The home's order of oat milk is placed, and you can still undo it.*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("can I talk to a human", "*customer service. You can reach it on 555 0100. What else can I do for you?")]
    [InlineData("the oat milk was broken", "*customer service. You can reach it on 555 0100. What else can I do for you?")]
    [InlineData("send it to grandma", "*Only the shop can change it. You can reach it on 555 0100. What else can I do for you?")]
    [InlineData("which card do you use", "*Only the shop can change it. You can reach it on 555 0100. What else can I do for you?")]
    [InlineData("do you have any discounts", "I know of no deals*are today's. What else can I do for you?")]
    public Task Who_needs_the_shop_hears_how_to_reach_it(string words, string answer) =>
        Script.At(Home.ThatBought("oat milk").Supported("on 555 0100")).Says(words).Hears(answer).OrdersNothing();

    [Fact]
    public Task Nobody_hears_of_somebody_elses_order_by_asking_for_a_refund() =>
        Offered().Says("yes").Hears("Done*").As("stranger").BeginsAnew().Says("I want a refund").Hears("*customer service. What else can I do for you?").As("kit").BeginsAnew().Says("I want a refund").DoesNotHear("oat milk").Orders("1 oat milk for *");

    [Fact]
    public Task Three_such_questions_are_no_misunderstandings() =>
        Offered().Says("are you a robot").Says("who are you").Says("do you record me").Says("how much is delivery").Hears("*Shall I order oat milk?").Says("yes").Orders("1 oat milk for *");

    private static Script Offered() => Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk");
}
