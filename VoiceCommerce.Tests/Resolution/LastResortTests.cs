using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

/// <summary>Where nothing is named so, all the words have to stand somewhere; and everyday goods have other words.</summary>
public sealed class LastResortTests
{
    private static readonly Product[] Shop =
    [
        Homes.Sold("Larder Penne Pasta 500g", "food/cupboard/pasta", brand: "Larder"),
        Homes.Sold("Cap'n Cod's Garden Peas 900g", "food/frozen/vegetables"),
        Homes.Sold("Crunch's Prawn Cocktail Crisps 6 x 25g", "food/snacks/crisps"),
        Homes.Sold("Dairy Lane Mint Choc Chip Ice Cream 900ml", "food/frozen/ice-cream"),
        Homes.Sold("Moo First Infant Milk 800g", "baby/formula"),
        Homes.Sold("Honey Hoops Cereal 400g", "food/breakfast"),
        Homes.Sold("Plum & Almond Cottage Cheese 300g", "food/dairy/other-creams-cheeses"),
        Homes.Sold("Gentle Non Bio Washing Liquid 1.2L", "household/laundry"),
    ];

    [Theory]
    [InlineData("penne", "Larder Penne Pasta 500g")]
    [InlineData("frozen peas", "Cap'n Cod's Garden Peas 900g")]
    [InlineData("prawn cocktail", "Crunch's Prawn Cocktail Crisps 6 x 25g")]
    [InlineData("mint choc chip", "Dairy Lane Mint Choc Chip Ice Cream 900ml")]
    [InlineData("baby formula", "Moo First Infant Milk 800g")]
    [InlineData("non bio", "Gentle Non Bio Washing Liquid 1.2L")]
    public void All_words_somewhere_are_enough_as_a_last_resort(string phrase, string name)
    {
        Resolver.AmongProducts(Homes.Words(phrase), Shop, "en-GB").Should().BeOfType<Meaning.Nothing>("nothing is named so");
        Loosely(phrase).Should().BeOfType<Meaning.NewToHome>().Which.Product.NameIn("en-GB").Value.Should().Be(name);
    }

    [Theory]
    [InlineData("honey")] // Of the two things it is the cereal.
    [InlineData("cream cheese")] // A category of several things says nothing of this one.
    [InlineData("bio")] // The opposite.
    [InlineData("pene")] // Nothing misheard.
    [InlineData("penne arrabiata")]
    [InlineData("food")] // Nothing but a department.
    [InlineData("the usual")]
    public void Even_then_it_is_not_anything(string phrase) => Loosely(phrase).Should().BeOfType<Meaning.Nothing>();

    [Fact]
    public void What_the_home_buys_is_its_usual_even_then()
    {
        Habit habit = Homes.Bought("Larder Penne Pasta 500g", "food/cupboard/pasta");

        Homes.Resolve("penne", [habit]).Should().BeNull();
        Resolver.AmongHabits(Homes.Words("penne"), [habit], Homes.Now, Fitting.AllWords).Should().Be(new Meaning.Usual(habit));
    }

    [Fact]
    public void Several_are_asked_about() =>
        Resolver.AmongProducts(Homes.Words("penne"), [Homes.Sold("Penne Pasta", "food/pasta"), Homes.Sold("Brown Penne Pasta", "food/pasta")], "en-GB", Fitting.AllWords)
            .Should().BeOfType<Meaning.WhichNew>().Which.Products.Should().HaveCount(2);

    [Theory]
    [InlineData("loo roll", "toilet tissue")]
    [InlineData("quilted toilet roll", "quilted toilet paper")]
    [InlineData("paper towels", "kitchen roll")]
    [InlineData("washing-up liquid", "dish soap")]
    [InlineData("diapers", "nappy")]
    [InlineData("salt and vinegar crisps", "salt vinegar potato chip")]
    [InlineData("oat milk", "oat drink")]
    [InlineData("triple a batteries", "aaa battery")]
    public void Everyday_goods_have_other_words(string phrase, string stems) =>
        OtherWords.For(Homes.Words(phrase)).Select(words => string.Join(' ', words.Stems)).Should().Contain(stems);

    [Theory]
    [InlineData("tissues")]
    [InlineData("chips")] // Two things, on the two sides of the ocean.
    [InlineData("biscuits")]
    [InlineData("milk")]
    public void Most_have_none(string phrase) => OtherWords.For(Homes.Words(phrase)).Should().BeEmpty();

    private static Meaning Loosely(string phrase) => Resolver.AmongProducts(Homes.Words(phrase), Shop, "en-GB", Fitting.AllWords);
}
