using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"What are we running out of?": what the home has usually bought again by now. Its homes buy every 20 days, the last time 20 days ago.</summary>
public sealed class DueTests
{
    [Theory]
    [InlineData("what are we running out of")]
    [InlineData("what do we need")]
    [InlineData("what should I reorder")]
    public Task What_is_usually_bought_again_by_now_is_due(string words) =>
        Script.At(Home.ThatBought("oat milk")).Says(words).Hears("Going by what you usually buy, it may be time for oat milk. To order one, say reorder and its name. What else can I do for you?")
            .Says("reorder oat milk").Says("yes").Hears("Done*").BeginsAnew().Says(words).Hears("Going by what you usually buy, nothing is due yet.*").Orders("1 oat milk for *");

    [Fact]
    public Task What_the_home_is_furthest_behind_with_comes_first_and_what_it_gave_up_not_at_all() =>
        Script.At(Home.ThatBoughtNothing().AndBought("honey", every: 10, last: 12).AndBought("tea", every: 5, last: 12).AndBought("skis", every: 10, last: 31)
                .AndBought("bread", every: 7, last: 6).AndBought("stamps", every: 0, last: 40))
            .Says("what are we low on").Hears("*it may be time for tea; and honey. To order*").OrdersNothing();

    [Fact]
    public Task Of_many_things_three_are_told() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs").AndBought("honey").AndBought("bread")).Says("what do I need").Hears("*it may be time for bread; eggs; and honey. To order*").OrdersNothing();

    [Fact]
    public Task A_home_that_bought_nothing_twice_has_nothing_due() =>
        Script.At(Home.ThatBought("oat milk", times: 1)).Says("is anything due").Hears("I don't know yet how often you buy things.*").OrdersNothing();

    [Fact]
    public Task A_guest_does_not_hear_what_the_home_needs() => Script.At(Home.ThatBought("oat milk")).As("stranger").Says("what do we need").DoesNotHear("oat milk").OrdersNothing();

    [Fact]
    public Task Wine_is_due_for_adults_ears_alone() =>
        Script.At(Home.ThatBought("Old Mill Red Wine")).Says("what do we need").Hears("*time for Old Mill Red Wine*").As("tess").BeginsAnew().Says("what do we need").DoesNotHear("wine").OrdersNothing();

    [Fact]
    public Task An_open_offer_stays_open() =>
        Script.At(Home.ThatBought("oat milk").AndBought("eggs")).Says("reorder oat milk").Says("what else do we need").Hears("*it may be time for*Shall I order oat milk?").Says("no").OrdersNothing();

    [Fact]
    public Task What_is_due_is_the_first_that_is_suggested() =>
        Script.At(Home.ThatBoughtNothing().AndBought("bread", times: 6, every: 7, last: 6).AndBought("eggs", times: 3, every: 5, last: 12)).Opens().Hears("*for example: reorder eggs*").OrdersNothing();
}
