using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What the audit trail says of a change of settings, whoever makes it.</summary>
public sealed class SettingChangesTests
{
    private static readonly Household Before = Home.ThatBoughtNothing().Household with { Email = EmailAddress.From("old@example.com") };

    private static readonly CategoryPath[] Toys = [CategoryPath.From("toys")!];

    private static readonly DeviceRule Nursery = new() { Id = DeviceId.From("dev.1")!, Name = DisplayName.From("nursery")!, BuysNothing = true };

    private static readonly StandingPermission Allowed = new()
    {
        Product = ProductId.From("butter-cookies")!,
        Name = DisplayName.From("cookies")!,
        For = MemberId.From("kit")!,
        AtMost = Quantity.One,
        UpTo = Home.Usd(9_00),
        By = "mum",
        At = Home.Today,
    };

    /// <summary>Every setting there is: who adds one finds the next test red.</summary>
    private static readonly Dictionary<string, (Func<Household, Household> Change, string Told)> Every = new(StringComparer.Ordinal)
    {
        ["Household.Locale"] = (home => home with { Locale = "en-GB" }, "locale: en-US > en-GB"),
        ["Household.Address"] = (home => home with { Address = home.Address with { Lines = [DisplayName.From("2 Side Street")!] } }, "address: set > another"),
        ["Household.PaymentReference"] = (home => home with { PaymentReference = "card-2" }, "paymentReference: set > another"),
        ["Household.Email"] = (home => home with { Email = null }, "email: set > "),
        ["Household.TimeZone"] = (home => home with { TimeZone = TimeZoneId.From("Europe/Berlin")! }, "rules.time-zone: UTC > Europe/Berlin"),
        ["Household.Permissions"] = (home => home with { Permissions = [Allowed] }, "permissions.kit.butter-cookies:  > at most 1 for USD 9.00"),
        ["Limits.PerOrder"] = (home => Limited(home, limits => limits with { PerOrder = Home.Usd(1) }), "rules.per-order: USD 100.00 > USD 0.01"),
        ["Limits.PerWeek"] = (home => Limited(home, limits => limits with { PerWeek = Home.Usd(1) }), "rules.per-week: USD 300.00 > USD 0.01"),
        ["Limits.StrangerPerOrder"] = (home => Limited(home, limits => limits with { StrangerPerOrder = Home.Usd(1) }), "rules.stranger: USD 30.00 > USD 0.01"),
        ["Limits.MinimumRecognition"] = (home => Limited(home, limits => limits with { MinimumRecognition = 400 }), "rules.recognition: 300 > 400"),
        ["Limits.PriceRisePercent"] = (home => Limited(home, limits => limits with { PriceRisePercent = 10 }), "rules.price-rise: 25 > 10"),
        ["Limits.UnusualTimes"] = (home => Limited(home, limits => limits with { UnusualTimes = 2 }), "rules.unusual-times: 3 > 2"),
        ["Limits.RepeatWithin"] = (home => Limited(home, limits => limits with { RepeatWithin = TimeSpan.FromMinutes(90) }), "rules.repeat-hours: 12 > 1.5"),
        ["Limits.OrdersPerHour"] = (home => Limited(home, limits => limits with { OrdersPerHour = 2 }), "rules.orders-per-hour: 6 > 2"),
        ["Limits.BlockedCategories"] = (home => Limited(home, limits => limits with { BlockedCategories = Toys }), "rules.blocked:  > toys"),
        ["HouseRules.MinimumConfirmation"] = (home => Ruled(home, rules => rules with { MinimumConfirmation = Confirmation.Code }), "rules.confirmation: yes > code"),
        ["HouseRules.PlatformCode"] = (home => Ruled(home, rules => rules with { PlatformCode = true }), "rules.platform-code: no > yes"),
        ["HouseRules.QuietHours"] = (home => Ruled(home, rules => rules with { QuietHours = QuietHours.Between(new(21, 0), new(7, 0)) }), "rules.quiet-hours:  > 21:00 to 07:00"),
        ["HouseRules.PausedUntil"] = (home => Ruled(home, rules => rules with { PausedUntil = Home.Today }), "rules.paused-until:  > 2026-05-11 16:00 UTC"),
        ["HouseRules.Devices"] = (home => Ruled(home, rules => rules with { Devices = [Nursery] }), "devices.dev.1:  > buys nothing, no quiet hours"),
        ["HouseRules.Bands"] = (home => Ruled(home, rules => rules with { Bands = AgeBands.SafeDefaults(Currency.Usd) with { Adult = new() { PerItem = Home.Usd(5_00) } } }), "bands.adult.itemCap:  > USD 5.00"),
        ["Member.Name"] = (home => Kit(home, kit => kit with { Name = DisplayName.From("Kitty")! }), "members.kit.name: set > another"),
        ["Member.Role"] = (home => Kit(home, kit => kit with { Role = Role.Teen }), "members.kit.role: Child > Teen"),
        ["Member.Persons"] = (home => Kit(home, kit => kit with { Persons = [PersonId.From("amzn1.other")!] }), "members.kit.voices: 1 > another"),
        ["Member.WeeklyAllowance"] = (home => Kit(home, kit => kit with { WeeklyAllowance = Home.Usd(5_00) }), "members.kit.weeklyAllowance:  > USD 5.00"),
        ["Member.ItemCap"] = (home => Kit(home, kit => kit with { ItemCap = Home.Usd(5_00) }), "members.kit.itemCap:  > USD 5.00"),
        ["Member.AllowedCategories"] = (home => Kit(home, kit => kit with { AllowedCategories = Toys }), "members.kit.allowedCategories:  > toys"),
        ["Member.BlockedCategories"] = (home => Kit(home, kit => kit with { BlockedCategories = Toys }), "members.kit.blockedCategories:  > toys"),
        ["Member.Email"] = (home => Kit(home, kit => kit with { Email = EmailAddress.From("kit@example.com") }), "members.kit.email:  > set"),
    };

