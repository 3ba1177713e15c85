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
