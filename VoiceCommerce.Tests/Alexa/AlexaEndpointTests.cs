using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.Alexa;
using VoiceCommerce.Functions.Storage.Sqlite;
using Xunit;

namespace VoiceCommerce.Tests.Alexa;

public sealed class AlexaEndpointTests
{
    private const int DiskIsFull = 13; // SQLITE_FULL

    private const string Silence = """{"version":"1.0","response":{}}""";

    /// <summary>An answer that never comes is a failure, and not a test run that never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_spoken_yes_becomes_a_turn_and_the_shops_words_the_answer()
    {
        Door door = new();

        (int status, string body) = await door.Post(Door.Linked(Requests.Of(IntentNames.Yes)));

        status.Should().Be(200);
        Door.SpeechIn(body).Should().Be("<speak>Shall I order it?</speak>");
        door.Steps.Should().Equal("verify", "turn");
        door.Turns.Should().ContainSingle().Which.Should().Be(new Turn
        {
            Id = TurnId.From(Requests.Id)!,
            Household = HouseholdId.From("house-1")!,
            Speaker = new Speaker.Recognised(PersonId.From(Requests.Person)!, 300),
            Device = DeviceId.From("amzn1.ask.device.KITCHEN"),
            Dialogue = DialogueRef.From("dialogue-1"),
            Intent = new Intent.Yes(),
        });
    }

    [Fact]
    public async Task Garbage_with_a_bad_signature_never_reaches_the_parser()
    {
        Door door = new() { Signed = false };

        (await door.Post("garbage"u8.ToArray())).Should().Be((400, ""));

        door.Steps.Should().Equal("verify");
        door.Logged.Should().BeEmpty("the parser would have complained");
    }

    [Fact]
    public async Task A_good_request_with_a_bad_signature_is_refused()
    {
        Door door = new() { Signed = false };

        (await door.Post(Door.Linked(Requests.Of(IntentNames.Yes)))).Should().Be((400, ""));
        door.Steps.Should().Equal("verify");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("{}")]
    public async Task What_Alexa_signed_but_is_no_request_is_refused_without_a_word(string body)
    {
        Door door = new();

        (await door.Post(Encoding.UTF8.GetBytes(body))).Should().Be((400, ""));
        door.Logged.Should().ContainSingle().Which.Id.Should().Be(1100);
    }

    [Theory]
    [InlineData(AlexaEndpoint.MaxBodyBytes, true)]
    [InlineData(AlexaEndpoint.MaxBodyBytes + 1, false)]
    public async Task A_body_of_128_KiB_is_read_and_one_byte_more_is_not(int bytes, bool read)
    {
        Door door = new();

        (await door.Post(new byte[bytes])).Should().Be((400, ""));
        door.Steps.Should().HaveCount(read ? 1 : 0);
    }

