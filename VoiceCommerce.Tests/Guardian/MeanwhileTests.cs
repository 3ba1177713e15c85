using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>Two guardians with the same page open: what one has set since the other's was shown is never lifted unseen.</summary>
public sealed class MeanwhileTests
{
    private const string Rules = "/guardian/rules";

    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    private Household Now => desk.Shop.Record.Household;

    [Fact]
    public async Task A_page_that_was_open_for_long_lifts_neither_a_pause_nor_a_block_that_came_since()
    {
        Dictionary<string, string> old = await desk.OpenAsync(Rules);
        await AsGranAsync(Rules, ("paused-until", "2026-05-17"), ("blocked", "toys"));

        (await SaveAsync(Rules, old, ("price-rise", "10"))).Location.Should().EndWith("told=saved");

        Now.Limits.PriceRisePercent.Should().Be(10);
        Now.Rules.PausedUntil.Should().NotBeNull();
        Now.Limits.BlockedCategories.Select(category => category.Value).Should().Equal("toys");
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Changes.Select(change => change.Field).Should().Equal("rules.price-rise");
    }

    [Theory]
    [InlineData("/guardian/people/tess", "not-allowed", "toys", "item-cap", "5")]
    [InlineData("/guardian/people/bands/adult", "not-allowed", "toys", "item-cap", "5")]
    [InlineData("/guardian/rules/devices/nursery", "device-closed", "yes", "device-quiet", "19:00 to 07:00")]
    public async Task Nor_is_anything_lifted_of_a_member_an_age_or_a_speaker(string form, string theirs, string set, string mine, string typed)
    {
        WithNursery();
        Dictionary<string, string> old = await desk.OpenAsync(form);
        await AsGranAsync(form, (theirs, set));

        (await SaveAsync(form, old, (mine, typed))).Location.Should().EndWith("told=saved");

        Dictionary<string, string> now = await desk.OpenAsync(form);
        now[theirs].Should().Be(set);
        now[mine].Should().StartWith(typed);
    }

    [Fact]
    public async Task What_both_have_changed_is_refused_with_both_and_nothing_that_was_typed_is_lost()
    {
        Dictionary<string, string> old = await desk.OpenAsync(Rules);
        await AsGranAsync(Rules, ("per-order", "60"), ("blocked", "toys"));

        Seen page = await SaveAsync(Rules, old, ("per-order", "80"), ("quiet-hours", "21:00 to 07:00"));

        page.Text.Should().ContainAll("Somebody changed this meanwhile", "One order: it is 60.00 now. You typed 80.");
        (Now.Limits.PerOrder, Now.Rules.QuietHours).Should().Be((Home.Usd(60_00), null));
        Dictionary<string, string> shown = page.Fields(Rules);
        (shown["per-order"], shown["quiet-hours"], shown["blocked"]).Should().Be(("80", "21:00 to 07:00", "toys"), "what was not touched shows how it stands");

        (await desk.PostAsync(Rules, shown)).Location.Should().EndWith("told=saved", "both were seen now");
        (Now.Limits.PerOrder, Now.Rules.QuietHours!.ToString(), Now.Limits.BlockedCategories.Count).Should().Be((Home.Usd(80_00), "21:00 to 07:00", 1));
    }

    [Fact]
    public async Task A_stale_form_is_not_tried_either()
    {
        Dictionary<string, string> old = await desk.OpenAsync(Rules);
        await AsGranAsync(Rules, ("per-order", "60"));
        (await SaveAsync(Rules, old, ("per-order", "80"), (RuleForm.Act, RuleForm.Try))).Text.Should().Contain("it is 60.00 now. You typed 80.").And.NotContain("If these had been the rules");
    }

    [Fact]
    public async Task After_a_trial_only_what_was_typed_is_saved()
    {
        Dictionary<string, string> old = await desk.OpenAsync(Rules);
        await AsGranAsync(Rules, ("blocked", "toys"));
        Dictionary<string, string> tried = (await SaveAsync(Rules, old, ("per-order", "80"), (RuleForm.Act, RuleForm.Try))).Fields(Rules);
        tried["blocked"].Should().Be("toys");
        await AsGranAsync(Rules, ("blocked", "toys\ndrinks/energy"));

        (await SaveAsync(Rules, tried)).Location.Should().EndWith("told=saved");

        (Now.Limits.PerOrder, Now.Limits.BlockedCategories.Count).Should().Be((Home.Usd(80_00), 2));
    }

    [Fact]
    public async Task Two_who_want_the_same_do_not_contradict_each_other()
    {
        Dictionary<string, string> old = await desk.OpenAsync(Rules);
        await AsGranAsync(Rules, ("price-rise", "10"));
        (await SaveAsync(Rules, old, ("price-rise", "10"))).Location.Should().EndWith("told=unchanged");
    }

    [Fact]
    public async Task A_change_that_comes_between_the_look_and_the_commit_is_seen_too()
    {
        Dictionary<string, string> old = await desk.OpenAsync(Rules);
        desk.Shop.Homes.BeforeCommit = _ =>
        {
            desk.Shop.Homes.BeforeCommit = null;
            desk.Shop.Change(home => home with { Limits = home.Limits with { PerOrder = Home.Usd(60_00) } });
            return Task.CompletedTask;
        };

        (await SaveAsync(Rules, old, ("per-order", "80"))).Text.Should().Contain("it is 60.00 now. You typed 80.");

        Now.Limits.PerOrder.Should().Be(Home.Usd(60_00));
    }

    [Fact]
    public async Task A_form_that_does_not_say_what_it_showed_changes_nothing()
    {
        Dictionary<string, string> unmarked = (await desk.OpenAsync(Rules)).ToDictionary(field => field.Key, field => field.Key.StartsWith(RuleField.Was, StringComparison.Ordinal) ? "" : field.Value);
        (await SaveAsync(Rules, unmarked, ("per-order", "80"))).Text.Should().Contain("Somebody changed this meanwhile");
        Now.Limits.PerOrder.Should().Be(Home.Usd(100_00));
    }

    [Fact]
    public async Task A_speaker_whose_name_was_taken_away_meanwhile_does_not_come_back_by_half()
    {
        WithNursery();
        const string form = "/guardian/rules/devices/nursery";
        Dictionary<string, string> old = await desk.OpenAsync(form);
        await AsGranAsync(form, ("device-name", ""));

        (await SaveAsync(form, old, ("device-closed", "yes"))).Text.Should().ContainAll("Somebody changed this meanwhile", "Its name: it is nothing now.");

        Now.Rules.Devices.Should().BeEmpty();
    }

    private void WithNursery() => desk.Shop.Change(home => home with { Rules = home.Rules with { Devices = [new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("Nursery")! }] } });

    private async Task AsGranAsync(string form, params (string Key, string Value)[] typed)
    {
        (await desk.As("gran@example.com").PostAsync(form, typed.ToDictionary(field => field.Key, field => field.Value))).Location.Should().EndWith("told=saved");
        desk.As("mum@example.com");
    }

    private Task<Seen> SaveAsync(string form, Dictionary<string, string> shown, params (string Key, string Value)[] typed)
    {
        Dictionary<string, string> sent = new(shown, StringComparer.Ordinal);
        foreach ((string key, string value) in typed)
        {
            sent[key] = value;
        }

        return desk.PostAsync(form, sent);
    }
}
