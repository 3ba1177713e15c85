using FluentAssertions;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Functions.Guardian.Texts;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>What a page says that an act came to: said by the act, and still so.</summary>
public sealed class ToldTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Theory]
    [InlineData("/guardian/rules", "saved", "Saved.")]
    [InlineData("/guardian/codes", "code-set", "The code is set.")]
    [InlineData("/guardian/people", "voice-linked", "The voice is linked")]
    [InlineData("/guardian", "permission-ended", "asked about it from now on")]
    [InlineData("/guardian/records", "money-in-flight", "Nothing was erased")]
    public async Task An_address_that_somebody_made_up_tells_nothing(string page, string word, string text)
    {
        (await desk.GetAsync($"{page}?told={word}")).Text.Should().NotContain(text);
        (await desk.GetAsync($"{page}?at={desk.Shop.Clock.GetUtcNow().ToUnixTimeSeconds()}&proof=AAAAAAAAAAAAAAAAAAAAAA&told={word}")).Text.Should().NotContain(text);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_decision_that_was_not_made()
    {
        Order held = await desk.HoldAsync();

        (await desk.GetAsync($"/guardian/orders/{held.Id}?told=declined")).Text.Should().Contain("Waiting for a guardian").And.NotContain("You declined it");
    }

    [Fact]
    public async Task It_is_told_on_its_own_page_in_its_own_session_and_for_a_minute()
    {
        string location = (await desk.PostAsync("/guardian/rules", new() { ["price-rise"] = "11" })).Location;
        (await desk.GetAsync(location)).Text.Should().Contain("Saved.");
        (await desk.GetAsync(location.Replace("told=saved", "told=unchanged", StringComparison.Ordinal))).Text.Should().NotContain("Nothing was different");
        (await desk.GetAsync(location.Replace("rules", "people", StringComparison.Ordinal))).Text.Should().NotContain("Saved.");

        string mums = desk.Cookie;
        (await desk.As("gran@example.com").GetAsync(location)).Text.Should().NotContain("Saved.");

        desk.Cookie = mums;
        desk.Shop.Clock.Advance(Telling.Lifetime - TimeSpan.FromSeconds(1));
        (await desk.GetAsync(location)).Text.Should().Contain("Saved.");
        desk.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await desk.GetAsync(location)).Text.Should().NotContain("Saved.");
    }

    [Fact]
    public async Task What_is_not_so_any_more_is_not_told_again()
    {
        Order held = await desk.HoldAsync();
        string costsMore = (await DecideAsync(held, Decisions.Approve, "1.00")).Location;
        (await desk.GetAsync(costsMore)).Text.Should().Contain("costs more now than you agreed to");

        await DecideAsync(held, Decisions.Decline, "");

        (await desk.GetAsync(costsMore)).Text.Should().NotContain("costs more now than you agreed to");
    }

    [Theory]
    [InlineData("approved", "Placing Authorised Placed Capturing Captured WrittenOff")]
    [InlineData("always-allowed", "Placing Authorised Placed Capturing Captured WrittenOff")]
    [InlineData("declined", "Refused")]
    [InlineData("payment-declined", "Declined Releasing")]
    [InlineData("decided", "Placing Authorised Placed Capturing Captured Undoing Releasing Undone Declined Expired Refused WrittenOff")]
    [InlineData("taken-back", "Undone")]
    [InlineData("taking-back", "Undoing Undone")]
    [InlineData("back-already", "Undoing Undone")]
    [InlineData("too-late", "Placing Authorised Capturing Captured Releasing Declined Expired Refused WrittenOff")]
    [InlineData("wrong", "Held Placing Authorised Placed Capturing Captured Undoing Releasing Undone Declined Expired Refused WrittenOff")]
    [InlineData("costs-more", "Held")]
    [InlineData("put-off", "Held")]
    [InlineData("not-in-it", "Held")]
    [InlineData("saved", "")]
    public async Task Each_word_fits_the_states_that_it_says(string word, string states)
    {
        Order placed = await desk.PlaceAsync();

        Fitting(word, placed, desk.Shop.Clock.GetUtcNow()).Should().BeEquivalentTo(states.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task What_is_taken_back_on_its_way_out_was_not_declined_and_after_the_grace_it_is_too_late()
    {
        Order placed = await desk.PlaceAsync();
        Order leaving = placed with { State = OrderState.Releasing, ReleaseTo = OrderState.Undone };

        ToldOfOrder.Fits("payment-declined", leaving, desk.Shop.Clock.GetUtcNow()).Should().BeFalse();
        ToldOfOrder.Fits("back-already", leaving, desk.Shop.Clock.GetUtcNow()).Should().BeTrue();
        ToldOfOrder.Fits("too-late", placed, placed.CaptureDue!.Value).Should().BeTrue();
    }

    [Fact]
    public void Every_word_that_is_about_an_order_is_one_that_the_page_knows()
    {
        string[] words = ["put-off", "not-again", "nobody-writes", "not-for-good", "amount", "costs-more", "impossible", "nothing-left", "out-of-stock", "not-sold", "over-limit", "changed", "crowd", "paused", "forbidden", Decisions.NotInIt];

        words.Should().AllSatisfy(word => PageTexts.For(null).Told(word).Should().NotBeNull());
    }

    [Fact]
    public async Task A_form_that_names_a_product_that_the_order_does_not_have_orders_nothing()
    {
        Order held = await desk.HoldAsync();

        foreach (string act in (string[])[Decisions.Approve, Decisions.Always])
        {
            Seen seen = await DecideAsync(held, act, "500", ("q-other", "1"));
            (await desk.GetAsync(seen.Location)).Text.Should().Contain("something that is not in this order, so nothing was ordered");
        }

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    private static IEnumerable<string> Fitting(string word, Order order, DateTimeOffset now) => Enum.GetValues<OrderState>()
        .Where(state => ToldOfOrder.Fits(word, order with { State = state, ReleaseTo = state == OrderState.Releasing ? OrderState.Declined : null }, now)).Select(state => state.ToString());

    private Task<Seen> DecideAsync(Order held, string act, string upTo, params (string Name, string Value)[] more) => desk.PostAsync(
        $"/guardian/orders/{held.Id}/decide",
        more.Append((Decisions.Act, act)).Append((Decisions.UpTo, upTo)).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal));
}
