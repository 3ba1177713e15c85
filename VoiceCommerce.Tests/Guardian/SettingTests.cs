using System.Net;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Simulator.DemoShop;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>Rules, people, codes and records: every change is bounded and audited with who, before and after.</summary>
public sealed class SettingTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    private IReadOnlyList<AuditEntry> Audit => desk.Shop.Homes[desk.Shop.Household]!.Audit;

    [Theory]
    [InlineData("/guardian", "Nothing is waiting")]
    [InlineData("/guardian/orders", "Nothing has been ordered yet")]
    [InlineData("/guardian/why", "Each decision")]
    [InlineData("/guardian/rules", "One order")]
    [InlineData("/guardian/people", "May spend in seven days")]
    [InlineData("/guardian/codes", "A code is set")]
    [InlineData("/guardian/records", "Type ERASE")]
    public async Task Every_page_is_there_for_a_home_to_which_nothing_has_happened(string path, string says)
    {
        Seen page = await desk.GetAsync(path);
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().Contain(says);
    }

    [Fact]
    public async Task A_rule_is_changed_and_the_trail_says_who_and_from_what_to_what()
    {
        (await RulesAsync(("per-order", "80"), ("blocked", "toys\r\ndrinks/energy"))).Location.Should().EndWith("told=saved");

        Limits limits = desk.Shop.Record.Household.Limits;
        limits.PerOrder.Should().Be(Home.Usd(80_00));
        limits.BlockedCategories.Select(category => category.Value).Should().Equal("toys", "drinks/energy");
        AuditEntry entry = Audit[^1];
        entry.By.Should().Be("mum");
        entry.Event.Should().Be(AuditEvent.SettingsChanged);
        entry.Changes.Should().Equal(new AuditChange("rules.per-order", "USD 100.00", "USD 80.00"), new AuditChange("rules.blocked", null, "toys, drinks/energy"));
        (await desk.GetAsync("/guardian/why")).Text.Should().ContainAll("mum changed the settings", "One order: $100.00 → $80.00");
    }

    [Fact]
    public async Task The_rules_of_the_day_are_by_the_clocks_at_home()
    {
        (await RulesAsync(("quiet-hours", "21:30-7:00"), ("paused-until", "2026-05-31"), ("time-zone", "America/Chicago"), ("confirmation", "Code"))).Location.Should().EndWith("told=saved");

        HouseRules rules = desk.Shop.Record.Household.Rules;
        rules.QuietHours!.ToString().Should().Be("21:30 to 07:00");
        rules.PausedUntil.Should().Be(new DateTimeOffset(2026, 6, 1, 5, 0, 0, TimeSpan.Zero), "Chicago's midnight is five in the morning in UTC");
        rules.MinimumConfirmation.Should().Be(Confirmation.Code);
        (await desk.GetAsync("/guardian/rules")).Html.Should().ContainAll("value=\"2026-05-31\"", "value=\"21:30 to 07:00\"");
        (await RulesAsync(("quiet-hours", ""), ("paused-until", ""))).Location.Should().EndWith("told=saved");
        (desk.Shop.Record.Household.Rules.QuietHours, desk.Shop.Record.Household.Rules.PausedUntil).Should().Be((null, null));
    }

    [Fact]
    public async Task A_category_is_in_small_letters_however_it_is_typed()
    {
        (await RulesAsync(("blocked", "Toys\r\nDrinks/Energy\r\ntoys"))).Location.Should().EndWith("told=saved");

        desk.Shop.Record.Household.Limits.BlockedCategories.Select(category => category.Value).Should().Equal("toys", "drinks/energy");
    }

    [Fact]
    public async Task What_a_field_cannot_say_in_full_stays_when_it_is_not_touched()
    {
        DateTimeOffset until = new(2026, 6, 1, 8, 30, 0, TimeSpan.Zero);
        desk.Shop.Change(home => home with { Rules = home.Rules with { PausedUntil = until } });
        await RulesAsync(("per-order", "42"));
        desk.Shop.Record.Household.Rules.PausedUntil.Should().Be(until);
    }

    [Fact]
    public async Task What_is_the_same_is_no_change_and_leaves_no_trace()
    {
        int before = Audit.Count;
        (await RulesAsync()).Location.Should().EndWith("told=unchanged");
        Audit.Should().HaveCount(before);
    }

    [Theory]
    [InlineData("per-order", "0")]
    [InlineData("per-order", "-1")]
    [InlineData("per-week", "x")]
    [InlineData("stranger", "")]
    [InlineData("price-rise", "0")]
    [InlineData("price-rise", "1001")]
    [InlineData("unusual-times", "1")]
    [InlineData("repeat-hours", "169")]
    [InlineData("blocked", "No Such Category!")]
    [InlineData("orders-per-hour", "0")]
    [InlineData("confirmation", "Nothing")]
    [InlineData("confirmation", "1")]
    [InlineData("quiet-hours", "21:00 to 21:00")]
    [InlineData("quiet-hours", "late")]
    [InlineData("paused-until", "2026-02-30")]
    [InlineData("paused-until", "2026-05-10")]
    [InlineData("time-zone", "Mars/Olympus")]
    [InlineData("recognition", "401")]
    [InlineData("platform-code", "no")]
    public async Task A_rule_out_of_its_bounds_changes_nothing_at_all(string rule, string value)
    {
        Limits before = desk.Shop.Record.Household.Limits;
        Seen page = await RulesAsync(("per-week", "155"), (rule, value));
        page.Text.Should().Contain("Something in the form is not as it must be");
        page.Html.Should().ContainAll($"id=\"rules-{rule}-fault\"", "aria-invalid=\"true\"");
        if (rule != "per-week")
        {
            page.Html.Should().Contain("value=\"155\"", "what was typed is still there");
        }

        desk.Shop.Record.Household.Limits.Should().BeEquivalentTo(before);
    }

    [Fact]
    public async Task A_member_gets_another_role_and_an_allowance()
    {
        (await desk.PostAsync("/guardian/people/tess", new() { ["role"] = "Adult", ["allowance"] = "25,50" })).Location.Should().EndWith("told=saved");

        Member tess = desk.Shop.Record.Household.Members.Single(member => member.Id.Value == "tess");
        (tess.Role, tess.WeeklyAllowance).Should().Be((Role.Adult, Home.Usd(25_50)));
        Audit[^1].Changes.Should().Equal(new AuditChange("members.tess.role", "Teen", "Adult"), new AuditChange("members.tess.weeklyAllowance", null, "USD 25.50"));
    }

    [Fact]
    public async Task The_longest_form_of_a_member_that_can_be_saved_is_short_enough_to_be_sent()
    {
        string[] longest = [.. Enumerable.Range(0, 2 * Allowance.MaxCategories).Select(number => $"{number:000}/a/b/c/d/".PadRight(120, 'e'))];

        (await CategoriesAsync(longest[..Allowance.MaxCategories], longest[Allowance.MaxCategories..])).Location.Should().EndWith("told=saved");

        Member tess = desk.Shop.Record.Household.Members.Single(member => member.Id.Value == "tess");
        tess.AllowedCategories.Concat(tess.BlockedCategories).Select(category => category.Value).Should().Equal(longest);
        (await desk.GetAsync("/guardian/people")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_shelf_of_the_demo_shop_is_too_many_and_its_departments_are_not()
    {
        string[] shelves = [.. DemoProduct.All.Select(product => product.Category).Distinct(StringComparer.Ordinal)];
        Seen refused = await CategoriesAsync(shelves, shelves);
        refused.Text.Should().Contain("Write one category a line, at most 50");

        string[] departments = [.. shelves.Select(shelf => shelf.Split('/')[0]).Distinct(StringComparer.Ordinal)];
        (await CategoriesAsync(departments, [])).Location.Should().EndWith("told=saved");
    }

    private Task<Seen> CategoriesAsync(string[] allowed, string[] blocked) => desk.PostAsync("/guardian/people/tess", new()
    {
        ["role"] = "Teen",
        ["allowance"] = "1000000.00",
        ["item-cap"] = "1000000.00",
        ["allowed"] = string.Join("\r\n", allowed),
        ["not-allowed"] = string.Join("\r\n", blocked),
    });

    [Theory]
    [InlineData("tess", "King", "")]
    [InlineData("tess", "3", "")]
    [InlineData("tess", "Adult", "much")]
    public async Task A_member_cannot_become_what_there_is_not(string member, string role, string allowance)
    {
        (await desk.PostAsync($"/guardian/people/{member}", new() { ["role"] = role, ["allowance"] = allowance })).Text.Should().Contain("is not as it must be");
        desk.Shop.Record.Household.Members.Single(known => known.Id.Value == member).Should().BeEquivalentTo(new { Role = Role.Teen, WeeklyAllowance = (object?)null });
    }

    [Theory]
    [InlineData("bands")]
    [InlineData("nobody")]
    public async Task Who_does_not_live_here_has_no_rules(string member) =>
        (await desk.PostAsync($"/guardian/people/{member}", new() { ["role"] = "Adult" })).Location.Should().EndWith("told=wrong");

    [Fact]
    public async Task The_last_guardian_who_can_sign_in_stays_one()
    {
        (await desk.PostAsync("/guardian/people/gran", new() { ["role"] = "Adult", ["allowance"] = "" })).Location.Should().EndWith("told=saved");
        (await desk.PostAsync("/guardian/people/mum", new() { ["role"] = "Adult", ["allowance"] = "" })).Text.Should().Contain("at least one guardian with a mail address");
        desk.Shop.Record.Household.Members.Single(member => member.Id.Value == "mum").Role.Should().Be(Role.Guardian);
    }

    [Fact]
    public async Task A_code_is_set_unlocked_and_taken_away_and_its_digits_are_nowhere()
    {
        desk.Shop.Change(home => home with { Code = home.Code! with { Attempts = PurchaseCode.MaxAttempts } });
        (await desk.GetAsync("/guardian/codes")).Text.Should().Contain("The code is locked");

        Seen set = await desk.PostAsync("/guardian/codes", new() { ["digits"] = "739485" });

        set.Location.Should().EndWith("told=code-set").And.NotContain("739485");
        desk.Shop.Record.Household.Code.Should().Be(new PurchaseCode { Hash = desk.Shop.Hash("739485") });
        (Audit[^1].Event, Audit[^1].By, Audit[^1].Changes.Count).Should().Be((AuditEvent.CodeSet, "mum", 0));
        (await desk.PostAsync("/guardian/codes/reset", [])).Location.Should().EndWith("told=code-reset");
        desk.Shop.Record.Household.Code.Should().BeNull();
    }

    [Theory]
    [InlineData("1234", "same step")]
    [InlineData("0712", "begin with 0")]
    [InlineData("1999", "year")]
    [InlineData("12", "4 to 6 digits")]
    [InlineData("<script>", "4 to 6 digits")]
    public async Task An_easy_code_is_refused_in_words_and_not_shown_again(string digits, string says)
    {
        PurchaseCode? before = desk.Shop.Record.Household.Code;
        Seen page = await desk.PostAsync("/guardian/codes", new() { ["digits"] = digits });
        page.Text.Should().Contain(says);
        page.Html.Should().NotContain($"value=\"{digits}\"");
        desk.Shop.Record.Household.Code.Should().Be(before);
    }

    [Fact]
    public async Task Everything_comes_as_a_file()
    {
        Seen file = await desk.PostAsync("/guardian/records/export", []);
        file.Headers.ContentDisposition.ToString().Should().Contain("my-home.json");
        file.Html.Should().Be("""{"id":"home-1"}""");
    }

    [Fact]
    public async Task A_home_is_erased_when_the_word_is_typed_and_not_before()
    {
        (await desk.PostAsync("/guardian/records/erase", new() { ["confirm"] = "yes" })).Location.Should().EndWith("told=not-confirmed");
        desk.Shop.Homes[desk.Shop.Household].Should().NotBeNull();

        Seen gone = await desk.PostAsync("/guardian/records/erase", new() { ["confirm"] = "ERASE" });

        gone.Text.Should().Contain("Everything is erased");
        desk.Shop.Homes[desk.Shop.Household].Should().BeNull();
    }

    [Fact]
    public async Task While_money_is_in_flight_nothing_is_erased()
    {
        await desk.PlaceAsync();
        (await desk.PostAsync("/guardian/records/erase", new() { ["confirm"] = "ERASE" })).Location.Should().EndWith("told=money-in-flight");
        desk.Shop.Homes[desk.Shop.Household].Should().NotBeNull();
    }

    [Fact]
    public async Task A_guardian_who_was_one_when_the_form_was_shown_changes_nothing_any_more()
    {
        desk.Shop.Homes.BeforeCommit = async _ =>
        {
            desk.Shop.Homes.BeforeCommit = null;
            desk.Shop.Change(home => home with { Members = [.. home.Members.Select(member => member.Id.Value == "mum" ? member with { Role = Role.Teen } : member)] });
            await Task.CompletedTask;
        };

        (await RulesAsync(("per-order", "999"))).Location.Should().EndWith("told=wrong");

        desk.Shop.Record.Household.Limits.PerOrder.Should().Be(Home.Usd(100_00));
    }

    [Fact]
    public void Every_rule_has_words() => ((IEnumerable<HomeRule>)[.. HomeRules.All, .. AllowanceRules.Of(MemberId.From("kit")!), .. DeviceRules.Of(DeviceId.From("nursery")!, former: true)]).Select(rule => Functions.Guardian.Texts.PageTexts.For(null).RuleWords(rule.Key)).Should().NotContainNulls();

    [Fact]
    public void Every_rail_has_a_name_of_its_own_and_a_sentence()
    {
        Functions.Guardian.Texts.PageTexts texts = Functions.Guardian.Texts.PageTexts.For(null);
        Enum.GetValues<Core.GuardRails.Rail>().Select(texts.RailName).Should().OnlyHaveUniqueItems().And.OnlyContain(name => char.IsUpper(name[0]));
        Enum.GetValues<Core.GuardRails.Rail>().Select(rail => texts.Reason(new(rail, Core.GuardRails.Requirement.Guardian, "a", "b"))).Should().OnlyHaveUniqueItems().And.OnlyContain(sentence => sentence.EndsWith('.'));
    }

    private Task<Seen> RulesAsync(params (string Key, string Value)[] changed)
    {
        Dictionary<string, string> typed = [];
        foreach ((string key, string value) in changed)
        {
            typed[key] = value;
        }

        return desk.PostAsync("/guardian/rules", typed);
    }
}
