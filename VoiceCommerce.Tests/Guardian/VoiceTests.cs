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
            "A voice that we do not know yet, heard last on the kitchen's speaker,  11 May 2026, 16:00", "heard last on a device without a name here", "This is the voice of");
    }

    [Fact]
    public async Task It_is_linked_to_a_member_and_audited()
    {
        string location = await LinkAsync(Granddad, "dad");
        location.Should().EndWith("told=voice-linked&of=dad");
        (await desk.GetAsync(location)).Text.Should().Contain("The voice is dad's now. It counts from now on.");

        desk.Shop.Record.Household.MemberBehind(PersonId.From(Granddad)!)!.Id.Value.Should().Be("dad");
        desk.Shop.Record.Household.UnknownVoices.Should().ContainSingle();
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Should().BeEquivalentTo(
            new { Event = AuditEvent.VoiceLinked, By = "mum", Changes = new[] { new AuditChange("members.dad.voices", "1", "2") } });
        (await desk.GetAsync("/guardian/why")).Text.Should().ContainAll("mum said whose a voice is", "dad, voices that the speaker knows: 1 → 2");
        (await LinkAsync(Granddad, "tess")).Should().Contain("told=wrong", "one voice is one member's");
    }

    [Fact]
    public async Task Nobody_is_chosen_before_somebody_chooses()
    {
        Seen page = await desk.GetAsync("/guardian/people");
        page.Html.Should().Contain("name=\"member\" required><option value=\"\">Choose somebody</option>");

        string location = await LinkAsync(Granddad, "");

        (await desk.GetAsync(location)).Text.Should().Contain("Choose whose voice it is. Nothing was changed.");
        desk.Shop.Record.Household.MemberBehind(PersonId.From(Granddad)!).Should().BeNull();
    }

    [Fact]
    public async Task A_voice_that_was_linked_wrong_is_taken_away_and_linked_right()
    {
        await LinkAsync(Granddad, "kit");

        string location = await UnlinkAsync(Granddad, "kit");

        desk.Shop.Record.Household.MemberBehind(PersonId.From(Granddad)!).Should().BeNull();
        desk.Shop.Record.Household.UnknownVoices[0].Should().BeEquivalentTo(new { Person = PersonId.From(Granddad)!, Dismissed = false });
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Should().BeEquivalentTo(new { By = "mum", Changes = new[] { new AuditChange("members.kit.voices", "2", "1") } });
        (await desk.GetAsync(location)).Text.Should().ContainAll(
            "It is not kit's voice any more, and a stranger's from now on.", "A voice that was taken for kit's until  11 May 2026", "Not kit's voice any more");
        (await desk.GetAsync("/guardian/why")).Text.Should().Contain("mum said that a voice is not whose it was taken for");
        (await UnlinkAsync(Granddad, "kit")).Should().Contain("told=unchanged");
        (await LinkAsync(Granddad, "dad")).Should().Contain("told=voice-linked");
        desk.Shop.Record.Household.MemberBehind(PersonId.From(Granddad)!)!.Id.Value.Should().Be("dad");
    }

    [Theory]
    [InlineData("<b>the shop</b>")]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("kit")]
    public async Task The_address_puts_no_name_on_the_page_but_the_one_of_the_act(string id)
    {
        string location = await LinkAsync(Granddad, "dad");

        string text = (await desk.GetAsync(location.Replace("of=dad", $"of={Uri.EscapeDataString(id)}", StringComparison.Ordinal))).Text;

        text.Should().NotContain("It counts from now on").And.NotContain("the shop");
    }

    [Theory]
    [InlineData("amzn1.ask.person.somebody", "dad")] // The home has never heard it.
    [InlineData("amzn1.ask.person.mum", "kit")] // A member's.
    [InlineData(Granddad, "nobody")]
    [InlineData("", "dad")]
    public async Task What_the_home_has_not_heard_is_not_linked(string person, string member)
    {
        (await LinkAsync(person, member)).Should().Contain("told=wrong");
        desk.Shop.Record.Household.Members.Should().OnlyContain(known => known.Persons.Count <= 1);
    }

    [Fact]
    public async Task A_member_has_only_so_many_voices()
    {
        desk.Shop.Change(home => home with { Members = [.. home.Members.Select(member => member with { Persons = [.. Enumerable.Range(1, Member.MaxPersons).Select(i => PersonId.From($"{member.Id}-{i}")!)] })] });
        (await LinkAsync(Granddad, "dad")).Should().EndWith("told=too-many-voices&of=dad");
    }

    [Fact]
    public async Task It_can_be_dismissed_and_linked_after_all()
    {
        (await desk.PostAsync("/guardian/voices/dismiss", new() { [VoicePages.PersonField] = Granddad })).Location.Should().EndWith("told=voice-dismissed");

        desk.Shop.Record.Household.MemberBehind(PersonId.From(Granddad)!).Should().BeNull();
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Event.Should().Be(AuditEvent.VoiceDismissed);
        string[] listed = (await desk.GetAsync("/guardian/people")).Html.Split("Voices that are nobody&#x27;s here");
        listed[0].Should().NotContain(Granddad).And.Contain("value=\"other\"");
        listed[1].Should().Contain(Granddad).And.NotContain("It is nobody&#x27;s here");
        (await desk.PostAsync("/guardian/voices/dismiss", new() { [VoicePages.PersonField] = "unheard" })).Location.Should().EndWith("told=wrong");
        (await LinkAsync(Granddad, "dad")).Should().Contain("told=voice-linked");
    }

    private async Task<string> UnlinkAsync(string person, string member) =>
        (await desk.PostAsync("/guardian/voices/unlink", new() { [VoicePages.PersonField] = person, [VoicePages.MemberField] = member })).Location;

    private async Task<string> LinkAsync(string person, string member) =>
        (await desk.PostAsync("/guardian/voices/link", new() { [VoicePages.PersonField] = person, [VoicePages.MemberField] = member })).Location;
}
