using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.ShopSystem;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.ShopSystem;

/// <summary>The shop's own system over HTTP: what it is sent, and what its answers mean. A real server answers as the test says.</summary>
public sealed class ShopSystemTests : IAsyncLifetime
{
    private const string Reserved = """{"state":"authorised","amount":{"minor":2500,"currency":"USD"}}""";

    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("thirty-two bytes that tests know");
    private static readonly OrderId Id = OrderId.From("order-0001")!;
    private static readonly Money Amount = Money.From(25_00, Currency.From("USD")!)!;

    private readonly ManualClock clock = new(An.Evening);
    private RecordingServer server = null!;
    private ShopSystemGateway gateway = null!;
    private ShopSystemDesk desk = null!;

    public async Task InitializeAsync()
    {
        server = await RecordingServer.StartAsync();
        ShopSystemClient client = new(new(new($"{server.Address}/voice/"), Secret), clock, NullLogger<ShopSystemClient>.Instance);
        (gateway, desk) = (new(client, NullLogger.Instance), new(client));
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData(Reserved, PaymentOutcome.Done)]
    [InlineData("""{"state":"authorised","amount":{"minor":2499,"currency":"USD"}}""", PaymentOutcome.Unknown)]
    [InlineData("""{"state":"authorised","amount":{"minor":2500,"currency":"EUR"}}""", PaymentOutcome.Unknown)]
    [InlineData("""{"state":"authorised","amount":{"minor":2500,"currency":"dollars"}}""", PaymentOutcome.Unknown)]
    [InlineData("""{"state":"authorised"}""", PaymentOutcome.Unknown)]
    [InlineData("""{"state":"captured"}""", PaymentOutcome.Done)]
    [InlineData("""{"state":"declined","reason":"no such card"}""", PaymentOutcome.Declined)]
    [InlineData("""{"state":"voided"}""", PaymentOutcome.Declined)]
    [InlineData("""{"state":"placed"}""", PaymentOutcome.Unknown)]
    public async Task To_authorise_is_answered_with_what_stands(string says, PaymentOutcome means)
    {
        server.Answers(says);
        (await gateway.AuthoriseAsync(Id, Amount, "tok_visa", default)).Should().Be(means);
    }

    [Theory]
    [InlineData("captured", PaymentOutcome.Done, PaymentOutcome.Declined)]
    [InlineData("voided", PaymentOutcome.Declined, PaymentOutcome.Done)]
    [InlineData("declined", PaymentOutcome.Declined, PaymentOutcome.Done)]
    [InlineData("authorised", PaymentOutcome.Declined, PaymentOutcome.Unknown)]
    [InlineData("paid", PaymentOutcome.Unknown, PaymentOutcome.Unknown)]
    [InlineData("Captured", PaymentOutcome.Unknown, PaymentOutcome.Unknown)]
    public async Task To_capture_and_to_void_are_answered_with_what_stands(string state, PaymentOutcome capture, PaymentOutcome @void)
    {
        server.Answers($$"""{"state":"{{state}}"}""");
        (await gateway.CaptureAsync(Id, default)).Should().Be(capture);
        (await gateway.VoidAsync(Id, default)).Should().Be(@void);
    }

    [Fact]
    public async Task What_is_authorised_still_was_not_captured_and_is_not_known_to_be_given_back()
    {
        server.Answers(Reserved);
        (await gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Declined);
        (await gateway.VoidAsync(Id, default)).Should().Be(PaymentOutcome.Unknown);
        (await gateway.FindAsync(Id, default)).Should().Be(new PaymentStanding.Authorised(Amount));
    }

    [Theory]
    [InlineData("placed", DeskOutcome.Done, DeskOutcome.Rejected, DeskStanding.Placed)]
    [InlineData("cancelled", DeskOutcome.Rejected, DeskOutcome.Done, DeskStanding.Cancelled)]
    [InlineData("rejected", DeskOutcome.Rejected, DeskOutcome.Done, DeskStanding.Rejected)]
    [InlineData("shipped", DeskOutcome.Unknown, DeskOutcome.Unknown, DeskStanding.Unknown)]
    public async Task The_desk_answers_with_what_stands(string state, DeskOutcome place, DeskOutcome cancel, DeskStanding standing)
    {
        server.Answers($$"""{"state":"{{state}}"}""");
        (await desk.PlaceAsync(An.Order("order-0001", "home-1"), default)).Should().Be(place);
        (await desk.CancelAsync(Id, default)).Should().Be(cancel);
        (await desk.FindAsync(Id, default)).Should().Be(standing);
    }

