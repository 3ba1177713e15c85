using System.Net;
using System.Text;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Functions.Hosting;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

public sealed class RoutesTests
{
    private const int MaxBody = 1024;

    private static readonly HttpLimits Small = new(MaxBody, TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData("POST", "api/alexa", "alexa")]
    [InlineData("POST", "API/Alexa", "alexa")] // The host routes without regard to case and passes the path on as it came.
    [InlineData("GET", "api/merchant", "merchant")]
    [InlineData("DELETE", "api/merchant/orders/17?all=1", "merchant")]
    public async Task A_path_leads_to_its_endpoint(string method, string path, string endpoint)
    {
        await using HandlerOnTrial handler = Two();

        using HttpResponseMessage found = await handler.Front.ForwardAsync(new HttpMethod(method), path);

        (await found.Content.ReadAsStringAsync()).Should().Be(endpoint);
    }

    [Theory]
    [InlineData("POST", "api/alexa/more")]
    [InlineData("GET", "api/merchants")]
    [InlineData("GET", "merchant")]
    [InlineData("POST", "")]
    [InlineData("POST", "api/merchant%2Forders")]
    public async Task Any_other_path_leads_nowhere(string method, string path)
    {
        await using HandlerOnTrial handler = Two();

        using HttpResponseMessage lost = await handler.Front.ForwardAsync(new HttpMethod(method), path);

        lost.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_one()
    {
        await using HandlerOnTrial handler = Two();

        using HttpResponseMessage refused = await handler.Front.GetAsync("api/alexa");

        refused.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        refused.Content.Headers.Allow.Should().Equal("POST");
    }

    [Fact]
    public async Task Forwarded_and_proxied_requests_reach_the_endpoint_with_the_same_bytes()
    {
        byte[] body = [.. Enumerable.Range(0, MaxBody).Select(i => (byte)(i % 256))];
        await using HandlerOnTrial handler = Echo();

        using HttpResponseMessage forwarded = await handler.Front.ForwardAsync(HttpMethod.Post, "api/echo?a=1&a=2", body);
        using HttpResponseMessage proxied = await handler.Front.ProxyAsync(HttpMethod.Post, "api/echo?a=1&a=2", body);

        (await forwarded.Content.ReadAsByteArrayAsync()).Should().Equal(body);
        (await proxied.Content.ReadAsByteArrayAsync()).Should().Equal(body);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(MaxBody, HttpStatusCode.OK)] // At the limit.
    [InlineData(MaxBody + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_is_read_up_to_the_limit_of_its_route_with_a_length_or_in_chunks(int length, HttpStatusCode status)
    {
        await using HandlerOnTrial handler = Echo();

        using HttpResponseMessage whole = await handler.Front.ForwardAsync(HttpMethod.Post, "api/echo", new byte[length]);
        using HttpResponseMessage chunked = await handler.Front.ProxyAsync(HttpMethod.Post, "api/echo", new byte[length]);

        whole.StatusCode.Should().Be(status);
        chunked.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task A_body_beyond_what_the_server_itself_reads_is_refused_or_cut_off()
    {
        byte[] body = new byte[(2 * MaxBody) + 1];
        await using HandlerOnTrial handler = Echo();

        HttpStatusCode?[] answers =
        [
            await AnswerAsync(() => handler.Front.ForwardAsync(HttpMethod.Post, "api/echo", body)),
            await AnswerAsync(() => handler.Front.ProxyAsync(HttpMethod.Post, "api/echo", body)),
        ];

        answers.Should().BeSubsetOf([null, HttpStatusCode.RequestEntityTooLarge]);
    }

    // The server closes a connection whose body it does not read, and that can overtake its answer.
    private static async Task<HttpStatusCode?> AnswerAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            using HttpResponseMessage answer = await send();
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    [Fact]
    public async Task A_stream_that_outgrows_its_route_is_cut_off_even_where_the_endpoint_does_not_count()
    {
        await using HandlerOnTrial handler = HandlerOnTrial.With(
            Route.At("POST", "/api/import", Small, context => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted)));

        HttpStatusCode? answer = await AnswerAsync(() => handler.Front.ProxyAsync(HttpMethod.Post, "api/import", new byte[3 * MaxBody]));

        new HttpStatusCode?[] { null, HttpStatusCode.RequestEntityTooLarge }.Should().Contain(answer);
    }

    [Fact]
    public async Task A_bulk_route_takes_what_a_turn_would_refuse()
    {
        long counted = 0;
        await using HandlerOnTrial handler = HandlerOnTrial.With(Route.Under("/api/merchant", HttpLimits.MerchantBulk, async context =>
        {
            byte[] buffer = new byte[64 * 1024];
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
            {
                counted += read;
            }
        }));

        using HttpResponseMessage taken = await handler.Front.ProxyAsync(HttpMethod.Post, "api/merchant/purchases", new byte[5_000_000]);

        taken.StatusCode.Should().Be(HttpStatusCode.OK);
        counted.Should().Be(5_000_000);
    }

    [Fact]
    public async Task A_body_that_comes_in_pieces_without_a_server_is_bounded_too()
    {
        DefaultHttpContext context = new();
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(new string('x', MaxBody + 1)));

        (await BoundedBody.ReadAsync(context.Request, MaxBody, CancellationToken.None)).Should().BeNull();
    }

    private static HandlerOnTrial Two() => HandlerOnTrial.With(
        Route.At("POST", "/api/alexa", HttpLimits.Turn, context => context.Response.WriteAsync("alexa")),
        Route.Under("/api/merchant", HttpLimits.Merchant, context => context.Response.WriteAsync("merchant")));

    private static HandlerOnTrial Echo() => HandlerOnTrial.With(Route.At("POST", "/api/echo", Small, async context =>
    {
        byte[]? body = await BoundedBody.ReadAsync(context.Request, MaxBody, context.RequestAborted);
        if (body is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }));
}
