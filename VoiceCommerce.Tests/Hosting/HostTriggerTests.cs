using System.Net;
using System.Text;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Functions.Hosting;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>Only the host may make the clock strike.</summary>
public sealed class HostTriggerTests : IAsyncLifetime
{
    private int strikes;

    private HandlerOnTrial handler = null!;

    public Task InitializeAsync()
    {
        handler = HandlerOnTrial.With(Route.At("POST", "/settle", HttpLimits.Sweep, new HostTrigger(Strike).HandleAsync));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await handler.DisposeAsync();

    [Fact]
    public async Task A_chunked_envelope_does_the_work_and_gets_an_envelope_back()
    {
        using HttpResponseMessage done = await handler.Front.TriggerAsync("settle");

        done.StatusCode.Should().Be(HttpStatusCode.OK);
        done.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        (await done.Content.ReadAsStringAsync()).Should().Be("""{"Outputs":{},"Logs":[],"ReturnValue":null}""");
        strikes.Should().Be(1);
    }

    [Fact]
    public async Task Work_that_fails_fails_the_invocation()
    {
        await using HandlerOnTrial failing = HandlerOnTrial.With(
            Route.At("POST", "/settle", HttpLimits.Sweep, new HostTrigger(_ => throw new InvalidOperationException()).HandleAsync));

        using HttpResponseMessage failed = await failing.Front.TriggerAsync("settle");

        ((int)failed.StatusCode).Should().BeGreaterThanOrEqualTo(500);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Data":{}}""")]
    [InlineData("""{"Metadata":{}}""")]
    [InlineData("""{"Data":[],"Metadata":{}}""")]
    [InlineData("""{"Data":{},"Metadata":"x"}""")]
    [InlineData("""{"data":{},"metadata":{}}""")]
    [InlineData("""{"Data":{},"Metadata":{}} and more""")]
    public async Task A_body_that_is_no_envelope_does_nothing(string body)
    {
        using HttpResponseMessage refused = await handler.Front.TriggerAsync("settle", body);

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        strikes.Should().Be(0);
    }

    [Fact]
    public async Task An_endless_or_bottomless_envelope_does_nothing()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"a":""", 40)) + "1" + new string('}', 40);

        using HttpResponseMessage large = await handler.Front.TriggerAsync("settle", Envelope($"\"{new string('x', 70_000)}\""));
        using HttpResponseMessage nested = await handler.Front.TriggerAsync("settle", Envelope(deep));

        large.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        nested.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        strikes.Should().Be(0);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "shop.example")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-ARR-LOG-ID", "6f3d")]
    [InlineData("X-ARR-SSL", "2048|256")]
    [InlineData("X-Original-URL", "/settle")]
    [InlineData("X-AppService-Proto", "https")]
    [InlineData("X-WAWS-Unencoded-URL", "/settle")]
    [InlineData("X-SITE-DEPLOYMENT-ID", "shop")]
    [InlineData("DISGUISED-HOST", "shop.example")]
    [InlineData("CLIENT-IP", "203.0.113.9:4711")]
    [InlineData("X-MS-CLIENT-PRINCIPAL", "e30=")]
    [InlineData("x-ms-invocation-id", "35e6e68c-5583-436c-a277-5aec2b416ba8")] // What a proxied customer carries.
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Cookie", "a=b")]
    public async Task A_mark_of_the_outside_makes_it_nobodys_path(string header, string value)
    {
        HttpRequestMessage request = HostFront.Trigger("settle");
        request.Headers.TryAddWithoutValidation(header, value).Should().BeTrue();

        await NobodyIsThere(request);
    }

    [Theory]
    [InlineData("X-Azure-Functions-InvocationId", null)]
    [InlineData("X-Azure-Functions-InvocationId", "not an id")]
    [InlineData("User-Agent", null)]
    [InlineData("User-Agent", "curl/8.5.0")]
    [InlineData("User-Agent", "curl/8.5.0 Azure-Functions-Host/4.1037.0.0")] // A forwarded customer: the host adds itself behind.
    [InlineData("Host", "evil.example")] // A name that was made to resolve to this machine.
    public async Task Without_the_marks_of_the_host_it_is_nobodys_path(string header, string? value)
    {
        HttpRequestMessage request = HostFront.Trigger("settle");
        request.Headers.Remove(header);
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value).Should().BeTrue();
        }

        await NobodyIsThere(request);
    }

    [Fact]
    public async Task A_form_or_plain_text_as_a_web_page_can_send_it_is_nobodys_path()
    {
        HttpRequestMessage request = HostFront.Trigger("settle");
        request.Content = new StringContent("""{"Data":{},"Metadata":{}}""", Encoding.UTF8, "text/plain");

        await NobodyIsThere(request);
    }

    [Theory]
    [InlineData("203.0.113.9")]
    [InlineData(null)]
    public async Task From_another_machine_it_is_nobodys_path(string? remote)
    {
        DefaultHttpContext context = new();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new HostString("127.0.0.1", 40123);
        context.Request.ContentType = "application/json; charset=utf-8";
        context.Request.Headers["X-Azure-Functions-InvocationId"] = "83a33220-a921-460a-bec0-b3f043dcf1ff";
        context.Request.Headers.UserAgent = "Azure-Functions-Host/4.1037.0.0";
        context.Request.Body = new MemoryStream("""{"Data":{},"Metadata":{}}"""u8.ToArray());

        await new HostTrigger(Strike).HandleAsync(context);

        context.Response.StatusCode.Should().Be(StatusCodes.Status404NotFound);
        strikes.Should().Be(0);
    }

    private static string Envelope(string given) => "{\"Data\":{\"a\":" + given + "},\"Metadata\":{}}";

    private async Task NobodyIsThere(HttpRequestMessage request)
    {
        using HttpResponseMessage refused = await handler.Front.SendBareAsync(request);

        refused.StatusCode.Should().Be(HttpStatusCode.NotFound);
        strikes.Should().Be(0);
    }

    private Task Strike(CancellationToken cancellation)
    {
        Interlocked.Increment(ref strikes);
        return Task.CompletedTask;
    }
}
