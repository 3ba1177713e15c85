using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>What happened, as the lists and the chart tell it.</summary>
public sealed class TellingTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Fact]
    public async Task The_chart_counts_orders_that_the_list_has_on_a_later_page()
    {
        Order placed = await desk.PlaceAsync();
        DateTimeOffset now = desk.Shop.Clock.GetUtcNow();
        await CommitAsync([.. Enumerable.Range(0, 45).Select(day => placed with { Quote = placed.Quote with { Id = OrderId.From($"order-day-{day}")! }, At = now.AddDays(-day).AddMinutes(-1) })], []);
        string week = $"30 Mar: ${placed.Total.Minor * 7 / 100m:0.00} of $300.00";

        (await desk.GetAsync("/guardian/orders")).Text.Should().Contain(week, "that week's orders are on the second page of the list");
    }

    [Theory]
    [InlineData(AuditEvent.Refused, "stranger", "An unknown voice was refused: Willow Lane Dollhouse")]
    [InlineData(AuditEvent.Offered, "kit", "kit was made an offer: Willow Lane Dollhouse")]
    public async Task What_became_no_order_is_named_by_what_the_rules_found(AuditEvent happened, string by, string told)
    {
        Finding found = new(Rail.NewToHome, Requirement.Refuse, "never bought", "bought", "Willow Lane Dollhouse");
        await CommitAsync([], [new AuditEntry(desk.Shop.Clock.GetUtcNow(), happened, by, OrderId.From("never"), Home.Usd(98_99), [found, found with { Rail = Rail.ItemCap }])]);

        foreach (string page in (string[])["/guardian", "/guardian/why"])
        {
            Compact((await desk.GetAsync(page)).Text).Should().Contain(told);
        }
    }

    [Fact]
    public async Task Times_are_by_the_clocks_at_home_and_the_page_says_once_which_those_are()
    {
        Order held = await desk.HoldAsync();
        desk.Shop.Change(home => home with { TimeZone = TimeZoneId.From("America/Chicago")! });
        string letter = new Uri(desk.Links.To(desk.Shop.Household, held.Id, EmailAddress.From("mum@example.com")!, held.At)).PathAndQuery;

        foreach (string page in (string[])["/guardian", "/guardian/why", $"/guardian/orders/{held.Id}", letter])
        {
            string text = (await desk.GetAsync(page)).Text;
            text.Should().Contain("May 2026, 11:00", "it is 16:00 in UTC").And.NotContain("16:00").And.NotContain("UTC");
            text.Split("Times are by the clocks of America/Chicago.").Should().HaveCount(2);
        }

        (await desk.GetAsync("/guardian/codes")).Text.Should().NotContain("America/Chicago");
    }

    [Fact]
    public async Task A_guardian_without_a_mail_address_is_named_to_the_others()
    {
        (await desk.GetAsync("/guardian")).Text.Should().NotContain("cannot be written to");

        desk.Shop.Change(home => home with { Members = [.. home.Members.Select(member => member.Id.Value == "gran" ? member with { Email = null } : member)] });

        (await desk.GetAsync("/guardian")).Text.Should().Contain("gran cannot be written to when something waits");
    }

    private static string Compact(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" :", ":", StringComparison.Ordinal);

    private async Task CommitAsync(Order[] orders, AuditEntry[] audit) => (await desk.Shop.Homes.CommitAsync(
        new()
        {
            Record = desk.Shop.Record,
            ExpectedVersion = desk.Shop.Homes[desk.Shop.Household]!.Version,
            Orders = orders,
            Audit = audit,
            At = desk.Shop.Clock.GetUtcNow(),
        },
        default)).Should().BeTrue();
}
