using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class BurstTests
{
    [Fact]
    public async Task Nothing_is_held_on_a_quiet_day() =>
        (await new MerchantDesk().GetAsync("/bursts")).Json.GetProperty("bursts").GetArrayLength().Should().Be(0);

    [Fact]
    public async Task A_burst_is_shown_without_a_home_or_a_word()
    {
        MerchantDesk desk = await WithBurstAsync();
        (await desk.GetAsync("/bursts")).Text.Should().Be(
            """{"bursts":[{"product":"dollhouse","since":"2026-03-01T11:58:00Z","lastSeen":"2026-03-01T12:00:00Z","homes":87,"threshold":20,"holds":true,"word":"none"}]}""");
    }

    [Theory]
    [InlineData("end", "ended", false)]
    [InlineData("pin", "pinned", true)]
    public async Task The_merchant_ends_it_or_pins_it(string verb, string word, bool holds)
    {
        MerchantDesk desk = await WithBurstAsync();
        MerchantReply reply = await desk.SendAsync("POST", $"/bursts/dollhouse/{verb}");
        reply.Status.Should().Be(200);
        reply.Json.GetProperty("word").GetString().Should().Be(word);
        reply.Json.GetProperty("holds").GetBoolean().Should().Be(holds);
        (await desk.GetAsync("/bursts")).Json.GetProperty("bursts")[0].GetProperty("word").GetString().Should().Be(word);
    }

    [Theory]
    [InlineData("rice", 404)]
    [InlineData("no such id", 400)]
    public async Task Of_what_nobody_asks_for_nothing_can_be_said(string product, int status) =>
        (await (await WithBurstAsync()).SendAsync("POST", $"/bursts/{Uri.EscapeDataString(product)}/end")).Status.Should().Be(status);

    private static async Task<MerchantDesk> WithBurstAsync()
    {
        MerchantDesk desk = new();
        Burst seen = new() { Product = ProductId.From("dollhouse")!, Since = MerchantDesk.Now.AddMinutes(-2), LastSeen = MerchantDesk.Now, Homes = 87, Threshold = 20 };
        await desk.Crowd.SeenAsync([seen], default);
        return desk;
    }
}
