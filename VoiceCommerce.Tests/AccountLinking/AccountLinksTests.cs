using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.AccountLinking;

public sealed class AccountLinksTests
{
    private readonly InMemoryHouseholds homes = new();
    private readonly AccountLinks links;

    public AccountLinksTests() => links = new(homes, new ManualClock(Signer.Now));

    [Fact]
    public async Task A_link_is_kept_and_written_down()
    {
        await homes.MoveIn("house-1");

        (await links.LinkAsync(LinkableHomes.Id("house-1"), "account-1", default)).Should().BeTrue();

        homes.At("house-1").Record.Household.Linked.Should().Be(new LinkedAccount("account-1", Signer.Now));
        homes.At("house-1").Audit.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new AuditEntry(Signer.Now, AuditEvent.AccountLinked, "platform", null, null, []));
    }

    [Fact]
    public async Task Linking_again_commits_nothing()
    {
        await homes.MoveIn("house-1", "account-1");
        int before = homes.Commits;

        (await links.LinkAsync(LinkableHomes.Id("house-1"), "account-1", default)).Should().BeTrue();
        homes.Commits.Should().Be(before);
    }

    [Fact]
    public async Task Nobody_is_linked_to_a_household_that_does_not_exist() =>
        (await links.LinkAsync(LinkableHomes.Id("nowhere"), "account-1", default)).Should().BeFalse();

    [Fact]
    public async Task An_account_that_moves_leaves_its_former_household()
    {
        await homes.MoveIn("house-1", "account-1");
        await homes.MoveIn("house-2");

        await links.LinkAsync(LinkableHomes.Id("house-2"), "account-1", default);

        homes.At("house-1").Record.Household.Linked.Should().BeNull();
        homes.At("house-2").Record.Household.Linked!.PlatformUserId.Should().Be("account-1");
    }

    [Fact]
    public async Task Unlinking_takes_the_cart_and_the_open_dialogues_along()
    {
        await homes.MoveIn("house-1", "account-1", record => record with
        {
            Cart = [new(ProductId.From("milk")!, DisplayName.From("Milk")!, Quantity.From(1)!, null)],
            Dialogues = [new() { Ref = DialogueRef.From("d")!, State = new DialogueState.Idle(), LastTurnAt = Signer.Now }],
        });

        (await links.UnlinkAsync("account-1", default)).Should().BeTrue();

        HouseholdRecord after = homes.At("house-1").Record;
        after.Household.Linked.Should().BeNull();
        after.Cart.Should().BeEmpty();
        after.Dialogues.Should().BeEmpty();
        homes.At("house-1").Audit.Should().ContainSingle().Which.Event.Should().Be(AuditEvent.AccountUnlinked);
    }

    [Theory]
    [InlineData("the skill is disabled", true)]
    [InlineData("the home links another account", true)]
    [InlineData("the account is linked once more", false)]
    public async Task A_device_is_not_known_again_once_its_account_has_left(string what, bool former)
    {
        DeviceRule nursery = new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("nursery")!, BuysNothing = true };
        await homes.MoveIn("house-1", "account-1", record => record with { Household = record.Household with { Rules = new() { Devices = [nursery] } } });

        await (what switch
        {
            "the skill is disabled" => links.UnlinkAsync("account-1", default),
            "the home links another account" => links.LinkAsync(LinkableHomes.Id("house-1"), "account-2", default),
            _ => links.LinkAsync(LinkableHomes.Id("house-1"), "account-1", default),
        });

        homes.At("house-1").Record.Household.Rules.Devices.Should().Equal(nursery with { Former = former });
    }

    [Fact]
    public async Task Devices_that_were_named_before_the_first_link_are_known()
    {
        DeviceRule nursery = new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("nursery")!, BuysNothing = true };
        await homes.MoveIn("house-1", linked: null, record => record with { Household = record.Household with { Rules = new() { Devices = [nursery] } } });

        await links.LinkAsync(LinkableHomes.Id("house-1"), "account-1", default);

        homes.At("house-1").Record.Household.Rules.Devices.Should().Equal(nursery);
    }

    [Fact]
    public async Task Unlinking_an_account_that_nobody_has_changes_nothing()
    {
        await homes.MoveIn("house-1", "account-1");

        (await links.UnlinkAsync("account-2", default)).Should().BeFalse();
        homes.At("house-1").Record.Household.Linked.Should().NotBeNull();
    }

    [Fact]
    public async Task A_lost_race_is_run_again_over_what_the_winner_left()
    {
        await homes.MoveIn("house-1");
        bool once = true;
        homes.BeforeCommit = async _ =>
        {
            if (once)
            {
                once = false;
                await Disturb();
            }
        };

        (await links.LinkAsync(LinkableHomes.Id("house-1"), "account-1", default)).Should().BeTrue();

        homes.At("house-1").Record.Household.Linked.Should().NotBeNull();
        homes.At("house-1").Record.Household.Locale.Should().Be("en-GB", "the winner's change stays");
    }

    [Fact]
    public async Task A_household_that_is_never_left_alone_is_given_up()
    {
        await homes.MoveIn("house-1");
        homes.BeforeCommit = commit => commit.Audit.Count > 0 ? Disturb() : Task.CompletedTask;

        await links.Invoking(all => all.LinkAsync(LinkableHomes.Id("house-1"), "account-1", default)).Should().ThrowAsync<ContentionException>();
        homes.At("house-1").Record.Household.Linked.Should().BeNull();
    }

    [Fact]
    public async Task A_home_in_which_everybody_speaks_at_once_is_linked_all_the_same()
    {
        await homes.MoveIn("house-1");
        int others = 30;
        homes.BeforeCommit = commit => commit.Audit.Count > 0 && others-- > 0 ? Disturb() : Task.CompletedTask;

        (await links.LinkAsync(LinkableHomes.Id("house-1"), "account-1", default)).Should().BeTrue();
        homes.At("house-1").Record.Household.Linked.Should().NotBeNull();
    }

    /// <summary>Somebody else changes the household.</summary>
    private async Task Disturb()
    {
        HouseholdPartition home = homes.At("house-1");
        HouseholdRecord changed = home.Record with { Household = home.Record.Household with { Locale = "en-GB" } };
        await homes.CommitAsync(new() { Record = changed, ExpectedVersion = home.Version, At = Signer.Now }, default);
    }
}