    [Fact]
    public async Task What_the_system_has_never_heard_of_is_nothing_and_only_when_it_was_asked()
    {
        server.Answers("", status: 404);
        (await gateway.FindAsync(Id, default)).Should().BeOfType<PaymentStanding.Nothing>();
        (await desk.FindAsync(Id, default)).Should().Be(DeskStanding.Nothing);
        (await gateway.VoidAsync(Id, default)).Should().Be(PaymentOutcome.Unknown, "an address that is wrong answers 404 to everything");
        (await desk.CancelAsync(Id, default)).Should().Be(DeskOutcome.Unknown);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "done")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"state":""}""")]
    [InlineData(200, """{"state":7}""")]
    [InlineData(302, """{"state":"authorised"}""")]
    [InlineData(401, """{"state":"declined"}""")]
    [InlineData(402, """{"state":"declined"}""")]
    [InlineData(409, """{"state":"captured"}""")]
    [InlineData(500, """{"state":"captured"}""")]
    public async Task Any_other_answer_is_none(int status, string body)
    {
        server.Answers(body, status);
        await AllIsUnknownAsync();
    }

    [Fact]
    public async Task Who_hangs_up_has_not_answered()
    {
        server.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        await AllIsUnknownAsync();
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_none()
    {
        server.Answers($$"""{"state":"captured","note":"{{new string('x', ShopSystemClient.MaxAnswer)}}"}""");
        await AllIsUnknownAsync();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        server.Answer = context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        (await gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Unknown);
        server.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task Who_does_not_wait_any_longer_does_not_know()
    {
        server.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(50));
        (await gateway.AuthoriseAsync(Id, Amount, "tok_visa", patience.Token)).Should().Be(PaymentOutcome.Unknown);
    }

    [Fact]
    public async Task Each_call_has_its_path_below_the_configured_one_and_an_id_that_stays_the_same()
    {
        server.Answers(Reserved);
        await CallEverythingAsync();
        await CallEverythingAsync();
        server.Received.Select(one => $"{one.Line} {one.Headers["webhook-id"]}").Distinct().Should().Equal(
            "POST /voice/payments/order-0001/authorise order-0001.authorise",
            "POST /voice/payments/order-0001/capture order-0001.capture",
            "POST /voice/payments/order-0001/void order-0001.void",
            "GET /voice/payments/order-0001 order-0001.find",
            "POST /voice/orders/order-0001/place order-0001.place",
            "POST /voice/orders/order-0001/cancel order-0001.cancel",
            "GET /voice/orders/order-0001 order-0001.find");
    }

    [Fact]
    public async Task Each_call_is_signed_with_its_time_and_its_body()
    {
        server.Answers(Reserved);
        await CallEverythingAsync();
        foreach ((string line, IReadOnlyDictionary<string, string> headers, string body) in server.Received)
        {
            headers["webhook-timestamp"].Should().Be(An.Evening.ToUnixTimeSeconds().ToString());
            byte[] signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
            headers["webhook-signature"].Should().Be("v1," + Convert.ToBase64String(HMACSHA256.HashData(Secret, signed)), line);
        }
    }

    [Fact]
    public async Task The_system_hears_what_it_needs()
    {
        server.Answers(Reserved);
        Order order = An.Order("order-0001", "home-1", quantity: 2);
        await gateway.AuthoriseAsync(Id, Amount, "tok_visa", default);
        await desk.PlaceAsync(order, default);
        JsonElement[] bodies = [.. server.Received.Select(one => JsonDocument.Parse(one.Body).RootElement)];
        bodies[0].GetProperty("order").GetString().Should().Be("order-0001");
        bodies[0].GetProperty("amount").GetProperty("minor").GetInt64().Should().Be(25_00);
        bodies[0].GetProperty("amount").GetProperty("currency").GetString().Should().Be("USD");
        bodies[0].GetProperty("paymentReference").GetString().Should().Be("tok_visa");
        bodies[1].GetProperty("id").GetString().Should().Be("order-0001");
        bodies[1].GetProperty("household").GetString().Should().Be("home-1");
        bodies[1].GetProperty("address").GetProperty("lines").GetArrayLength().Should().Be(order.Quote.Address.Lines.Count);
        JsonElement line = bodies[1].GetProperty("lines")[0];
        line.GetProperty("product").GetString().Should().Be("p-milk");
        line.GetProperty("quantity").GetInt32().Should().Be(2);
        line.GetProperty("minimumAge").GetInt32().Should().Be(0);
        bodies[1].GetProperty("total").GetProperty("minor").GetInt64().Should().Be(order.Total.Minor);
    }

    private async Task CallEverythingAsync()
    {
        await gateway.AuthoriseAsync(Id, Amount, "tok_visa", default);
        await gateway.CaptureAsync(Id, default);
        await gateway.VoidAsync(Id, default);
        await gateway.FindAsync(Id, default);
        await desk.PlaceAsync(An.Order("order-0001", "home-1"), default);
        await desk.CancelAsync(Id, default);
        await desk.FindAsync(Id, default);
    }

    private async Task AllIsUnknownAsync()
    {
        (await gateway.AuthoriseAsync(Id, Amount, "tok_visa", default)).Should().Be(PaymentOutcome.Unknown);
        (await gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Unknown);
        (await gateway.VoidAsync(Id, default)).Should().Be(PaymentOutcome.Unknown);
        (await gateway.FindAsync(Id, default)).Should().BeOfType<PaymentStanding.Unknown>();
        (await desk.PlaceAsync(An.Order("order-0001", "home-1"), default)).Should().Be(DeskOutcome.Unknown);
        (await desk.CancelAsync(Id, default)).Should().Be(DeskOutcome.Unknown);
        (await desk.FindAsync(Id, default)).Should().Be(DeskStanding.Unknown);
    }
}
