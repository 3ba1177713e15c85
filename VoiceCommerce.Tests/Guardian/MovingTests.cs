using System.Net;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>Who comes to live in a home, how they are reached, and who leaves it.</summary>
public sealed class MovingTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    private Household Now => desk.Shop.Record.Household;

    private IReadOnlyList<AuditEntry> Audit => desk.Shop.Homes[desk.Shop.Household]!.Audit;

    [Fact]
    public async Task Somebody_is_added_and_the_trail_says_so_without_name_or_address()
    {
        (await AddAsync("Ida", "Teen", "ida@example.com")).Location.Should().StartWith("/guardian/people?").And.EndWith("told=saved");

        Member ida = Now.Members[^1];
        (ida.Name.Value, ida.Role, ida.Email!.Value, ida.Persons.Count).Should().Be(("Ida", Role.Teen, "ida@example.com", 0));
        ida.Id.Value.Should().NotContainEquivalentOf("ida");
        (Audit[^1].Event, Audit[^1].By).Should().Be((AuditEvent.SettingsChanged, "mum"));
        Audit[^1].Changes.Should().Equal(
            new AuditChange($"members.{ida.Id}.role", null, "Teen"), new AuditChange($"members.{ida.Id}.name", null, "set"),
            new AuditChange($"members.{ida.Id}.email", null, "set"), new AuditChange($"members.{ida.Id}.voices", null, "0"));
        (await desk.GetAsync("/guardian/people")).Text.Should().Contain("Ida does not live here any more");
        (await desk.GetAsync("/guardian/why")).Text.Should().Contain("Ida, role: nothing → Teen");
    }

    [Fact]
    public async Task The_same_form_twice_adds_one()
    {
        Dictionary<string, string> form = await FormAsync("Ida", "Teen", "");
        (await desk.PostAsync(MovingPages.Path, form)).Location.Should().EndWith("told=saved");
        (await desk.PostAsync(MovingPages.Path, form)).Location.Should().EndWith("told=unchanged");
        Now.Members.Count(member => member.Name.Value == "Ida").Should().Be(1);
    }

    [Theory]
    [InlineData(" ", "Teen", "", "Give them a name")]
    [InlineData("Ida", "King", "", "is not as it must be")]
    [InlineData("Ida", "Teen", "ida", "Write a mail address as")]
    [InlineData("Ida", "Teen", "GRAN@example.com", "that nobody else here has")]
    public async Task Who_cannot_be_added_goes_on_standing_in_the_form(string name, string role, string mail, string says)
    {
        Seen page = await AddAsync(name, role, mail);
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().Contain(says);
        page.Fields(MovingPages.Path)[MovingPages.MailField].Should().Be(mail);
        Now.Members.Should().NotContain(member => member.Name.Value == "Ida");
    }

    [Fact]
    public async Task An_id_that_is_not_ours_to_give_is_refused()
    {
        Dictionary<string, string> form = await FormAsync("Ida", "Teen", "");
        form[MovingPages.IdField] = "stranger";
        (await desk.PostAsync(MovingPages.Path, form)).Text.Should().Contain("is not as it must be");
    }

    [Fact]
    public async Task A_home_has_only_so_many_people()
    {
        desk.Shop.Change(home => home with { Members = [.. home.Members, .. Enumerable.Range(0, Household.MaxMembers - home.Members.Count).Select(i => new Member { Id = MemberId.From($"m{i}")!, Name = DisplayName.From($"m{i}")!, Role = Role.Adult })] });
        (await AddAsync("Ida", "Teen", "")).Text.Should().Contain("as many people as a home can have");
        Now.Members.Should().HaveCount(Household.MaxMembers);
    }

    [Fact]
    public async Task Two_people_of_one_home_have_names_that_tell_them_apart()
    {
        int before = Now.Members.Count;

        (await AddAsync("KIT", "Teen", "")).Text.Should().Contain("Somebody here has this name already.");

        Now.Members.Should().HaveCount(before);
        (await AddAsync("Kit the younger", "Child", "")).Location.Should().EndWith("told=saved");
    }

    [Fact]
    public async Task What_people_are_called_stays_text()
    {
        await AddAsync("<b>Ida", "Teen", "");
        (await desk.GetAsync("/guardian/people")).Html.Should().Contain("&lt;b&gt;Ida").And.NotContain("<b>Ida");
    }

    [Fact]
    public async Task Somebody_leaves_with_what_was_always_allowed_to_them_and_their_voice_is_a_strangers()
    {
        StandingPermission allowed = new() { Product = ProductId.From("butter-cookies")!, Name = DisplayName.From("cookies")!, For = MemberId.From("kit")!, AtMost = Quantity.One, UpTo = Home.Usd(9_00), By = "mum", At = Home.Today };
        desk.Shop.Change(home => home with { Permissions = [allowed, allowed with { For = MemberId.From("tess")! }] });
        PersonId voice = Now.Members.Single(member => member.Id.Value == "kit").Persons[0];

        (await desk.PostAsync("/guardian/members/kit/remove", [])).Location.Should().EndWith("told=saved");

        Now.Members.Should().NotContain(member => member.Id.Value == "kit");
        Now.Permissions.Select(permission => permission.For.Value).Should().Equal("tess");
        Now.MemberBehind(voice).Should().BeNull();
        Audit[^1].Changes.Select(change => change.Field).Should().Contain("members.kit.role").And.Contain("permissions.kit.butter-cookies");
        (await desk.PostAsync("/guardian/members/kit/remove", [])).Location.Should().EndWith("told=unchanged");
    }

    [Fact]
    public async Task The_last_guardian_who_can_sign_in_can_neither_leave_nor_lose_the_address()
    {
        (await desk.PostAsync("/guardian/members/gran/remove", [])).Location.Should().EndWith("told=saved");
        (await desk.PostAsync("/guardian/members/mum/remove", [])).Location.Should().EndWith("told=last-guardian");
        (await desk.PostAsync("/guardian/people/mum", new() { ["email"] = "" })).Text.Should().Contain("at least one guardian with a mail address");
        Now.Members.Single(member => member.Id.Value == "mum").Email!.Value.Should().Be("mum@example.com");
    }

    [Fact]
    public async Task A_mail_address_is_given_and_a_guardian_signs_in_by_it()
    {
        (await desk.PostAsync("/guardian/people/dad", new() { ["email"] = "dad.new@example.com", ["role"] = "Guardian" })).Location.Should().EndWith("told=saved");
        Audit[^1].Changes.Should().Contain(change => change.Field == "members.dad.email").And.NotContain(change => change.ToString().Contains('@'));
        (await desk.As("dad.new@example.com").GetAsync("/guardian")).Text.Should().Contain("Hello dad");
    }

    [Theory]
    [InlineData("dad")]
    [InlineData("Gran@Example.com")]
    [InlineData("dad@example.com, gran@example.com")]
    public async Task An_address_that_is_none_or_somebody_elses_is_refused_in_words(string mail)
    {
        EmailAddress? before = Now.Members.Single(member => member.Id.Value == "dad").Email;
        (await desk.PostAsync("/guardian/people/dad", new() { ["email"] = mail })).Text.Should().Contain("Write a mail address as name@example.com");
        Now.Members.Single(member => member.Id.Value == "dad").Email.Should().Be(before);
    }

    private async Task<Seen> AddAsync(string name, string role, string mail) => await desk.PostAsync(MovingPages.Path, await FormAsync(name, role, mail));

    private async Task<Dictionary<string, string>> FormAsync(string name, string role, string mail) => new((await desk.GetAsync("/guardian/people")).Fields(MovingPages.Path))
    {
        [MovingPages.NameField] = name,
        [MovingPages.RoleField] = role,
        [MovingPages.MailField] = mail,
    };
}
