using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>What a guardian reads of an order that waits, before deciding.</summary>
public sealed class WaitingTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Fact]
    public async Task Every_line_says_how_many_and_how_large_before_it_can_be_approved()
    {
        Order held = await desk.HoldAsync("butter cookies", 3);
        foreach (string page in PagesOf(held))
        {
            (await desk.GetAsync(page)).Text.Should().Contain("3 × Hearth Butter Cookies, 64 ounces");
        }
    }

    [Fact]
    public async Task Why_it_waits_is_told_however_much_happened_since()
    {
        Order held = await desk.HoldAsync();
        await MuchHappensAsync();

        foreach (string page in PagesOf(held))
        {
            (await desk.GetAsync(page)).Text.Should().ContainAll("children's orders need a grown-up", "never bought here before");
        }
    }

    [Fact]
    public async Task Why_an_order_was_held_is_told_of_one_that_was_decided_long_ago()
    {
        Order held = await desk.HoldAsync();
        await desk.Shop.Held.DeclineAsync(held.Id, "mum", default);
        await MuchHappensAsync();

        (await desk.GetAsync($"/guardian/orders/{held.Id}")).Text.Should().ContainAll("children's orders need a grown-up", "it was held for a guardian", "mum declined it");
    }

    [Fact]
    public async Task Always_says_before_and_after_what_is_still_asked_about()
    {
        Order held = await desk.HoldAsync();
        const string still = "the same from kit will still be asked about: more than kit's limit for one thing; more than kit's allowance for seven days.";
        (await desk.GetAsync($"/guardian/orders/{held.Id}")).Text.Should().ContainAll("need not ask you for Willow Lane Dollhouse again for being young", still);

        Seen answer = await desk.PostAsync($"/guardian/orders/{held.Id}/decide", new() { ["act"] = "always", ["upto"] = "100" });

        (await desk.GetAsync(answer.Location)).Text.Should().ContainAll("It is being ordered. The same again is not asked about for being new", still).And.NotContain("needs nobody's word");
    }

    [Fact]
    public async Task Always_names_no_limit_that_does_not_stand_in_the_way()
    {
        Order held = await desk.HoldAsync("butter cookies");

        (await desk.GetAsync($"/guardian/orders/{held.Id}")).Text.Should().Contain("Always allow this").And.NotContain("will still be asked about");
    }

    [Fact]
    public async Task A_pause_is_said_above_the_form_and_after_the_answer()
    {
        Order held = await desk.HoldAsync();
        desk.Shop.Change(home => home with { Rules = home.Rules with { PausedUntil = Conversations.Home.Today.AddDays(2) } });

        foreach (string page in PagesOf(held))
        {
            (await desk.GetAsync(page)).Text.Should().Contain("Shopping is paused until  13 May 2026");
        }

        (await ToldAsync(held, "1")).Should().Contain("Shopping is paused, so nothing was ordered. It goes on waiting");
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task What_stands_in_the_way_of_an_approval_is_said_by_its_name()
    {
        Order held = await desk.HoldAsync("butter cookies", 4);
        (await ToldAsync(held, "0")).Should().Contain("Nothing of it would be left");

        desk.Shop.Change(home => home with { Limits = home.Limits with { BlockedCategories = [CategoryPath.From("groceries")!] } });
        (await ToldAsync(held, "4")).Should().Contain("A rule of your home forbids it now");

        desk.Shop.Change(home => home with { Limits = home.Limits with { BlockedCategories = [] }, Address = home.Address with { Region = "US-CA" } });
        (await ToldAsync(held, "4")).Should().Contain("The goods or the delivery address have changed");
    }

    [Fact]
    public async Task A_crowd_is_said_to_be_one()
    {
        Order held = await desk.HoldAsync();
        await desk.Shop.AskedElsewhereAsync("dollhouse", "dollhous", 40);

        (await ToldAsync(held, "1")).Should().Contain("Very many homes ask for it just now");
    }

    [Fact]
    public async Task None_of_the_only_line_is_not_offered()
    {
        Order held = await desk.HoldAsync("butter cookies", 2);

        (await desk.GetAsync($"/guardian/orders/{held.Id}")).Html.Should().Contain("<option value=\"1\">").And.NotContain("<option value=\"0\">");
    }

    private async Task<string> ToldAsync(Order held, string quantity)
    {
        string field = "q-" + held.Quote.Lines[0].Product;
        Seen answer = await desk.PostAsync($"/guardian/orders/{held.Id}/decide", new() { ["act"] = "approve", ["upto"] = "500", [field] = quantity });
        return (await desk.GetAsync(answer.Location)).Text;
    }

    private string[] PagesOf(Order held) =>
        ["/guardian", $"/guardian/orders/{held.Id}", new Uri(desk.Links.To(desk.Shop.Household, held.Id, EmailAddress.From("mum@example.com")!, held.At)).PathAndQuery];

    // More entries of the trail than any page reads at once.
    private async Task MuchHappensAsync() => (await desk.Shop.Homes.CommitAsync(
        new()
        {
            Record = desk.Shop.Record,
            ExpectedVersion = desk.Shop.Homes[desk.Shop.Household]!.Version,
            Audit = [.. Enumerable.Repeat(new AuditEntry(desk.Shop.Clock.GetUtcNow(), AuditEvent.CodeWrong, "stranger", null, null, []), IHouseholdArchive.MaxPage + 50)],
            At = desk.Shop.Clock.GetUtcNow(),
        },
        default)).Should().BeTrue();
}
