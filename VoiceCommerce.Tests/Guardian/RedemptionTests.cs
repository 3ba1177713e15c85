using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Guardian.SigningIn;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>What strangers can make us ask of the identity provider.</summary>
public sealed class RedemptionTests
{
    private readonly ManualClock clock = new(Home.Today);
    private readonly Redemptions redemptions;
    private int asked;

    public RedemptionTests() => redemptions = new(clock);

    [Fact]
    public void Each_sign_in_is_granted_one()
    {
        SignInUnderWay mine = Begin();

        redemptions.Ask(mine).Should().Be(Redemption.Granted);
        redemptions.Ask(mine).Should().Be(Redemption.UsedUp);
        redemptions.Ask(Begin()).Should().Be(Redemption.Granted);
    }

    [Fact]
    public void It_is_remembered_for_as_long_as_its_cookie_opens_anything()
    {
        SignInUnderWay mine = Begin();
        redemptions.Ask(mine);

        clock.Advance(SignInUnderWay.Lifetime - TimeSpan.FromTicks(1));
        redemptions.Ask(Begin());
        redemptions.Ask(mine).Should().Be(Redemption.UsedUp);
        clock.Advance(TimeSpan.FromTicks(1));
        mine.IsAlive(clock.GetUtcNow()).Should().BeFalse();
    }

    [Fact]
    public void All_together_have_a_budget_and_who_comes_too_early_may_come_again()
    {
        SignInUnderWay[] many = [.. Enumerable.Range(0, 2 * Redemptions.AtOnce).Select(_ => Begin())];
        many.Count(signIn => redemptions.Ask(signIn) == Redemption.Granted).Should().Be(Redemptions.AtOnce);
        redemptions.Ask(many[^1]).Should().Be(Redemption.NotNow);

        clock.Advance(Redemptions.Refill);
        redemptions.Ask(many[^1]).Should().Be(Redemption.Granted);
        redemptions.Ask(many[^2]).Should().Be(Redemption.NotNow);
    }

    [Fact]
    public void What_is_kept_has_a_bound()
    {
        double granted = Redemptions.AtOnce + ((SignInUnderWay.Lifetime + TimeSpan.FromMinutes(1)) / Redemptions.Refill);

        granted.Should().BeLessThan(Redemptions.MaxKept);
    }

    [Fact]
    public async Task Fifty_invented_codes_of_one_sign_in_are_one_question_to_the_provider()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(0, ("POST", "/token", RefuseAsync));
        GuardianDesk desk = new(tokenEndpoint: new(server.Address + "/token"));
        Seen away = await desk.GetAsync("/guardian/sign-in");
        string cookie = desk.Cookie;
        for (int invented = 0; invented < 50; invented++)
        {
            desk.Cookie = cookie;
            (await desk.GetAsync($"/guardian/signed-in?code=x{invented}&state={away.Parameter("state")}")).Status.Should().Be(HttpStatusCode.Forbidden);
        }

        asked.Should().Be(1);
    }

    [Fact]
    public async Task Whoever_comes_when_very_many_sign_in_keeps_their_answer_and_can_load_the_page_again()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(0, ("POST", "/token", RefuseAsync));
        GuardianDesk desk = new(tokenEndpoint: new(server.Address + "/token"));
        for (int stranger = 0; stranger < Redemptions.AtOnce; stranger++)
        {
            Seen begun = await desk.GetAsync("/guardian/sign-in");
            await desk.GetAsync($"/guardian/signed-in?code=x&state={begun.Parameter("state")}");
        }

        Seen away = await desk.GetAsync("/guardian/sign-in");
        string back = $"/guardian/signed-in?code=c&state={away.Parameter("state")}";
        Seen early = await desk.GetAsync(back);
        (early.Status, early.Headers.SetCookie.Count).Should().Be((HttpStatusCode.ServiceUnavailable, 0));
        early.Text.Should().Contain("load this page again");
        asked.Should().Be(Redemptions.AtOnce);

        desk.Shop.Clock.Advance(Redemptions.Refill);
        await desk.GetAsync(back);
        asked.Should().Be(Redemptions.AtOnce + 1);
    }

    private Task RefuseAsync(HttpContext context)
    {
        asked++;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private SignInUnderWay Begin() => SignInUnderWay.Begin("/guardian", clock.GetUtcNow());
}
