using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Notices;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Notices;

public sealed class WebhookNotifierTests : IAsyncLifetime
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("thirty-two bytes that tests know");

    private readonly KeptLog<WebhookNotifier> log = new();
    private readonly ManualClock clock = new(An.Evening.AddSeconds(90));
    private RecordingServer server = null!;

    public async Task InitializeAsync() => server = await RecordingServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_notice_arrives_with_its_order_and_its_letter()
    {
        (await DeliverAsync(A.Notice())).Should().BeOfType<DeliveryOutcome.Delivered>();
        (_, IReadOnlyDictionary<string, string> headers, string body) = server.Received.Should().ContainSingle().Subject;
        headers["content-type"].Should().Be("application/json");
        JsonElement root = JsonDocument.Parse(body).RootElement;
        root.GetProperty("type").GetString().Should().Be("order.placed");
        root.GetProperty("timestamp").GetDateTimeOffset().Should().Be(An.Evening);
        JsonElement data = root.GetProperty("data");
        data.GetProperty("id").GetString().Should().Be("order-0001.OrderPlaced");
        data.GetProperty("order").GetString().Should().Be("order-0001");
        data.GetProperty("household").GetString().Should().Be("home-1");
        data.GetProperty("locale").GetString().Should().Be("en-GB");
        data.GetProperty("to").EnumerateArray().Select(to => to.GetString()).Should().Equal("home@example.com");
        data.GetProperty("subject").GetString().Should().Be(A.Notice().Letter.Subject);
        data.GetProperty("text").GetString().Should().Be(A.Notice().Letter.Text);
    }

    [Fact]
    public async Task The_signature_is_that_of_the_Standard_Webhooks_specification()
    {
        await DeliverAsync(A.Notice());
        (_, IReadOnlyDictionary<string, string> headers, string body) = server.Received.Single();
        headers["webhook-id"].Should().Be("order-0001.OrderPlaced");
        headers["webhook-timestamp"].Should().Be(An.Evening.AddSeconds(90).ToUnixTimeSeconds().ToString());
        using HMACSHA256 hmac = new(Secret);
        string expected = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}")));
        headers["webhook-signature"].Should().Be("v1," + expected);
    }

    [Fact]
    public async Task A_repetition_has_the_same_id_and_body_and_a_signature_of_its_own_time()
    {
        await DeliverAsync(A.Notice());
        clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync(A.Notice());
        server.Received.Select(one => one.Headers["webhook-id"] + one.Body).Distinct().Should().ContainSingle();
        server.Received.Select(one => one.Headers["webhook-signature"]).Distinct().Should().HaveCount(2);
    }

    [Theory]
    [InlineData(NoticeKind.OrderHeld, "order.held")]
    [InlineData(NoticeKind.OrderDeclined, "order.declined")]
    [InlineData(NoticeKind.OrderRefused, "order.refused")]
    [InlineData(NoticeKind.OrderExpired, "order.expired")]
    [InlineData(NoticeKind.OrderUndone, "order.undone")]
    [InlineData(NoticeKind.OrderNotUndone, "order.not_undone")]
    [InlineData(NoticeKind.OrderCaptured, "order.captured")]
    [InlineData(NoticeKind.OrderPlaced, "order.placed")]
    [InlineData(NoticeKind.OrderStillHeld, "order.still_held")]
    [InlineData(NoticeKind.OrderAwaitsPerson, "order.awaits_person")]
    public async Task Every_kind_has_its_event(NoticeKind kind, string type)
    {
        await DeliverAsync(A.Notice(kind: kind));
        JsonDocument.Parse(server.Received.Single().Body).RootElement.GetProperty("type").GetString().Should().Be(type);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task Any_2xx_is_delivered(int status) => (await AnsweredAsync(status)).Should().BeOfType<DeliveryOutcome.Delivered>();

    [Fact]
    public async Task A_receiver_that_is_gone_for_good_refuses() => (await AnsweredAsync(410)).Should().BeOfType<DeliveryOutcome.Refused>();

    [Theory]
    [InlineData(302)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Anything_else_is_tried_again(int status) => (await AnsweredAsync(status)).Should().Be(new DeliveryOutcome.TryAgain(null));

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task What_is_said_of_this_notice_is_not_said_of_others(int status) =>
        (await AnsweredAsync(status)).Should().Be(new DeliveryOutcome.TryAgain(null) { OnlyThis = true });

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        server.Answer = context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        (await DeliverAsync(A.Notice())).Should().BeOfType<DeliveryOutcome.TryAgain>();
        server.Received.Should().ContainSingle();
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Sat, 14 Mar 2026 18:04:30 GMT", 180)]
    public async Task A_receiver_says_how_long_to_wait(string header, int seconds)
    {
        server.Answer = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = header;
            return Task.CompletedTask;
        };
        (await DeliverAsync(A.Notice())).Should().Be(new DeliveryOutcome.TryAgain(TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public async Task A_receiver_that_hangs_up_is_tried_again()
    {
        server.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        (await DeliverAsync(A.Notice())).Should().BeOfType<DeliveryOutcome.TryAgain>();
    }

    [Fact]
    public async Task A_receiver_that_talks_without_end_is_not_listened_to()
    {
        server.Answer = async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(new string('x', 10_000));
            }
        };
        (await DeliverAsync(A.Notice())).Should().BeOfType<DeliveryOutcome.Delivered>();
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_is_given_up()
    {
        server.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        (await DeliverAsync(A.Notice())).Should().BeOfType<DeliveryOutcome.TryAgain>();
    }

    [Fact]
    public async Task The_log_knows_ids_and_codes_and_nobody()
    {
        await AnsweredAsync(500);
        await AnsweredAsync(410);
        log.Text.Should().Contain("order-0001.OrderPlaced").And.Contain("500").And.Contain("410");
        log.Text.Should().NotContainAny("example.com", "Café", "£", "v1,");
    }

    private Task<DeliveryOutcome> AnsweredAsync(int status)
    {
        server.Answers("", status);
        return DeliverAsync(A.Notice());
    }

    private Task<DeliveryOutcome> DeliverAsync(Notice notice) => new WebhookNotifier(new(new($"{server.Address}/hook"), Secret), clock, log).DeliverAsync(notice, default);
}
