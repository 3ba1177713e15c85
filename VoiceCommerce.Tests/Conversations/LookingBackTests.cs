using FluentAssertions;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What was ordered and spent lately: the home's for its adults, their own for children, and nothing for guests.</summary>
public sealed class LookingBackTests
{
    [Theory]
    [InlineData("what did we buy this week", "You ordered oat milk for $7.14 today. What else can I do for you?")]
    [InlineData("what did I order yesterday", "Nothing was ordered through me yesterday.*")]
    [InlineData("what have I ordered this month", "I only go back seven days. You ordered oat milk for $7.14 today.*")]
    [InlineData("how much did we spend this week", "This home spent $7.14 through me in the last seven days. Above $300.00 a week a guardian is asked.*")]
    [InlineData("how much did we spend yesterday", "Nothing was spent through me yesterday.*")]
    public Task A_guardian_hears_what_was_ordered_and_spent(string words, string answer) => Ordered().BeginsAnew().Says(words).Hears(answer).Orders("1 oat milk for *");

    [Fact]
    public Task An_adult_hears_the_buyer_and_no_limit() =>
        Ordered().As("dad").BeginsAnew().Says("what did we order last week").Hears("mum ordered oat milk for $7.14 today.*").Says("how much have we spent").Hears("This home spent $7.14 through me in the last seven days. What else*").Orders("1 oat milk for *");

    [Fact]
    public Task What_one_of_them_ordered_is_told_by_name() =>
        Ordered().BeginsAnew().Says("what did mum order").Hears("You ordered oat milk*").Says("what did dad order").Hears("They ordered nothing through me in the last seven days.*").Orders("1 oat milk for *");

    [Fact]
    public Task Somebody_who_is_called_otherwise_is_somebody_else() =>
        Ordered().BeginsAnew().Says("what did my husband order").Hears("Nobody else ordered anything through me in the last seven days.*").As("dad").BeginsAnew().Says("what did my wife order").Hears("mum ordered oat milk for $7.14 today.*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("stranger", "what did we order last week", "That's for the people of this home whose voice I know.*")]
    [InlineData("stranger", "what did mum order", "That's for the people of this home whose voice I know.*")]
    [InlineData("stranger", "how much did we spend", "That's something I only talk about with a guardian whose voice I know.*")]
    [InlineData("kit", "what did we order last week", "You ordered nothing through me in the last seven days.*")]
    [InlineData("kit", "what did mum order", "That's something I only talk about with a guardian whose voice I know.*")]
    [InlineData("kit", "how much is left of my allowance", "That's something I only talk about with a guardian whose voice I know.*")]
    [InlineData("tess", "how much did we spend this week", "That's something I only talk about with a guardian whose voice I know.*")]
    public Task Nobody_else_hears_what_the_adults_ordered(string who, string words, string answer) =>
        Ordered().As(who).BeginsAnew().Says(words).Hears(answer).DoesNotHear("oat milk").DoesNotHear("7.14").Orders("1 oat milk for *");

    [Fact]
    public Task A_teen_hears_of_their_own() =>
        Script.At(Home.ThatBought("oat milk")).As("tess").Says("reorder oat milk").Says("yes").Hears("Done*").BeginsAnew().Says("what did I order this week").Hears("You ordered oat milk for $7.14 today.*").Orders("1 oat milk for *");

    [Fact]
    public Task A_voice_that_only_resembles_an_adults_hears_nothing_of_the_home() =>
        Ordered().As("mum", sure: 100).BeginsAnew().Says("what did we order last week").Hears("You ordered nothing through me*").Says("how much did we spend").DoesNotHear("7.14").Orders("1 oat milk for *");

    [Fact]
    public Task Whom_the_home_no_longer_takes_for_an_adult_hears_of_no_wine() =>
        Script.At(Home.ThatBought("Old Mill Red Wine")).As("dad").Says("reorder red wine").Says("yes").Says(Home.Code).Hears("Done*")
            .Meanwhile(shop => shop.Change(home => home with { Members = [.. home.Members.Select(member => member.Id.Value == "dad" ? member with { Role = Role.Teen } : member)] }))
            .BeginsAnew().Says("what did I order this week").Hears("You ordered nothing through me*").DoesNotHear("wine").Orders("1 Old Mill Red Wine for *");

    [Fact]
    public Task Of_many_orders_the_latest_are_told_and_the_others_counted() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs").AndBought("rye bread").AndBought("honey").AndBought("butter"))
            .Says("reorder oat milk").Says("yes").BeginsAnew().Says("reorder eggs").Says("yes").BeginsAnew().Says("reorder rye bread").Says("yes").BeginsAnew().Says("reorder honey").Says("yes")
            .BeginsAnew().Says("what did we order this week").Hears("You ordered honey*You ordered rye bread*You ordered eggs*There's one more.*").DoesNotHear("oat milk")
            .Says("reorder butter").Says("yes").BeginsAnew().Says("what did we order this week").Hears("You ordered butter*There are 2 more.*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(5));

    [Fact]
    public Task What_was_taken_back_was_not_ordered() =>
        Ordered().BeginsAnew().Says("undo my order").Hears("*taken back*").Says("what did we order this week").Hears("Nothing was ordered through me*").Says("how much did we spend this week").Hears("Nothing was spent through me in the last seven days.*").OrdersNothing();

    [Fact]
    public Task Yesterday_is_by_the_clocks_at_home() =>
        Script.At(Home.ThatBought("oat milk").With(home => home with { TimeZone = TimeZoneId.From("America/Chicago")! })).Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromHours(9)).BeginsAnew().Says("what did we order yesterday").Hears("Nothing was ordered through me yesterday.*") // It is tomorrow in London.
            .Waits(TimeSpan.FromHours(5)).BeginsAnew().Says("what did we order yesterday").Hears("You ordered oat milk for $7.14 yesterday.*").Says("how much did we spend yesterday").Hears("This home spent $7.14 through me yesterday.*").Orders("1 oat milk for *");

    [Fact]
    public Task After_a_week_it_is_out_of_reach() =>
        Ordered().Waits(TimeSpan.FromDays(7)).BeginsAnew().Says("what did we order recently").Hears("Nothing was ordered through me in the last seven days.*").Orders("1 oat milk for *");

    [Fact]
    public Task An_open_offer_stays_open() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("how much did we spend this week").Hears("Nothing was spent through me in the last seven days.*Shall I order oat milk?").Says("yes").Hears("Done*").Orders("1 oat milk for *");

    [Fact]
    public Task A_guardian_hears_too_what_waits_of_those_who_were_asked_about() =>
        Script.At(Home.ThatBought("oat milk")).As("kit").Says("buy butter cookies").Says("yes").Hears("*waiting for a guardian*")
            .As("mum").BeginsAnew().Says("what did kit order").Hears("They ordered nothing through me in the last seven days. One order is waiting. Kit asked for Hearth Butter Cookies*")
            .Says("what did dad order").DoesNotHear("waiting")
            .As("dad").BeginsAnew().Says("what did kit order").DoesNotHear("waiting").OrdersNothing();

    private static Script Ordered() => Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("yes").Hears("Done*");
}
