using System.Net;
using System.Net.Sockets;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

public sealed class CustomHandlerTests
{
    /// <summary>An answer that never comes is a failure, and not a test run that never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Readiness_is_answered_while_the_app_is_still_warming_up_and_requests_wait_for_it()
    {
        TaskCompletionSource<Routes> warm = new();
        await using HandlerOnTrial handler = HandlerOnTrial.Composed((_, _) => warm.Task);

        using HttpResponseMessage ready = await handler.Front.GetAsync("");
        Task<HttpResponseMessage> early = handler.Front.GetAsync("api/x");
        bool answeredCold = early.IsCompleted;
        warm.SetResult(new Routes(Route.At("GET", "/api/x", HttpLimits.Turn, _ => Task.CompletedTask)));

        ready.StatusCode.Should().Be(HttpStatusCode.OK);
        answeredCold.Should().BeFalse();
        (await early).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_does_not_wait_for_ever_for_an_app_that_does_not_get_ready()
    {
        ManualClock clock = new(An.Evening);
        using LineLogs logs = new(Stream.Null, Stream.Null);
        bool served = false;
        TaskCompletionSource<Routes> warm = new();
        FrontDoor door = new(warm.Task, clock, logs);
        HttpContext late = Request();

        Task answered = door.ProcessRequestAsync(late);
        clock.Advance(HttpLimits.ReadyWithin);
        await answered.WaitAsync(Patience);
        warm.SetResult(new Routes(Route.At("POST", "/api/x", HttpLimits.Turn, _ => Task.FromResult(served = true))));

        late.Response.StatusCode.Should().Be(StatusCodes.Status503ServiceUnavailable);
        served.Should().BeFalse("who has gone orders nothing");
    }

    [Fact]
    public async Task Who_hung_up_while_the_app_got_ready_is_not_served_any_more()
    {
        using LineLogs logs = new(Stream.Null, Stream.Null);
        bool served = false;
        TaskCompletionSource<Routes> warm = new();
        FrontDoor door = new(warm.Task, TimeProvider.System, logs);
        HttpContext gone = Request();
        gone.RequestAborted = new CancellationToken(canceled: true);

        Task answered = door.ProcessRequestAsync(gone);
        warm.SetResult(new Routes(Route.At("POST", "/api/x", HttpLimits.Turn, _ => Task.FromResult(served = true))));
        await answered;

        served.Should().BeFalse();
    }

    [Fact]
    public async Task An_app_that_cannot_be_composed_exits_so_that_the_host_sees_it()
    {
        await using HandlerOnTrial handler = HandlerOnTrial.Composed((_, _) => throw new InvalidOperationException("the disk is full"));

        (await handler.Exit).Should().Be(ExitCode.CannotStart).And.NotBe(0);

        handler.Errors.Should().Contain("Cannot start: the disk is full");
    }

    [Fact]
    public async Task Being_told_to_stop_while_warming_up_is_no_success_either()
    {
        await using HandlerOnTrial handler = HandlerOnTrial.Composed((_, _) => new TaskCompletionSource<Routes>().Task);

        handler.Stop();

        (await handler.Exit).Should().Be(ExitCode.Stopped).And.NotBe(0);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_and_the_app_exits()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        await using HandlerOnTrial handler = HandlerOnTrial.At(((IPEndPoint)taken.LocalEndpoint).Port);

        (await handler.Exit).Should().Be(ExitCode.CannotListen).And.NotBe(0);

        handler.Errors.Should().Contain("Cannot start: ");
    }

    [Fact]
    public async Task An_unexpected_exception_is_an_empty_500_and_its_sentence_is_not_logged()
    {
        await using HandlerOnTrial handler = HandlerOnTrial.With(
            Route.At("POST", "/api/x", HttpLimits.Turn, _ => throw new InvalidOperationException("my code is 4711\nand a forged line")));

        using HttpResponseMessage failed = await handler.Front.ForwardAsync(HttpMethod.Post, "api/x", "{}"u8.ToArray());

        failed.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await failed.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        handler.Errors.Should().MatchRegex(@"\AError [^\n]*Request \w+:\d+ of invocation [0-9a-f-]{36} failed unexpectedly \| System\.InvalidOperationException[^\n]*\n\z")
            .And.NotContain("4711").And.NotContain("forged");
    }

    [Fact]
    public async Task A_failure_after_the_answer_has_begun_does_not_look_like_a_whole_answer()
    {
        await using HandlerOnTrial handler = HandlerOnTrial.With(Route.At("GET", "/api/x", HttpLimits.Turn, async context =>
        {
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            throw new InvalidOperationException();
        }));

        Func<Task> read = async () =>
        {
            using HttpResponseMessage answer = await handler.Front.GetAsync("api/x");
        };

        await read.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_route_that_takes_longer_than_it_may_is_given_up_with_503()
    {
        HttpLimits instant = new(1024, TimeSpan.FromMilliseconds(1));
        await using HandlerOnTrial handler = HandlerOnTrial.With(
            Route.At("GET", "/api/x", instant, context => Task.Delay(Timeout.Infinite, context.RequestAborted)));

        using HttpResponseMessage late = await handler.Front.GetAsync("api/x");

        late.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        handler.Output.Should().Contain("Warning ").And.Contain("longer than its route allows");
    }

    [Fact]
    public async Task Ready_made_results_of_the_framework_work_without_a_container()
    {
        await using HandlerOnTrial handler = HandlerOnTrial.With(
            Route.At("GET", "/api/x", HttpLimits.Turn, context => TypedResults.BadRequest().ExecuteAsync(context)));

        using HttpResponseMessage refused = await handler.Front.GetAsync("api/x");

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        handler.Errors.Should().BeEmpty();
    }

    private static DefaultHttpContext Request()
    {
        DefaultHttpContext context = new();
        context.Request.Method = "POST";
        context.Request.Path = "/api/x";
        return context;
    }
}
