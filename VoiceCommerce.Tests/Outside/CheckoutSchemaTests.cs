using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Merchant;
using Xunit;

namespace VoiceCommerce.Tests.Outside;

/// <summary>Our orders as another assistant reads them, against what the Universal Commerce Protocol's own library (npm @ucp-js/sdk) and its form of 2026-04-08 say a checkout is.</summary>
public sealed class CheckoutSchemaTests
{
    private const string Script = "checkout-schema.mjs";

    [Fact]
    public async Task An_order_in_every_state_is_a_checkout_of_the_protocol()
    {
        string[] checkouts = await Task.WhenAll(Enum.GetValues<OrderState>().Select(state => AnswerAsync(state)));

        (await OutsideValidator.CheckAsync(Script, checkouts)).Should().Equal(checkouts.Select(_ => "ok"));
    }

    [Theory]
    [InlineData("continue_url", "continue_url")]
    [InlineData("status", "status")]
    [InlineData("ucp", "ucp")]
    [InlineData("links", "links")]
    [InlineData("totals", "totals")]
    [InlineData("messages", "messages")]
    public async Task A_field_that_is_left_out_would_be_found(string left, string named)
    {
        JsonObject checkout = await HeldAsync();
        checkout.Remove(left);

        (await OutsideValidator.CheckAsync(Script, checkout.ToJsonString())).Should().ContainSingle().Which.Should().Contain(named);
    }

    [Fact]
    public async Task A_misspelt_field_and_a_second_total_would_be_found()
    {
        JsonObject misspelt = await HeldAsync();
        misspelt["line_items"]![0]!["item"]!["titel"] = "Dollhouse";
        JsonObject twice = await HeldAsync();
        twice["totals"]!.AsArray().Add(twice["totals"]![3]!.DeepClone());

        string[] found = await OutsideValidator.CheckAsync(Script, misspelt.ToJsonString(), twice.ToJsonString());

        found[0].Should().Contain("/line_items/0/item/titel is not known");
        found[1].Should().Contain("/totals");
    }

    private static async Task<JsonObject> HeldAsync() => JsonNode.Parse(await AnswerAsync(OrderState.Held))!.AsObject();

    private static async Task<string> AnswerAsync(OrderState state)
    {
        MerchantDesk desk = new();
        await CheckoutTests.HaveAsync(desk, state, MerchantDesk.Now, reasons: true);
        MerchantReply reply = await desk.GetAsync("/orders/order-0001/checkout");
        reply.Status.Should().Be(200, reply.Text);
        return reply.Text;
    }
}
