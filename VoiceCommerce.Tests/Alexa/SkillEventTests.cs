using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Tests.AccountLinking;
using Xunit;

namespace VoiceCommerce.Tests.Alexa;

public sealed class SkillEventTests
{
    private const string Silence = """{"version":"1.0","response":{}}""";

    private readonly Door door = new();

    [Fact]
    public async Task A_linked_account_is_tied_to_its_household()
    {
        await door.Homes.MoveIn("house-1");

        (await door.Post(LinkedWith(Door.Provider.Token()))).Should().Be((200, Silence));

        door.Homes.At("house-1").Record.Household.Linked!.PlatformUserId.Should().Be(Requests.User);
    }

    [Fact]
    public async Task An_event_may_be_almost_an_hour_old()
    {
        await door.Homes.MoveIn("house-1");

        (await door.Post(LinkedWith(Door.Provider.Token()).With("request.timestamp", "2026-05-13T11:00:01Z"))).Status.Should().Be(200);
        (await door.Post(LinkedWith(Door.Provider.Token()).With("request.timestamp", "2026-05-13T10:59:59Z"))).Status.Should().Be(400);
    }

    [Fact]
    public async Task A_link_without_a_good_token_is_heard_and_changes_nothing()
    {
        await door.Homes.MoveIn("house-1");

        (await door.Post(LinkedWith("garbage"))).Should().Be((200, Silence));
        door.Homes.At("house-1").Record.Household.Linked.Should().BeNull();
    }

    [Fact]
    public async Task A_link_to_a_household_that_the_shop_does_not_know_is_heard() =>
        (await door.Post(LinkedWith(Door.Provider.Token()))).Should().Be((200, Silence));

    [Fact]
    public async Task A_link_that_cannot_be_checked_now_is_asked_for_again()
    {
        door.Keys.Answer = null;

        (await door.Post(LinkedWith(Door.Provider.Token()))).Should().Be((503, ""));
    }

    [Fact]
    public async Task A_disabled_skill_unties_the_household()
    {
        await door.Homes.MoveIn("house-1", Requests.User);

        (await door.Post(Requests.Event("SkillDisabled"))).Should().Be((200, Silence));

        door.Homes.At("house-1").Record.Household.Linked.Should().BeNull();
        door.Homes.At("house-1").Audit.Should().ContainSingle().Which.Event.Should().Be(AuditEvent.AccountUnlinked);
    }

    [Fact]
    public async Task A_disabled_skill_that_nobody_had_linked_is_heard() =>
        (await door.Post(Requests.Event("SkillDisabled"))).Should().Be((200, Silence));

    [Fact]
    public async Task An_event_that_comes_again_changes_nothing_more()
    {
        await door.Homes.MoveIn("house-1");
        JsonObject linked = LinkedWith(Door.Provider.Token());
        await door.Post(linked);
        await door.Post(linked);
        await door.Post(Requests.Event("SkillDisabled"));
        await door.Post(Requests.Event("SkillDisabled"));

        door.Homes.At("house-1").Audit.Select(entry => entry.Event).Should().Equal(AuditEvent.AccountLinked, AuditEvent.AccountUnlinked);
    }

    private static JsonObject LinkedWith(string token) => Requests.Event("SkillAccountLinked", new JsonObject { ["accessToken"] = token });
}
