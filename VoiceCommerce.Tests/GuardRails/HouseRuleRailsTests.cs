using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

/// <summary>What each rail of the home's rules found, to the letter, at its edge and beside it.</summary>
public sealed class HouseRuleRailsTests
{
    [Theory]
    [InlineData("nursery", Role.Guardian, Requirement.Refuse, "one of them")]
    [InlineData("kitchen", Role.Guardian, Requirement.Clear, "none of them")]
    [InlineData(null, Role.Guardian, Requirement.Guardian, "device not named")]
    [InlineData(null, null, Requirement.Refuse, "device not named")]
    public void A_closed_device_buys_nothing(string? device, Role? role, Requirement required, string value) =>
        (Ruled(role, new() { Devices = [new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("Robin")!, BuysNothing = true }] }) with { Device = DeviceId.From(device) })
            .Found(Rail.Device).Should().Be(new Finding(Rail.Device, required, value, "1 devices buy nothing"));

    [Theory]
    [InlineData("nursery", Role.Guardian, Requirement.Refuse, "one of them")] // By the id that it had.
    [InlineData("kitchen", Role.Guardian, Requirement.Clear, "none of them")] // Which has a rule of its own.
    [InlineData("new", Role.Guardian, Requirement.Guardian, "device not known again")]
    [InlineData("new", Role.Child, Requirement.Guardian, "device not known again")]
    [InlineData("new", null, Requirement.Refuse, "device not known again")]
    [InlineData(null, Role.Adult, Requirement.Guardian, "device not named")]
    public void What_has_no_rule_may_be_the_closed_device_once_its_id_is_not_known_any_more(string? device, Role? role, Requirement required, string value)
    {
        DeviceRule nursery = new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("Robin")!, BuysNothing = true, Former = true };
        DeviceRule kitchen = new() { Id = DeviceId.From("kitchen")!, Name = DisplayName.From("Kitchen")! };

        (Ruled(role, new() { Devices = [kitchen, nursery] }) with { Device = DeviceId.From(device) }).Found(Rail.Device).Should().Be(new Finding(Rail.Device, required, value, "1 devices buy nothing"));
    }

    [Theory]
    [InlineData("09:26", "09:27", Requirement.Guardian)] // It is 09:26 there.
    [InlineData("09:27", "09:26", Requirement.Clear)]
    [InlineData("08:00", "09:26", Requirement.Clear)]
    [InlineData("21:00", "09:27", Requirement.Guardian)]
    public void Quiet_hours_are_quiet_to_the_minute(string from, string until, Requirement required) =>
        Ruled(Role.Adult, new() { QuietHours = QuietHours.Between(TimeOnly.Parse(from), TimeOnly.Parse(until)) })
            .Found(Rail.QuietHours).Should().Be(new Finding(Rail.QuietHours, required, "09:26", $"{from} to {until}"));

    [Theory]
    [InlineData("nursery", false, Requirement.Guardian, "09:00 to 10:00")]
    [InlineData("kitchen", false, Requirement.Clear, "no quiet hours")]
    [InlineData("kitchen", true, Requirement.Guardian, "09:00 to 10:00")] // It may be the nursery's.
    [InlineData(null, false, Requirement.Guardian, "09:00 to 10:00")]
    public void A_device_has_quiet_hours_of_its_own(string? device, bool former, Requirement required, string threshold)
    {
        DeviceRule nursery = new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("Robin")!, QuietHours = QuietHours.Between(new(9, 0), new(10, 0)), Former = former };
        Attempt attempt = Ruled(Role.Adult, new() { Devices = [nursery] }) with { Device = DeviceId.From(device) };

        attempt.Found(Rail.QuietHours).Should().BeEquivalentTo(new { Requirement = required, Threshold = threshold });
    }

    [Fact]
    public void In_a_time_zone_that_nobody_knows_it_may_be_night()
    {
        Attempt attempt = Ruled(Role.Adult, new() { QuietHours = QuietHours.Between(new(1, 0), new(2, 0)) });
        attempt = attempt with { Household = attempt.Household with { TimeZone = TimeZoneId.From("Mars/Olympus")! } };

        attempt.Found(Rail.QuietHours).Should().Be(new Finding(Rail.QuietHours, Requirement.Guardian, "time zone not known", "01:00 to 02:00"));
    }

    [Theory]
    [InlineData(-1, Role.Adult, Requirement.Clear)]
    [InlineData(0, Role.Adult, Requirement.Clear)] // Over by now.
    [InlineData(1, Role.Adult, Requirement.Refuse)]
    [InlineData(1, Role.Child, Requirement.Refuse)]
    [InlineData(1, null, Requirement.Refuse)]
    [InlineData(1, Role.Guardian, Requirement.Guardian)]
    public void A_pause_ends_at_its_instant(long ticks, Role? role, Requirement required) =>
        Ruled(role, new() { PausedUntil = Buying.Now.AddTicks(ticks) }).Found(Rail.Pause).Requirement.Should().Be(required);

    [Theory]
    [InlineData(null, "groceries", "groceries/drinks/oat-milk", Requirement.Guardian, "without groceries")]
    [InlineData("groceries/drinks", null, "groceries/drinks/oat-milk", Requirement.Clear, "only groceries/drinks")]
    [InlineData("groceries/fruit", null, "groceries/drinks/oat-milk", Requirement.Guardian, "only groceries/fruit")]
    [InlineData("groceries", "groceries/drinks", "groceries/drinks/oat-milk", Requirement.Guardian, "without groceries/drinks")] // Blocked beats allowed.
    [InlineData(null, null, "groceries/drinks/oat-milk", Requirement.Clear, "any category")]
    public void A_member_buys_what_is_left_to_them(string? allowed, string? blocked, string value, Requirement required, string threshold)
    {
        Attempt attempt = Buying.By(Role.Teen);
        attempt = attempt with
        {
            Household = attempt.Household with
            {
                Members = [.. attempt.Household.Members.Select(member => member with { AllowedCategories = Categories(allowed), BlockedCategories = Categories(blocked) })],
            },
        };

        attempt.Found(Rail.MemberCategory).Should().Be(new Finding(Rail.MemberCategory, required, value, threshold, "oat-milk"));
    }

    [Fact]
    public void A_stranger_buys_at_most_what_is_left_to_a_child() =>
        Ruled(null, new() { Bands = new() { Child = new() { BlockedCategories = Categories("groceries") } } })
            .Found(Rail.MemberCategory).Requirement.Should().Be(Requirement.Refuse);

    [Theory]
    [InlineData(Role.Teen, 30_00, Requirement.Clear, "USD 30.00")]
    [InlineData(Role.Teen, 30_01, Requirement.Guardian, "USD 30.00")]
    [InlineData(Role.Child, 20_01, Requirement.Guardian, "USD 20.00")]
    [InlineData(Role.Adult, 99_00, Requirement.Clear, "no cap")]
    public void The_cap_for_one_thing_is_inclusive(Role role, long cents, Requirement required, string cap) =>
        Buying.By(role).For(Buying.Usd(cents)).Found(Rail.ItemCap).Should().Be(new Finding(Rail.ItemCap, required, $"USD {cents / 100}.{cents % 100:00}", cap, "oat-milk"));

    [Theory]
    [InlineData(1, 59, Requirement.Clear)]
    [InlineData(2, 59, Requirement.Code)]
    [InlineData(2, 60, Requirement.Clear)] // An hour ago is not within it.
    public void One_order_more_than_the_home_allows_in_an_hour_is_too_many(int before, int minutesAgo, Requirement required) =>
        Buying.By(Role.Adult).Under(limits => limits with { OrdersPerHour = 2 })
            .After([.. Enumerable.Range(0, before).Select(other => Buying.Earlier("rice", Buying.Usd(1_00), TimeSpan.FromMinutes(minutesAgo) - TimeSpan.FromTicks(other)))])
            .Found(Rail.Velocity).Requirement.Should().Be(minutesAgo == 60 ? Requirement.Clear : required);

    [Theory]
    [InlineData(2, 59, Requirement.Clear)]
    [InlineData(3, 59, Requirement.Guardian)]
    [InlineData(3, 60, Requirement.Clear)]
    public void Three_wrong_codes_in_an_hour_are_too_many(int wrong, int minutesAgo, Requirement required) =>
        (Buying.By(Role.Adult) with { FailedConfirmations = [.. Enumerable.Repeat(Buying.Now.AddMinutes(-minutesAgo), wrong)] })
            .Found(Rail.FailedConfirmations).Should().Be(new Finding(Rail.FailedConfirmations, required, $"{(minutesAgo == 60 ? 0 : wrong)} wrong codes in an hour", "fewer than 3"));

    [Theory]
    [InlineData(60, Requirement.Clear)] // Bought 30 days ago: half of it is just over.
    [InlineData(61, Requirement.Code)]
    public void Too_soon_ends_at_half_of_the_usual_time(int days, Requirement required) =>
        Buying.By(Role.Adult).Of(line => line with { Past = line.Past! with { UsualInterval = TimeSpan.FromDays(days) } })
            .Found(Rail.TooSoon).Should().Be(new Finding(Rail.TooSoon, required, "30 days after the last", $"half of {days} days", "oat-milk"));

    [Theory]
    [InlineData(4_000, PackUnit.Pound, 12, PackUnit.Ounce, Requirement.Code, "heard 4 Pound", "1 x 12 Ounce")]
    [InlineData(12_000, PackUnit.Ounce, 12, PackUnit.Ounce, Requirement.Clear, "heard 12 Ounce", "1 x 12 Ounce")]
    [InlineData(1_000, PackUnit.Pound, 12, PackUnit.Ounce, Requirement.Clear, "heard 1 Pound", "1 x 12 Ounce")] // Close enough.
    [InlineData(500, PackUnit.Litre, 1, PackUnit.Litre, Requirement.Code, "heard 0.5 Litre", "1 x 1 Litre")]
    [InlineData(501, PackUnit.Litre, 1, PackUnit.Litre, Requirement.Clear, "heard 0.501 Litre", "1 x 1 Litre")]
    [InlineData(1_999, PackUnit.Litre, 1, PackUnit.Litre, Requirement.Clear, "heard 1.999 Litre", "1 x 1 Litre")]
    [InlineData(2_000, PackUnit.Litre, 1, PackUnit.Litre, Requirement.Code, "heard 2 Litre", "1 x 1 Litre")]
    [InlineData(4_000, PackUnit.Pound, 12, PackUnit.Bottle, Requirement.Clear, "heard 4 Pound", "1 x 12 Bottle")] // Nobody can compare them.
    public void An_amount_that_is_not_the_one_offered_is_heard(int heard, PackUnit unit, int pack, PackUnit packUnit, Requirement required, string value, string threshold) =>
        Buying.By(Role.Adult).Of(line => line with { HeardSize = PackSize.From(heard, unit), Pack = PackSize.Whole(pack, packUnit)! })
            .Found(Rail.HeardAmount).Should().Be(new Finding(Rail.HeardAmount, required, value, threshold, "oat-milk"));

    [Theory]
    [InlineData(2_999, Requirement.Clear)]
    [InlineData(3_000, Requirement.Code)] // Three times the usual one, although little more than the two that are offered.
    public void An_amount_unlike_the_usual_is_heard_too(int heard, Requirement required) =>
        Buying.By(Role.Adult).Under(limits => limits with { UnusualTimes = 3 })
            .Of(line => line with { HeardSize = PackSize.From(heard, PackUnit.Litre), Quantity = Quantity.From(2)! })
            .Found(Rail.HeardAmount).Requirement.Should().Be(required);

    [Theory]
    [InlineData(Role.Adult, Requirement.Code)]
    [InlineData(Role.Teen, Requirement.Guardian)]
    [InlineData(null, Requirement.Refuse)]
    public void An_address_is_new_for_three_days(Role? role, Requirement required)
    {
        Moved(role, TimeSpan.FromDays(3) - TimeSpan.FromTicks(1)).Found(Rail.AddressChanged).Requirement.Should().Be(required);
        Moved(role, TimeSpan.FromDays(3)).Found(Rail.AddressChanged).Should().Be(new Finding(Rail.AddressChanged, Requirement.Clear, "changed 72 h ago", "3 days"));
    }

    [Theory]
    [InlineData(Confirmation.Yes, Role.Teen, Requirement.Clear)]
    [InlineData(Confirmation.Code, Role.Teen, Requirement.Code)]
    [InlineData(Confirmation.Guardian, Role.Adult, Requirement.Guardian)]
    [InlineData(Confirmation.Guardian, null, Requirement.Refuse)]
    public void The_home_chooses_its_minimum(Confirmation minimum, Role? role, Requirement required) =>
        Ruled(role, new() { MinimumConfirmation = minimum }).Found(Rail.MinimumConfirmation)
            .Should().Be(new Finding(Rail.MinimumConfirmation, required, "every order", minimum.ToString().ToLowerInvariant()));

    [Fact]
    public void Wine_is_wine_by_its_name()
    {
        Attempt wine = Buying.By(Role.Teen).Of(line => line with { Name = DisplayName.From("Old Mill Red Wine")! });

        wine.Found(Rail.AgeRestriction).Should().Be(new Finding(Rail.AgeRestriction, Requirement.Refuse, "teen, level 300", "an adult, by its name, level 300", "Old Mill Red Wine"));
    }

    private static Attempt Ruled(Role? role, HouseRules rules)
    {
        Attempt attempt = Buying.By(role);
        return attempt with { Household = attempt.Household with { Rules = rules } };
    }

    private static Attempt Moved(Role? role, TimeSpan ago)
    {
        Attempt attempt = Buying.By(role);
        return attempt with { Household = attempt.Household with { AddressSince = Buying.Now - ago } };
    }

    private static CategoryPath[] Categories(string? category) => category is null ? [] : [CategoryPath.From(category)!];
}
