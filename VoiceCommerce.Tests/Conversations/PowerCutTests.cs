using FluentAssertions;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>
/// Which commits wait for the disk ("synced"): all that anybody was promised something in. What was only asked and answered, and an order that stands outside and is
/// found there again, need not ("delayed"). Simulation/ cuts the power at every call.
/// </summary>
public sealed class PowerCutTests
{
    [Theory]
    [InlineData("reorder oat milk", "delayed")]
    [InlineData("how much is oat milk", "delayed")]
    [InlineData("where is my order", "delayed")]
    [InlineData("what can you do", "delayed")]
    [InlineData("put oat milk in my cart", "synced")]
    public Task What_is_only_asked_and_answered_need_not_wait(string words, string commits) =>
        Noting(out List<string> noted).Says(words).Ends(_ => noted.Should().Equal(commits));

    [Fact]
    public Task An_order_waits_before_anybody_outside_is_asked_and_not_behind() =>
        Noting(out List<string> noted).Says("reorder oat milk").Says("yes").Hears("Done*").Ends(_ => noted.Should().Equal("delayed", "synced Placing", "delayed Placed"));

    [Fact]
    public Task An_order_that_fell_through_is_told_for_good() =>
        Noting(out List<string> noted).Meanwhile(shop => shop.Outside.Gateway = Mood.Declines).Says("reorder oat milk").Says("yes").Hears("*couldn't be placed*")
            .Ends(_ => noted.Should().Equal("delayed", "synced Placing", "synced Declined"));

    [Fact]
    public Task What_is_taken_back_waits() =>
        Noting(out List<string> noted).Says("reorder oat milk").Says("yes").BeginsAnew().Meanwhile(_ => noted.Clear()).Says("undo my order").Hears("*taken back*")
            .Ends(_ => noted.Should().Equal("synced Undoing", "synced Undone"));

    [Fact]
    public Task What_cannot_be_taken_back_any_more_waits() =>
        Noting(out List<string> noted).Says("reorder oat milk").Says("yes").BeginsAnew().Meanwhile(shop => shop.Outside.Desk = Mood.Declines).Meanwhile(_ => noted.Clear()).Says("undo my order").Hears("*too late*")
            .Ends(_ => noted.Should().Equal("synced Undoing", "synced Placed"));

    [Fact]
    public Task A_no_to_an_offer_waits_so_that_no_late_yes_finds_it() =>
        Noting(out List<string> noted).Says("reorder oat milk").Says("no").Hears("OK, I haven't ordered anything*").Ends(_ => noted.Should().Equal("delayed", "synced"));

    [Fact]
    public Task A_try_of_the_code_waits() =>
        Noting(out List<string> noted).As("stranger").Says("reorder oat milk").Says("yes").Meanwhile(_ => noted.Clear()).Says("9999").DoesNotHear("Done")
            .Ends(_ => noted.Should().Equal("synced", "synced"));

    [Fact]
    public Task What_was_told_once_is_not_told_again() =>
        Noting(out List<string> noted).As("kit").Says("buy a dollhouse").Says("yes").Meanwhile(_ => noted.Clear())
            .Meanwhile(shop => shop.Held.DeclineAsync(shop.Orders.Single().Id, "mum", CancellationToken.None)).Meanwhile(_ => noted.Clear())
            .BeginsAnew().Opens().Hears("*said no to*").Ends(_ => noted.Should().Equal("synced"));

    private static Script Noting(out List<string> noted)
    {
        List<string> commits = [];
        noted = commits;
        return Script.At(Home.ThatBought("oat milk")).Meanwhile(shop => shop.Homes.BeforeCommit = commit =>
        {
            commits.Add(Told(commit));
            return Task.CompletedTask;
        });
    }

    private static string Told(HouseholdCommit commit) => string.Join(' ', [commit.DelayedDurability ? "delayed" : "synced", .. commit.Orders.Select(order => order.State.ToString())]);
}
