using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Simulator.DemoShop;
using Xunit;

namespace VoiceCommerce.Tests.Simulator.DemoShop;

public sealed class DemoCatalogueTests
{
    private static readonly IReadOnlyList<Product> Products = ImportedHome.Products;

    [Fact]
    public void The_merchants_api_takes_at_least_three_hundred_products_and_no_id_twice()
    {
        Products.Should().HaveCountGreaterThanOrEqualTo(300).And.OnlyHaveUniqueItems(product => product.Id);
        Products.Should().OnlyHaveUniqueItems(product => product.NameIn("en-US").Value);
    }

    [Fact]
    public void Prices_are_those_of_a_corner_shop() =>
        Products.Should().OnlyContain(product => product.Price.Currency == Currency.Usd && product.Price.Minor >= 25 && product.Price.Minor <= 250_00);

    [Fact]
    public void Every_name_can_be_said() => Products.Select(product => product.NameIn("en-US").Value).Where(name => !CanBeSaid(name)).Should().BeEmpty();

    [Fact]
    public void A_name_says_its_brand_first() =>
        Products.Where(product => product.Brand is { } brand && !product.NameIn("en-US").Value.StartsWith(brand.Value + " ", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Alcohol_and_nothing_else_is_for_grown_ups() =>
        Products.Should().OnlyContain(product => product.MinimumAge == (product.Category.IsWithin(CategoryPath.From("drinks/alcohol")!) ? 21 : 0));

    [Theory]
    [InlineData("household/paper/toilet-paper", 3)]
    [InlineData("household/paper/paper-towels", 2)]
    [InlineData("drinks/coffee/coffee", 4)]
    [InlineData("food/dairy/milk", 3)]
    [InlineData("food/dairy/plant-milk", 3)]
    [InlineData("toys/dolls/dollhouses", 1)]
    [InlineData("toys/building", 1)]
    [InlineData("drinks/alcohol", 3)]
    public void There_is_a_choice_of_what_people_choose_among(string category, int atLeast) =>
        Products.Count(product => product.Category.IsWithin(CategoryPath.From(category)!)).Should().BeGreaterThanOrEqualTo(atLeast);

    [Fact]
    public void The_butter_cookies_come_by_four_pounds() =>
        Products.Single(product => product.Id.Value == "golden-tin-butter-cookies").Pack.Should().Be(PackSize.Whole(4, PackUnit.Pound));

    [Fact]
    public void A_price_only_rises_and_today_it_is_the_catalogues() =>
        DemoProduct.All.Should().OnlyContain(product =>
            product.PriceMinorBefore(0) == product.PriceMinor && product.PriceMinorBefore(200) <= product.PriceMinor
            && product.PriceMinorBefore(365) <= product.PriceMinorBefore(200) && product.PriceMinorBefore(365) * 10 >= product.PriceMinor * 9);

    // Words of ASCII letters with a vowel in each but a single letter, so that no abbreviation is left for a voice to guess at.
    private static bool CanBeSaid(string name) =>
        name.Length <= 60 && name.All(c => char.IsAsciiLetter(c) || c is ' ' or '-')
        && name.Split(' ', '-').All(word => word.Length == 1 || word.Any(c => "aeiouyAEIOUY".Contains(c)));
}
