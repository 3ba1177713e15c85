using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.Alexa.Parsing;
using Xunit;

namespace VoiceCommerce.Tests.Alexa;

public sealed class AlexaParserTests
{
    [Fact]
    public void A_launch_is_a_turn_of_the_recognised_voice()
    {
        Incoming incoming = Understood(Requests.Launch());

        incoming.Id.Value.Should().Be(Requests.Id);
        incoming.UserId.Should().Be(Requests.User);
        incoming.Applications.Should().Equal(Requests.Skill, Requests.Skill);
        incoming.IsSkillEvent.Should().BeFalse();
        Message.Said said = incoming.Message.Should().BeOfType<Message.Said>().Subject;
        said.Intent.Should().Be(new Intent.Launch());
        said.Device.Should().Be(DeviceId.From("amzn1.ask.device.KITCHEN"));
        said.Speaker.Should().Be(new Speaker.Recognised(PersonId.From(Requests.Person)!, 300));
        said.Dialogue.Should().Be(DialogueRef.From("dialogue-1"));
        said.AccessToken.Should().Be("a.good.token");
    }

    [Fact]
    public void An_intent_is_mapped_by_its_name_and_filled_slots()
    {
        Message.Said said = Said(Requests.Of("ReorderIntent", new JsonObject { ["product"] = Requests.Slot("toilet paper"), ["quantity"] = new JsonObject { ["name"] = "quantity" } }));

        said.Intent.Should().Be(new Intent.Reorder(Phrase.From("toilet paper")!));
    }

    [Fact]
    public void An_intent_that_the_model_does_not_have_is_a_fallback() => Said(Requests.Of("SomebodyElsesIntent")).Intent.Should().Be(new Intent.Fallback());

    [Fact]
    public void A_voice_that_Alexa_does_not_know_is_a_stranger() =>
        Said(Requests.Launch().Without("context.System.person")).Speaker.Should().Be(new Speaker.Unknown());

    [Fact]
    public void A_person_without_an_id_is_a_stranger() =>
        Said(Requests.Launch().Without("context.System.person.personId")).Speaker.Should().Be(new Speaker.Unknown());

    [Fact]
    public void A_person_id_of_a_strange_shape_is_a_stranger() =>
        Said(Requests.Launch().With("context.System.person.personId", "mum\nadmin")).Speaker.Should().Be(new Speaker.Unknown());

