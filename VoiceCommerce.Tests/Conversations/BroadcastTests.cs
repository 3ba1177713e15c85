using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>A sentence on television does not become a thousand orders.</summary>
public sealed class BroadcastTests
{
    private const int JustEnough = Burst.FewestSameWords - 1; // With the home that speaks.

    [Fact]
    public Task What_is_new_and_many_others_ask_for_is_held_even_for_a_guardian_with_the_code() =>
        Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => shop.AskedElsewhereAsync("sponges", "sponge", JustEnough))
            .As("mum").Says("buy sponges").Hears("*A lot of people are asking for this right now*Shall I hold it for a guardian?")
            .Says("yes").Hears("*waiting for a guardian*Nothing is charged*")
            .Says("why was it held").Hears("*a lot of people are asking for this right now*")
            .Ends(shop =>
            {
                shop.Outside.Calls.Should().Be(0);
                shop.Orders.Should().ContainSingle().Which.State.Should().Be(OrderState.Held);
                shop.Record.LastHeldBack!.Findings.Should().ContainEquivalentOf(
                    new Finding(Rail.Broadcast, Requirement.Guardian, "20 homes in 3 min", "fewer than 20", "Brisk Kitchen Sponges"));
            });

    [Theory]
    [InlineData("sponges", "order it", 1)]
    [InlineData("sponges", "add it to my cart", 1)]
    [InlineData("oat milk", "order it", 0)] // A usual of the home.
    public Task Who_asks_the_price_and_then_wishes_for_something_new_is_counted_too(string asked, string wish, int writes) =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says($"how much is {asked}").Says(wish)
            .Ends(shop => shop.Crowd.Writes.Should().Be(writes));

    [Fact]
    public Task One_home_fewer_is_no_crowd() =>
        Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => shop.AskedElsewhereAsync("sponges", "sponge", JustEnough - 1))
            .As("mum").Says("buy sponges").Hears("*Shall I order it?").Says("yes").Hears("Done*").Orders("1 Brisk Kitchen Sponges");

    [Fact]
    public Task An_offer_from_before_the_crowd_was_seen_is_held_at_the_yes() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("buy sponges").Hears("*Shall I order it?")
            .Meanwhile(shop => shop.AskedElsewhereAsync("sponges", "sponge", JustEnough))
            .Says("yes").Hears("*A lot of people are asking*Shall I hold it for a guardian?")
            .OrdersNothing();

    [Fact]
    public Task The_television_gets_nothing_of_it() =>
        Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => shop.AskedElsewhereAsync("sponges", "sponge", JustEnough))
            .As("the television").Says("buy sponges").Hears("I can't order that: a lot of people are asking for this right now*")
            .Says("yes").OrdersNothing();

    [Fact]
    public Task A_member_reorders_the_usual_amid_the_crowd_and_a_stranger_does_not() =>
        Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => shop.AskedElsewhereAsync("oat-milk", "milk oat", JustEnough + 1))
            .As("stranger").Says("reorder oat milk").Hears("I can't order that: a lot of people*")
            .As("dad").Says("reorder oat milk").Hears("*Shall I order it?").Says("yes").Hears("Done*").Orders("1 oat milk");

    [Fact]
    public Task What_the_same_words_may_mean_is_held_too() =>
        Script.At(Home.ThatBought("oat milk").AndSells("doll-a", "Meadow Doll", 9_99, "toys/dolls/dolls").AndSells("doll-b", "Harbour Doll", 9_99, "toys/dolls/dolls"))
            .Meanwhile(async shop =>
            {
                foreach (string first in new[] { "doll-a", "doll-b" })
                {
                    await shop.AskedElsewhereAsync(first, "doll", JustEnough);
                }
            })
            .As("mum").Says("buy a doll").Hears("*or*").Says("the second one").Hears("*A lot of people are asking*Shall I hold it for a guardian?")
            .OrdersNothing();

    [Fact]
    public async Task A_guardian_cannot_approve_it_before_the_crowd_is_gone()
    {
        TestShop town = null!;
        await Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => shop.AskedElsewhereAsync("sponges", "sponge", JustEnough))
            .As("dad").Says("buy sponges").Says("yes").Hears("*waiting for a guardian*")
            .Ends(shop => town = shop);
        Order held = town.Orders.Single();

        (await town.Held.ApproveAsync(held.Id, "mum", default)).Should().BeOfType<HeldOrderOutcome.NoLongerPossible>().Which.Reason.Should().Contain("Very many homes");
        town.Orders.Single().State.Should().Be(OrderState.Held);

        town.Clock.Advance(Burst.Linger);
        (await town.Held.ApproveAsync(held.Id, "mum", default)).Should().BeOfType<HeldOrderOutcome.Approved>();
    }

    [Fact]
    public Task What_is_new_costs_one_write_and_a_yes_none_and_the_usual_of_a_member_asks_nobody() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Meanwhile(shop => (shop.Crowd.Writes, shop.Crowd.Reads).Should().Be((0, 0)))
            .Says("buy sponges")
            .Meanwhile(shop => shop.Crowd.Writes.Should().Be(1))
            .Says("yes").Says("four zero seven one").Hears("Done*")
            .Ends(shop => shop.Crowd.Writes.Should().Be(1));

    [Fact]
    public Task Who_sees_a_burst_first_writes_it_down_and_nobody_else_does() =>
        Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => shop.AskedElsewhereAsync("sponges", "sponge", JustEnough))
            .As("dad").Says("buy sponges").Meanwhile(shop => shop.Crowd.Writes.Should().Be(JustEnough + 2))
            .Says("buy sponges").Ends(shop => shop.Crowd.Writes.Should().Be(JustEnough + 3));

    [Fact]
    public Task Where_the_crowd_cannot_be_known_the_new_is_held_and_the_usual_goes_on() =>
        Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => shop.Crowd.Line = _ => throw new IOException("away"))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Says("buy sponges").Hears("*Shall I hold it for a guardian?")
            .As("stranger").Says("reorder oat milk").Hears("I can't order that*")
            .Ends(shop =>
            {
                shop.Missed.Should().HaveCount(2).And.AllBeOfType<IOException>();
                shop.Orders.Should().ContainSingle();
            });

    [Fact]
    public async Task A_crowd_that_does_not_answer_is_not_waited_for()
    {
        TestShop shop = new(Home.ThatBought("oat milk"));
        shop.Crowd.Line = cancellation => Task.Delay(Timeout.Infinite, cancellation);
        Task<Reply> answer = shop.HearAsync(new()
        {
            Id = TurnId.From("turn-1")!,
            Household = shop.Household,
            Speaker = Home.Voice("mum"),
            Intent = new Intent.Buy(Phrase.From("sponges")!),
        });
        answer.IsCompleted.Should().BeFalse();

        shop.Clock.Advance(CrowdWatch.Patience);
        string.Join(' ', (await answer).Speech).Should().Contain("Shall I hold it for a guardian?");
        shop.Missed.Should().ContainSingle();
    }
}
