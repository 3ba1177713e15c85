using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>
/// An order in the Universal Commerce Protocol's form. The rules are those of its checkout capability, version 2026-04-08; that each answer has the form of the schema is
/// held by <see cref="MerchantDesk"/>.
/// </summary>
public sealed class CheckoutTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task A_held_order_is_escalated_to_the_guardians_page_with_each_reason()
    {
        JsonElement checkout = await CheckoutAsync(OrderState.Held);

        checkout.GetProperty("status").GetString().Should().Be("requires_escalation");
        checkout.GetProperty("continue_url").GetString().Should().Be("https://shop.example/guardian/orders/order-0001");
        checkout.GetProperty("expires_at").GetDateTimeOffset().Should().Be(MerchantDesk.Now.AddHours(24));
        Messages(checkout).Should().Equal("speaker requires_buyer_review", "item_cap requires_buyer_review");
        checkout.GetProperty("messages")[0].GetProperty("content").GetString().Should().Contain("children's orders need a grown-up");
        checkout.GetProperty("messages")[1].GetProperty("content").GetString().Should().NotContain("20.00", "whoever knows a limit knows what to stay under");
        checkout.TryGetProperty("order", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Where_the_reasons_are_not_known_any_more_there_is_one_all_the_same() =>
        Messages(await CheckoutAsync(OrderState.Held, reasons: false)).Should().Equal("guardian_approval requires_buyer_review");

    [Theory]
    [InlineData(OrderState.Placing, "complete_in_progress", true, null)]
    [InlineData(OrderState.Authorised, "complete_in_progress", true, null)]
    [InlineData(OrderState.Placed, "completed", false, null)]
    [InlineData(OrderState.Capturing, "completed", false, null)]
    [InlineData(OrderState.Captured, "completed", false, null)]
    [InlineData(OrderState.Undoing, "completed", false, null)]
    [InlineData(OrderState.Releasing, "canceled", false, "taken_back")]
    [InlineData(OrderState.Undone, "canceled", false, "taken_back")]
    [InlineData(OrderState.Declined, "canceled", false, "not_placed")]
    [InlineData(OrderState.Expired, "canceled", false, "approval_expired")]
    [InlineData(OrderState.Refused, "canceled", false, "guardian_declined")]
    public async Task Every_state_has_its_phase_and_one_that_is_over_has_nowhere_to_go_on(OrderState state, string status, bool goesOn, string? code)
    {
        JsonElement checkout = await CheckoutAsync(state);

        checkout.GetProperty("status").GetString().Should().Be(status);
        checkout.TryGetProperty("continue_url", out _).Should().Be(goesOn);
        checkout.TryGetProperty("expires_at", out _).Should().BeFalse();
        checkout.TryGetProperty("order", out _).Should().Be(status == "completed");
        Messages(checkout).Should().Equal(code is null ? [] : [$"{code} unrecoverable"]);
    }

    [Fact]
    public async Task A_hold_that_has_run_out_is_over_before_it_is_swept() =>
        Messages(await CheckoutAsync(OrderState.Held, MerchantDesk.Now.AddHours(-24))).Should().Equal("approval_expired unrecoverable");

    [Fact]
    public async Task The_totals_add_up_in_minor_units_and_each_is_there_once()
    {
        JsonElement checkout = await CheckoutAsync(OrderState.Held);

        Dictionary<string, long> totals = checkout.GetProperty("totals").EnumerateArray()
            .ToDictionary(total => total.GetProperty("type").GetString()!, total => total.GetProperty("amount").GetInt64());
        totals["total"].Should().Be(totals["subtotal"] + totals["tax"] + totals["fulfillment"]);
        checkout.GetProperty("line_items").EnumerateArray().Sum(line => line.GetProperty("item").GetProperty("price").GetInt64() * line.GetProperty("quantity").GetInt32())
            .Should().Be(totals["subtotal"]);
        checkout.GetProperty("currency").GetString().Should().Be("GBP");
    }

    [Fact]
    public async Task A_tax_that_is_in_the_prices_is_no_part_that_adds_up()
    {
        await HaveAsync(desk, OrderState.Held, MerchantDesk.Now, reasons: true, taxIncluded: true);
        JsonElement checkout = (await desk.GetAsync("/orders/order-0001/checkout")).Json;
        JsonElement order = (await desk.GetAsync("/orders/order-0001")).Json;

        checkout.GetProperty("totals").EnumerateArray().Select(total => total.GetProperty("type").GetString()).Should().Equal("subtotal", "fulfillment", "total");
        order.GetProperty("taxIncluded").GetBoolean().Should().BeTrue();
        order.GetProperty("tax").GetProperty("minor").GetInt64().Should().Be(2_16);
        order.GetProperty("total").GetProperty("minor").GetInt64().Should().Be(order.GetProperty("goods").GetProperty("minor").GetInt64() + 2_99);
    }

    [Fact]
    public async Task It_says_nothing_of_who_the_buyer_is_or_where_they_live()
    {
        string text = (await CheckoutAsync(OrderState.Held)).GetRawText();
        text.Should().NotContainAny("mum", "kit", "Street", "card", "address", "buyer\"");
    }

    [Fact]
    public async Task Without_pages_for_guardians_there_is_nowhere_to_escalate_to()
    {
        MerchantDesk without = new(new InMemoryHouseholds(), guardianOrigin: null);
        await HaveAsync(without, OrderState.Held, MerchantDesk.Now, reasons: true);
        MerchantReply reply = await without.GetAsync("/orders/order-0001/checkout");
        (reply.Status, reply.ProblemType).Should().Be((409, "no-buyer-page"));
    }

    [Theory]
    [InlineData("/orders/order-9999/checkout", 404)]
    [InlineData("/orders/x/checkout", 400)]
    public async Task An_order_that_there_is_not_has_no_checkout(string path, int status) => (await desk.GetAsync(path)).Status.Should().Be(status);

    private static string[] Messages(JsonElement checkout) =>
        [.. checkout.GetProperty("messages").EnumerateArray().Select(message => $"{message.GetProperty("code").GetString()} {message.GetProperty("severity").GetString()}")];

    private async Task<JsonElement> CheckoutAsync(OrderState state, DateTimeOffset? at = null, bool reasons = true)
    {
        await HaveAsync(desk, state, at ?? MerchantDesk.Now, reasons);
        MerchantReply reply = await desk.GetAsync("/orders/order-0001/checkout");
        reply.Status.Should().Be(200, reply.Text);
        return reply.Json;
    }

    /// <summary>A home at the desk that has the order "order-0001".</summary>
    internal static async Task HaveAsync(MerchantDesk desk, OrderState state, DateTimeOffset at, bool reasons, bool taxIncluded = false)
    {
        await desk.WithHomeAsync();
        HouseholdPartition home = desk.Homes[Home]!;
        Order order = Sample.Order("order-0001", state, at, home.Record.Household);
        order = order with { Quote = order.Quote with { Charges = order.Quote.Charges with { TaxIncluded = taxIncluded } } };
        Finding[] because =
        [
            new(Rail.Speaker, Requirement.Guardian, "child", "teen or older"),
            new(Rail.NewToHome, Requirement.Code, "new", "bought before"),
            new(Rail.ItemCap, Requirement.Guardian, "GBP 30.00", "GBP 20.00"),
        ];
        HouseholdRecord record = home.Record.With(order, at) with { HoldReasons = reasons ? [new(order.Quote.Name, order.Id, because, at, null)] : [] };
        (await desk.Homes.CommitAsync(new HouseholdCommit { Record = record, ExpectedVersion = home.Version, Orders = [order], At = at }, default)).Should().BeTrue();
    }
}
