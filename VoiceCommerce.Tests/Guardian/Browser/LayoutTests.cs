using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Functions.Guardian.Texts;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Guardian.Browser;

/// <summary>What a phone shows is whole: no word is broken that is a word, and nothing of a picture is cut off or covered.</summary>
[Collection(InABrowsedTown.Name)]
public sealed class LayoutTests(BrowsedTown town)
{
    private const int Phone = 390;

    [Fact]
    public async Task The_heads_of_the_findings_stand_on_one_line()
    {
        await using Browsed browsed = await OpenAsync("/guardian/why");
        await browsed.Page.Locator("details").First.EvaluateAsync("one => one.open = true");

        string[] broken = await browsed.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("details[open] thead th")]
              .filter(one => { const words = document.createRange(); words.selectNodeContents(one); return words.getClientRects().length > 1; }).map(one => one.textContent)
            """);

        broken.Should().BeEmpty();
        (await browsed.IsTooWideAsync()).Should().BeFalse("the table alone is moved sideways");
    }

    [Fact]
    public async Task What_is_written_in_the_chart_is_whole_and_on_no_bar()
    {
        await using Browsed browsed = await town.OpenAsync(Phone);
        DateTimeOffset now = new(2026, 5, 11, 16, 0, 0, TimeSpan.Zero);
        IEnumerable<Order> orders = Enumerable.Range(0, SpendChart.Weeks).Select(week => An.Order($"ord-week-{week}", "home-1", OrderState.Placed, now.AddDays((-7 * week) - 1)))
            .Select(order => order with { Quote = order.Quote with { Charges = order.Quote.Charges with { Delivery = Money.From(4_567_89, Currency.Gbp)! } } });
        string chart = SpendChart.ByWeek(PageTexts.For(null), orders, Money.From(2_345_67, Currency.Gbp)!, now, SpendChart.Weeks).Markup;
        string style = await File.ReadAllTextAsync(Path.Combine(BrowsedTown.Repository(), "VoiceCommerce.Functions/Guardian/Assets/guardian.css"));
        await browsed.Page.SetContentAsync($"<style>{style}</style><main>{chart}</main>");

        string[] hidden = await browsed.Page.EvaluateAsync<string[]>(
            """
            () => {
              const chart = document.querySelector("svg.chart"), frame = chart.getBoundingClientRect(), texts = [...chart.querySelectorAll("text")];
              const boxes = [...chart.querySelectorAll("rect")].map(one => one.getBoundingClientRect());
              const over = (one, other, most) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > most && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > most;
              return texts.filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < frame.left || box.right > frame.right || boxes.some(bar => over(bar, box, 4)) || texts.some(other => other !== text && over(other.getBoundingClientRect(), box, 1));
              }).map(text => text.textContent);
            }
            """);

        hidden.Should().BeEmpty();
        (await browsed.TextAsync()).Should().Contain("The broken line is the limit: £2,345.67.");
    }

    [Fact]
    public async Task Everything_about_somebody_stands_in_their_card()
    {
        await using Browsed browsed = await OpenAsync("/guardian/people");

        (await browsed.Page.Locator(".card", new() { HasText = "Maria does not live here any more" }).CountAsync()).Should().BePositive();
    }

    private async Task<Browsed> OpenAsync(string path)
    {
        Browsed browsed = await (await town.OpenAsync(Phone)).SignInAsync();
        await browsed.GoAsync(path);
        return browsed;
    }
}
