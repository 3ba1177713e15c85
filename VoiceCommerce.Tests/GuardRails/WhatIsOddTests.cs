using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

public sealed class WhatIsOddTests
{
    [Theory]
    [InlineData(1, 2, 3, Requirement.Clear)]
    [InlineData(1, 3, 3, Requirement.Code)] // Three times the usual.
    [InlineData(2, 5, 3, Requirement.Clear)]
    [InlineData(2, 6, 3, Requirement.Code)]
    [InlineData(1, 2, 2, Requirement.Clear)] // Two are never unusual,
    [InlineData(1, 3, 2, Requirement.Code)] // three can be.
    [InlineData(24, 24, 2, Requirement.Clear)]
    [InlineData(1, 24, 24, Requirement.Code)]
    public void Many_times_the_usual_quantity_asks_for_the_code(int usual, int quantity, int times, Requirement required) =>
        Buying.By(Role.Adult).Under(limits => limits with { UnusualTimes = times })
            .Of(line => line with { Quantity = Quantity.From(quantity)!, Past = line.Past! with { UsualQuantity = Quantity.From(usual)! } })
            .Found(Rail.UnusualQuantity).Should().Be(new Finding(Rail.UnusualQuantity, required, $"{quantity}", $"usual {usual}", "oat-milk"));

    [Theory]
    [InlineData(5, Requirement.Clear)]
    [InlineData(6, Requirement.Code)]
    public void Half_a_dozen_of_something_new_asks_for_the_code(int quantity, Requirement required) =>
        Buying.By(Role.Guardian).NewToHome().Of(line => line with { Quantity = Quantity.From(quantity)! })
            .Found(Rail.UnusualQuantity).Should().Be(new Finding(Rail.UnusualQuantity, required, $"{quantity}", "6 when new", "oat-milk"));

    [Theory]
    [InlineData(12_50, Requirement.Clear)] // Exactly 25 per cent.
    [InlineData(12_51, Requirement.Code)]
    [InlineData(9_00, Requirement.Clear)]
    public void A_price_well_above_the_last_one_asks_for_the_code(long cents, Requirement required) =>
        Buying.By(Role.Adult).Of(line => line with { UnitPrice = Buying.Usd(cents) }).Found(Rail.PriceRise).Requirement.Should().Be(required);

    [Theory]
    [InlineData(3, 3, Requirement.Clear)]
    [InlineData(3, 4, Requirement.Code)] // A third of three cents: nothing is rounded away.
    [InlineData(4, 5, Requirement.Clear)]
    [InlineData(0, 1, Requirement.Code)] // Free last time.
    [InlineData(0, 0, Requirement.Clear)]
    public void A_rise_is_exact_to_the_cent(long last, long now, Requirement required) =>
        Buying.By(Role.Adult).For(Buying.Usd(last)).Of(line => line with { UnitPrice = Buying.Usd(now) }).Found(Rail.PriceRise).Requirement.Should().Be(required);

    [Fact]
    public void A_price_rise_says_what_it_compared()
    {
        Buying.By(Role.Adult).Of(line => line with { UnitPrice = Buying.Usd(12_51) }).Found(Rail.PriceRise)
            .Should().Be(new Finding(Rail.PriceRise, Requirement.Code, "USD 12.51", "USD 10.00 + 25 %", "oat-milk"));
        Buying.By(Role.Adult).NewToHome().Found(Rail.PriceRise)
            .Should().Be(new Finding(Rail.PriceRise, Requirement.Clear, "USD 10.00", "no last price", "oat-milk"));
    }

    [Fact]
    public void A_price_in_another_currency_than_last_time_asks_for_the_code() =>
        Buying.By(Role.Adult).Of(line => line with { Past = line.Past! with { LastPrice = Buying.Gbp(10_00) } })
            .Found(Rail.PriceRise).Requirement.Should().Be(Requirement.Code);

    [Fact]
    public void The_same_product_again_within_hours_asks_for_the_code()
    {
        TimeSpan within = TimeSpan.FromHours(12);
        Buying.By(Role.Adult).After(Buying.Earlier("oat-milk", Buying.Usd(1_00), within - TimeSpan.FromMinutes(10)))
            .Found(Rail.RepeatedOrder).Should().Be(new Finding(Rail.RepeatedOrder, Requirement.Code, "ordered 11 h 50 min ago", "12 h 0 min", "oat-milk"));
        Buying.By(Role.Adult).After(Buying.Earlier("oat-milk", Buying.Usd(1_00), within))
            .Found(Rail.RepeatedOrder).Should().Be(new Finding(Rail.RepeatedOrder, Requirement.Clear, "not ordered lately", "12 h 0 min", "oat-milk"));
        Buying.By(Role.Adult).After(Buying.Earlier("rice", Buying.Usd(1_00), TimeSpan.FromMinutes(1)))
            .Found(Rail.RepeatedOrder).Requirement.Should().Be(Requirement.Clear);
    }

    [Fact]
    public void An_order_that_waits_for_a_guardian_is_ordered_already_and_an_undone_one_is_not()
    {
        foreach (OrderState state in Enum.GetValues<OrderState>())
        {
            Order order = Buying.Earlier("oat-milk", Buying.Usd(1_00), TimeSpan.FromMinutes(1), state);
            bool repeated = state is not (OrderState.Undone or OrderState.Declined or OrderState.Expired or OrderState.Refused or OrderState.Releasing);
            Buying.By(Role.Adult).After(order).Found(Rail.RepeatedOrder).Requirement.Should().Be(repeated ? Requirement.Code : Requirement.Clear, state.ToString());
        }
    }

    [Fact]
    public void An_order_of_a_clock_that_runs_ahead_was_made_just_now() =>
        Buying.By(Role.Adult).After(Buying.Earlier("oat-milk", Buying.Usd(1_00), TimeSpan.FromSeconds(-90)))
            .Found(Rail.RepeatedOrder).Value.Should().Be("ordered 0 h 0 min ago");
}
