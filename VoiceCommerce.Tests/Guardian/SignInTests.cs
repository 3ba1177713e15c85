using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.AccountLinking;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>OpenID Connect's code flow against a token endpoint of our own, which hands out whatever the test wants.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private readonly Signer signer = Signer.Rsa();
    private readonly List<Dictionary<string, string>> redeemed = [];
    private LoopbackServer server = null!;
    private GuardianDesk desk = null!;
    private JsonObject claims = null!;
    private Func<string> answer = null!;
    private string credentials = "";

    public async Task InitializeAsync()
    {
        server = await LoopbackServer.StartAsync(0, ("POST", "/token", AnswerAsync));
        desk = Desk(settings => settings);
        answer = () => new JsonObject { ["id_token"] = signer.Token(claims) }.ToJsonString();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_guardian_comes_back_to_the_page_they_wanted()
    {
        Seen away = await BeginAsync("/guardian/orders");
        away.Status.Should().Be(HttpStatusCode.SeeOther);
        away.Location.Should().StartWith("https://id.shop.example/authorize?response_type=code&client_id=pages&redirect_uri=https%3A%2F%2Fshop.example%2Fguardian%2Fsigned-in&scope=openid%20email&");
        away.Parameter("code_challenge_method").Should().Be("S256");

        Seen back = await ReturnAsync(away);

        back.Location.Should().Be("/guardian/orders");
        (await desk.GetAsync("/guardian")).Text.Should().Contain("Hello mum");
        Dictionary<string, string> sent = redeemed.Single();
        sent["grant_type"].Should().Be("authorization_code");
        sent["redirect_uri"].Should().Be("https://shop.example/guardian/signed-in");
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(sent["code_verifier"]))).Should().Be(away.Parameter("code_challenge"));
    }

    [Fact]
    public async Task A_client_says_who_it_is_in_one_way()
    {
        await ReturnAsync(await BeginAsync());
        redeemed.Single()["client_id"].Should().Be("pages");
        credentials.Should().BeEmpty();

        redeemed.Clear();
        desk = Desk(settings => settings with { ClientSecret = "hush:&" });
        (await ReturnAsync(await BeginAsync())).Status.Should().Be(HttpStatusCode.SeeOther);
        redeemed.Single().Should().NotContainKey("client_id");
        credentials.Should().Be("Basic " + Convert.ToBase64String("pages:hush%3A%26"u8));
    }

    [Theory]
    [InlineData("email_verified", "true", false)]
    [InlineData("xms_edov", "1", false)] // Entra ID.
    [InlineData("xms_edov", "true", false)]
    [InlineData("nothing", "true", true)]
    public async Task A_mail_address_counts_by_the_providers_word_or_by_the_shops(string claim, string value, bool trusted)
    {
        desk = Desk(settings => settings with { TrustEmail = trusted });
        Seen away = await BeginAsync();
        claims = Claims(away);
        claims.Remove("email_verified");
        claims[claim] = value;
        (await ReturnAsync(away, keepClaims: true)).Status.Should().Be(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("xms_edov", "0")]
    [InlineData("xms_edov", "false")]
    public async Task A_mail_address_that_Entra_has_not_verified_does_not_count(string claim, string value)
    {
        Seen away = await BeginAsync();
        claims = Claims(away);
        claims.Remove("email_verified");
        claims[claim] = value;
        (await ReturnAsync(away, keepClaims: true)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Each_sign_in_has_a_state_a_nonce_and_a_verifier_of_its_own()
    {
        Seen one = await BeginAsync();
        Seen other = await BeginAsync();

        foreach (string name in (string[])["state", "nonce", "code_challenge"])
        {
            one.Parameter(name).Should().HaveLength(43).And.NotBe(other.Parameter(name));
        }
    }

    [Fact]
    public async Task An_answer_is_taken_once_in_the_browser_that_asked()
    {
        Seen away = await BeginAsync();
        (await ReturnAsync(away)).Status.Should().Be(HttpStatusCode.SeeOther);

        (await ReturnAsync(away)).Location.Should().Be("/guardian", "the sign-in is over, and they are in");
        desk.Cookie = "";
        (await ReturnAsync(away)).Status.Should().Be(HttpStatusCode.Forbidden, "another browser did not ask");
        redeemed.Should().ContainSingle();
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.SeeOther)]
    [InlineData(0, HttpStatusCode.Forbidden)]
    public async Task A_sign_in_that_took_ten_minutes_is_over_however_new_its_token(int secondsMore, HttpStatusCode status)
    {
        Seen away = await BeginAsync();
        desk.Shop.Clock.Advance(SignInUnderWay.Lifetime + TimeSpan.FromSeconds(secondsMore));
        claims = Claims(away);
        claims["iat"] = desk.Shop.Clock.GetUtcNow().ToUnixTimeSeconds();
        (await ReturnAsync(away, keepClaims: true)).Status.Should().Be(status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("another")]
    public async Task The_state_must_be_the_one_that_was_sent(string state)
    {
        await BeginAsync();
        (await desk.GetAsync($"/guardian/signed-in?code=c&state={state}")).Status.Should().Be(HttpStatusCode.Forbidden);
        redeemed.Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_that_names_another_provider_is_not_redeemed()
    {
        Seen away = await BeginAsync();
        (await ReturnAsync(away, "&iss=https%3A%2F%2Fevil.example")).Status.Should().Be(HttpStatusCode.Forbidden);
        redeemed.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nonce", "another")]
    [InlineData("nonce", null)]
    [InlineData("aud", "somebody-else")]
    [InlineData("aud", Signer.Audience)]
    [InlineData("iss", "https://evil.example")]
    [InlineData("email_verified", "false")]
    [InlineData("email_verified", null)]
    [InlineData("email", "mum@example.com\nkit@example.com")]
    [InlineData("email", null)]
    [InlineData("email", "dad@example.com")]
    [InlineData("email", "stranger@example.com")]
    [InlineData("sub", "home-2")]
    [InlineData("sub", null)]
    [InlineData("exp", "0")]
    [InlineData("iat", "0")]
    public async Task A_token_that_does_not_hold_signs_nobody_in(string claim, string? value)
    {
        Seen away = await BeginAsync();
        claims = Claims(away);
        claims[claim] = claim is "exp" or "iat" ? 0 : value;

        Seen back = await ReturnAsync(away, keepClaims: true);

        back.Status.Should().Be(HttpStatusCode.Forbidden);
        back.Headers.SetCookie.ToString().Should().Contain("Max-Age=0");
        (await desk.GetAsync("/guardian")).Status.Should().Be(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Whoever_is_no_guardian_is_told_so()
    {
        Seen away = await BeginAsync();
        claims = Claims(away);
        claims["email"] = "dad@example.com";
        (await ReturnAsync(away, keepClaims: true)).Text.Should().Contain("Only guardians of the home can see these pages");
    }

    [Fact]
    public async Task A_token_for_several_audiences_must_have_been_made_for_us()
    {
        Seen away = await BeginAsync();
        claims = Claims(away);
        claims["aud"] = new JsonArray("pages", "other");
        (await ReturnAsync(away, keepClaims: true)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id_token":5}""")]
    [InlineData("""{"id_token":"a.b.c"}""")]
    [InlineData("""{"id_token":null}""")]
    public async Task A_token_endpoint_that_answers_nonsense_signs_nobody_in(string body)
    {
        Seen away = await BeginAsync();
        answer = () => body;
        (await ReturnAsync(away)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/guardian/")]
    [InlineData("/guardian//evil.example")]
    [InlineData("/guardian/..%2F..")]
    [InlineData("/api/merchant")]
    [InlineData("/guardianevil")]
    [InlineData("/guardian/x\\y")]
    public async Task Nobody_is_sent_elsewhere_after_the_sign_in(string to) => (await ReturnAsync(await BeginAsync(to))).Location.Should().Be("/guardian");

    [Fact]
    public async Task The_simulators_provider_gives_each_code_once_and_only_for_its_verifier()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("voice-commerce-identity-");
        using IdentityProvider identity = new(Path.Combine(directory.FullName, "identity.pem"));
        SignInDesk provider = new(identity, () => [new("home-1", "mum", "mum@example.com")], () => TimeProvider.System) { Callback = "https://shop.example/guardian/signed-in" };
        await using LoopbackServer there = await LoopbackServer.StartAsync(0, ("GET", SignInDesk.AsPath, provider.SendBackAsync), ("POST", SignInDesk.TokenPath, provider.RedeemAsync));
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        string challenge = Base64Url.EncodeToString(SHA256.HashData("the verifier"u8));
        Uri chosen = new(QueryHelpers.AddQueryString(there.Address + SignInDesk.AsPath, new Dictionary<string, string?>
        {
            ["household"] = "home-1",
            ["email"] = "mum@example.com",
            ["redirect_uri"] = "https://shop.example/guardian/signed-in",
            ["state"] = "s",
            ["nonce"] = "n",
            ["code_challenge"] = challenge,
        }));

        (await RedeemAsync("wrong")).Should().Be(HttpStatusCode.BadRequest);
        string code = await CodeAsync();
        (await RedeemAsync("the verifier", code)).Should().Be(HttpStatusCode.OK);
        (await RedeemAsync("the verifier", code)).Should().Be(HttpStatusCode.BadRequest);
        directory.Delete(recursive: true);

        async Task<string> CodeAsync()
        {
            using HttpResponseMessage away = await browser.GetAsync(chosen);
            return QueryHelpers.ParseQuery(away.Headers.Location!.Query)["code"].ToString();
        }

        async Task<HttpStatusCode> RedeemAsync(string verifier, string? known = null)
        {
            using FormUrlEncodedContent form = new(new Dictionary<string, string>
            {
                ["code"] = known ?? await CodeAsync(),
                ["code_verifier"] = verifier,
                ["redirect_uri"] = "https://shop.example/guardian/signed-in",
                ["client_id"] = SignInDesk.ClientId,
            });
            using HttpResponseMessage answered = await browser.PostAsync(new Uri(there.Address + SignInDesk.TokenPath), form);
            return answered.StatusCode;
        }
    }

    private GuardianDesk Desk(Func<GuardianSettings, GuardianSettings> configure) =>
        new(keys: new ScriptedKeys(Signer.KeySet(signer)), tokenEndpoint: new(server.Address + "/token"), configure: configure);

    private Task<Seen> BeginAsync(string to = "") => desk.GetAsync("/guardian/sign-in?to=" + Uri.EscapeDataString(to));

    private Task<Seen> ReturnAsync(Seen away, string more = "", bool keepClaims = false)
    {
        claims = keepClaims ? claims : Claims(away);
        return desk.GetAsync($"/guardian/signed-in?code=the-code&state={away.Parameter("state")}{more}");
    }

    private static JsonObject Claims(Seen away) => new()
    {
        ["iss"] = Signer.Issuer,
        ["aud"] = "pages",
        ["sub"] = "home-1",
        ["email"] = "Mum@example.com",
        ["email_verified"] = true,
        ["nonce"] = away.Parameter("nonce"),
        ["iat"] = Home.Today.ToUnixTimeSeconds(),
        ["exp"] = Home.Today.AddMinutes(30).ToUnixTimeSeconds(),
    };

    private async Task AnswerAsync(HttpContext context)
    {
        credentials = context.Request.Headers.Authorization.ToString();
        IFormCollection form = await context.Request.ReadFormAsync();
        redeemed.Add(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer()));
    }
}
