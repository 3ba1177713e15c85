using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.Alexa.Parsing;
using VoiceCommerce.Functions.Alexa.Wire;
using Xunit;

namespace VoiceCommerce.Tests.Alexa;

public sealed class FilledSlotsTests
{
    private const string Static = "amzn1.er-authority.echo-sdk.amzn1.ask.skill.shop.PRODUCT";
    private const string Dynamic = "amzn1.er-authority.echo-sdk.dynamic.amzn1.ask.skill.shop.PRODUCT";
    private const string Match = "ER_SUCCESS_MATCH";

    [Fact]
    public void Words_without_a_resolution_are_what_was_said() =>
        Read(new JsonObject { ["value"] = "loo roll" }).Should().Be(new SlotReading("loo roll"));

    [Fact]
    public void A_match_brings_the_entitys_name_and_id() =>
        Read(Requests.Slot("loo roll", (Static, Match, [("toilet paper", "tp")]))).Should().Be(new SlotReading("loo roll", "tp", "toilet paper"));

    [Fact]
    public void The_homes_own_names_win_over_the_shops() =>
        Read(Requests.Slot("loo roll", (Static, Match, [("toilet paper", "any")]), (Dynamic, Match, [("Soft & Co toilet paper", "sku-7")])))
            .Should().Be(new SlotReading("loo roll", "sku-7", "Soft & Co toilet paper"));

    [Theory]
    [InlineData("ER_SUCCESS_NO_MATCH")]
    [InlineData("ER_ERROR_TIMEOUT")]
    [InlineData("ER_ERROR_EXCEPTION")]
    public void Only_a_match_counts(string code) =>
        Read(Requests.Slot("loo roll", (Dynamic, code, [("wrong", "wrong")]), (Static, Match, [("toilet paper", "tp")])))
            .Should().Be(new SlotReading("loo roll", "tp", "toilet paper"));

    [Fact]
    public void Several_matches_are_a_question_and_not_an_answer() =>
        Read(Requests.Slot("coffee", (Dynamic, Match, [("Dark coffee", "a"), ("Mild coffee", "b")]))).Should().Be(new SlotReading("coffee"));

    [Fact]
    public void A_simple_slot_value_is_read_like_the_slot_itself() =>
        Read(new JsonObject { ["slotValue"] = With("Simple", Requests.Slot("loo roll", (Static, Match, [("toilet paper", "tp")]))) })
            .Should().Be(new SlotReading("loo roll", "tp", "toilet paper"));

    [Fact]
    public void A_list_of_one_is_that_one() =>
        Read(ListOf(Requests.Slot("milk", (Static, Match, [("milk", "m")])))).Should().Be(new SlotReading("milk", "m", "milk"));

    [Fact]
    public void A_list_of_several_is_their_words_together() =>
        Read(ListOf(Requests.Slot("milk", (Static, Match, [("milk", "m")])), Requests.Slot("eggs"))).Should().Be(new SlotReading("milk and eggs"));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"value\":null}")]
    [InlineData("{\"value\":\"  \"}")]
    [InlineData("{\"slotValue\":{\"type\":\"List\",\"values\":[]}}")]
    [InlineData("{\"slotValue\":{\"type\":\"List\",\"values\":[null]}}")]
    public void A_slot_that_was_not_filled_is_left_out(string slot) => Read(JsonNode.Parse(slot)!.AsObject()).Should().BeNull();

    [Theory]
    [InlineData("{\"resolutionsPerAuthority\":null}")]
    [InlineData("{\"resolutionsPerAuthority\":[null]}")]
    [InlineData("{\"resolutionsPerAuthority\":[{}]}")]
    [InlineData("{\"resolutionsPerAuthority\":[{\"status\":{\"code\":\"ER_SUCCESS_MATCH\"}}]}")]
    [InlineData("{\"resolutionsPerAuthority\":[{\"status\":{\"code\":\"ER_SUCCESS_MATCH\"},\"values\":[null]}]}")]
    [InlineData("{\"resolutionsPerAuthority\":[{\"status\":{\"code\":\"ER_SUCCESS_MATCH\"},\"values\":[{}]}]}")]
    public void A_hollow_resolution_resolves_nothing(string resolutions) =>
        Read(new JsonObject { ["value"] = "loo roll", ["resolutions"] = JsonNode.Parse(resolutions) }).Should().Be(new SlotReading("loo roll"));

    [Fact]
    public void Endless_words_are_cut() =>
        Read(new JsonObject { ["value"] = new string('a', 100_000) })!.Value.Should().HaveLength(FilledSlots.MaxSaid);

    private static JsonObject ListOf(params JsonObject[] slots) =>
        new() { ["slotValue"] = new JsonObject { ["type"] = "List", ["values"] = new JsonArray([.. slots.Select(slot => With("Simple", slot))]) } };

    private static JsonObject With(string type, JsonObject slot)
    {
        slot["type"] = type;
        return slot;
    }

    private static SlotReading? Read(JsonObject slot)
    {
        JsonObject request = Requests.Of("AnyIntent", new JsonObject { ["product"] = slot });
        RequestEnvelope envelope = JsonSerializer.Deserialize(request.ToJsonString(), WireJson.Default.RequestEnvelope)!;
        return FilledSlots.Read(envelope.Request!.Intent!.Slots).GetValueOrDefault("product");
    }
}
