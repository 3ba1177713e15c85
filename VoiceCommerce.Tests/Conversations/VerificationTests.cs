using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>The platform's own code in place of the home's: accepted only at once, from the same voice, and when the platform is as sure as its code makes it.</summary>
public sealed class VerificationTests
{
    [Fact]
    public Task The_platforms_code_of_the_same_voice_orders() =>
        Asked().IsVerified(VerificationOutcome.Achieved).Hears("Done*").Orders("1 oat milk");

    [Theory]
    [InlineData(300)]
    [InlineData(399)]
    [InlineData(0)]
    public Task A_platform_that_says_achieved_but_is_not_sure_of_the_voice_orders_nothing(int level) =>
        Asked().IsVerified(VerificationOutcome.Achieved, level).Hears("I couldn't check your voice code*").OrdersNothing();

    [Theory]
    [InlineData(VerificationOutcome.NotMatched, "*didn't match*")]
    [InlineData(VerificationOutcome.LockedOut, "*locked*")]
    [InlineData(VerificationOutcome.NotSetUp, "*set one up*")]
    [InlineData(VerificationOutcome.Failed, "*couldn't check*")]
    public Task What_went_wrong_is_said_and_written_down_and_nothing_is_ordered(VerificationOutcome outcome, string heard) =>
        Asked().IsVerified(outcome).Hears(heard).Ends(shop =>
        {
            shop.Outside.Calls.Should().Be(0);
            shop.Homes[shop.Household]!.Audit[^1].Event.Should().Be(AuditEvent.NotVerified);
        });

    [Fact]
    public Task Another_voice_cannot_confirm_it() =>
        Asked().As("kit").IsVerified(VerificationOutcome.Achieved).Hears("I asked somebody else*").OrdersNothing();

    [Fact]
    public Task It_counts_once() =>
        Asked().IsVerified(VerificationOutcome.Achieved).IsVerified(VerificationOutcome.Achieved).Orders("1 oat milk");

    [Fact]
    public Task It_counts_only_for_the_question_that_it_answers() =>
        Script.At(AtHome()).As("dad").Says("reorder oat milk").IsVerified(VerificationOutcome.Achieved).Hears("*Shall I order oat milk?").OrdersNothing();

    [Fact]
    public Task A_price_that_moved_meanwhile_is_asked_again() =>
        Asked().Meanwhile(shop => shop.Reprice("oat milk", 9_99)).IsVerified(VerificationOutcome.Achieved).Hears("*changed*Shall I order it?").OrdersNothing();

    [Fact]
    public Task Five_minutes_are_too_long() =>
        Asked().Waits(TimeSpan.FromMinutes(6)).IsVerified(VerificationOutcome.Achieved).Hears("*a while ago*").OrdersNothing();

    [Fact]
    public Task No_is_still_no() => Asked().Says("no").Hears("*").OrdersNothing();

    [Fact]
    public Task A_voice_that_nobody_knows_is_asked_for_the_homes_code() =>
        Script.At(AtHome()).As("the television").Says("reorder oat milk").Says("yes").Hears("What's the purchase code?").IsAskedByThePlatform(false).OrdersNothing();

    [Fact]
    public Task A_teens_own_code_is_no_grown_ups_so_the_homes_is_asked_for() =>
        Script.At(AtHome()).As("tess").Says("reorder oat milk").Says("yes").Hears("What's the purchase code?").IsAskedByThePlatform(false)
            .IsVerified(VerificationOutcome.Achieved).DoesNotHear("Done").Says(Home.Code).Hears("Done*").Orders("1 oat milk for *");

    [Fact]
    public Task A_teen_in_a_home_without_a_code_asks_a_guardian() =>
        Script.At(AtHome().With(home => home with { Code = null })).As("tess").Says("reorder oat milk").Hears("*guardian?").Says("yes").Hears("*waiting for a guardian*").OrdersNothing();

    [Fact]
    public Task Who_is_a_teen_by_then_is_asked_for_the_homes_code() =>
        Asked().Meanwhile(shop => shop.Change(home => home with { Members = [.. home.Members.Select(member => member.Id.Value == "dad" ? member with { Role = Role.Teen } : member)] }))
            .IsVerified(VerificationOutcome.Achieved).Hears("What's the purchase code?").Says(Home.Code).Hears("Done*").Orders("1 oat milk for *");

    [Fact]
    public Task Where_the_home_no_longer_takes_it_its_own_is_asked_for() =>
        Asked().Meanwhile(shop => shop.Change(home => home with { Rules = home.Rules with { PlatformCode = false } }))
            .IsVerified(VerificationOutcome.Achieved).Hears("What's the purchase code?").OrdersNothing();

    [Fact]
    public Task A_guardian_approves_by_voice_with_the_platforms_code_where_the_home_uses_it() =>
        Approving().IsVerified(VerificationOutcome.Achieved).Hears("Done*").Orders("1 Hearth Butter Cookies*");

    [Theory]
    [InlineData(VerificationOutcome.NotMatched, 400, "*didn't match*")]
    [InlineData(VerificationOutcome.LockedOut, 400, "*locked*")]
    [InlineData(VerificationOutcome.NotSetUp, 400, "*set one up*")]
    [InlineData(VerificationOutcome.Achieved, 300, "*couldn't check*")]
    public Task Without_it_nothing_is_approved(VerificationOutcome outcome, int level, string heard) => Approving().IsVerified(outcome, level).Hears(heard).OrdersNothing();

    [Theory]
    [InlineData("kit")]
    [InlineData("dad")]
    [InlineData("a stranger")]
    public Task Nobody_elses_code_approves_anything(string who) =>
        Approving().As(who).IsVerified(VerificationOutcome.Achieved).Hears("*only talk about with a guardian*").OrdersNothing();

    [Fact]
    public Task Where_the_home_no_longer_takes_it_nothing_is_approved_with_it() =>
        Approving().Meanwhile(shop => shop.Change(home => home with { Rules = home.Rules with { PlatformCode = false } })).IsVerified(VerificationOutcome.Achieved).DoesNotHear("Done").OrdersNothing();

    [Fact]
    public Task What_was_decided_meanwhile_is_not_decided_again() =>
        Approving().Meanwhile(shop => shop.Held.DeclineAsync(shop.Orders[0].Id, "mum", CancellationToken.None)).IsVerified(VerificationOutcome.Achieved).Hears("*decided already*").OrdersNothing();

    [Fact]
    public Task No_leaves_it_waiting() => Approving().Says("no").Hears("*goes on waiting*").OrdersNothing();

    private static Script Approving() =>
        Script.At(Home.ThatBoughtNothing().With(home => home with { Rules = home.Rules with { PlatformCode = true }, Code = null }))
            .As("kit").Says("buy butter cookies").Says("yes").Hears("*waiting for a guardian*")
            .As("mum").Says("approve the cookies").Hears("*your own voice code?").IsAskedByThePlatform();

    private static Home AtHome() => Home.ThatBought("oat milk").With(home => home with { Rules = home.Rules with { PlatformCode = true, MinimumConfirmation = Confirmation.Code } });

    private static Script Asked() => Script.At(AtHome()).As("dad").Says("reorder oat milk").Says("yes").Hears("Will you confirm it with your own voice code?").IsAskedByThePlatform();
}
