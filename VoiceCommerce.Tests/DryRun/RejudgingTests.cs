using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.DryRun;

/// <summary>Orders that were really spoken, under rules that there were not.</summary>
public sealed class RejudgingTests
{
    private static readonly Home OatMilk = Home.ThatBought("oat milk");

    [Theory]
    [InlineData(0, Requirement.Clear)] // At the limit.
    [InlineData(-1, Requirement.Code)]
    public Task A_lower_limit_would_have_asked_a_guardian_for_the_code(long beyond, Requirement needed) =>
        Script.At(OatMilk).As("mum").Says("reorder oat milk").Says("yes")
            .Ends(shop => Only(shop, home => Limited(home, limits => limits with { PerOrder = Home.Usd(shop.Orders.Single().Total.Minor + beyond) })).Needs.Should().Be(needed));

    [Fact]
    public Task A_lower_limit_would_have_held_what_another_adult_ordered() =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop =>
            {
                Rejudgement.Tried tried = Only(shop, home => Limited(home, limits => limits with { PerOrder = Home.Usd(5_00) }));
                (tried.Past.Needed, tried.Needs, tried.Flipped).Should().Be((Requirement.Clear, Requirement.Guardian, true));
                FindingChange change = tried.Changes.Should().ContainSingle().Subject;
                (change.Then!.Rail, change.Then.Requirement, change.Now!.Requirement).Should().Be((Rail.OrderLimit, Requirement.Clear, Requirement.Guardian));
            });

    [Fact]
    public Task A_higher_limit_would_have_let_through_what_was_held() =>
        Script.At(OatMilk.Limited(limits => limits with { PerOrder = Home.Usd(5_00) })).As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop =>
            {
                shop.Orders.Single().State.Should().Be(OrderState.Held);
                Only(shop, home => Limited(home, limits => limits with { PerOrder = Home.Usd(50_00) })).Needs.Should().Be(Requirement.Clear);
            });

    [Fact]
    public Task The_week_counts_what_had_been_spent_by_then_and_not_what_came_later() =>
        Script.At(OatMilk.AndBought("rye bread").AndBought("jam")).As("dad").Says("reorder oat milk").Says("yes")
            .Waits(TimeSpan.FromDays(1)).Says("reorder rye bread").Says("yes")
            .Waits(TimeSpan.FromDays(7)).Says("reorder jam").Says("yes")
            .Ends(shop => Month(shop).Orders.Reverse().Select(order => ((Rejudgement.Tried)Rejudging.Judge(order, Limited(shop.Record.Household, limits => limits with { PerWeek = Home.Usd(10_00) }))).Needs)
                .Should().Equal(Requirement.Clear, Requirement.Guardian, Requirement.Clear));

    [Fact]
    public Task What_had_been_taken_back_by_then_does_not_count() =>
        Script.At(OatMilk.AndBought("rye bread")).As("dad").Says("reorder oat milk").Says("yes").Says("undo my order")
            .Waits(TimeSpan.FromDays(1)).Says("reorder rye bread").Says("yes")
            .Ends(shop => Month(shop).Orders.Select(order => ((Rejudgement.Tried)Rejudging.Judge(order, Limited(shop.Record.Household, limits => limits with { PerWeek = Home.Usd(10_00) }))).Needs)
                .Should().Equal(Requirement.Clear, Requirement.Clear));

    [Fact]
    public Task What_was_taken_back_only_afterwards_counts() =>
        Script.At(OatMilk.AndBought("rye bread")).As("dad").Says("reorder oat milk").Says("yes")
            .Waits(TimeSpan.FromMinutes(5)).Says("reorder rye bread").Says("yes")
            .Meanwhile(async shop => await new UndoDesk(shop.Homes, shop.Settler, Core.Notices.NoticeRoute.None, shop.Clock).TakeBackAsync(shop.Household, shop.Orders.MinBy(order => order.At)!.Id, "mum", default))
            .Ends(shop => Month(shop).Orders.Select(order => ((Rejudgement.Tried)Rejudging.Judge(order, Limited(shop.Record.Household, limits => limits with { PerWeek = Home.Usd(10_00) }))).Needs)
                .Should().Equal(Requirement.Guardian, Requirement.Clear));

    [Fact]
    public Task A_blocked_category_would_have_refused_it() =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop => Only(shop, home => Limited(home, limits => limits with { BlockedCategories = [CategoryPath.From("groceries")!] })).Needs.Should().Be(Requirement.Refuse));

    [Theory]
    [InlineData("nursery", Requirement.Refuse)]
    [InlineData("kitchen", Requirement.Clear)]
    public Task A_device_rule_meets_what_that_device_heard(string closed, Requirement needed) =>
        Script.At(OatMilk).On("nursery").As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop => Only(shop, home => home with { Rules = home.Rules with { Devices = [new() { Id = DeviceId.From(closed)!, Name = DisplayName.From(closed)!, BuysNothing = true }] } }).Needs.Should().Be(needed));

    [Fact]
    public Task That_a_device_is_not_known_again_says_nothing_of_what_was_heard_before() =>
        Script.At(OatMilk).On("den").As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop => Only(shop, home => home with { Rules = new HouseRules { Devices = [new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("nursery")!, BuysNothing = true }] }.WithFormerDevices() }).Needs.Should().Be(Requirement.Clear));

    [Fact]
    public Task Of_a_device_that_was_not_named_stands_what_was_found_then() =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop => Only(shop, home => home with
            {
                Rules = home.Rules with { Devices = [new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("nursery")!, BuysNothing = true, QuietHours = QuietHours.Between(new(8, 0), new(20, 0)) }] },
            }).Flipped.Should().BeFalse());

    [Theory]
    [InlineData(15, 17, Requirement.Guardian)]
    [InlineData(17, 19, Requirement.Clear)]
    public Task Quiet_hours_are_by_the_clock_at_home_at_that_time(int from, int until, Requirement needed) =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes") // Four in the afternoon.
            .Ends(shop => Only(shop, home => home with { Rules = home.Rules with { QuietHours = QuietHours.Between(new(from, 0), new(until, 0)) } }).Needs.Should().Be(needed));

    [Fact]
    public Task A_pause_is_for_the_days_to_come_and_flips_nothing() =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop => Only(shop, home => home with { Rules = home.Rules with { PausedUntil = shop.Clock.GetUtcNow().AddDays(3) } }).Flipped.Should().BeFalse());

    [Fact]
    public Task A_member_with_a_smaller_allowance_would_have_waited() =>
        Script.At(OatMilk).As("tess").Says("reorder oat milk").Says("yes")
            .Ends(shop => Only(shop, home => home with { Members = [.. home.Members.Select(member => member.Id.Value == "tess" ? member with { WeeklyAllowance = Home.Usd(5_00) } : member)] })
                .Needs.Should().Be(Requirement.Guardian));

    [Fact]
    public Task A_code_that_was_set_since_does_not_count_for_then() =>
        Script.At(OatMilk.With(home => home with { Code = null })).As("dad").Says("reorder oat milk").Says("yes")
            .Meanwhile(shop => shop.Change(home => home with { Code = new() { Hash = "new" } }))
            .Ends(shop => Only(shop, home => home with { Rules = home.Rules with { MinimumConfirmation = Confirmation.Code } }).Needs.Should().Be(Requirement.Guardian, "there was no code then"));

    [Fact]
    public Task A_voice_is_whose_it_was_whoever_has_it_today() =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop => Only(shop, home => home with { Members = [.. home.Members.Select(member => member with { Persons = [] })] }).Flipped.Should().BeFalse());

    [Fact]
    public Task Whoever_moved_out_cannot_be_judged_again() =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop => Rejudging.Judge(Month(shop).Orders.Single(), shop.Record.Household with { Members = [] }).Should().BeOfType<Rejudgement.NotTried>()
                .Which.Because.Should().Be(Obstacle.BuyerGone));

    [Fact]
    public Task Of_an_order_of_before_voices_were_kept_nothing_is_said() =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes")
            .Ends(shop =>
            {
                PastOrder past = Month(shop).Orders.Single();
                InTheWay(past with { Order = past.Order with { AskedBy = null } }, shop).Should().Be(Obstacle.VoiceNotKept);
                InTheWay(past with { Findings = [] }, shop).Should().Be(Obstacle.NotOnRecord);
                InTheWay(past with { IsAsAsked = false }, shop).Should().Be(Obstacle.ChangedSince);
            });

    [Fact]
    public Task An_order_that_a_guardian_approved_is_judged_as_it_was_asked_for() =>
        Script.At(OatMilk).As("kit").Says("buy butter cookies").Says("yes").Waits(TimeSpan.FromHours(2)).As("mum").Says("approve the cookies").Says("4071")
            .Ends(shop =>
            {
                PastOrder past = Month(shop).Orders.Single();
                (past.Held, past.AskedAt, past.Order.State).Should().Be((true, Home.Today, OrderState.Placed));
                Rejudgement.Tried tried = (Rejudgement.Tried)Rejudging.Judge(past, shop.Record.Household);
                (tried.Flipped, tried.NeededBy(Rail.Speaker), tried.NeededBy(Rail.OrderLimit)).Should().Be((false, Requirement.Guardian, Requirement.Clear));
            });

    [Fact]
    public Task What_is_older_than_thirty_days_is_not_in_it() =>
        Script.At(OatMilk).As("dad").Says("reorder oat milk").Says("yes").Waits(TimeSpan.FromDays(31)).Ends(shop => Month(shop).Orders.Should().BeEmpty());

    private static Obstacle? InTheWay(PastOrder past, TestShop shop) => (Rejudging.Judge(past, shop.Record.Household) as Rejudgement.NotTried)?.Because;

    private static Household Limited(Household home, Func<Limits, Limits> change) => home with { Limits = change(home.Limits) };

    private static PastMonth Month(TestShop shop) => PastMonth.ReadAsync(shop.Homes, shop.Household, shop.Clock.GetUtcNow(), CancellationToken.None).GetAwaiter().GetResult();

    private static Rejudgement.Tried Only(TestShop shop, Func<Household, Household> change) =>
        Rejudging.Judge(Month(shop).Orders.Single(), change(shop.Record.Household)).Should().BeOfType<Rejudgement.Tried>().Subject;
}
