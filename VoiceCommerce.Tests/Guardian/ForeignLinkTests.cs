using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>Any site can make a browser open an address of ours, cookie and all.</summary>
public sealed class ForeignLinkTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Theory]
    [InlineData("/guardian/signed-in")]
    [InlineData("/guardian/signed-in?code=x&state=y")]
    [InlineData("/guardian/signed-in?error=access_denied")]
    [InlineData("/guardian/sign-in")]
    [InlineData("/guardian/sign-in?to=/guardian/rules")]
    public async Task A_link_from_elsewhere_signs_nobody_out(string address)
    {
        Seen seen = await desk.GetAsync(address, request => request.Headers["Sec-Fetch-Site"] = "cross-site");

        seen.Headers.SetCookie.Count.Should().Be(0);
        seen.Location.Should().StartWith("/guardian");
        (await desk.GetAsync("/guardian")).Text.Should().Contain("Hello mum");
    }

    [Theory]
    [InlineData("/guardian")]
    [InlineData("/guardian/rules")]
    [InlineData("/guardian/orders/order-0001")]
    [InlineData("/guardian/codes/app")]
    public async Task Who_is_signed_in_and_asks_to_sign_in_comes_to_the_page_they_wanted(string to) =>
        (await desk.GetAsync("/guardian/sign-in?to=" + Uri.EscapeDataString(to))).Location.Should().Be(to);

    [Theory]
    [InlineData("/guardian/../..//evil.example")]
    [InlineData("/guardian///evil")]
    [InlineData("/guardian/orders//evil")]
    [InlineData("/guardian/orders/..")]
    [InlineData("/guardian/./orders")]
    [InlineData("/guardian/sign-in")]
    [InlineData("/guardian/signed-in")]
    [InlineData("/guardian/sign-out")]
    [InlineData("/guardian/nothing")]
    [InlineData("/guardian/orders/order-0001/decide")] // An act is no page.
    public async Task And_to_no_other(string to) => (await desk.GetAsync("/guardian/sign-in?to=" + Uri.EscapeDataString(to))).Location.Should().Be("/guardian");

    [Fact]
    public async Task A_session_that_is_over_in_truth_leads_to_the_sign_in_after_one_turn()
    {
        string carried = desk.Cookie;
        await desk.PostAsync("/guardian/sign-out", []);
        desk.Cookie = carried;

        Seen back = await desk.GetAsync("/guardian/sign-in");
        Seen away = await desk.GetAsync(back.Location);
        Seen outside = await desk.GetAsync(away.Location);

        outside.Location.Should().StartWith("https://id.shop.example/authorize");
    }

    [Theory]
    [InlineData("/guardian/signed-in")]
    [InlineData("/guardian/signed-in?code=x&state=y")]
    public async Task A_link_from_elsewhere_leaves_a_sign_in_under_way(string address)
    {
        desk.Cookie = "";
        await desk.GetAsync("/guardian/sign-in");
        string underWay = desk.Cookie;

        Seen seen = await desk.GetAsync(address);

        seen.Status.Should().Be(HttpStatusCode.Forbidden);
        desk.Cookie.Should().Be(underWay);
    }

    [Fact]
    public async Task A_session_that_was_made_up_is_none()
    {
        DefaultHttpContext context = new();
        new Functions.Guardian.Sessions.Cookies(new byte[32], secure: true, desk.Shop.Clock).Keep(context, desk.Shop.Household, EmailAddress.From("mum@example.com")!, null);
        desk.Cookie = context.Response.Headers.SetCookie.ToString().Split(';')[0];

        (await desk.GetAsync("/guardian/sign-in")).Location.Should().StartWith("https://id.shop.example/authorize");
    }
}
