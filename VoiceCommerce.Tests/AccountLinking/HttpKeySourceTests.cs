using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.AccountLinking;

public sealed class HttpKeySourceTests
{
    [Fact]
    public async Task A_key_set_is_fetched() => (await FetchInTime("{\"keys\":[]}")).Should().Be("{\"keys\":[]}");

    [Theory]
    [InlineData(204)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Any_other_answer_than_200_is_none(int status) =>
        (await Fetch(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        })).Should().BeNull();

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        int requests = 0;
        (await Fetch(context =>
        {
            requests++;
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        })).Should().BeNull();
        requests.Should().Be(1);
    }

    [Theory]
    [InlineData(HttpKeySource.MaxBytes, true)]
    [InlineData(HttpKeySource.MaxBytes + 1, false)]
    public async Task A_key_set_has_a_limit(int bytes, bool fetched) =>
        (await FetchInTime(new string(' ', bytes))).Should().Match<string?>(text => text != null == fetched);

    [Fact]
    public async Task A_provider_that_does_not_answer_is_given_up() =>
        (await Fetch(context => Task.Delay(Timeout.Infinite, context.RequestAborted))).Should().BeNull();

    [Fact]
    public async Task A_provider_that_is_not_there_has_no_keys() =>
        (await new HttpKeySource(new("http://127.0.0.1:1/keys"), NullLogger<HttpKeySource>.Instance).FetchAsync(default)).Should().BeNull();

    // The source waits for two seconds, and a machine that builds and tests may once be slower.
    private static async Task<string?> FetchInTime(string keys)
    {
        for (int tries = 1; ; tries++)
        {
            string? fetched = await Fetch(context => context.Response.WriteAsync(keys));
            if (fetched is not null || tries == 5)
            {
                return fetched;
            }
        }
    }

    private static async Task<string?> Fetch(RequestDelegate provider)
    {
        await using RecordingServer server = await RecordingServer.StartAsync();
        server.Answer = provider;
        return await new HttpKeySource(new($"{server.Address}/keys"), NullLogger<HttpKeySource>.Instance).FetchAsync(default);
    }
}
