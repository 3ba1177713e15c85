using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>Each guard rail as it is heard at home, both ways.</summary>
public sealed class RailsHeardTests
{
    [Fact]
    public Task The_dollhouse_is_not_ordered() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("buy a dollhouse").Hears("*Willow Lane Dollhouse*guardian has to agree*Shall I hold it for a guardian?")
            .Says("yes").Hears("*waiting for a guardian*Nothing is charged*").IsAskedNothing()
            .Ends(shop =>
            {
                shop.Outside.Calls.Should().Be(0);
                shop.Orders.Should().ContainSingle().Which.State.Should().Be(OrderState.Held);
            });

    [Fact]
    public Task The_cookies_are_not_ordered_by_the_television() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("the television").Says("buy four butter cookies").Hears("I can't order that*new to this home*")
            .Says("yes")
            .OrdersNothing();

    [Fact]
    public Task A_stranger_may_reorder_the_usual_with_the_code() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("reorder oat milk").Hears("*Shall I order it?")
            .Says("yes").Hears("What's the purchase code?")
            .Says("four zero seven one").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_stranger_without_the_code_gets_nothing() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("reorder oat milk")
            .Says("yes").Hears("What's the purchase code?")
            .Says("no").Hears("*haven't ordered*")
            .OrdersNothing();

    [Fact]
    public Task A_stranger_over_the_small_limit_is_refused() =>
        Script.At(Home.ThatBought("oat milk", cents: 27_28)) // 30.01 with tax.
            .As("stranger").Says("reorder oat milk").Hears("I can't order that*too much for a voice*")
            .OrdersNothing();

    [Fact]
    public Task A_childs_usual_is_held_for_a_guardian_too() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("reorder oat milk").Hears("*children's orders need a grown-up*Shall I hold it for a guardian?")
            .Says("no").Hears("*haven't ordered*")
            .OrdersNothing();

    [Fact]
    public Task A_teens_usual_is_ordered_on_a_yes() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("tess").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_teens_new_wish_is_held() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("tess").Says("buy sparkling water").Hears("*because it's new to this home*Shall I hold it for a guardian?")
            .Says("yes")
            .OrdersNothing();

    [Fact]
    public Task An_adults_new_wish_needs_the_code() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("dad").Says("buy a dollhouse").Says("yes").Hears("What's the purchase code?")
            .Says("4071").Hears("Done*")
            .Orders("1 Willow Lane Dollhouse");

    [Fact]
    public Task A_guardians_new_wish_needs_only_the_yes() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("buy a dollhouse").Says("yes").Hears("Done*")
            .Orders("1 Willow Lane Dollhouse");

    [Fact]
    public Task Wine_needs_a_recognised_adult_and_the_code() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("mum").Says("buy red wine").Says("yes").Hears("What's the purchase code?")
            .Says("4071").Hears("Done*")
            .Orders("1 Old Mill Red Wine");

    [Theory]
    [InlineData("tess")]
    [InlineData("kit")]
    [InlineData("stranger")]
    public Task Wine_is_refused_to_everybody_else(string who) =>
        Script.At(Home.ThatBought("oat milk"))
            .As(who).Says("buy red wine").Hears("I can't order that*age-restricted*")
            .OrdersNothing();