    [Fact]
    public void A_voice_without_a_confidence_level_has_none() =>
        Said(Requests.Launch().Without("context.System.person.authenticationConfidenceLevel")).Speaker
            .Should().Be(new Speaker.Recognised(PersonId.From(Requests.Person)!, 0));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(400, 400)]
    [InlineData(100_000, 400)]
    public void A_confidence_level_stays_within_Amazons_scale(int level, int expected) =>
        Said(Requests.Launch().With("context.System.person.authenticationConfidenceLevel.level", level)).Speaker
            .Should().Be(new Speaker.Recognised(PersonId.From(Requests.Person)!, expected));

    [Fact]
    public void A_new_session_has_no_dialogue_whatever_its_attributes_say() =>
        Said(Requests.Launch().With("session.new", true)).Dialogue.Should().BeNull();

    [Fact]
    public void A_reference_of_a_strange_shape_is_no_dialogue() =>
        Said(Requests.Launch().With("session.attributes.dialogue", "../../etc")).Dialogue.Should().BeNull();

    [Fact]
    public void Attributes_that_are_not_ours_are_ignored() =>
        Said(Requests.Launch().With("session.attributes", new JsonObject { ["theirs"] = new JsonArray(1, 2) })).Dialogue.Should().BeNull();

    [Fact]
    public void The_token_may_stand_in_the_session_only() =>
        Said(Requests.Launch().Without("context.System.user")).AccessToken.Should().Be("a.good.token");

    [Fact]
    public void Who_linked_under_a_voice_profile_has_a_token_there() =>
        Said(Requests.Launch().With("context.System.user.accessToken", null).With("session.user.accessToken", null).With("context.System.person", new JsonObject { ["personId"] = "amzn1.ask.person.A", ["accessToken"] = "the.persons.token" }))
            .AccessToken.Should().Be("the.persons.token");

    [Fact]
    public void The_devices_home_counts_before_a_guests_own() =>
        Said(Requests.Launch().With("context.System.person", new JsonObject { ["personId"] = "amzn1.ask.person.A", ["accessToken"] = "the.guests.token" })).AccessToken.Should().Be("a.good.token");

    [Fact]
    public void A_session_that_comes_back_hears_the_open_question_again() =>
        Said(Requests.InSession(new JsonObject { ["type"] = "SessionResumedRequest", ["cause"] = new JsonObject { ["type"] = "ConnectionCompleted" } }))
            .Intent.Should().Be(new Intent.Repeat());

    [Theory]
    [InlineData("200", "ACHIEVED", null, VerificationOutcome.Achieved)]
    [InlineData("200", "NOT_ACHIEVED", "NOT_MATCH", VerificationOutcome.NotMatched)]
    [InlineData("200", "NOT_ACHIEVED", "METHOD_LOCKOUT", VerificationOutcome.LockedOut)]
    [InlineData("200", "NOT_ACHIEVED", "VERIFICATION_METHOD_NOT_SETUP", VerificationOutcome.NotSetUp)]
    [InlineData("200", "NOT_ENABLED", null, VerificationOutcome.NotSetUp)]
    [InlineData("200", "achieved", null, VerificationOutcome.Failed)]
    [InlineData("200", null, null, VerificationOutcome.Failed)]
    [InlineData("403", "ACHIEVED", null, VerificationOutcome.Failed)]
    [InlineData(null, "ACHIEVED", null, VerificationOutcome.Failed)]
    public void What_came_of_the_voice_pin_belongs_to_the_answer_that_asked_for_it(string? code, string? status, string? reason, VerificationOutcome outcome)
    {
        Message.Said said = Said(Requests.InSession(new JsonObject
        {
            ["type"] = "SessionResumedRequest",
            ["cause"] = new JsonObject
            {
                ["type"] = "ConnectionCompleted",
                ["token"] = "dialogue-7",
                ["status"] = new JsonObject { ["code"] = code, ["message"] = "Okay" },
                ["result"] = new JsonObject { ["version"] = "2", ["status"] = status, ["reason"] = reason },
            },
        }));
        said.Intent.Should().Be(new Intent.Verified(outcome));
        said.Dialogue.Should().Be(DialogueRef.From("dialogue-7"));
    }

    [Fact]
    public void An_ended_session_is_a_turn_too() => Said(Requests.Ended()).Intent.Should().Be(new Intent.SessionEnded());

    [Theory]
    [InlineData("INVALID_RESPONSE", "INVALID_RESPONSE")]
    [InlineData("DEVICE_COMMUNICATION_ERROR", "DEVICE_COMMUNICATION_ERROR")]
    [InlineData("Anna's toilet paper", "other")] // Only Amazon's own words may reach the log.
    public void A_session_that_ended_in_an_error_says_which(string error, string fault)
    {
        Incoming incoming = Understood(Requests.Ended(error));

        incoming.Complaint.Should().Be(new Complaint(fault, null));
        incoming.Message.Should().BeOfType<Message.Said>().Which.Intent.Should().Be(new Intent.SessionEnded());
    }

    [Fact]
    public void An_exception_that_Alexa_met_names_the_request_it_is_about()
    {
        Incoming incoming = Understood(Requests.InSession(new JsonObject
        {
            ["type"] = "System.ExceptionEncountered",
            ["error"] = new JsonObject { ["type"] = "INVALID_RESPONSE", ["message"] = "..." },
            ["cause"] = new JsonObject { ["requestId"] = "amzn1.echo-api.request.0" },
        }));

        incoming.Complaint.Should().Be(new Complaint("INVALID_RESPONSE", TurnId.From("amzn1.echo-api.request.0")));
        incoming.Message.Should().Be(new Message.Other());
    }

    [Fact]
    public void A_linked_account_brings_its_token()
    {
        Incoming incoming = Understood(Requests.Event("SkillAccountLinked", new JsonObject { ["accessToken"] = "the.new.token" }));

        incoming.IsSkillEvent.Should().BeTrue();
        incoming.UserId.Should().Be(Requests.User);
        incoming.Message.Should().Be(new Message.AccountLinked("the.new.token"));
    }

    [Fact]
    public void A_disabled_skill_is_an_event_without_a_body()
    {
        Incoming incoming = Understood(Requests.Event("SkillDisabled"));

        incoming.IsSkillEvent.Should().BeTrue();
        incoming.Message.Should().Be(new Message.SkillDisabled());
    }

    [Fact]
    public void A_question_whether_we_could_is_not_a_turn() =>
        Understood(Requests.Of("ReorderIntent").With("request.type", "CanFulfillIntentRequest")).Message.Should().Be(new Message.CouldYou());

    [Theory]
    [InlineData("AudioPlayer.PlaybackStarted")]
    [InlineData("AlexaSkillEvent.SkillEnabled")]
    [InlineData("AlexaSkillEvent.SkillPermissionChanged")]
    [InlineData("Something.NextYear")]
    [InlineData("launchrequest")] // Amazon's names have one spelling.
    public void A_kind_that_we_do_not_know_is_no_fault(string type) =>
        Understood(Requests.Launch().With("request.type", type)).Message.Should().Be(new Message.Other());

    [Theory]
    [InlineData("1778673600000")]
    [InlineData("\"1778673600000\"")]
    public void A_timestamp_may_count_milliseconds(string milliseconds) =>
        Understood(Requests.Launch().With("request.timestamp", JsonNode.Parse(milliseconds))).Timestamp.Should().Be("1778673600000");

    [Fact]
    public void A_missing_timestamp_is_left_to_the_freshness_rule() =>
        Understood(Requests.Launch().Without("request.timestamp")).Timestamp.Should().BeNull();

    [Fact]
    public void Fields_that_Amazon_adds_are_ignored() =>
        Understood(Requests.Launch().With("request.novelty", JsonNode.Parse("""{"a":[1,{"b":null}]}""")).With("context.Novelty", "x"))
            .Message.Should().BeOfType<Message.Said>();

    [Fact]
    public void A_doubled_field_is_no_fault() =>
        Parse("""{"request":{"type":"X","requestId":"r","requestId":"r2"},"context":{"System":{"application":{"applicationId":"a"}}}}""")
            .Should().BeOfType<Parsed.Understood>().Which.Incoming.Id.Value.Should().Be("r2");

    [Theory]
    [InlineData("request")]
    [InlineData("request.type")]
    [InlineData("request.requestId")]
    [InlineData("request.intent")]
    [InlineData("request.intent.name")]
    [InlineData("session")]
    public void A_turn_must_have_what_makes_it_one(string path) =>
        Parse(Requests.Of("ReorderIntent").Without(path).ToJsonString()).Should().BeOfType<Parsed.Malformed>();

    [Fact]
    public void A_request_must_say_which_skill_it_is_for() =>
        Parse(Requests.Launch().Without("session.application").Without("context.System.application").ToJsonString()).Should().BeOfType<Parsed.Malformed>();

    [Theory]
    [InlineData("SkillAccountLinked")]
    [InlineData("SkillDisabled")]
    public void An_event_must_say_whose_it_is(string type) =>
        Parse(Requests.Event(type, []).Without("context.System.user").ToJsonString()).Should().BeOfType<Parsed.Malformed>();

    [Fact]
    public void A_linked_account_must_have_a_body() =>
        Parse(Requests.Event("SkillAccountLinked").ToJsonString()).Should().BeOfType<Parsed.Malformed>();

    [Theory]
    [InlineData("request", "[]")]
    [InlineData("request", "\"text\"")]
    [InlineData("request.type", "1")]
    [InlineData("request.type", "\"\"")]
    [InlineData("request.requestId", "7")]
    [InlineData("request.requestId", "\"\"")]
    [InlineData("request.requestId", "\"two words\"")]
    [InlineData("request.timestamp", "true")]
    [InlineData("request.timestamp", "1.5")]
    [InlineData("request.timestamp", "{}")]
    [InlineData("request.intent", "[]")]
    [InlineData("request.intent.name", "{}")]
    [InlineData("request.intent.name", "\"\"")]
    [InlineData("request.intent.slots", "[]")]
    [InlineData("request.intent.slots", "{\"product\":\"toilet paper\"}")]
    [InlineData("request.intent.slots", "{\"product\":{\"value\":5}}")]
    [InlineData("request.intent.slots", "{\"product\":{\"resolutions\":[]}}")]
    [InlineData("request.intent.slots", "{\"product\":{\"resolutions\":{\"resolutionsPerAuthority\":{}}}}")]
    [InlineData("session", "\"s\"")]
    [InlineData("session.new", "\"true\"")]
    [InlineData("session.attributes", "[]")]
    [InlineData("session.attributes.dialogue", "5")]
    [InlineData("session.application.applicationId", "5")]
    [InlineData("session.user.accessToken", "{}")]
    [InlineData("context", "[]")]
    [InlineData("context.System", "\"x\"")]
    [InlineData("context.System.user.userId", "5")]
    [InlineData("context.System.user.userId", "\"two words\"")]
    [InlineData("context.System.person.personId", "5")]
    [InlineData("context.System.person.authenticationConfidenceLevel", "300")]
    [InlineData("context.System.person.authenticationConfidenceLevel.level", "\"300\"")]
    [InlineData("context.System.person.authenticationConfidenceLevel.level", "300.5")]
    public void A_field_of_the_wrong_type_is_malformed(string path, string json) =>
        Parse(Requests.Of("ReorderIntent").With(path, JsonNode.Parse(json)).ToJsonString()).Should().BeOfType<Parsed.Malformed>();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"request\":null}")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"request\":{\"type\":\"\\ud800\"}}")] // Half a surrogate pair.
    [InlineData("{\"request\":{\"intent\":{\"slots\":{\"\\ud800\":{}}}}}")]
    [InlineData("{/* */}")]
    [InlineData("\uFEFF{}")]
    public void What_is_no_request_is_malformed(string body) => Parse(body).Should().BeOfType<Parsed.Malformed>();

    [Fact]
    public void Broken_UTF8_is_malformed() =>
        AlexaParser.Parse([.. "{\"request\":{\"type\":\""u8, 0xFF, .. "\"}}"u8]).Should().BeOfType<Parsed.Malformed>();

    [Theory]
    [InlineData(20, true)]
    [InlineData(40, false)]
    public void Nesting_is_limited(int depth, bool understood) =>
        Parse(Requests.Launch().With("request.novelty", JsonNode.Parse(new string('[', depth) + new string(']', depth))).ToJsonString())
            .Should().Match<Parsed>(parsed => parsed is Parsed.Understood == understood);

    [Fact]
    public void What_was_said_does_not_show_in_the_text_of_a_parsed_request()
    {
        Incoming incoming = Understood(Requests.Of(IntentNames.Code, new JsonObject { ["code"] = Requests.Slot("4711") }));

        incoming.ToString().Should().NotContain("4711").And.NotContain("a.good.token");
    }

    [Fact]
    public void A_reason_never_quotes_the_request() =>
        Parse(Requests.Launch().With("request.requestId", "secret words").ToJsonString())
            .Should().BeOfType<Parsed.Malformed>().Which.Reason.Should().NotContain("secret");

    private static Message.Said Said(JsonObject request) => Understood(request).Message.Should().BeOfType<Message.Said>().Subject;

    private static Incoming Understood(JsonObject request) => Parse(request.ToJsonString()).Should().BeOfType<Parsed.Understood>().Subject.Incoming;

    private static Parsed Parse(string body) => AlexaParser.Parse(Encoding.UTF8.GetBytes(body));
}
