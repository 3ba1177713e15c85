using FluentAssertions;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Guardian.Texts;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>What the rails write is for machines too; what a guardian reads is a sentence.</summary>
public sealed class ReasonTests
{
    private static readonly PageTexts English = PageTexts.For(null);

    [Theory]
    [InlineData(Rail.UnusualQuantity, "3", "usual 1", "Milk: 3 is more than usual (usual is 1).")]
    [InlineData(Rail.UnusualQuantity, "8", "6 when new", "Milk: 8 is more than usual (it is new here, and 6 of something new are many).")]
    [InlineData(Rail.TooSoon, "3.2 days after the last", "half of 25 days", "Milk is bought much sooner than usual: 3.2 days after the last time, and usually it is every 25 days.")]
    [InlineData(Rail.TooSoon, "1 days after the last", "half of 7.5 days", "Milk is bought much sooner than usual: 1 day after the last time, and usually it is every 7.5 days.")]
    [InlineData(Rail.TooSoon, "0 days after the last", "half of 25 days", "Milk is bought much sooner than usual: within an hour or two of the last time, and usually it is every 25 days.")]
    [InlineData(Rail.RepeatedOrder, "ordered 0 h 0 min ago", "12 h 0 min", "Milk was ordered or asked for only lately (just before).")]
    [InlineData(Rail.RepeatedOrder, "ordered 0 h 1 min ago", "12 h 0 min", "Milk was ordered or asked for only lately (1 minute before).")]
    [InlineData(Rail.RepeatedOrder, "ordered 2 h 5 min ago", "12 h 0 min", "Milk was ordered or asked for only lately (2 hours before).")]
    [InlineData(Rail.Pause, "2026-05-11 16:00 UTC", "paused until 2026-05-13 00:00 -05:00", "Shopping is paused until 13 May 2026, 05:00.")]
    [InlineData(Rail.PriceRise, "USD 5.20", "USD 4.00 + 25 %", "Milk has become dearer: it costs $5.20, and last time it was $4.00; a rise of 25 % is allowed.")]
    [InlineData(Rail.ItemCap, "USD 1234.50", "USD 20.00", "Milk costs $1,234.50; this person may spend $20.00 on one thing.")]
    [InlineData(Rail.WeeklyLimit, "GBP 310.00", "GBP 300.00 in 7 days", "It would bring the week to £310.00; the limit is £300.00 in 7 days.")]
    [InlineData(Rail.WeeklyLimit, "several currencies", "USD 300.00 in 7 days", "The orders of these seven days are in several currencies, so nobody can tell whether it is too much.")]
    [InlineData(Rail.HeardAmount, "heard 4 Pound", "1 x 12 FluidOunce", "The amount may have been misheard: what was heard is 4 pounds, and what is offered is 1 × 12 fluid ounces.")]
    [InlineData(Rail.HeardAmount, "heard 50 packs", "15 x 1 Each", "The amount may have been misheard: what was heard is 50 packs, and what is offered is 15 × 1 piece.")]
    [InlineData(Rail.Velocity, "7 in an hour", "6", "There were many orders lately: 7 in an hour with this one, and 6 may be.")]
    [InlineData(Rail.FailedConfirmations, "3 wrong codes in an hour", "fewer than 3", "There were 3 wrong codes in an hour.")]
    public void A_reason_reads_as_a_sentence_with_amounts_as_on_the_rest_of_the_page(Rail rail, string value, string threshold, string sentence) =>
        English.Reason(new(rail, Requirement.Guardian, value, threshold, "Milk")).Should().Be(sentence);

    [Fact]
    public async Task A_card_has_one_way_to_write_money()
    {
        GuardianDesk desk = new GuardianDesk().As("mum@example.com");
        Order held = await desk.HoldAsync();

        foreach (string page in (string[])["/guardian", $"/guardian/orders/{held.Id}", "/guardian/why"])
        {
            (await desk.GetAsync(page)).Text.Should().Contain("$20.00").And.NotMatchRegex(@"USD \d");
        }
    }
}
