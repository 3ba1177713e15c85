using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class ConsentTests
{
    [Theory]
    [InlineData(59, 2)]
    [InlineData(60, 1)]
    public Task What_was_offered_and_never_answered_is_forgotten_after_an_hour(int minutes, int left) =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Hears("*Shall I order it?").BeginsAnew()
            .Waits(TimeSpan.FromMinutes(minutes)).Says("where is my order")
            .Ends(shop => shop.Record.Dialogues.Should().HaveCount(left));

    [Fact]
    public Task A_price_rise_before_the_yes_is_spoken_and_nothing_is_ordered() =>
        Script.At(Home.ThatBought("oat milk", cents: 1_80))
            .Says("reorder oat milk").Hears("*$1.98*")
            .Meanwhile(shop => shop.Reprice("oat milk", 2_10))
            .Says("yes").Hears("*changed*$2.31*Shall I order it?")
            .OrdersNothing();

    [Fact]
    public Task The_new_price_can_be_agreed_to() =>
        Script.At(Home.ThatBought("oat milk", cents: 1_80))
            .Says("reorder oat milk")
            .Meanwhile(shop => shop.Reprice("oat milk", 2_10))
            .Says("yes")
            .Says("yes")
            .Orders("1 oat milk for 2.31");

    [Fact]
    public Task Stock_that_ran_out_before_the_yes_orders_nothing() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Meanwhile(shop => shop.Restock("oat milk", 0))
            .Says("yes").Hears("*out of stock*")
            .OrdersNothing();

    [Fact]
    public Task An_address_that_changed_before_the_yes_is_read_out_again() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Meanwhile(shop => shop.Change(home => home with { Address = home.Address with { Region = "US-CA" } }))
            .Says("yes").Hears("*changed*Shall I order it?")
            .OrdersNothing();

    [Fact]
    public Task A_yes_after_five_minutes_is_asked_again() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Waits(Quote.Lifetime + TimeSpan.FromSeconds(1))
            .Says("yes").Hears("*a while ago*Shall I order it?")
            .OrdersNothing();

    [Fact]
    public Task A_yes_at_five_minutes_is_in_time() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Waits(Quote.Lifetime)
            .Says("yes")
            .Orders("1 oat milk");

    [Fact]
    public Task A_yes_that_arrives_after_a_newer_offer_does_not_agree_to_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("coffee"))
            .Says("reorder coffee").Hears("*coffee*Shall I order it?")
            .Says("reorder oat milk").Hears("*oat milk*Shall I order it?")
            .SaysWithoutHavingHeard("yes")
            .OrdersNothing();

    [Fact]
    public Task A_yes_of_somebody_who_did_not_hear_the_new_quantity_does_not_order_it() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Says("make it two").Hears("*2*Shall I order*")
            .SaysWithoutHavingHeard("yes")
            .OrdersNothing();

    [Fact]
    public Task The_newer_offer_still_stands_for_who_heard_it() =>
        Script.At(Home.ThatBought("oat milk").AndBought("coffee"))
            .Says("reorder coffee")
            .Says("reorder oat milk")
            .SaysWithoutHavingHeard("yes")
            .Says("yes")
            .Orders("1 oat milk");

    [Theory]
    [InlineData("kit")]
    [InlineData("dad")]
    [InlineData("the television")]
    public Task Another_voice_cannot_say_the_yes(string other) =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("reorder oat milk")
            .As(other).Says("yes").Hears("I asked somebody else*")
            .OrdersNothing();

    [Fact]
    public Task The_second_voice_is_judged_as_itself() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("reorder oat milk")
            .As("kit").Says("yes").Hears("*guardian has to agree*")
            .Says("yes").Hears("*waiting for a guardian*")
            .OrdersNothing();

    [Fact]
    public Task A_known_voice_that_is_lost_is_a_stranger() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("reorder oat milk")
            .As("mum").Says("yes").Hears("I asked somebody else*")
            .OrdersNothing();

    [Fact]
    public Task A_second_yes_orders_no_second_time() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk").Says("yes")
            .Says("yes").Hears("oat milk is ordered already, once*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_yes_in_a_new_session_means_nothing() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Leaves()
            .Says("yes").Hears("*haven't asked you to confirm*")
            .OrdersNothing();

    [Fact]
    public Task No_yes_no_orders_nothing() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Says("no").Says("yes").Says("no")
            .OrdersNothing();

    [Theory]
    [InlineData("how much is rye bread", "order it")]
    [InlineData("when did i last buy rye bread", "order that")]
    [InlineData("add rye bread to my cart", "buy it")]
    public Task It_is_not_the_offer_where_something_else_was_told_of_since(string question, string wish) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .Says("reorder oat milk").Says(question).Says(wish).Hears("Shall I order oat milk?")
            .Says(wish).Hears("Done*").Orders("1 oat milk"); // Named, it is clear.

    [Fact]
    public Task Order_it_agrees_to_what_was_just_offered() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("order it").Hears("Done*").Orders("1 oat milk");

    [Fact]
    public Task A_yes_after_a_refusal_does_not_sound_as_if_it_were_ordered() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("reorder oat milk").Says("yes").Says("4071").Hears("Done*")
            .Says("buy a dollhouse").Hears("I can't order that*")
            .Says("yes").Hears("I haven't asked you to confirm anything*")
            .Orders("1 oat milk");

    [Fact]
    public Task An_offer_that_was_talked_over_is_called_by_its_name() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .As("kit").Says("reorder oat milk").Hears("*Shall I hold it for a guardian?")
            .Says("how much is rye bread").Hears("rye bread, single, is $*Shall I hold oat milk for a guardian?")
            .As("mum").Says("reorder oat milk").Hears("*Shall I order it?")
            .Says("how much is rye bread").Hears("rye bread, single, is $*Shall I order oat milk?")
            .OrdersNothing();

    [Fact]
    public Task Three_misunderstandings_close_politely_and_leave_nothing_open() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Mumbles("purple elephants sing loudly").Hears("Sorry*Shall I order oat milk?")
            .Mumbles("what is the weather like").Hears("Sorry*Shall I order oat milk?")
            .Mumbles("purple elephants sing loudly").Hears("*another time*").IsAskedNothing()
            .Says("yes")
            .OrdersNothing();

    [Fact]
    public Task An_understood_line_in_between_counts_from_the_start() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("reorder oat milk")
            .Mumbles("purple elephants sing loudly").Mumbles("purple elephants sing loudly")
            .Says("help").Hears("Say yes, no*Shall I order oat milk?")
            .Mumbles("purple elephants sing loudly").Hears("Sorry*Shall I order oat milk?")
            .Says("yes")
            .Orders("1 oat milk");

    [Fact]
    public async Task A_yes_to_an_offer_that_is_an_order_already_tells_of_it_and_orders_nothing_more()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        Turn reorder = new() { Id = TurnId.From("reorder")!, Household = shop.Household, Speaker = Home.Voice("mum"), Intent = new Intent.Reorder(Phrase.From("oat milk")!) };
        Turn yes = reorder with { Id = TurnId.From("yes")!, Dialogue = (await shop.HearAsync(reorder)).Dialogue, Intent = new Intent.Yes() };
        IReadOnlyList<Dialogue> asked = shop.Record.Dialogues;
        await shop.HearAsync(yes);

        LoadedHousehold home = (await shop.Homes.LoadAsync(shop.Household, null, new HabitQuery.None(), default))!;
        await shop.Homes.CommitAsync(new HouseholdCommit { Record = home.Record with { Dialogues = asked }, ExpectedVersion = home.Version, At = shop.Clock.GetUtcNow() }, default);

        (await shop.HearAsync(yes with { Id = TurnId.From("yes-again")! })).Speech[0].Should().Contain("already");
        shop.Outside.AtDesk.Should().ContainSingle();
        shop.Orders.Should().ContainSingle();
    }

    [Theory]
    [InlineData("how much is rye bread", "repeat that")]
    [InlineData("what is in my cart", "remove the rye bread from my cart")]
    public Task Order_it_is_asked_back_also_behind_what_was_said_twice_or_taken_out(string question, string then) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread"))
            .As("mum").Says("add rye bread to my cart").Says("reorder oat milk").Says(question).Says(then).Hears("*rye bread*")
            .Says("order it").Hears("Shall I order oat milk?").OrdersNothing();
}
