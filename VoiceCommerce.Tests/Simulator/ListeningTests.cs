using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

/// <summary>What the simulated Alexa makes of answers and of words.</summary>
public sealed class ListeningTests
{
    private const string Answer =
        """
        {"version":"1.0","sessionAttributes":{"dialogue":"D1"},"response":{
          "outputSpeech":{"type":"SSML","ssml":"<speak>Soft &amp; Co.<break time=\"200ms\" />Shall I order it?</speak>"},
          "card":{"type":"Simple","title":"Order placed","content":"1 x Soft"},
          "directives":[{"type":"Dialog.UpdateDynamicEntities","updateBehavior":"REPLACE","types":[
            {"name":"PRODUCT","values":[{"id":"P-1","name":{"value":"Zorblax crispbread","synonyms":["zorbies"]}}]}]}],
          "shouldEndSession":false}}
        """;

    private static readonly SessionFrame Frame = new("amzn1.echo-api.session.1", IsNew: true, "amzn1.ask.account.1", "token", "en-US", Attributes: null);

    private static readonly Dictation Ears = new("en-US");

    private static readonly IReadOnlyList<Resident> People = [new("Maria", "P1", "guardian"), new("Ben", "P2", "adult"), new("Lily", "P3", "child")];

    [Fact]
    public void An_answer_is_heard_as_plain_words()
    {
        Heard heard = Heard.From(200, Encoding.UTF8.GetBytes(Answer));

        heard.Speech.Should().Be("Soft & Co. Shall I order it?");
        heard.Card.Should().Be("Order placed: 1 x Soft");
        heard.Listens.Should().BeTrue();
        heard.Attributes!["dialogue"]!.GetValue<string>().Should().Be("D1");
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "oops")]
    public void What_is_no_answer_is_a_problem_and_no_crash(int status, string body) =>
        Heard.From(status, Encoding.UTF8.GetBytes(body)).Should().Match<Heard>(heard => heard.Speech.StartsWith("There was a problem") && !heard.Listens);

    [Fact]
    public void Names_that_the_skill_taught_are_understood_and_sent_as_its_own()
    {
        IReadOnlyList<SlotType> taught = Heard.From(200, Encoding.UTF8.GetBytes(Answer)).Expected!;

        Understood understood = Ears.Understand("reorder zorbies", taught);
        JsonNode slot = SlotOf(AlexaRequests.Intent(Frame, Voice.Stranger, DateTimeOffset.UnixEpoch, understood, Ears.IntentOf(understood), new HashSet<string> { "P-1" }));

        JsonNode resolution = slot["resolutions"]!["resolutionsPerAuthority"]![0]!;
        resolution["authority"]!.GetValue<string>().Should().StartWith("amzn1.er-authority.echo-sdk.dynamic.");
        resolution["values"]![0]!["value"]!["id"]!.GetValue<string>().Should().Be("P-1");
    }

    [Fact]
    public void What_nobody_understands_is_Alexas_fallback() => Ears.Understand("flurb gargle", []).Intent.Should().Be(IntentNames.Fallback);

    [Fact]
    public void Only_a_known_voice_has_a_person()
    {
        PersonIn(AlexaRequests.Launch(Frame, Voice.Stranger, DateTimeOffset.UnixEpoch)).Should().BeNull();
        JsonNode person = PersonIn(AlexaRequests.Launch(Frame, new("Maria", "P1", 200), DateTimeOffset.UnixEpoch))!;
        person["personId"]!.GetValue<string>().Should().Be("P1");
        person["authenticationConfidenceLevel"]!["level"]!.GetValue<int>().Should().Be(200);
    }

    [Theory]
    [InlineData("lily", "Lily")]
    [InlineData("kid", "Lily")]
    [InlineData("mum", "Maria")]
    [InlineData("Dad", "Ben")]
    [InlineData("stranger", "stranger")]
    [InlineData("tv", "stranger")]
    [InlineData("teen", null)]
    [InlineData("grandma", null)]
    public void People_are_called_by_name_or_by_what_they_are(string who, string? name) => (Casting.Find(People, who)?.Name).Should().Be(name);

    private static JsonNode SlotOf(byte[] request) => JsonNode.Parse(request)!["request"]!["intent"]!["slots"]!["product"]!;

    private static JsonNode? PersonIn(byte[] request) => JsonNode.Parse(request)!["context"]!["System"]!["person"];
}
