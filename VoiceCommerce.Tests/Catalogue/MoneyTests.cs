using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Catalogue;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(Money.MaxMinor, true)]
    [InlineData(Money.MaxMinor + 1, false)]
    [InlineData(-Money.MaxMinor, true)]
    [InlineData(-Money.MaxMinor - 1, false)]
    [InlineData(long.MinValue, false)]
    [InlineData(0, true)]
    public void Amounts_are_bounded(long minor, bool fits) => (Money.From(minor, Currency.Usd) is not null).Should().Be(fits);

    [Fact]
    public void Sums_leave_the_bounds_with_an_error_and_never_wrap()
    {
        Money most = Usd(Money.MaxMinor);

        FluentActions.Invoking(() => most + Usd(1)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => Usd(-Money.MaxMinor) - Usd(1)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => most * Quantity.From(2)!).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => most.Share(int.MaxValue)).Should().Throw<OverflowException>();
    }

    [Fact]
    public void Two_currencies_never_mix()
    {
        Money pounds = Money.From(1, Currency.Gbp)!;

        FluentActions.Invoking(() => Usd(1) + pounds).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Usd(1) - pounds).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Usd(1) < pounds).Should().Throw<InvalidOperationException>();
        Usd(1).Should().NotBe(pounds);
    }

    [Fact]
    public void Sums_are_exact() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Gen.ListOf(Gen.Choose(-1_000_000_000, 1_000_000_000)).ToArbitrary(), amounts =>
            amounts.Select(minor => Usd(minor)).Aggregate(Money.Zero(Currency.Usd), (sum, amount) => sum + amount).Minor
                .Should().Be(amounts.Sum(minor => (long)minor))));

    [Fact]
    public void A_quantity_costs_as_much_as_that_many_single_ones() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), Gen.Choose(1, Quantity.Max).ToArbitrary(), (minor, count) =>
            Enumerable.Repeat(Usd(minor), count).Aggregate((sum, one) => sum + one).Should().Be(Usd(minor) * Quantity.From(count)!)));

    [Theory]
    [InlineData(100, 825, 8)] // 8.25
    [InlineData(100, 850, 9)] // 8.5: half goes away from zero,
    [InlineData(-100, 850, -9)] // on both sides.
    [InlineData(100, 849, 8)]
    [InlineData(1, 4_999, 0)]
    [InlineData(1, 5_000, 1)]
    [InlineData(0, 2_500, 0)]
    [InlineData(19_99, 2_000, 4_00)] // 3.998
    public void A_share_is_rounded_once_to_the_cent(long minor, int basisPoints, long share) => Usd(minor).Share(basisPoints).Should().Be(Usd(share));

    [Theory]
    [InlineData(0, "USD 0.00")]
    [InlineData(5, "USD 0.05")]
    [InlineData(-5, "USD -0.05")]
    [InlineData(62_10, "USD 62.10")]
    [InlineData(1_234_56, "USD 1234.56")]
    public void The_written_form_is_plain(long minor, string text) => Usd(minor).ToString().Should().Be(text);

    [Fact]
    public void Amounts_of_one_currency_are_ordered()
    {
        (Usd(1) < Usd(2)).Should().BeTrue();
        (Usd(2) > Usd(1)).Should().BeTrue();
        (Usd(2) <= Usd(2)).Should().BeTrue();
        (Usd(2) >= Usd(3)).Should().BeFalse();
        (Usd(5) - Usd(7)).Minor.Should().Be(-2);
        Usd(0).IsZero.Should().BeTrue();
    }

    [Theory]
    [InlineData("USD", true)]
    [InlineData("GBP", true)]
    [InlineData("usd", false)]
    [InlineData("JPY", false)] // No minor digits.
    [InlineData(" USD", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_known_currencies_exist(string? code, bool known) => (Currency.From(code)?.Code == code && code is not null).Should().Be(known);

    private static Money Usd(long minor) => Money.From(minor, Currency.Usd)!;
}
