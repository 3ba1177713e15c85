using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>Rules, time zone and address of a home: what a guardian has said, and since when.</summary>
public sealed class HouseholdRulesTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task The_rules_of_a_home_are_kept_and_shown_as_they_were_sent_with_the_safe_defaults_of_the_bands()
    {
        const string Rules =
            """
            {"minimumConfirmation":"code","quietHours":{"from":"21:00","until":"07:00"},"pausedUntil":"2026-03-02T00:00:00+01:00",
             "devices":[{"id":"amzn1.ask.device.N","name":"nursery","buysNothing":true},{"id":"amzn1.ask.device.K","name":"kitchen","quietHours":{"from":"23:30","until":"06:00"}}],
             "bands":{"teen":{"itemCap":{"minor":1000,"currency":"GBP"},"blockedCategories":["toys/games"]}}}
            """;
        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.With("rules", Rules).With("timeZone", "\"Europe/Copenhagen\""));
        reply.Status.Should().Be(201);

        Household home = desk.Homes[Home]!.Record.Household;
        home.TimeZone.Value.Should().Be("Europe/Copenhagen");
        home.Rules.MinimumConfirmation.Should().Be(Confirmation.Code);
        home.Rules.QuietHours.Should().Be(QuietHours.Between(new(21, 0), new(7, 0)));
        home.Rules.PausedUntil.Should().Be(new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero));
        home.Rules.Devices.Select(device => (device.Name.Value, device.BuysNothing)).Should().Equal(("nursery", true), ("kitchen", false));
        (home.AllowanceOf(Role.Teen).PerWeek!.Minor, home.AllowanceOf(Role.Teen).PerItem!.Minor).Should().Be((50_00, 10_00));

        string got = (await desk.GetAsync("/households/home-1")).Text;
        (await desk.PutAsync("/households/home-1", got)).Status.Should().Be(200);
        (await desk.GetAsync("/households/home-1")).Text.Should().Be(got);
        reply.Json.GetProperty("rules").GetProperty("bands").GetProperty("child").GetProperty("itemCap").GetProperty("minor").GetInt32().Should().Be(20_00);
    }

    [Theory]
    [InlineData("n", "\"former\":false,", true)]
    [InlineData("n", "", true)]
    [InlineData("another", "\"former\":true,", false)]
    public async Task A_device_that_is_not_known_again_is_not_for_being_sent_once_more(string id, string said, bool former)
    {
        await desk.PutAsync("/households/home-1", Sample.Household.With("rules", """{"devices":[{"id":"n","name":"nursery","buysNothing":true}]}"""));
        HouseholdPartition home = desk.Homes[Home]!;
        Household left = home.Record.Household with { Rules = home.Record.Household.Rules.WithFormerDevices() };
        await desk.Homes.CommitAsync(new() { Record = home.Record with { Household = left }, ExpectedVersion = home.Version, At = MerchantDesk.Now }, default);

        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.With("rules", $$"""{"devices":[{"id":"{{id}}",{{said}}"name":"nursery","buysNothing":true}]}"""));

        reply.Json.GetProperty("rules").GetProperty("devices")[0].GetProperty("former").GetBoolean().Should().Be(former);
        desk.Homes[Home]!.Record.Household.Rules.Devices.Should().ContainSingle().Which.Former.Should().Be(former);
    }

    [Fact]
    public async Task What_a_guardian_has_said_outlives_settings_that_say_nothing_of_rules()
    {
        await desk.PutAsync("/households/home-1", Sample.Household.With("rules", """{"quietHours":{"from":"21:00","until":"07:00"}}""").With("timeZone", "\"Europe/Copenhagen\""));

        await desk.PutAsync("/households/home-1", Sample.Household);
        desk.Homes[Home]!.Record.Household.Rules.QuietHours.Should().NotBeNull();
        desk.Homes[Home]!.Record.Household.TimeZone.Value.Should().Be("Europe/Copenhagen");

        await desk.PutAsync("/households/home-1", Sample.Household.With("rules", "{}"));
        desk.Homes[Home]!.Record.Household.Rules.QuietHours.Should().BeNull();
    }

    [Fact]
    public async Task A_home_that_names_no_time_zone_lives_by_the_shops()
    {
        await desk.WithHomeAsync();
        desk.Homes[Home]!.Record.Household.TimeZone.Value.Should().Be("Europe/London");
    }

    [Fact]
    public async Task Another_address_is_noted_with_its_time_and_the_same_one_is_not()
    {
        await desk.WithHomeAsync();
        await desk.PutAsync("/households/home-1", Sample.Household);
        desk.Homes[Home]!.Record.Household.AddressSince.Should().BeNull();

        await desk.PutAsync("/households/home-1", Sample.Household.With("address.lines.1", "\"2 Sample Street\""));
        desk.Homes[Home]!.Record.Household.AddressSince.Should().Be(MerchantDesk.Now);
        await desk.PutAsync("/households/home-1", Sample.Household.With("address.lines.1", "\"2 Sample Street\"").With("limits", null));
        desk.Homes[Home]!.Record.Household.AddressSince.Should().Be(MerchantDesk.Now);
    }
}