    [Fact]
    public Task A_blocked_category_is_refused_even_to_a_guardian() =>
        Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { BlockedCategories = [CategoryPath.From("toys")!] }))
            .As("mum").Says("buy a dollhouse").Hears("I can't order that*blocked*")
            .OrdersNothing();

    [Fact]
    public Task Above_the_order_limit_an_adult_waits_for_a_guardian() =>
        Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { PerOrder = Home.Usd(7_13) })) // One cent under 7.14.
            .As("dad").Says("reorder oat milk").Hears("*above this home's limit for one order*Shall I hold it for a guardian?")
            .Says("yes").Hears("*waiting for a guardian*")
            .OrdersNothing();

    [Fact]
    public Task At_the_order_limit_a_yes_is_enough() =>
        Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { PerOrder = Home.Usd(7_14) }))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Orders("1 oat milk for 7.14");

    [Fact]
    public Task Above_the_order_limit_a_guardian_gives_the_code() =>
        Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { PerOrder = Home.Usd(5_00) }))
            .As("mum").Says("reorder oat milk").Says("yes").Hears("What's the purchase code?")
            .Says("4071").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task The_weeks_limit_counts_what_was_ordered_before() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").Limited(limits => limits with { PerWeek = Home.Usd(14_00) }))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Says("reorder rye bread").Hears("*limit for the week*Shall I hold it for a guardian?")
            .Says("no")
            .Orders("1 oat milk");

    [Fact]
    public Task A_week_later_the_limit_is_free_again() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").Limited(limits => limits with { PerWeek = Home.Usd(14_00) }))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromDays(8))
            .Says("reorder rye bread").Says("yes").Hears("Done*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Fact]
    public Task A_members_allowance_is_their_own() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread").With(home => Allow(home, "tess", 10_00)))
            .As("tess").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Says("reorder rye bread").Hears("*the allowance*Shall I hold it for a guardian?").Says("no")
            .As("dad").Says("reorder rye bread").Says("yes").Hears("Done*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Fact]
    public Task An_unusual_quantity_is_said_and_needs_the_code() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00))
            .As("dad").Says("reorder three cartons of oat milk").Hears("*That's more than usual*")
            .Says("yes").Hears("What's the purchase code?")
            .Says("4071")
            .Orders("3 oat milk");

    [Fact]
    public Task The_same_again_within_hours_is_said_and_needs_the_code() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromHours(2))
            .Says("reorder oat milk").Hears("*only a short while ago*")
            .Says("yes").Hears("What's the purchase code?").Says("no")
            .Orders("1 oat milk");

    [Fact]
    public Task Half_a_day_later_it_is_no_repetition() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("dad").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Waits(TimeSpan.FromHours(12)).Says("reorder oat milk").DoesNotHear("*only a short while ago*").Says("no")
            .Orders("1 oat milk");

    [Theory]
    [InlineData("dad", 299)]
    [InlineData("mum", 0)]
    public Task A_grown_up_of_whose_voice_the_platform_is_not_sure_gives_the_code(string who, int level) =>
        Script.At(Home.ThatBought("oat milk"))
            .As(who, level).Says("reorder oat milk").Says("yes").Hears("What's the purchase code?").Says("4071").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_teen_of_whose_voice_the_platform_is_not_sure_asks_a_guardian() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("tess", 299).Says("reorder oat milk").Hears("*I'm not sure whose voice this is*Shall I hold it for a guardian?")
            .As("tess", 300).Says("reorder oat milk").Says("yes").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_price_that_rose_by_just_a_quarter_is_not_worth_a_word() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00))
            .Meanwhile(shop => shop.Reprice("oat milk", 2_50))
            .As("dad").Says("reorder oat milk").DoesNotHear("*price has gone up*").Says("yes").Hears("Done*")
            .Orders("1 oat milk");

    [Fact]
    public Task A_price_that_rose_by_a_quarter_is_said_and_needs_the_code() =>
        Script.At(Home.ThatBought("oat milk", cents: 2_00))
            .Meanwhile(shop => shop.Reprice("oat milk", 2_51))
            .As("dad").Says("reorder oat milk").Hears("*price has gone up*")
            .Says("yes").Hears("What's the purchase code?").Says("no")
            .OrdersNothing();

    [Fact]
    public Task Where_no_code_is_set_an_adults_new_wish_is_held() =>
        Script.At(Home.ThatBought("oat milk").With(home => home with { Code = null }))
            .As("dad").Says("buy sparkling water").Hears("*Shall I hold it for a guardian?")
            .Says("yes")
            .OrdersNothing();

    [Theory]
    [InlineData("set")]
    [InlineData("locked")]
    [InlineData("none")]
    public Task A_stranger_does_not_hear_how_the_code_stands(string code) =>
        Script.At(Home.ThatBought("oat milk").With(home => home with { Code = code == "none" ? null : home.Code! with { Attempts = code == "locked" ? PurchaseCode.MaxAttempts : 0 } }))
            .As("stranger").Says("reorder oat milk").Hears("*Shall I order it?").Says("yes").Hears("What's the purchase code?")
            .Says("1234").Hears("That code didn't work. To order oat milk, what's the purchase code?")
            .Says("1235").Hears("That code didn't work. To order oat milk, what's the purchase code?")
            .Says("1236").Hears("That code didn't work. After three wrong tries, a guardian has to set a new one in this home's shop account. Nothing is left open.").IsAskedNothing()
            .Says("reorder oat milk").Hears("I can't order that: there were several wrong codes in the last hour*")
            .OrdersNothing();

    private static Household Allow(Household home, string who, long cents) => home with
    {
        Members = [.. home.Members.Select(member => member.Id.Value == who ? member with { WeeklyAllowance = Home.Usd(cents) } : member)],
    };

    [Fact]
    public Task Wine_is_never_held_for_somebody_elses_approval() =>
        Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { PerOrder = Home.Usd(5_00) }))
            .As("dad").Says("buy red wine").Hears("I can't order that*age-restricted*")
            .OrdersNothing();

    [Fact]
    public Task Wine_without_a_code_to_ask_for_is_refused() =>
        Script.At(Home.ThatBought("oat milk").With(home => home with { Code = null }))
            .As("mum").Says("buy red wine").Hears("I can't order that*age-restricted*")
            .OrdersNothing();

    [Fact]
    public Task A_yes_to_holding_is_no_yes_to_ordering_when_the_rules_have_changed() =>
        Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { PerOrder = Home.Usd(5_00) }))
            .As("dad").Says("reorder oat milk").Hears("*Shall I hold it for a guardian?")
            .Meanwhile(shop => shop.Change(home => home with { Limits = home.Limits with { PerOrder = Home.Usd(50_00) } }))
            .Says("yes").Hears("*changed*Shall I order it?")
            .OrdersNothing();

    [Fact]
    public Task A_child_cannot_fill_the_home_with_wishes()
    {
        Script script = Script.At(Home.ThatBought("oat milk")).As("kit");
        for (int wish = 0; wish < Core.Conversation.HouseholdRecord.MaxHeld; wish++)
        {
            script.Says("buy a dollhouse").Says("yes").Hears("*waiting for a guardian*");
        }

        return script
            .Says("buy a dollhouse").Says("yes").Hears("I can't hold that too: 10 orders are waiting for a guardian already*")
            .Meanwhile(shop => shop.Homes[shop.Household]!.Audit[^1].Should().BeEquivalentTo(new { Event = AuditEvent.Refused, By = "kit" }, "a guardian sees that there was one more"))
            .As("mum").Says("reorder oat milk").Says("yes").Hears("Done*")
            .Orders("1 oat milk");
    }

    [Fact]
    public Task A_quantity_out_of_bounds_is_said_even_when_several_fit() =>
        Script.At(Home.ThatBought("Softly toilet paper", times: 3).AndBought("Plain toilet paper", times: 3))
            .Says("order fifty packs of toilet paper").Hears("I can order 1 to 24*")
            .OrdersNothing();
}
