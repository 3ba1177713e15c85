using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

public sealed class ProductResolutionTests
{
    private static readonly Product Dollhouse = Homes.Sold("Wooden Dollhouse", "toys/dolls/dollhouses");
    private static readonly Product Chocolate = Homes.Sold("Milk Chocolate Bar", "food/sweets/chocolate");
    private static readonly Product Whole = Homes.Sold("Whole Milk", "food/dairy/milk");
    private static readonly Product Skimmed = Homes.Sold("Skimmed Milk", "food/dairy/milk");

    [Theory]
    [InlineData("dollhouse")]
    [InlineData("doll house")]
    [InlineData("a wooden doll house please")]
    public void One_fitting_product_is_new_to_the_home(string phrase) =>
        Among(phrase, Chocolate, Dollhouse).Should().Be(new Meaning.NewToHome(Dollhouse));

    [Fact]
    public void Products_that_fit_alike_are_asked_about_in_the_catalogues_order() =>
        Among("milk", Chocolate, Skimmed, Whole).Should().BeOfType<Meaning.WhichNew>().Which.Products.Should().Equal(Skimmed, Whole);

    [Fact]
    public void A_hit_that_only_shares_words_is_not_what_was_said() => Among("milk", Chocolate, Dollhouse).Should().BeOfType<Meaning.Nothing>();

    [Fact]
    public void No_hits_are_nothing() => Among("milk").Should().BeOfType<Meaning.Nothing>();

    private static Meaning Among(string phrase, params Product[] hits) => Resolver.AmongProducts(Homes.Words(phrase), hits, "en-US");
}
