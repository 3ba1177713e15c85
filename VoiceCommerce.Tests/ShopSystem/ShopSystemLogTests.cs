using System.Text;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.ShopSystem;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Notices;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.ShopSystem;

/// <summary>What whoever runs the shop's own system reads in the log when its answers are none, or a no.</summary>
public sealed class ShopSystemLogTests : IAsyncLifetime
{
    private const string Reserved = """{"state":"authorised","amount":{"minor":2500,"currency":"USD"}}""";

    private static readonly OrderId Id = OrderId.From("order-0001")!;
    private static readonly Money Amount = Money.From(25_00, Currency.From("USD")!)!;

    private readonly KeptLog<ShopSystemClient> log = new();
    private readonly ManualClock clock = new(An.Evening);
    private RecordingServer server = null!;
    private ShopSystemGateway gateway = null!;
    private ShopSystemDesk desk = null!;

    private IEnumerable<string> Lines => log.Text.Split('\n').Select(line => line.Trim());

    public async Task InitializeAsync()
    {
        server = await RecordingServer.StartAsync();
        ShopSystemClient client = new(new(new(server.Address), Encoding.ASCII.GetBytes("thirty-two bytes that tests know")), clock, log);
        (gateway, desk) = (new(client, log), new(client));
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_log_knows_ids_and_codes_and_nobody()
    {
        server.Answers("""{"state":"Ann's card 4111"}""", status: 500);
        await gateway.AuthoriseAsync(Id, Amount, "tok_visa", default);
        server.Answers("Ann's card 4111");
        await gateway.CaptureAsync(Id, default);
        await server.StopAsync();
        await gateway.VoidAsync(Id, default);
        log.Text.Should().Contain("authorise order order-0001 and answered 500").And.Contain("capture order order-0001").And.Contain("void order order-0001");
        log.Text.Should().NotContainAny("Ann", "4111", "tok_visa", "2500");
    }

    [Theory]
    [InlineData("done", "what is no JSON object")]
    [InlineData("null", "what is no JSON object")]
    [InlineData("\ufeff" + Reserved, "what is no JSON object")]
    [InlineData("{}", "a state that is none of authorised, captured, declined, voided")]
    [InlineData("""{"state":7}""", "a state that is none of authorised, captured, declined, voided")]
    [InlineData("""{"state":"authorized","amount":{"minor":2500,"currency":"USD"}}""", "a state that is none of authorised, captured, declined, voided")]
    [InlineData("""{"state":"Authorised","amount":{"minor":2500,"currency":"USD"}}""", "a state that is none of authorised, captured, declined, voided")]
    [InlineData("""{"state":"authorised"}""", "authorised without the amount")]
    [InlineData("""{"state":"authorised","amount":25.00}""", "authorised without the amount")]
    [InlineData("""{"state":"authorised","amount":{"minor":25.00,"currency":"USD"}}""", "authorised without the amount")]
    [InlineData("""{"state":"authorised","amount":{"minor":"2500","currency":"USD"}}""", "authorised without the amount")]
    [InlineData("""{"state":"authorised","amount":{"currency":"USD"}}""", "authorised without the amount")]
    [InlineData("""{"state":"authorised","amount":{"minor":2500,"currency":"usd"}}""", "authorised without the amount")]
    [InlineData("""{"state":"authorised","amount":{"minor":25,"currency":"USD"}}""", "authorised with another amount than was asked for")]
    public async Task The_log_says_what_is_wrong_with_an_answer_that_leaves_an_order_in_doubt(string says, string wrong)
    {
        server.Answers(says);
        (await gateway.AuthoriseAsync(Id, Amount, "tok_visa", default)).Should().Be(PaymentOutcome.Unknown);
        Lines.Should().ContainSingle().Which.Should().Contain("authorise order order-0001 in payments and answered " + wrong);
    }

    [Fact]
    public async Task The_log_names_the_words_that_would_have_answered()
    {
        server.Answers("""{"state":"canceled"}""");
        await gateway.CaptureAsync(Id, default);
        await gateway.VoidAsync(Id, default);
        await gateway.FindAsync(Id, default);
        await desk.PlaceAsync(An.Order("order-0001", "home-1"), default);
        await desk.CancelAsync(Id, default);
        await desk.FindAsync(Id, default);
        Lines.Select(line => line.Split(" asked to ")[1].Split(':')[0]).Should().Equal(
            "capture order order-0001 in payments and answered a state that is none of captured, authorised, voided, declined",
            "void order order-0001 in payments and answered a state that is none of voided, declined, captured",
            "find order order-0001 in payments and answered a state that is none of authorised, captured, voided, declined",
            "place order order-0001 in orders and answered a state that is none of placed, rejected, cancelled",
            "cancel order order-0001 in orders and answered a state that is none of cancelled, rejected, placed",
            "find order order-0001 in orders and answered a state that is none of placed, cancelled, rejected");
    }

    [Fact]
    public async Task A_no_stands_in_the_log_with_its_word_and_a_yes_does_not()
    {
        server.Answers("""{"state":"rejected"}""");
        await desk.PlaceAsync(An.Order("order-0001", "home-1"), default);
        await desk.CancelAsync(Id, default);
        server.Answers("""{"state":"declined"}""");
        await gateway.AuthoriseAsync(Id, Amount, "tok_visa", default);
        await gateway.FindAsync(Id, default);
        Lines.Select(line => line.Split(" asked to ")[1]).Should().Equal(
            "place order order-0001 and said no: it is rejected", "authorise order order-0001 and said no: it is declined");
    }

    [Fact]
    public async Task The_log_tells_why_nothing_was_answered()
    {
        server.Answers($$"""{"state":"captured","note":"{{new string('x', ShopSystemClient.MaxAnswer)}}"}""");
        await gateway.CaptureAsync(Id, default);
        using CancellationTokenSource patience = new();
        server.Answer = async context =>
        {
            clock.Advance(TimeSpan.FromSeconds(4));
            await patience.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await gateway.CaptureAsync(Id, patience.Token);
        await server.StopAsync();
        await gateway.CaptureAsync(Id, default);
        Lines.Select(line => line.Split("did not answer: ")[1].Split(';')[0]).Should().Equal(
            "more than 16384 bytes", "nothing within 4.0 seconds", "ConnectionError");
    }

    [Fact]
    public async Task An_address_that_is_wrong_is_seen_in_the_log_and_what_was_never_asked_for_is_not()
    {
        server.Answers("", status: 404);
        await gateway.FindAsync(Id, default);
        await desk.FindAsync(Id, default);
        log.Text.Should().BeEmpty();
        await gateway.VoidAsync(Id, default);
        await desk.CancelAsync(Id, default);
        Lines.Should().HaveCount(2).And.OnlyContain(line => line.Contains("404"));
    }
}
