using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>A voice that the platform recognises and the home does not know: it is remembered by its id, and is a stranger's until a guardian says whose it is.</summary>
public sealed class UnknownVoiceTests
{
    private static readonly PersonId Granddad = PersonId.From("amzn1.ask.person.granddad")!;

    private readonly TestShop shop = new(Home.ThatBought("oat milk"));

    [Fact]
    public async Task What_it_is_called_and_where_and_when_it_was_heard_last_is_kept_and_nothing_else()
    {
        await SayAsync(Granddad, "kitchen", new Intent.Launch());
        shop.Clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(Granddad, "hall", new Intent.Buy(Phrase.From("a secret thing")!));

        shop.Record.Household.UnknownVoices.Should().Equal(new UnknownVoice(Granddad, DeviceId.From("hall"), Home.Today.AddHours(1)));
    }

    [Fact]
    public async Task Members_and_unrecognised_voices_are_not_listed()
    {
        await SayAsync(Home.Voice("mum"), "kitchen", new Intent.Launch());
        await SayAsync(new Speaker.Unknown(), "kitchen", new Intent.Launch());
        shop.Record.Household.UnknownVoices.Should().BeEmpty();
    }

    [Fact]
    public async Task Only_the_last_few_are_kept()
    {
        foreach (int visitor in Enumerable.Range(1, 20))
        {
            await SayAsync(PersonId.From($"visitor-{visitor}")!, null, new Intent.Launch());
        }

        shop.Record.Household.UnknownVoices.Select(voice => voice.Person.Value).Should().Equal(Enumerable.Range(13, 8).Reverse().Select(visitor => $"visitor-{visitor}"));
    }

    [Fact]
    public async Task One_that_was_dismissed_stays_so_when_it_is_heard_again()
    {
        await SayAsync(Granddad, "kitchen", new Intent.Launch());
        shop.Change(home => home with { UnknownVoices = [home.UnknownVoices[0] with { Dismissed = true }] });
        await SayAsync(Granddad, "hall", new Intent.Launch());
        shop.Record.Household.UnknownVoices.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Dismissed = true, Device = DeviceId.From("hall") });
    }

    [Fact]
    public async Task Once_it_is_linked_it_counts_from_then_on_and_what_it_ordered_before_stays_a_strangers()
    {
        Reply asked = await OrderAsync();
        string.Join(' ', asked.Speech).Should().Contain("code", "a stranger's usual needs the code");
        await SayAsync(Granddad, "kitchen", new Intent.Code(SpokenCode.From(Home.Code)!), asked.Dialogue);
        shop.Orders.Single().Should().BeEquivalentTo(new { State = OrderState.Placed, Buyer = (MemberId?)null });

        shop.Change(home => home with { Members = [.. home.Members.Select(member => member.Id.Value == "dad" ? member with { Persons = [.. member.Persons, Granddad] } : member)], UnknownVoices = [] });
        shop.Clock.Advance(TimeSpan.FromDays(20));
        await OrderAsync();

        shop.Orders.OrderBy(order => order.At).Select(order => order.Buyer?.Value).Should().Equal(null, "dad");
        shop.Record.Household.UnknownVoices.Should().BeEmpty();
    }

    private async Task<Reply> OrderAsync()
    {
        Reply offer = await SayAsync(Granddad, "kitchen", new Intent.Reorder(Phrase.From("oat milk")!));
        return await SayAsync(Granddad, "kitchen", new Intent.Yes(), offer.Dialogue);
    }

    private Task<Reply> SayAsync(PersonId person, string? device, Intent intent, DialogueRef? dialogue = null) => SayAsync(new Speaker.Recognised(person, 300), device, intent, dialogue);

    private Task<Reply> SayAsync(Speaker speaker, string? device, Intent intent, DialogueRef? dialogue = null) => shop.HearAsync(new Turn
    {
        Id = TurnId.From(Guid.NewGuid().ToString("N"))!,
        Household = shop.Household,
        Speaker = speaker,
        Device = DeviceId.From(device),
        Dialogue = dialogue,
        Intent = intent,
    });
}
