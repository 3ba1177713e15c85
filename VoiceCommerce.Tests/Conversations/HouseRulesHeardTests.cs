using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What a guardian has said about buying in this home, as it is heard, both ways. The clocks show four in the afternoon, UTC.</summary>
public sealed class HouseRulesHeardTests
{
    private static readonly HouseRules NurseryBuysNothing = new() { Devices = [Rule("nursery", closed: true)] };

    private static readonly HouseRules QuietAtNight = new() { QuietHours = QuietHours.Between(new(21, 0), new(7, 0)) };

    [Fact]
    public Task The_nurserys_speaker_buys_nothing_even_for_a_guardian() =>
        Script.At(Home.ThatBought("oat milk").Ruled(NurseryBuysNothing))
            .On("nursery").As("mum").Says("reorder oat milk").Hears("I can't order that*this device isn't allowed*")
            .OrdersNothing();

    [Fact]
    public Task What_a_guardian_approves_is_judged_by_the_speaker_that_heard_it() =>
        Script.At(Home.ThatBought("oat milk").Ruled(NurseryBuysNothing))
            .On("kitchen").As("kit").Says("buy a dollhouse").Says("yes")
            .Meanwhile(shop => shop.Held.ApproveAsync(shop.Orders[0].Id, "mum", default))
            .Ends(shop => shop.Homes[shop.Household]!.Audit.Single(entry => entry.Event == AuditEvent.Approved).Findings.Single(finding => finding.Rail == Rail.Device)
                .Should().Be(new Finding(Rail.Device, Requirement.Clear, "none of them", "1 devices buy nothing")));

    [Fact]
    public Task Another_speaker_of_that_home_orders() =>
        Script.At(Home.ThatBought("oat milk").Ruled(NurseryBuysNothing))
            .On("kitchen").As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task An_offer_of_the_kitchen_is_not_bought_in_the_nursery() =>
        Script.At(Home.ThatBought("oat milk").Ruled(NurseryBuysNothing))
            .On("kitchen").As("dad").Says("reorder oat milk").Hears("*Shall I order it?")
            .On("nursery").Says("yes").Hears("I can't order that*this device isn't allowed*")
            .OrdersNothing();

    [Fact]
    public Task A_speaker_that_the_platform_does_not_name_may_be_the_nurserys() =>
        Script.At(Home.ThatBought("oat milk").Ruled(NurseryBuysNothing))
            .As("dad").Says("reorder oat milk").Hears("*this device isn't allowed*Shall I hold it for a guardian?").Says("no")
            .As("stranger").Says("reorder oat milk").Hears("I can't order that*")
            .OrdersNothing();

    [Fact]
    public Task Once_the_skill_was_disabled_any_speaker_without_a_rule_may_be_the_nurserys() =>
        Script.At(Home.ThatBought("oat milk").Ruled(NurseryBuysNothing.WithFormerDevices()))
            .On("a-new-id").As("dad").Says("reorder oat milk").Hears("*this device isn't allowed*Shall I hold it for a guardian?").Says("yes").Hears("*waiting for a guardian*")
            .As("stranger").Says("reorder oat milk").Hears("I can't order that*")
            .OrdersNothing();

    [Fact]
    public Task In_quiet_hours_a_wish_waits_and_a_stranger_is_refused() =>
        Script.At(Home.ThatBought("oat milk").Ruled(QuietAtNight))
            .Waits(TimeSpan.FromHours(7.5))
            .As("dad").Says("reorder oat milk").Hears("*quiet hours*Shall I hold it for a guardian?").Says("yes").Hears("*waiting for a guardian*")
            .As("stranger").Says("reorder oat milk").Hears("I can't order that*quiet hours*")
            .OrdersNothing();

