using System.Net;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>What a rule would have done last month, and what a changed one would have, before it is saved.</summary>
public sealed class TryingTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Fact]
    public async Task Where_nothing_was_ordered_there_is_nothing_to_try_and_the_page_says_so() =>
        (await desk.GetAsync("/guardian/rules")).Text.Should().Contain("nothing yet to try a rule on").And.NotContain("would have let pass");

    [Fact]
    public async Task Each_rule_says_what_it_would_have_done_with_the_homes_own_orders()
    {
        await desk.PlaceAsync();
        desk.Shop.Clock.Advance(TimeSpan.FromDays(2));
        await OrderAsync("dad", "oat milk"); // Too soon after the last: with the code.
        desk.Shop.Change(home => home with { Limits = home.Limits with { PerOrder = Home.Usd(5_00) } });

        string page = (await desk.As("mum@example.com").GetAsync("/guardian/rules")).Text;

        page.Should().Contain("of 2 orders: it would have held 1 (oat milk), asked for the code for 1 (oat milk).", "mum gives the code, dad waits")
            .And.Contain("it would have let pass all 2 orders");
    }

    [Fact]
    public async Task What_is_tried_is_shown_with_what_was_typed_and_not_saved()
    {
        await OrderAsync("dad", "oat milk");
        int before = Audit.Count;

        Seen tried = await RulesAsync(true, ("per-order", "5"));

        tried.Status.Should().Be(HttpStatusCode.OK);
        tried.Text.Should().ContainAll("1 of 1 order of the last 30 days would have gone differently", "Nothing is saved yet", "dad", "It was ordered with a yes. It would have waited for a guardian.", "the limit for one order is $5.00");
        tried.Html.Should().ContainAll("value=\"5\"", "form=\"rules\"");
        desk.Shop.Record.Household.Limits.PerOrder.Should().Be(Home.Usd(100_00));
        Audit.Should().HaveCount(before);
        (await RulesAsync(false, ("per-order", "5"))).Location.Should().EndWith("told=saved");
        desk.Shop.Record.Household.Limits.PerOrder.Should().Be(Home.Usd(5_00));
    }

    [Fact]
    public async Task A_milder_rule_names_what_would_no_longer_hold()
    {
        desk.Shop.Change(home => home with { Limits = home.Limits with { PerOrder = Home.Usd(5_00) } });
        await OrderAsync("dad", "oat milk");
        (await RulesAsync(true, ("per-order", "50"))).Text.Should().ContainAll("It was held for a guardian. It would have needed a yes alone.", "No more: It costs");
    }

    [Fact]
    public async Task What_changes_nothing_for_the_past_says_so()
    {
        await OrderAsync("dad", "oat milk");
        (await RulesAsync(true, ("per-week", "299"))).Text.Should().Contain("Nothing would have been different for 1 order");
    }

    [Fact]
    public async Task What_cannot_be_saved_cannot_be_tried()
    {
        (await RulesAsync(true, ("per-order", "-5"))).Text.Should().Contain("is not as it must be").And.NotContain("If these had been the rules");
        (await RulesAsync(true)).Location.Should().EndWith("told=unchanged");
        (await desk.PostAsync("/guardian/people/gran", new() { ["role"] = "Adult" })).Location.Should().EndWith("told=saved");
        (await desk.PostAsync("/guardian/people/mum", new() { ["role"] = "Teen", [RuleForm.Act] = RuleForm.Try })).Text.Should().Contain("at least one guardian with a mail address");
    }

    [Fact]
    public async Task A_speaker_that_was_heard_gets_a_name_and_rules_and_loses_them()
    {
        await OrderAsync("dad", "oat milk", "device-7");
        Seen page = await desk.GetAsync("/guardian/rules");
        page.Text.Should().ContainAll("A speaker without a name", "It last heard an order of oat milk");

        Dictionary<string, string> rules = new() { ["device-name"] = "Nursery", ["device-closed"] = "yes", ["device-quiet"] = "19:00 to 07:00" };
        (await desk.PostAsync("/guardian/rules/devices/device-7", new(rules) { [RuleForm.Act] = RuleForm.Try })).Text.Should().ContainAll("1 of 1 order", "It would have been refused", "not allowed to buy");
        desk.Shop.Record.Household.Rules.Devices.Should().BeEmpty();

        (await desk.PostAsync("/guardian/rules/devices/device-7", rules)).Location.Should().EndWith("told=saved");
        DeviceRule device = desk.Shop.Record.Household.Rules.Devices.Should().ContainSingle().Subject;
        (device.Name.Value, device.BuysNothing, device.QuietHours!.ToString()).Should().Be(("Nursery", true, "19:00 to 07:00"));
        Audit[^1].Changes.Should().Equal(new AuditChange("devices.device-7", null, "buys nothing, quiet 19:00 to 07:00"));
        (await desk.GetAsync("/guardian/why")).Text.Should().Contain("A speaker: nothing → buys nothing, quiet 19:00 to 07:00");
        (await desk.GetAsync("/guardian/rules")).Text.Should().Contain("Nursery").And.NotContain("without a name");

        (await desk.PostAsync("/guardian/rules/devices/device-7", new(rules) { ["device-name"] = "" })).Location.Should().EndWith("told=saved");
        desk.Shop.Record.Household.Rules.Devices.Should().BeEmpty();
    }

    [Fact]
    public async Task A_speaker_that_is_not_known_again_gives_its_rules_to_the_one_that_gets_its_name()
    {
        await OrderAsync("dad", "oat milk", "new-id");
        DeviceRule nursery = new() { Id = DeviceId.From("old-id")!, Name = DisplayName.From("Nursery")!, BuysNothing = true, QuietHours = QuietHours.Between(new(19, 0), new(7, 0)), Former = true };
        desk.Shop.Change(home => home with { Rules = home.Rules with { Devices = [nursery] } });
        (await desk.GetAsync("/guardian/rules")).Text.Should().ContainAll("The skill was switched off since", "Write Nursery below the speaker that it is", "A speaker without a name");
        Dictionary<string, string> form = await desk.OpenAsync("/guardian/rules/devices/new-id");

        (await desk.PostAsync("/guardian/rules/devices/new-id", new(form) { ["device-name"] = "nursery" })).Location.Should().EndWith("told=saved");

        desk.Shop.Record.Household.Rules.Devices.Should().Equal(nursery with { Id = DeviceId.From("new-id")!, Former = false });
        (await desk.GetAsync("/guardian/rules")).Text.Should().NotContain("The skill was switched off since");
    }

    [Fact]
    public async Task A_speaker_that_is_known_keeps_its_rules_when_another_gets_its_name()
    {
        await OrderAsync("dad", "oat milk", "new-id");
        DeviceRule nursery = new() { Id = DeviceId.From("old-id")!, Name = DisplayName.From("Nursery")!, BuysNothing = true };
        desk.Shop.Change(home => home with { Rules = home.Rules with { Devices = [nursery] } });

        (await desk.PostAsync("/guardian/rules/devices/new-id", new() { ["device-name"] = "Nursery" })).Location.Should().EndWith("told=saved");

        desk.Shop.Record.Household.Rules.Devices.Should().Equal(nursery, new DeviceRule { Id = DeviceId.From("new-id")!, Name = DisplayName.From("Nursery")! });
    }

    [Theory]
    [InlineData("", "yes", "", "Give the speaker a name first.")]
    [InlineData("Nursery", "maybe", "", "is not as it must be")]
    [InlineData("Nursery", "", "19:00 to 19:00", "Write hours as 21:00 to 07:00")]
    public async Task A_speakers_rule_that_is_none_changes_nothing(string name, string closed, string quiet, string says)
    {
        await OrderAsync("dad", "oat milk", "device-7");
        (await desk.As("mum@example.com").PostAsync("/guardian/rules/devices/device-7", new() { ["device-name"] = name, ["device-closed"] = closed, ["device-quiet"] = quiet })).Text.Should().Contain(says);
        desk.Shop.Record.Household.Rules.Devices.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_no_speakers_id_has_no_rules() =>
        (await desk.PostAsync("/guardian/rules/devices/device 7", new() { ["device-name"] = "Nursery" })).Location.Should().EndWith("told=wrong");

    [Fact]
    public async Task No_more_speakers_than_there_is_room_for()
    {
        await OrderAsync("dad", "oat milk", "one-more");
        desk.Shop.Change(home => home with { Rules = home.Rules with { Devices = [.. Enumerable.Range(0, HouseRules.MaxDevices).Select(i => new DeviceRule { Id = DeviceId.From($"d{i}")!, Name = DisplayName.From($"d{i}")! })] } });
        (await desk.PostAsync("/guardian/rules/devices/one-more", new() { ["device-name"] = "One more" })).Text.Should().Contain("is not as it must be");
        desk.Shop.Record.Household.Rules.Devices.Should().HaveCount(HouseRules.MaxDevices);
    }

    [Fact]
    public async Task A_member_gets_a_cap_for_one_thing_and_categories()
    {
        await OrderAsync("tess", "oat milk");
        Dictionary<string, string> typed = new() { ["role"] = "Teen", ["allowance"] = "", ["item-cap"] = "3", ["allowed"] = "groceries", ["not-allowed"] = "groceries/sweets" };
        (await desk.PostAsync("/guardian/people/tess", new(typed) { [RuleForm.Act] = RuleForm.Try })).Text.Should().ContainAll("1 of 1 order", "this person may spend $3.00 on one thing");

        (await desk.PostAsync("/guardian/people/tess", typed)).Location.Should().EndWith("told=saved");

        Member tess = desk.Shop.Record.Household.Members.Single(member => member.Id.Value == "tess");
        (tess.ItemCap, tess.AllowedCategories.Single().Value, tess.BlockedCategories.Single().Value).Should().Be((Home.Usd(3_00), "groceries", "groceries/sweets"));
        Audit[^1].Changes.Should().Equal(
            new AuditChange("members.tess.itemCap", null, "USD 3.00"), new AuditChange("members.tess.allowedCategories", null, "groceries"), new AuditChange("members.tess.blockedCategories", null, "groceries/sweets"));
        (await desk.GetAsync("/guardian/people")).Text.Should().Contain("of 1 order: it would have held 1 (oat milk)");
    }

    [Fact]
    public async Task An_age_band_gets_bounds_and_the_other_bands_keep_theirs()
    {
        (await desk.PostAsync("/guardian/people/bands/adult", new() { ["allowance"] = "80", ["item-cap"] = "", ["allowed"] = "", ["not-allowed"] = "toys" })).Location.Should().EndWith("told=saved");

        AgeBands bands = desk.Shop.Record.Household.Rules.Bands!;
        (bands.Adult.PerWeek, bands.Adult.BlockedCategories.Single().Value).Should().Be((Home.Usd(80_00), "toys"));
        bands.Child.Should().BeEquivalentTo(AgeBands.SafeDefaults(Currency.Usd).Child);
        Audit[^1].Changes.Should().Equal(new AuditChange("bands.adult.weeklyAllowance", null, "USD 80.00"), new AuditChange("bands.adult.blockedCategories", null, "toys"));
    }

    [Theory]
    [InlineData("bands/grandmother")]
    [InlineData("bands/3")]
    public async Task An_age_band_that_there_is_not_has_no_rules(string band) =>
        (await desk.PostAsync($"/guardian/people/{band}", new() { ["allowance"] = "80" })).Location.Should().EndWith("told=wrong");

    [Fact]
    public async Task Ticked_means_yes_and_not_ticked_no()
    {
        (await RulesAsync(false, ("platform-code", "yes"))).Location.Should().EndWith("told=saved");
        desk.Shop.Record.Household.Rules.PlatformCode.Should().BeTrue();
        (await desk.GetAsync("/guardian/rules")).Html.Should().Contain("value=\"yes\" checked");
        (await RulesAsync(false, ("platform-code", ""))).Location.Should().EndWith("told=saved");
        desk.Shop.Record.Household.Rules.PlatformCode.Should().BeFalse();
    }

    [Fact]
    public async Task What_people_are_called_stays_text()
    {
        desk.Shop.Change(home => home with { Members = [.. home.Members.Select(member => member with { Name = DisplayName.From("<b>" + member.Name)! })] });
        await OrderAsync("dad", "oat milk");
        (await RulesAsync(true, ("per-order", "5"))).Html.Should().Contain("&lt;b&gt;dad").And.NotContain("<b>dad");
    }

    private IReadOnlyList<AuditEntry> Audit => desk.Shop.Homes[desk.Shop.Household]!.Audit;

    private async Task OrderAsync(string who, string product, string? device = null)
    {
        Turn wish = new()
        {
            Id = TurnId.From($"ask-{Audit.Count}")!,
            Household = desk.Shop.Household,
            Speaker = Home.Voice(who),
            Device = DeviceId.From(device),
            Intent = new Intent.Reorder(Phrase.From(product)!),
        };
        Reply heard = await desk.Shop.HearAsync(wish);
        foreach (Intent answer in (Intent[])[new Intent.Yes(), new Intent.Code(SpokenCode.From(Home.Code)!)])
        {
            heard = heard.KeepsListening ? await desk.Shop.HearAsync(wish with { Id = TurnId.From($"answer-{Audit.Count}-{answer.GetType().Name}")!, Dialogue = heard.Dialogue, Intent = answer }) : heard;
        }
    }

    private Task<Seen> RulesAsync(bool tries, params (string Key, string Value)[] changed)
    {
        Dictionary<string, string> form = new() { [RuleForm.Act] = tries ? RuleForm.Try : "save" };
        foreach ((string key, string value) in changed)
        {
            form[key] = value;
        }

        return desk.PostAsync("/guardian/rules", form);
    }
}
