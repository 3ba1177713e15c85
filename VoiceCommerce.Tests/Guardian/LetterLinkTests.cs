using System.Net;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Guardian.Pages;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>The link in a letter: shows before it acts, acts once, for one guardian and one order, until the hold is over.</summary>
public sealed class LetterLinkTests
{
    private readonly GuardianDesk desk = new();

    [Fact]
    public async Task A_mail_scanner_that_follows_it_changes_nothing()
    {
        (Order held, string path) = await LetterAsync("mum@example.com");

        for (int i = 0; i < 3; i++)
        {
            Seen page = await desk.GetAsync(path + (i == 2 ? "?act=approve&upto=500" : ""));
            page.Status.Should().Be(HttpStatusCode.OK);
            page.Text.Should().ContainAll("Hello mum", "Willow Lane Dollhouse", "Approve", "Decline");
        }

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task A_mail_program_that_asks_whether_it_is_alive_is_told_without_the_page()
    {
        (Order held, string path) = await LetterAsync("mum@example.com");

        Seen head = await desk.GetAsync(path, request => request.Method = "HEAD");

        (head.Status, head.Html).Should().Be((HttpStatusCode.OK, ""));
        head.Headers.ContentLength.Should().BePositive();
        (await desk.GetAsync("/guardian", request => request.Method = "HEAD")).Status.Should().Be(HttpStatusCode.MethodNotAllowed);
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task An_amount_that_is_none_goes_on_standing_in_its_form()
    {
        (Order held, string path) = await LetterAsync("mum@example.com");

        Seen again = await desk.PostAsync(path, new() { [Decisions.Act] = Decisions.Approve, [Decisions.UpTo] = "1,000" });

        again.Text.Should().ContainAll("Write an amount as 1000 or 1000.50", "Your decision");
        again.Html.Should().Contain("value=\"1,000\"");
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task Its_form_approves_without_a_sign_in_and_only_once()
    {
        (Order held, string path) = await LetterAsync("gran@example.com");
        Dictionary<string, string> yes = new() { [Decisions.Act] = Decisions.Approve, [Decisions.UpTo] = "98.99" };

        (await desk.PostAsync(path, yes)).Text.Should().ContainAll("You approved it", "Ordered", "gran approved it", "1 × Willow Lane Dollhouse", "$98.99", "See the order on your pages");
        (await desk.PostAsync(path, yes)).Text.Should().ContainAll("Somebody has decided it already", "Ordered", "gran approved it");

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Placed);
        desk.Shop.Homes[desk.Shop.Household]!.Audit.Should().ContainSingle(entry => entry.Event == Core.Conversation.AuditEvent.Approved && entry.By == "gran");
        (await desk.GetAsync(path)).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_form_from_elsewhere_with_the_right_link_changes_nothing()
    {
        (Order held, string path) = await LetterAsync("mum@example.com");

        Seen refused = await desk.PostAsync(path, new() { [Decisions.Act] = Decisions.Decline }, request => request.Headers.Origin = "https://mail.example");

        refused.Status.Should().Be(HttpStatusCode.Forbidden);
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task It_is_over_with_the_hold()
    {
        (Order held, string path) = await LetterAsync("mum@example.com");
        desk.Shop.Clock.Advance(Order.HoldLifetime);

        (await desk.GetAsync(path)).Status.Should().Be(HttpStatusCode.Gone);
        (await desk.PostAsync(path, new() { [Decisions.Act] = Decisions.Approve, [Decisions.UpTo] = "98.99" })).Status.Should().Be(HttpStatusCode.Gone);

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Theory]
    [InlineData("kit@example.com")]
    [InlineData("dad@example.com")]
    [InlineData("nobody@example.com")]
    public async Task Who_is_no_guardian_of_the_home_cannot_use_one(string email)
    {
        (Order held, string path) = await LetterAsync(email);

        (await desk.PostAsync(path, new() { [Decisions.Act] = Decisions.Decline })).Status.Should().Be(HttpStatusCode.Gone);

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task One_that_was_changed_in_any_place_is_none()
    {
        (_, string path) = await LetterAsync("mum@example.com");
        int start = "/guardian/a/".Length;
        for (int i = start; i < path.Length - 1; i++)
        {
            string bent = path[..i] + (path[i] == 'A' ? 'B' : 'A') + path[(i + 1)..];
            (await desk.GetAsync(bent)).Status.Should().Be(HttpStatusCode.Gone);
        }
    }

    [Fact]
    public async Task A_session_is_no_link()
    {
        await desk.HoldAsync();
        string session = desk.As("mum@example.com").Cookie.Split('=')[1];
        (await desk.GetAsync("/guardian/a/" + session)).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_home_of_another_cannot_be_reached_by_it()
    {
        Order held = await desk.HoldAsync();
        string path = new Uri(desk.Links.To(HouseholdId.From("home-2")!, held.Id, EmailAddress.From("mum@example.com")!, held.At)).AbsolutePath;
        (await desk.GetAsync(path)).Status.Should().Be(HttpStatusCode.Gone);
    }

    private async Task<(Order Held, string Path)> LetterAsync(string email)
    {
        Order held = await desk.HoldAsync();
        return (held, new Uri(desk.Links.To(desk.Shop.Household, held.Id, EmailAddress.From(email)!, held.At)).AbsolutePath);
    }
}