    [Fact]
    public Task In_quiet_hours_a_guardian_gives_the_code() =>
        Script.At(Home.ThatBought("oat milk").Ruled(QuietAtNight))
            .Waits(TimeSpan.FromHours(7.5))
            .As("mum").Says("reorder oat milk").Says("yes").Hears("What's the purchase code?").Says("4071").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task Before_quiet_hours_and_after_them_a_yes_is_enough() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").Ruled(QuietAtNight))
            .Waits(new TimeSpan(4, 59, 0)).As("dad").Says("reorder oat milk").Says("yes").Hears("Done*") // 20:59.
            .Waits(new TimeSpan(10, 1, 0)).Says("reorder rye bread").Says("yes").Hears("Done*") // 07:00.
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Fact]
    public Task An_offer_before_the_quiet_hours_is_not_taken_in_them() =>
        Script.At(Home.ThatBought("oat milk").Ruled(QuietAtNight))
            .Waits(new TimeSpan(4, 58, 0)).As("dad").Says("reorder oat milk").Hears("*Shall I order it?")
            .Waits(TimeSpan.FromMinutes(3)).Says("yes").Hears("*quiet hours*Shall I hold it for a guardian?")
            .OrdersNothing();

    [Fact]
    public Task Quiet_hours_go_by_the_clocks_at_home() =>
        Script.At(Home.ThatBought("oat milk").Ruled(QuietAtNight, "Asia/Tokyo")) // One in the morning there.
            .As("dad").Says("reorder oat milk").Hears("*quiet hours*").Says("no")
            .OrdersNothing();

    [Fact]
    public Task A_device_has_quiet_hours_of_its_own() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new() { Devices = [Rule("bedroom", quiet: QuietHours.Between(new(15, 0), new(17, 0)))] }))
            .On("bedroom").As("dad").Says("reorder oat milk").Hears("*quiet hours*").Says("no")
            .On("kitchen").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task While_shopping_is_paused_nobody_buys_and_then_everybody_does_again() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new() { PausedUntil = Home.Today.AddDays(2) }))
            .As("dad").Says("reorder oat milk").Hears("I can't order that*paused*")
            .As("kit").Says("buy a dollhouse").Hears("I can't order that*paused*")
            .Waits(TimeSpan.FromDays(2))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task The_pause_is_a_guardians_own_so_a_guardian_buys_with_the_code() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new() { PausedUntil = Home.Today.AddDays(2) }))
            .As("mum").Says("reorder oat milk").Says("yes").Hears("What's the purchase code?").Says("4071").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_category_that_is_not_a_teens_is_held_and_is_others() =>
        Script.At(Home.ThatBought("oat milk").AndBought("wine gums", category: "groceries/sweets").WithMember("tess", tess => tess with { BlockedCategories = [CategoryPath.From("groceries/sweets")!] }))
            .As("tess").Says("reorder wine gums").Hears("*isn't left to this voice*Shall I hold it for a guardian?").Says("no")
            .Says("reorder oat milk").Says("yes").Hears("Done*")
            .As("dad").Says("reorder wine gums").Says("yes").Hears("Done*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Fact]
    public Task Above_the_cap_for_one_thing_a_teens_usual_is_held() =>
        Script.At(Home.ThatBought("oat milk").AndBought("headphones", cents: 30_01))
            .As("tess").Says("reorder headphones").Hears("*more than the allowance for one thing*Shall I hold it for a guardian?").Says("no")
            .OrdersNothing();

    [Fact]
    public Task At_the_cap_a_yes_is_enough() =>
        Script.At(Home.ThatBought("headphones", cents: 30_00))
            .As("tess").Says("reorder headphones").Says("yes").Hears("Done*")
            .Orders("1 headphones");

    [Fact]
    public Task An_allowance_that_was_spent_comes_back_with_the_order_that_is_taken_back() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").WithMember("tess", tess => tess with { WeeklyAllowance = Home.Usd(10_00) }))
            .As("tess").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Says("reorder rye bread").Hears("*the allowance*").Says("no")
            .Says("undo my order").Hears("I've taken back*")
            .Says("reorder rye bread").Says("yes").Hears("Done*")
            .Ends(shop => shop.Orders.Count(order => order.Spends).Should().Be(1));

    [Fact]
    public Task Many_orders_within_an_hour_need_a_second_thought() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("brown rice").Limited(limits => limits with { OrdersPerHour = 2 }))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Says("reorder rye bread").Says("yes").Hears("Done*")
            .Says("reorder brown rice").Says("yes").Hears("What's the purchase code?").Says("no")
            .As("tess").Says("reorder brown rice").Hears("*many orders in the last hour*Shall I hold it for a guardian?").Says("no")
            .Waits(TimeSpan.FromHours(1))
            .As("dad").Says("reorder brown rice").Says("yes").Hears("Done*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(3));

    [Fact]
    public Task Wrong_codes_between_right_ones_are_counted_for_an_hour() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00).AndBought("rye bread", cents: 2_00).AndBought("brown rice", cents: 2_00))
            .As("stranger").Says("reorder oat milk").Says("yes").Says("1 2 3 4").Hears("*didn't work*").Says("5 6 7 8").Hears("*didn't work*").Says("4 0 7 1").Hears("Done*")
            .Says("reorder rye bread").Says("yes").Says("8 6 4 2").Hears("*didn't work*").Says("no")
            .Says("reorder rye bread").Hears("I can't order that*wrong codes*")
            .As("dad").Says("reorder rye bread").Hears("*wrong codes*Shall I hold it for a guardian?").Says("no")
            .Waits(TimeSpan.FromMinutes(61))
            .Says("reorder rye bread").Says("yes").Hears("Done*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Fact]
    public Task Before_half_of_the_usual_time_is_over_it_is_said_and_needs_the_code() =>
        Script.At(Home.ThatBought("oat milk")) // Every 20 days.
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromDays(9)).Says("reorder oat milk").Hears("*You usually wait longer*").Says("yes").Hears("What's the purchase code?").Says("no")
            .Orders("1 oat milk");

    [Fact]
    public Task At_half_of_the_usual_time_a_yes_is_enough() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromDays(10)).Says("reorder oat milk").DoesNotHear("*You usually wait longer*").Says("yes").Hears("Done*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Fact]
    public Task A_pause_says_until_when_by_the_clocks_at_home() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new() { PausedUntil = new(2026, 5, 18, 17, 30, 0, TimeSpan.Zero) }, "America/Chicago"))
            .As("dad").Says("reorder oat milk").Hears("*a guardian has paused shopping until Monday, May 18, 12:30*").OrdersNothing();

    [Fact]
    public Task A_size_that_was_spoken_is_not_lost_over_which_one_is_meant() =>
        Script.At(Home.ThatBought("salted butter crackers").AndBought("spicy butter crackers").Packed("salted butter crackers", 12, PackUnit.Ounce).Packed("spicy butter crackers", 12, PackUnit.Ounce))
            .As("dad").Says("reorder four pounds of butter crackers").Hears("*which*").Says("the first one").Hears("*You asked for 4 pounds*check the size*").OrdersNothing();

    [Fact]
    public Task A_size_that_was_spoken_is_not_lost_in_the_cart() =>
        Script.At(Home.ThatBought("butter crackers").Packed("butter crackers", 12, PackUnit.Ounce))
            .As("dad").Says("add four pounds of butter crackers to my cart").Says("check out").Hears("*You asked for 4 pounds*check the size*").OrdersNothing();

    [Fact]
    public Task Four_pounds_where_twelve_ounces_are_usual_are_asked_back() =>
        Script.At(Home.ThatBought("butter crackers", cents: 2_00).Packed("butter crackers", 12, PackUnit.Ounce))
            .As("dad").Says("reorder four pounds of butter crackers").Hears("*You asked for 4 pounds*check the size*").Says("yes").Hears("What's the purchase code?").Says("no")
            .OrdersNothing();

    [Fact]
    public Task Whoever_then_says_how_many_has_had_the_second_thought() =>
        Script.At(Home.ThatBought("butter crackers", cents: 2_00).Packed("butter crackers", 12, PackUnit.Ounce))
            .As("dad").Says("reorder four pounds of butter crackers").Hears("*check the size*").Says("one more").Hears("*2 times butter crackers*check the size*") // That was not said again.
            .Says("make it two").Hears("*2 times butter crackers*").DoesNotHear("*check the size*")
            .Says("yes").Hears("Done*")
            .Orders("2 butter crackers");

    [Fact]
    public Task Twelve_ounces_where_twelve_ounces_are_usual_are_not() =>
        Script.At(Home.ThatBought("butter crackers", cents: 2_00).Packed("butter crackers", 12, PackUnit.Ounce))
            .As("dad").Says("reorder twelve ounces of butter crackers").DoesNotHear("*check the size*").Says("yes").Hears("Done*")
            .Orders("1 butter crackers");

    [Fact]
    public Task Fifty_where_fifteen_are_usual_are_fifteen_and_asked_back() =>
        Script.At(Home.ThatBought("cat food", cents: 1_00, quantity: 15))
            .As("dad").Says("reorder fifty packs of cat food").Hears("*15 times cat food*I heard 50*your usual 15*").Says("yes").Hears("What's the purchase code?").Says("4071").Hears("Done*")
            .Orders("15 cat food");

    [Fact]
    public Task Fifty_where_two_are_usual_are_no_order() =>
        Script.At(Home.ThatBought("cat food", cents: 1_00, quantity: 2))
            .As("dad").Says("reorder fifty packs of cat food").Hears("I can order 1 to 24*")
            .OrdersNothing();

    [Fact]
    public Task Goods_for_a_new_address_need_the_code_for_three_days() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").With(home => home with { AddressSince = Home.Today.AddHours(-1) }))
            .As("dad").Says("reorder oat milk").Hears("*address was changed only lately*").Says("yes").Hears("What's the purchase code?").Says("no")
            .As("stranger").Says("reorder oat milk").Hears("I can't order that*address*")
            .Waits(TimeSpan.FromDays(3))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task Where_the_home_wants_the_code_for_everything_an_adults_usual_needs_it() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new() { MinimumConfirmation = Confirmation.Code }))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("What's the purchase code?").Says("4071").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task Where_the_home_wants_a_guardian_for_everything_an_adults_usual_waits() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new() { MinimumConfirmation = Confirmation.Guardian }))
            .As("dad").Says("reorder oat milk").Hears("*guardian's word for every order*Shall I hold it for a guardian?").Says("yes")
            .OrdersNothing();

    [Fact]
    public Task Wine_that_the_catalogue_takes_for_groceries_is_wine() =>
        Script.At(Home.ThatBought("oat milk").AndSells("plonk", "Hillside Cabernet Sauvignon", 9_99, "groceries/other"))
            .As("tess").Says("buy cabernet sauvignon").Hears("I can't order that*age-restricted*")
            .As("stranger").Says("buy cabernet sauvignon").Hears("I can't order that*age-restricted*")
            .As("mum").Says("buy cabernet sauvignon").Says("yes").Hears("What's the purchase code?").Says("4071").Hears("Done*")
            .Orders("1 Hillside Cabernet Sauvignon");

    [Fact]
    public Task Vinegar_made_of_wine_is_vinegar() =>
        Script.At(Home.ThatBought("red wine vinegar"))
            .As("tess").Says("reorder red wine vinegar").Says("yes").Hears("Done*")
            .Orders("1 red wine vinegar");

    private static DeviceRule Rule(string device, bool closed = false, QuietHours? quiet = null) =>
        new() { Id = DeviceId.From(device)!, Name = DisplayName.From(device)!, BuysNothing = closed, QuietHours = quiet };
}