    public static TheoryData<string> Settings => [.. Every.Keys];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Each_setting_is_told_by_itself_with_before_and_after(string setting) =>
        SettingChanges.Between(Before, Every[setting].Change(Before)).Select(change => $"{change.Field}: {change.Before} > {change.After}").Should().Equal(Every[setting].Told);

    [Fact]
    public void No_setting_is_forgotten()
    {
        // Members and their order are told one by one; the others are no settings, have entries of their own, or cannot change.
        string[] none = ["Household.Id", "Household.Currency", "Household.Members", "Household.Limits", "Household.Rules", "Household.AddressSince", "Household.Code", "Household.Linked", "Household.UnknownVoices", "Member.Id"];
        IEnumerable<string> all = ((Type[])[typeof(Household), typeof(Limits), typeof(HouseRules), typeof(Member)])
            .SelectMany(type => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.GetMethod is { IsStatic: false }).Select(property => $"{type.Name}.{property.Name}"));
        all.Except(none, StringComparer.Ordinal).Should().BeEquivalentTo(Every.Keys);
    }

    [Fact]
    public void The_same_settings_are_no_change() => SettingChanges.Between(Before, Before with { Members = [.. Before.Members] }).Should().BeEmpty();

    [Fact]
    public void A_speakers_new_name_is_told_without_it()
    {
        Household named = Ruled(Before, rules => rules with { Devices = [Nursery] });
        SettingChanges.Between(named, Ruled(named, rules => rules with { Devices = [Nursery with { Name = DisplayName.From("attic")! }] }))
            .Should().Equal(new AuditChange("devices.dev.1", "buys nothing, no quiet hours", "another"));
    }

    [Fact]
    public void Who_moves_out_is_told_with_what_they_were() =>
        SettingChanges.Between(Before, Before with { Members = [.. Before.Members.Where(member => member.Id.Value != "kit")] })
            .Should().Equal(new AuditChange("members.kit.role", "Child", null), new AuditChange("members.kit.name", "set", null), new AuditChange("members.kit.voices", "1", null));

    [Fact]
    public void Neither_a_name_nor_an_address_nor_a_card_nor_a_voice_is_in_it()
    {
        string told = string.Join('\n', SettingChanges.Between(null, Before).Select(change => change.ToString()));
        told.Should().Contain("members.mum.role").And.NotContainAny("Main Street", "card-1", "example.com", "amzn1");
    }

    [Fact]
    public void A_long_list_is_cut_and_a_change_behind_the_cut_is_still_one()
    {
        CategoryPath[] many = [.. Enumerable.Range(0, 50).Select(i => CategoryPath.From($"category-with-a-long-name-{i}")!)];
        Household full = Limited(Before, limits => limits with { BlockedCategories = many });
        SettingChanges.Between(Before, full).Single().After.Should().HaveLength(SettingChanges.MaxText + 1);
        SettingChanges.Between(full, Limited(full, limits => limits with { BlockedCategories = [.. many[..49], Toys[0]] })).Single().After.Should().Be("another");
    }

    private static Household Limited(Household home, Func<Limits, Limits> change) => home with { Limits = change(home.Limits) };

    private static Household Ruled(Household home, Func<HouseRules, HouseRules> change) => home with { Rules = change(home.Rules) };

    private static Household Kit(Household home, Func<Member, Member> change) => home with { Members = [.. home.Members.Select(member => member.Id.Value == "kit" ? change(member) : member)] };
}
