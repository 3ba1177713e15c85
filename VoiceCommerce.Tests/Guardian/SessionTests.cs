using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Functions.Guardian.Sessions;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>Who may see and change what, for how long, and from where.</summary>
public sealed class SessionTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Theory]
    [InlineData("/guardian")]
    [InlineData("/guardian/orders")]
    [InlineData("/guardian/orders/order-0001")]
    public async Task Without_a_session_a_page_leads_to_the_sign_in(string path)
    {
        desk.Cookie = "";
        Seen away = await desk.GetAsync(path);
        away.Status.Should().Be(HttpStatusCode.SeeOther);
        away.Location.Should().StartWith("/guardian/sign-in?to=").And.Contain(Uri.EscapeDataString(path));
    }

    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        IHeaderDictionary headers = (await desk.GetAsync("/guardian")).Headers;

        headers.ContentSecurityPolicy.ToString().Should().Be(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        headers["Referrer-Policy"].ToString().Should().Be("same-origin");
        headers.CacheControl.ToString().Should().Be("no-store");
        headers.XContentTypeOptions.ToString().Should().Be("nosniff");
        headers.StrictTransportSecurity.ToString().Should().NotBeEmpty();
    }

    [Fact]
    public void The_cookie_is_of_this_host_for_https_and_for_no_script()
    {
        DefaultHttpContext context = new();
        desk.Cookies.Keep(context, desk.Shop.Household, EmailAddress.From("mum@example.com")!, null);

        context.Response.Headers.SetCookie.ToString().Should().StartWith("__Host-guardian=").And.EndWith("; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    [Fact]
    public async Task After_half_an_hour_without_a_request_it_ends()
    {
        desk.Shop.Clock.Advance(Session.Idle);
        (await desk.GetAsync("/guardian")).Status.Should().Be(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Used_now_and_then_it_lives_for_eight_hours_and_no_longer()
    {
        for (TimeSpan passed = TimeSpan.FromMinutes(20); passed < Session.Longest; passed += TimeSpan.FromMinutes(20))
        {
            desk.Shop.Clock.Advance(TimeSpan.FromMinutes(20));
            (await desk.GetAsync("/guardian")).Status.Should().Be(HttpStatusCode.OK, $"{passed} have passed");
        }

        desk.Shop.Clock.Advance(TimeSpan.FromMinutes(20));
        (await desk.GetAsync("/guardian")).Status.Should().Be(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData(60, HttpStatusCode.OK)] // Two machines' clocks differ.
    [InlineData(61, HttpStatusCode.SeeOther)]
    public async Task One_from_the_future_is_none(int seconds, HttpStatusCode status)
    {
        desk.Shop.Clock.Advance(TimeSpan.FromSeconds(-seconds));
        (await desk.GetAsync("/guardian")).Status.Should().Be(status);
    }

    [Fact]
    public async Task A_cookie_that_was_changed_in_any_place_is_none()
    {
        string whole = desk.Cookie;
        for (int i = "__Host-guardian=".Length; i < whole.Length; i++)
        {
            desk.Cookie = whole[..i] + (whole[i] == 'A' ? 'B' : 'A') + whole[(i + 1)..];
            if (desk.Cookie[..^1] != whole[..^1]) // The last character has bits that mean nothing.
            {
                (await desk.GetAsync("/guardian")).Status.Should().Be(HttpStatusCode.SeeOther);
            }
        }
    }

    [Fact]
    public async Task A_link_of_a_letter_is_no_session()
    {
        Order held = await desk.HoldAsync();
        string token = desk.Links.To(desk.Shop.Household, held.Id, EmailAddress.From("mum@example.com")!, held.At).Split('/')[^1];
        desk.Cookie = "__Host-guardian=" + token;
        (await desk.GetAsync("/guardian")).Status.Should().Be(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Who_is_no_guardian_any_more_sees_nothing_and_is_signed_out()
    {
        desk.Shop.Change(home => home with { Members = [.. home.Members.Select(member => member.Id.Value == "mum" ? member with { Role = Role.Adult } : member)] });

        Seen refused = await desk.GetAsync("/guardian");

        refused.Status.Should().Be(HttpStatusCode.Forbidden);
        refused.Headers.SetCookie.ToString().Should().Contain("Max-Age=0");
        refused.Text.Should().Contain("Only guardians");
    }

    [Theory]
    [InlineData("https://evil.example", "same-origin")]
    [InlineData("https://shop.example", "cross-site")]
    [InlineData("https://shop.example", "same-site")]
    [InlineData("https://shop.example.evil.example", null)]
    [InlineData("http://shop.example", null)]
    [InlineData("null", null)]
    [InlineData("http://127.0.0.1:7071", "same-origin")]
    [InlineData(null, null)]
    public async Task A_form_from_elsewhere_changes_nothing(string? origin, string? site)
    {
        Order held = await desk.HoldAsync();

        Seen refused = await DeclineAsync(held, request =>
        {
            request.Headers.Origin = origin;
            request.Headers["Sec-Fetch-Site"] = site;
        });

        refused.Status.Should().Be(HttpStatusCode.Forbidden);
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Theory]
    [InlineData("https://shop.example", null)]
    [InlineData(null, "same-origin")]
    public async Task One_sign_of_where_it_comes_from_is_enough(string? origin, string? site)
    {
        Order held = await desk.HoldAsync();

        await DeclineAsync(held, request =>
        {
            request.Headers.Origin = origin;
            request.Headers["Sec-Fetch-Site"] = site;
        });

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Refused);
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_anothers_changes_nothing()
    {
        Order held = await desk.HoldAsync();
        string others = new GuardianDesk().As("mum@example.com").Token()!;

        foreach (string token in (string[])["", "x", others])
        {
            Seen refused = await desk.PostAsync($"/guardian/orders/{held.Id}/decide", new() { [Decisions.Act] = Decisions.Decline, ["form"] = token });
            refused.Status.Should().Be(HttpStatusCode.Forbidden);
        }

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task What_is_no_form_changes_nothing(string? type)
    {
        Order held = await desk.HoldAsync();
        (await DeclineAsync(held, request => request.ContentType = type)).Status.Should().Be(HttpStatusCode.Forbidden);
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task A_form_of_another_size_than_ours_is_refused() =>
        (await desk.PostAsync("/guardian/orders/order-0001/decide", new() { ["act"] = new string('a', 20_000) })).Status.Should().Be(HttpStatusCode.Forbidden);

    [Fact]
    public async Task To_look_at_an_acts_address_does_nothing()
    {
        Order held = await desk.HoldAsync();
        (await desk.GetAsync($"/guardian/orders/{held.Id}/decide?act=decline")).Status.Should().Be(HttpStatusCode.NotFound);
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_away()
    {
        Seen bye = await desk.PostAsync("/guardian/sign-out", []);
        bye.Text.Should().Contain("You are signed out");
        bye.Headers.SetCookie.ToString().Should().Contain("Max-Age=0");
    }

    [Fact]
    public async Task A_session_that_was_signed_out_is_dead_wherever_its_cookie_was_carried()
    {
        Order held = await desk.HoldAsync();
        string stolen = desk.Cookie;
        desk.Shop.Clock.Advance(TimeSpan.FromMinutes(5));
        string phone = desk.As("mum@example.com").Cookie;
        await desk.PostAsync("/guardian/sign-out", []);

        foreach (string dead in (string[])[stolen, phone])
        {
            desk.Cookie = dead;
            Seen away = await desk.GetAsync("/guardian");
            (away.Status, away.Headers.SetCookie.ToString().Contains("Max-Age=0")).Should().Be((HttpStatusCode.SeeOther, true));
            desk.Cookie = dead;
            (await DeclineAsync(held, _ => { })).Status.Should().Be(HttpStatusCode.Unauthorized);
        }

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Should().Match<AuditEntry>(entry => entry.Event == AuditEvent.SignedOut && entry.By == "mum");
    }

    [Fact]
    public async Task The_other_guardian_stays_signed_in_and_whoever_signs_in_again_is_let_in()
    {
        string gran = new GuardianDesk().As("gran@example.com").Cookie;
        await desk.PostAsync("/guardian/sign-out", []);

        desk.Cookie = gran;
        (await desk.GetAsync("/guardian")).Text.Should().Contain("Hello gran");
        desk.Shop.Clock.Advance(TimeSpan.FromTicks(1));
        (await desk.As("mum@example.com").GetAsync("/guardian")).Text.Should().Contain("Hello mum");
    }

    [Fact]
    public async Task A_session_that_began_by_a_faster_clock_ends_all_the_same_and_the_next_begins_after_it()
    {
        desk.Shop.Clock.Advance(TimeSpan.FromSeconds(-30));
        string ahead = desk.Cookie;
        await desk.PostAsync("/guardian/sign-out", []);
        desk.Cookie = ahead;
        (await desk.GetAsync("/guardian")).Status.Should().Be(HttpStatusCode.SeeOther);

        DefaultHttpContext context = new();
        desk.Cookies.Keep(context, desk.Shop.Household, EmailAddress.From("mum@example.com")!, desk.Shop.Record.SignedOutAt(MemberId.From("mum")!));
        desk.Cookie = context.Response.Headers.SetCookie.ToString().Split(';')[0];
        (await desk.GetAsync("/guardian")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_that_was_under_way_when_its_session_ended_is_not_made()
    {
        desk.Shop.Homes.BeforeCommit = async _ =>
        {
            desk.Shop.Homes.BeforeCommit = null;
            await desk.PostAsync("/guardian/sign-out", []);
        };

        await desk.PostAsync("/guardian/codes/reset", []);

        desk.Shop.Record.Household.Code.Should().NotBeNull();
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Event.Should().Be(AuditEvent.SignedOut);
    }

    [Theory]
    [InlineData("/guardian/nothing")]
    [InlineData("/guardian/orders/a/b/c")]
    [InlineData("/guardian/assets/../guardian.css")]
    [InlineData("/guardian/orders?after=nonsense")]
    public async Task What_is_not_there_is_not_found(string path) => (await desk.GetAsync(path)).Status.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.OK);

    private Task<Seen> DeclineAsync(Order held, Action<HttpRequest> change) =>
        desk.PostAsync($"/guardian/orders/{held.Id}/decide", new() { [Decisions.Act] = Decisions.Decline }, change);
}