    [Theory]
    [InlineData("session.application.applicationId")]
    [InlineData("context.System.application.applicationId")]
    public async Task A_request_for_another_skill_is_refused(string path)
    {
        Door door = new();

        (await door.Post(Door.Linked(Requests.Of(IntentNames.Yes)).With(path, "amzn1.ask.skill.other"))).Should().Be((400, ""));
        door.Turns.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-05-13T11:57:30Z", 200)]
    [InlineData("2026-05-13T11:57:29Z", 400)]
    [InlineData("2026-05-13T12:02:31Z", 400)]
    [InlineData(null, 400)]
    public async Task A_stale_request_is_refused(string? timestamp, int status)
    {
        Door door = new();

        (await door.Post(Door.Linked(Requests.Of(IntentNames.Yes)).With("request.timestamp", timestamp))).Status.Should().Be(status);
        door.Turns.Should().HaveCount(status == 200 ? 1 : 0);
    }

    [Theory]
    [InlineData(null, 1101)]
    [InlineData("garbage", 1108)] // The operator should know.
    public async Task Without_a_good_token_the_customer_is_asked_to_link(string? token, int told)
    {
        Door door = new();

        (int status, string body) = await door.Post(Requests.InSession(new JsonObject { ["type"] = "LaunchRequest" }, token));

        status.Should().Be(200);
        body.Should().Contain("\"card\":{\"type\":\"LinkAccount\"}").And.Contain("\"shouldEndSession\":true");
        door.Turns.Should().BeEmpty();
        door.Logged.Should().ContainSingle().Which.Id.Should().Be(told);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_not_the_customers_fault()
    {
        Door door = new();
        door.Keys.Answer = null;

        string body = (await door.Post(Door.Linked(Requests.Launch()))).Body;

        Door.SpeechIn(body).Should().Contain("try again");
        body.Should().NotContain("LinkAccount");
    }

    [Fact]
    public async Task A_household_that_the_shop_does_not_know_is_told_so()
    {
        Door door = new() { Shop = (_, _) => Task.FromResult<Reply?>(null) };

        string body = (await door.Post(Door.Linked(Requests.Launch()))).Body;

        Door.SpeechIn(body).Should().Contain("has not set up your household");
        body.Should().Contain("\"shouldEndSession\":true").And.NotContain("LinkAccount");
    }

    [Fact]
    public async Task A_turn_that_broke_is_apologised_for_and_nothing_is_claimed()
    {
        Door door = new() { Shop = (_, _) => throw new InvalidOperationException("Anna's 4711") };

        (int status, string body) = await door.Post(Door.Linked(Requests.Of(IntentNames.Yes)));

        status.Should().Be(200);
        Door.SpeechIn(body).Should().Contain("went wrong").And.Contain("where is my order");
        body.Should().Contain("\"dialogue\":\"dialogue-1\"").And.Contain("\"shouldEndSession\":false");
        (int Id, string Text) line = door.Logged.Should().ContainSingle().Subject;
        line.Id.Should().Be(1104);
        line.Text.Should().Contain(Requests.Id).And.Contain("InvalidOperationException").And.NotContain("4711");
    }

    [Fact]
    public async Task Why_the_store_failed_is_told_to_the_operator_and_what_it_was_doing_is_not()
    {
        Door door = new() { Shop = (_, _) => throw new SqliteFailure(DiskIsFull, "Anna's 4711") };

        await door.Post(Door.Linked(Requests.Of(IntentNames.Yes)));

        door.Logged.Should().ContainSingle().Which.Text.Should().Contain("SqliteFailure (database or disk is full, 13)").And.NotContain("4711");
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_told_to_stop_and_apologised_for()
    {
        TaskCompletionSource begun = new();
        Door door = new()
        {
            Shop = async (_, cancellation) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
                return null;
            },
        };
        Task<(int Status, string Body)> answer = door.Post(Door.Linked(Requests.Of(IntentNames.Yes)));
        await begun.Task;
        door.Time.Advance(SpokenTurns.Deadline);

        Door.SpeechIn((await answer).Body).Should().Contain("where is my order");
        door.Logged.Should().ContainSingle().Which.Id.Should().Be(1105);
    }

    [Fact]
    public async Task A_turn_that_cannot_be_stopped_any_more_is_apologised_for_and_goes_on()
    {
        TaskCompletionSource begun = new();
        TaskCompletionSource store = new();
        bool done = false;
        Door door = new()
        {
            Shop = async (_, _) =>
            {
                begun.SetResult();
                await store.Task;
                done = true;
                return null;
            },
        };
        Task<(int Status, string Body)> answer = door.Post(Door.Linked(Requests.Of(IntentNames.Yes)));
        await begun.Task;
        door.Time.Advance(SpokenTurns.Deadline);

        Door.SpeechIn((await answer.WaitAsync(Patience)).Body).Should().Contain("where is my order");
        done.Should().BeFalse();
        store.SetResult();
        done.Should().BeTrue();
    }

    [Fact]
    public async Task A_turn_that_breaks_after_its_apology_is_in_the_log()
    {
        TaskCompletionSource begun = new();
        TaskCompletionSource store = new();
        Door door = new()
        {
            Shop = async (_, _) =>
            {
                begun.SetResult();
                await store.Task;
                return null;
            },
        };
        Task<(int Status, string Body)> answer = door.Post(Door.Linked(Requests.Of(IntentNames.Yes)));
        await begun.Task;
        door.Time.Advance(SpokenTurns.Deadline);
        await answer.WaitAsync(Patience);

        store.SetException(new IOException("Anna's 4711"));
        door.Logged.Select(line => line.Id).Should().Equal(1105, 1104);
        door.Logged[1].Text.Should().Contain("IOException").And.NotContain("4711");
    }

    [Fact]
    public async Task Nobody_hears_the_end_of_a_session_but_the_shop_learns_of_it()
    {
        Door door = new();

        (await door.Post(Door.Linked(Requests.Ended()))).Should().Be((200, Silence));
        door.Turns.Should().ContainSingle().Which.Intent.Should().Be(new Intent.SessionEnded());
    }

    [Fact]
    public async Task The_end_of_a_session_is_silent_whatever_happens()
    {
        (await new Door { Shop = (_, _) => throw new InvalidOperationException() }.Post(Door.Linked(Requests.Ended()))).Should().Be((200, Silence));
        (await new Door().Post(Requests.Ended())).Should().Be((200, Silence));
    }

    [Fact]
    public async Task A_complaint_of_Alexas_is_logged_with_ids_only()
    {
        Door door = new();

        await door.Post(Door.Linked(Requests.Ended("INVALID_RESPONSE")));

        door.Logged.Should().ContainSingle().Which.Should().Match<(int Id, string Text)>(line => line.Id == 1106 && !line.Text.Contains("a name in it"));
    }

    [Fact]
    public async Task We_never_offer_ourselves_to_who_did_not_name_us()
    {
        Door door = new();

        (await door.Post(Requests.Of(IntentNames.Yes).With("request.type", "CanFulfillIntentRequest")))
            .Should().Be((200, """{"version":"1.0","response":{"canFulfillIntent":{"canFulfill":"NO"}}}"""));
        door.Turns.Should().BeEmpty();
    }

    [Fact]
    public async Task A_kind_that_we_do_not_know_is_answered_with_silence() =>
        (await new Door().Post(Requests.Launch().With("request.type", "AudioPlayer.PlaybackStarted"))).Should().Be((200, Silence));

    [Fact]
    public async Task No_log_line_holds_a_token_or_what_was_said()
    {
        Door door = new() { Shop = (_, _) => throw new InvalidOperationException("4711") };
        string token = Door.Provider.Token();
        JsonObject request = Door.Linked(Requests.Of(IntentNames.Code, new JsonObject { ["code"] = Requests.Slot("4711") }), token);

        await door.Post(request);
        await door.Post(request.With("request.timestamp", "4711"));
        await door.Post(Door.Linked(request, token + "4711"));

        string log = string.Join('\n', door.Logged.Select(line => line.Text));
        log.Should().NotContain("4711").And.NotContain(token);
    }
}
