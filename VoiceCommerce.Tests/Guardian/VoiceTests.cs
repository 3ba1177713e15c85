using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Pages;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>A guardian says whose a recognised voice is.</summary>
public sealed class VoiceTests
{
    private const string Granddad = "amzn1.ask.person.granddad";

    private readonly GuardianDesk desk = new GuardianDesk(home => home.With(household => household with
    {
        Rules = household.Rules with { Devices = [new() { Id = DeviceId.From("kitchen")!, Name = DisplayName.From("the kitchen's speaker")! }] },
        UnknownVoices = [new(PersonId.From(Granddad)!, DeviceId.From("kitchen"), Conversations.Home.Today), new(PersonId.From("other")!, DeviceId.From("hall"), Conversations.Home.Today)],
    })).As("mum@example.com");

    [Fact]
    public async Task The_page_says_where_and_when_it_was_heard()
    {
        string text = (await desk.GetAsync("/guardian/people")).Text;
        text.Should().ContainAll(
            "A voice that we do not know yet, heard last on the kitchen's speaker,  11 May 2026, 16:00 UTC", "heard last on a device without a name here", "This is the voice of");
    }

    [Fact]
    public async Task It_is_linked_to_a_member_and_audited()
    {
        (await LinkAsync(Granddad, "dad")).Should().EndWith("told=voice-linked");

        desk.Shop.Record.Household.MemberBehind(PersonId.From(Granddad)!)!.Id.Value.Should().Be("dad");
        desk.Shop.Record.Household.UnknownVoices.Should().ContainSingle();
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Should().BeEquivalentTo(
            new { Event = AuditEvent.VoiceLinked, By = "mum", Changes = new[] { new AuditChange("members.dad.voices", "1", "2") } });
        (await desk.GetAsync("/guardian/why")).Text.Should().ContainAll("mum said whose a voice is", "dad, voices that the speaker knows: 1 → 2");
        (await LinkAsync(Granddad, "tess")).Should().EndWith("told=wrong", "one voice is one member's");
    }

    [Theory]
    [InlineData("amzn1.ask.person.somebody", "dad")] // The home has never heard it.
    [InlineData("amzn1.ask.person.mum", "kit")] // A member's.
    [InlineData(Granddad, "nobody")]
    [InlineData("", "dad")]
    public async Task What_the_home_has_not_heard_is_not_linked(string person, string member)
    {
        (await LinkAsync(person, member)).Should().EndWith("told=wrong");
        desk.Shop.Record.Household.Members.Should().OnlyContain(known => known.Persons.Count <= 1);
    }

    [Fact]
    public async Task A_member_has_only_so_many_voices()
    {
        desk.Shop.Change(home => home with { Members = [.. home.Members.Select(member => member with { Persons = [.. Enumerable.Range(1, Member.MaxPersons).Select(i => PersonId.From($"{member.Id}-{i}")!)] })] });
        (await LinkAsync(Granddad, "dad")).Should().EndWith("told=too-many-voices");
    }

    [Fact]
    public async Task It_can_be_dismissed_and_is_not_listed_any_more()
    {
        (await desk.PostAsync("/guardian/voices/dismiss", new() { [VoicePages.PersonField] = Granddad })).Location.Should().EndWith("told=voice-dismissed");

        desk.Shop.Record.Household.MemberBehind(PersonId.From(Granddad)!).Should().BeNull();
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Event.Should().Be(AuditEvent.VoiceDismissed);
        (await desk.GetAsync("/guardian/people")).Html.Should().NotContain(Granddad).And.Contain("value=\"other\"");
        (await desk.PostAsync("/guardian/voices/dismiss", new() { [VoicePages.PersonField] = "unheard" })).Location.Should().EndWith("told=wrong");
    }

    private async Task<string> LinkAsync(string person, string member) =>
        (await desk.PostAsync("/guardian/voices/link", new() { [VoicePages.PersonField] = person, [VoicePages.MemberField] = member })).Location;
}
