using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>A rule about a category in which the shop has nothing is saved, and said to concern nothing.</summary>
public sealed class CategoryNotesTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Fact]
    public async Task What_the_shop_has_nothing_of_is_said_when_it_is_saved_and_whenever_the_page_is_seen()
    {
        string shelf = Shelf();
        Seen saved = await desk.PostAsync("/guardian/rules", new() { ["blocked"] = $"{shelf}\nweapons" });

        string page = (await desk.GetAsync(saved.Location)).Html;

        page.Should().ContainAll("Saved.", "<p class=\"told bad\" role=\"status\">No product of the shop is in “weapons” today").And.NotContain($"in “{shelf}” today");
        desk.Shop.Record.Household.Limits.BlockedCategories.Select(category => category.Value).Should().Equal(shelf, "weapons");
        (await desk.GetAsync("/guardian/rules")).Html.Should().Contain("<p class=\"hint\">No product of the shop is in “weapons” today");
        (await desk.GetAsync("/guardian/people")).Html.Should().NotContain("weapons");
    }

    [Fact]
    public async Task Categories_that_have_its_words_are_named()
    {
        ProductId doll = desk.Shop.Catalogue.All.First().Id;
        desk.Shop.Catalogue.Change(doll, product => product with { Category = CategoryPath.From("toys/dolls")! });

        Seen saved = await desk.PostAsync("/guardian/rules", new() { ["blocked"] = "dolls" });

        (await desk.GetAsync(saved.Location)).Text.Should().Contain("No product of the shop is in “dolls” today, so a rule about it concerns nothing that can be bought. There are products in “toys/dolls”");
    }

    [Theory]
    [InlineData("/guardian/people/kit")]
    [InlineData("/guardian/people/bands/teen")]
    public async Task So_they_are_of_what_somebody_may_buy(string form)
    {
        Seen saved = await desk.PostAsync(form, new() { ["allowed"] = "weapons" });

        (await desk.GetAsync(saved.Location)).Text.Should().ContainAll("Saved.", "No product of the shop is in “weapons” today");
    }

    [Fact]
    public async Task It_is_said_of_what_is_only_tried_too()
    {
        Seen tried = await desk.PostAsync("/guardian/rules", new() { ["blocked"] = "weapons", ["do"] = "try" });

        tried.Text.Should().ContainAll("Nothing is saved yet.", "No product of the shop is in “weapons” today");
    }

    [Fact]
    public async Task A_long_list_is_looked_for_as_far_as_its_bound()
    {
        await desk.PostAsync("/guardian/people/kit", new() { ["allowed"] = Made("a", 50), ["not-allowed"] = Made("b", 50) });
        await desk.PostAsync("/guardian/people/tess", new() { ["allowed"] = Made("c", 50) });

        (await desk.GetAsync("/guardian/people")).Text.Split("No product of the shop is in").Should().HaveCount(101);
    }

    private static string Made(string name, int count) => string.Join('\n', Enumerable.Range(0, count).Select(number => $"{name}{number}"));

    private string Shelf() => desk.Shop.Catalogue.All.First().Category.Value;
}
