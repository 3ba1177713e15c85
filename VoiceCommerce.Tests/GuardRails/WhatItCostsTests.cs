using FluentAssertions;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

public sealed class WhatItCostsTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Theory]
    [InlineData(Role.Adult, 99_99, Requirement.Clear)]
    [InlineData(Role.Adult, 100_00, Requirement.Clear)] // At the limit.
    [InlineData(Role.Adult, 100_01, Requirement.Guardian)]
    [InlineData(Role.Guardian, 100_01, Requirement.Guardian)]
    [InlineData(Role.Child, 100_01, Requirement.Guardian)]
    [InlineData(null, 30_00, Requirement.Clear)] // At the stranger's limit.
    [InlineData(null, 30_01, Requirement.Refuse)]
    public void The_order_limit_is_inclusive(Role? role, long cents, Requirement required) =>
        Buying.By(role).For(Buying.Usd(cents)).Found(Rail.OrderLimit).Requirement.Should().Be(required);

    [Theory]
    [InlineData(6_00, 4_00, Requirement.Clear)]
    [InlineData(6_00, 4_01, Requirement.Guardian)]
    public void Tax_and_delivery_count_against_the_limit(long tax, long delivery, Requirement required)
    {
        Attempt attempt = Buying.By(Role.Adult).For(Buying.Usd(90_00));
        attempt = attempt with { Quote = attempt.Quote with { Charges = new(Buying.Usd(tax), Buying.Usd(delivery), 2) } };

        attempt.Found(Rail.OrderLimit).Requirement.Should().Be(required);
    }

    [Fact]
    public void A_limit_says_what_it_compared() =>
        Buying.By(Role.Adult).For(Buying.Usd(162_10)).Found(Rail.OrderLimit)
            .Should().Be(new Finding(Rail.OrderLimit, Requirement.Guardian, "USD 162.10", "USD 100.00"));

    [Fact]
    public void A_stranger_never_gets_more_than_a_member()
    {
        Attempt generous = Buying.By(null).Under(limits => limits with { StrangerPerOrder = Buying.Usd(500_00) });

        generous.For(Buying.Usd(100_00)).Found(Rail.OrderLimit).Requirement.Should().Be(Requirement.Clear);
        generous.For(Buying.Usd(100_01)).Found(Rail.OrderLimit).Should().Be(new Finding(Rail.OrderLimit, Requirement.Refuse, "USD 100.01", "USD 100.00"));
    }

    [Theory]
    [InlineData(Role.Adult, 290_00, Requirement.Clear)] // With this ten dollars: at the limit.
    [InlineData(Role.Adult, 290_01, Requirement.Guardian)]
    [InlineData(null, 290_00, Requirement.Clear)]
    [InlineData(null, 290_01, Requirement.Refuse)]
    public void The_weekly_limit_is_inclusive_and_counts_everybodys_orders(Role? role, long spent, Requirement required) =>
        Buying.By(role).After(Buying.Earlier("rice", Buying.Usd(spent - 100_00), Week / 2, buyer: null), Buying.Earlier("tea", Buying.Usd(100_00), Week / 3, buyer: Role.Teen))
            .Found(Rail.WeeklyLimit).Requirement.Should().Be(required);

    [Fact]
    public void An_order_leaves_the_week_after_exactly_seven_days()
    {
        Buying.By(Role.Adult).After(Buying.Earlier("rice", Buying.Usd(300_00), Week)).Found(Rail.WeeklyLimit).Value.Should().Be("USD 10.00");
        Buying.By(Role.Adult).After(Buying.Earlier("rice", Buying.Usd(300_00), Week - TimeSpan.FromTicks(1))).Found(Rail.WeeklyLimit)
            .Should().Be(new Finding(Rail.WeeklyLimit, Requirement.Guardian, "USD 310.00", "USD 300.00 in 7 days"));
    }

    [Fact]
    public void Only_orders_whose_money_moved_or_may_move_or_should_have_are_spend()
    {
        foreach (OrderState state in Enum.GetValues<OrderState>())
        {
            Order order = Buying.Earlier("rice", Buying.Usd(300_00), TimeSpan.FromDays(1), state);
            bool spends = state is OrderState.Placing or OrderState.Authorised or OrderState.Placed or OrderState.Capturing or OrderState.Captured or OrderState.Undoing or OrderState.WrittenOff;
            Buying.By(Role.Adult).After(order).Found(Rail.WeeklyLimit).Value.Should().Be(spends ? "USD 310.00" : "USD 10.00", state.ToString());
        }
    }

    [Fact]
    public void An_order_never_counts_against_itself()
    {
        Attempt attempt = Buying.By(Role.Adult);
        Order same = Order.Place(((Verdict.Clear)Rails.Check(attempt.Showing(yes: true)).Verdict).Order, attempt.Household, Buying.Now);

        attempt.After(same).Found(Rail.WeeklyLimit).Value.Should().Be("USD 10.00");
        attempt.After(same with { State = OrderState.Held }).Found(Rail.RepeatedOrder).Requirement.Should().Be(Requirement.Clear);
    }

    [Theory]
    [InlineData(40_00, Requirement.Clear)] // With this ten dollars: at the allowance.
    [InlineData(40_01, Requirement.Guardian)]
    public void A_member_with_an_allowance_spends_only_that_alone(long ownSpend, Requirement required)
    {
        Attempt attempt = WithAllowance(Role.Teen, 50_00).After(
            Buying.Earlier("rice", Buying.Usd(ownSpend), TimeSpan.FromDays(1), buyer: Role.Teen),
            Buying.Earlier("tea", Buying.Usd(100_00), TimeSpan.FromDays(1), buyer: Role.Adult),
            Buying.Earlier("salt", Buying.Usd(100_00), TimeSpan.FromDays(1), buyer: null),
            Buying.Earlier("nuts", Buying.Usd(100_00), Week, buyer: Role.Teen));

        attempt.Found(Rail.MemberAllowance).Requirement.Should().Be(required);
        attempt.Found(Rail.MemberAllowance).Threshold.Should().Be("USD 50.00 in 7 days");
    }

    [Fact]
    public void Without_an_allowance_there_is_nothing_to_exceed()
    {
        Buying.By(Role.Adult).For(Buying.Usd(999_00)).Found(Rail.MemberAllowance)
            .Should().Be(new Finding(Rail.MemberAllowance, Requirement.Clear, "USD 999.00", "no allowance"));
        Buying.By(null).Found(Rail.MemberAllowance).Requirement.Should().Be(Requirement.Clear);
    }

    [Fact]
    public void Money_that_cannot_be_compared_counts_as_too_much()
    {
        Attempt inPounds = WithAllowance(Role.Adult, 50_00).For(Buying.Gbp(1_00));
        inPounds.Found(Rail.OrderLimit).Should().Be(new Finding(Rail.OrderLimit, Requirement.Guardian, "GBP 1.00", "USD 100.00"));
        inPounds.Found(Rail.WeeklyLimit).Requirement.Should().Be(Requirement.Guardian);
        inPounds.Found(Rail.MemberAllowance).Requirement.Should().Be(Requirement.Guardian);

        Buying.By(Role.Adult).After(Buying.Earlier("rice", Buying.Gbp(1_00), TimeSpan.FromDays(1))).Found(Rail.WeeklyLimit)
            .Should().Be(new Finding(Rail.WeeklyLimit, Requirement.Guardian, "several currencies", "USD 300.00 in 7 days"));
    }

    private static Attempt WithAllowance(Role role, long cents)
    {
        Attempt attempt = Buying.By(role);
        return attempt with
        {
            Household = attempt.Household with
            {
                Members = [.. attempt.Household.Members.Select(member => member.Role == role ? member with { WeeklyAllowance = Buying.Usd(cents) } : member)],
            },
        };
    }
}
