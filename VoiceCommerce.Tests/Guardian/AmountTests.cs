using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>An amount as people type it: never one that is a thousand for one reader and one for another.</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData("1000", 1000_00)]
    [InlineData("20.5", 20_50)]
    [InlineData("20,50", 20_50)]
    [InlineData("0.01", 1)]
    [InlineData(".5", 50)]
    [InlineData("1000000", 1_000_000_00)]
    [InlineData("1,000", null)]
    [InlineData("1.000", null)]
    [InlineData("1,000.00", null)]
    [InlineData("1.000,00", null)]
    [InlineData("1 000", null)]
    [InlineData("1'000", null)]
    [InlineData("1,", null)]
    [InlineData(".", null)]
    [InlineData("0", null)]
    [InlineData("0.00", null)]
    [InlineData("-5", null)]
    [InlineData("1e3", null)]
    [InlineData("1000000.01", null)]
    [InlineData("99999999999999999999999999999999", null)]
    [InlineData("", null)]
    [InlineData("$5", null)]
    public void An_amount_has_at_most_two_digits_behind_its_point_and_nothing_between_the_thousands(string typed, int? minor) =>
        (Parts.Amount(typed, Currency.Usd)?.Minor).Should().Be(minor);

    [Theory]
    [InlineData("per-order", "0", "from 0.01 to 1000000")]
    [InlineData("per-order", "-5", "from 0.01 to 1000000")]
    [InlineData("per-order", "9999999", "from 0.01 to 1000000")]
    [InlineData("paused-until", "2026-05-10", "Choose today or a day that is still to come.")]
    public async Task What_cannot_be_is_told_with_what_can(string rule, string typed, string told)
    {
        GuardianDesk desk = new GuardianDesk().As("mum@example.com");

        (await desk.PostAsync("/guardian/rules", new() { [rule] = typed })).Text.Should().Contain(told);

        desk.Shop.Record.Household.Rules.PausedUntil.Should().BeNull();
        desk.Shop.Record.Household.Limits.PerOrder.Should().Be(Home.Usd(100_00));
    }

    [Theory]
    [InlineData("1234")]
    [InlineData("2468")]
    [InlineData("4826")]
    public async Task A_code_of_equal_steps_is_told_to_be_one(string code) =>
        (await new GuardianDesk().As("mum@example.com").PostAsync("/guardian/codes", new() { ["digits"] = code })).Text
            .Should().Contain("must not go from digit to digit by the same step, such as 1234, 2468 or 4826");

    [Fact]
    public async Task Today_can_be_the_day_until_which_shopping_is_paused() =>
        (await new GuardianDesk().As("mum@example.com").PostAsync("/guardian/rules", new() { ["paused-until"] = "2026-05-11" })).Location.Should().EndWith("told=saved");

    [Fact]
    public async Task Who_writes_a_thousand_with_a_comma_is_told_how_and_nothing_becomes_one_dollar()
    {
        GuardianDesk desk = new GuardianDesk().As("mum@example.com");
        Seen page = await desk.PostAsync("/guardian/rules", new() { ["per-week"] = "1,000" });
        page.Text.Should().Contain("Write an amount as 1000 or 1000.50");
        page.Html.Should().Contain("value=\"1,000\"");
        desk.Shop.Record.Household.Limits.PerWeek.Should().Be(Home.Usd(300_00));
    }
}
