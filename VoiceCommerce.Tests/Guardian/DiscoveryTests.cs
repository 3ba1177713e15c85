using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Functions.Guardian.SigningIn;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>Where guardians sign in is found by the issuer alone, from a real server's document; one that does not hold is not believed.</summary>
public sealed class DiscoveryTests : IAsyncLifetime
{
    private static readonly Deployment Desk = new(IsDevelopment: true, IsInAzure: false);

    private readonly ManualClock clock = new(new(2026, 5, 11, 16, 0, 0, TimeSpan.Zero));
    private readonly KeptLog<DiscoveryTests> log = new();
    private LoopbackServer server = null!;
    private Func<HttpContext, Task> answer = null!;
    private int asked;

    public async Task InitializeAsync()
    {
        server = await LoopbackServer.StartAsync(0, ("GET", OpenIdDiscovery.Path, context =>
        {
            asked++;
            return answer(context);
        }
        ), ("GET", "/tenant" + OpenIdDiscovery.Path, context => answer(context)));
        answer = Writes(Document());
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_endpoints_are_the_documents()
    {
        using OpenIdDiscovery discovery = Discovery();
        (await discovery.FindAsync(default)).Should().Be(new OpenIdEndpoints(new("https://id.example/authorize"), new(server.Address + "/token")));
    }

    [Fact]
    public async Task An_issuer_with_a_path_has_its_document_below_that()
    {
        string issuer = server.Address + "/tenant/";
        answer = Writes(Document(document => document["issuer"] = issuer));
        using OpenIdDiscovery discovery = Discovery(issuer);
        (await discovery.FindAsync(default)).Should().NotBeNull("a slash at its end is not doubled, and belongs to its name");
    }

    [Fact]
    public async Task The_document_is_asked_for_once_an_hour()
    {
        using OpenIdDiscovery discovery = Discovery();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => discovery.FindAsync(default)));
        asked.Should().Be(1);
        clock.Advance(OpenIdDiscovery.Lifetime);
        await discovery.FindAsync(default);
        asked.Should().Be(2);
    }

    [Fact]
    public async Task After_a_failure_it_is_not_asked_again_at_once()
    {
        using OpenIdDiscovery discovery = Discovery();
        answer = context => Status(context, StatusCodes.Status500InternalServerError);
        (await discovery.FindAsync(default)).Should().BeNull();
        answer = Writes(Document());
        (await discovery.FindAsync(default)).Should().BeNull();
        clock.Advance(OpenIdDiscovery.Pause);
        (await discovery.FindAsync(default)).Should().NotBeNull();
        asked.Should().Be(2);
    }

    [Theory]
    [InlineData("issuer", "\"https://evil.example\"", "another issuer")]
    [InlineData("issuer", null, "another issuer")]
    [InlineData("issuer", "7", "another issuer")]
    [InlineData("authorization_endpoint", null, "endpoint")]
    [InlineData("authorization_endpoint", "\"http://id.example/authorize\"", "endpoint")]
    [InlineData("authorization_endpoint", "\"/authorize\"", "endpoint")]
    [InlineData("authorization_endpoint", "\"javascript:alert(1)\"", "endpoint")]
    [InlineData("token_endpoint", "\"http://id.example/token\"", "endpoint")]
    [InlineData("token_endpoint", "\"http://localhost/token\"", "endpoint")]
    [InlineData("token_endpoint", "\"https://user@id.example/token\"", "endpoint")]
    [InlineData("token_endpoint", "\"https://id.example/token#x\"", "endpoint")]
    [InlineData("token_endpoint", "[]", "endpoint")]
    [InlineData("code_challenge_methods_supported", "[\"plain\"]", "PKCE")]
    [InlineData("code_challenge_methods_supported", "\"S256\"", "PKCE")]
    [InlineData("response_types_supported", "[\"id_token\", 5]", "code flow")]
    public async Task A_document_that_does_not_hold_is_not_believed(string member, string? json, string because)
    {
        answer = Writes(Document(document =>
        {
            document.Remove(member);
            if (json is not null)
            {
                document[member] = JsonNode.Parse(json);
            }
        }));
        await FindsNothingAsync(because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("{\"issuer\":")]
    public async Task What_is_no_document_is_not_believed(string text)
    {
        answer = Writes(text);
        await FindsNothingAsync("document");
    }

    [Fact]
    public async Task One_that_is_too_deep_is_not_believed()
    {
        answer = Writes(Document(document => document["x"] = JsonNode.Parse(new string('[', 40) + new string(']', 40))));
        await FindsNothingAsync("no JSON");
    }

    [Fact]
    public async Task One_that_is_too_long_is_not_read()
    {
        answer = Writes(Document(document => document["x"] = new string('x', OpenIdDiscovery.MaxBytes)));
        await FindsNothingAsync("cannot be had");
    }

    [Fact]
    public async Task One_that_does_not_come_in_time_is_not_waited_for()
    {
        answer = context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        await FindsNothingAsync("cannot be had");
    }

    [Fact]
    public async Task A_provider_that_sends_elsewhere_is_not_followed()
    {
        answer = context =>
        {
            context.Response.Redirect(server.Address + "/tenant" + OpenIdDiscovery.Path);
            return Task.CompletedTask;
        };
        await FindsNothingAsync("302");
    }

    [Fact]
    public async Task Plain_http_is_a_developers_only()
    {
        using OpenIdDiscovery discovery = new(server.Address, new Deployment(IsDevelopment: false, IsInAzure: false), clock, log);
        (await discovery.FindAsync(default)).Should().BeNull("its token endpoint has no TLS");
    }

    [Fact]
    public async Task Guardians_are_sent_where_the_document_says_and_nowhere_when_it_does_not_hold()
    {
        GuardianDesk desk = new(discoveredFrom: server.Address);
        Seen away = await desk.GetAsync("/guardian/sign-in");
        away.Location.Should().StartWith("https://id.example/authorize?response_type=code&");

        answer = Writes("{}");
        desk.Shop.Clock.Advance(OpenIdDiscovery.Lifetime);
        Seen nowhere = await desk.GetAsync("/guardian/sign-in");
        nowhere.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        nowhere.Headers.SetCookie.Should().BeEmpty();
    }

    [Fact]
    public async Task The_simulators_provider_serves_one()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("voice-commerce-identity-");
        using IdentityProvider identity = new(System.IO.Path.Combine(directory.FullName, "identity.pem"));
        SignInDesk desk = new(identity, () => [], () => TimeProvider.System);
        await using LoopbackServer provider = await LoopbackServer.StartAsync(0, ("GET", SignInDesk.DocumentPath, desk.DescribeAsync));
        identity.Name = provider.Address;

        using OpenIdDiscovery discovery = Discovery(provider.Address);

        (await discovery.FindAsync(default)).Should().Be(new OpenIdEndpoints(new(provider.Address + SignInDesk.AuthorizationPath), new(provider.Address + SignInDesk.TokenPath)));
        directory.Delete(recursive: true);
    }

    private OpenIdDiscovery Discovery(string? issuer = null) => new(issuer ?? server.Address, Desk, clock, log);

    private async Task FindsNothingAsync(string because)
    {
        using OpenIdDiscovery discovery = Discovery();
        (await discovery.FindAsync(default)).Should().BeNull();
        log.Text.Should().Contain(because);
    }

    private string Document(Action<JsonObject>? change = null)
    {
        JsonObject document = new() { ["issuer"] = server.Address, ["authorization_endpoint"] = "https://id.example/authorize", ["token_endpoint"] = server.Address + "/token" };
        change?.Invoke(document);
        return document.ToJsonString();
    }

    private static Func<HttpContext, Task> Writes(string text) => async context => await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
