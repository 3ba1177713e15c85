using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Tests.Understanding;
using Xunit;

namespace VoiceCommerce.Tests.InteractionModels;

/// <summary>skill.json asks the platform for what the app lives on, and promises nothing that the models do not keep.</summary>
public sealed class SkillManifestTests
{
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(OutsideModelValidationTests.Repository(), "skill.json")))!["manifest"]!;

    [Fact]
    public void Without_these_permissions_every_voice_is_a_strangers_and_no_voice_code_is_asked_for() =>
        Manifest["permissions"]!.AsArray().Select(permission => (string)permission!["name"]!).Should().Equal("alexa::person_id:read", "alexa::authenticate:2:optional");

    [Fact]
    public void The_events_are_those_that_are_handled_and_they_come_where_the_requests_come()
    {
        Manifest["events"]!["subscriptions"]!.AsArray().Select(known => (string)known!["eventName"]!).Should().Equal("SKILL_DISABLED", "SKILL_ACCOUNT_LINKED");
        Manifest["events"]!["endpoint"]!.ToJsonString().Should().Be(Manifest["apis"]!["custom"]!["endpoint"]!.ToJsonString());
        ((string)Manifest["events"]!["endpoint"]!["uri"]!).Should().EndWith("/api/alexa");
    }

    [Fact]
    public void It_is_in_every_language_that_there_is_a_model_for() =>
        Manifest["publishingInformation"]!["locales"]!.AsObject().Select(locale => locale.Key).Should().BeEquivalentTo(Shop.Locales);

    /// <summary>Amazon's "Requirements for Skills that Allow Purchases", 1a and 1e.</summary>
    [Fact]
    public void Its_description_says_that_an_account_is_linked_and_that_a_voice_code_can_be_set() =>
        Manifest["publishingInformation"]!["locales"]!.AsObject().Select(locale => (string)locale.Value!["description"]!).Should().AllSatisfy(description =>
            description.Should().Contain("Link your shop account").And.Contain("can set a voice code"));

    [Fact]
    public void Its_example_phrases_open_the_skill_and_are_understood()
    {
        foreach ((string locale, JsonNode? told) in Manifest["publishingInformation"]!["locales"]!.AsObject())
        {
            string name = Shop.Model(locale).InvocationName;
            string[] phrases = [.. told!["examplePhrases"]!.AsArray().Select(phrase => (string)phrase!)];
            phrases[0].Should().Be($"Alexa, open {name}");
            phrases[1..].Should().HaveCount(2).And.AllSatisfy(phrase =>
            {
                phrase.Should().StartWith($"Alexa, ask {name} ");
                Shop.Meaning(phrase, locale).Should().NotBe("Fallback");
            });
        }
    }
}
