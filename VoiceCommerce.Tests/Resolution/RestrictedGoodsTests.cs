using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

/// <summary>Names of our own; how well it knows real ones is measured by the evaluation program.</summary>
public sealed class RestrictedGoodsTests
{
    [Theory]
    [InlineData("Old Mill Red Wine")]
    [InlineData("Hillside Cabernet Sauvignon, Napa Valley, 2013")]
    [InlineData("Grüner Veltliner")] // Accents.
    [InlineData("GIN")]
    [InlineData("Harbour Coffee Liqueur")] // What it tastes of stands before it.
    [InlineData("Whipped Cream Vodka")]
    [InlineData("Brook Hard Cider")]
    [InlineData("Tall Oak Hard Lemonade")]
    [InlineData("Alcoholic Ginger Beer")]
    [InlineData("Tequila with Glass")]
    [InlineData("Rum with Coconut Flavour")]
    [InlineData("Port")]
    [InlineData("Sweet Red, 2014")]
    [InlineData("Peanut Butter Stout")] // The last word is the thing.
    [InlineData("Rice Wine")]
    [InlineData("Napa Reserve")] // No drink's word, but only what makers of wine say.
    [InlineData("California Red 2015")]
    [InlineData("Hillside Red")]
    [InlineData("Kentucky Straight, 90 Proof")]
    [InlineData("Menthol Cigarettes")]
    [InlineData("Weihenstephaner Vitus")] // Makers and labels: of beer,
    [InlineData("Kopparbergs Päron 4,5%")] // of cider,
    [InlineData("Tinta Barroca")] // of wine by a rare grape,
    [InlineData("Blaufränkisch vom Blauburger")]
    [InlineData("Koskenkorva 1 l")] // and of spirits.
    [InlineData("Kirschlikör")] // Other tongues, where one word says of what the drink is made.
    [InlineData("Dornfelder Rotwein trocken")]
    [InlineData("Rødvin, Italien")]
    [InlineData("Starköl 5,2%")]
    [InlineData("Trappistenbier 6 stuks")]
    [InlineData("Rode Wijn")]
    [InlineData("Rook")] // A label alone, and two ordinary words that are a label together.
    [InlineData("Big House Red")]
    [InlineData("All Day & Vacation")] // A sign between them.
    [InlineData("Black Cherry Hard Seltzer")] // Spiked.
    [InlineData("Spiked Iced Tea")]
    [InlineData("Vodka Soda")]
    [InlineData("White Dessert Wine")]
    [InlineData("Hillside Estate")] // One strong hint outweighs one word that says nothing.
    public void Drinks_and_tobacco_are_known_by_their_names(string name) => RestrictedGoods.IsNamedSo(name).Should().BeTrue();

    [Theory]
    [InlineData("Red Wine Vinegar")]
    [InlineData("Beef in Burgundy Wine")]
    [InlineData("Pasta Sauce, Vodka")]
    [InlineData("Root Beer")]
    [InlineData("Ginger Ale")]
    [InlineData("Rum Raisin Ice Cream")]
    [InlineData("Apple Cider")]
    [InlineData("Merlot Cheese")]
    [InlineData("Whiskey Glasses")]
    [InlineData("Scotch Tape")]
    [InlineData("Ale Bread")]
    [InlineData("Port Salut Cheese")]
    [InlineData("Multivitamin 2000")]
    [InlineData("Rice Wine Vinegar")]
    [InlineData("Wine Gums")]
    [InlineData("Red Potatoes")]
    [InlineData("Premium Bean Blend")]
    [InlineData("Napa Cabbage")]
    [InlineData("Oat Milk")]
    [InlineData("Bourbon Smoked Paprika")]
    [InlineData("Champagne Truffles")]
    [InlineData("Butter Rum Candy")]
    [InlineData("Gin Gins")]
    [InlineData("Weinessig")]
    [InlineData("Schwein")] // Not every word that ends so is a drink.
    [InlineData("Malzbier")]
    [InlineData("Hard Cherry Candy")]
    [InlineData("Herbal Iced Tea")]
    [InlineData("Red Big Letter House Numbers")] // A label's words, but not side by side.
    [InlineData("Sweet White Miso")]
    [InlineData("Balloons, Red")] // A colour after a comma.
    [InlineData("")]
    public void What_is_only_made_with_them_is_not(string name) => RestrictedGoods.IsNamedSo(name).Should().BeFalse();

    [Theory]
    [InlineData("groceries/alcohol", true)]
    [InlineData("drinks/beer-and-wine", true)]
    [InlineData("drinks/spirits/imported", true)]
    [InlineData("tobacco", true)]
    [InlineData("drinks/alcohol-free", false)]
    [InlineData("drinks/non-alcoholic-beer", false)]
    [InlineData("drinks/root-beer", false)]
    [InlineData("kitchen/wine-glasses", false)]
    [InlineData("pantry/wine-vinegar", false)]
    [InlineData("home/seasonal", false)] // A hint in a name says nothing of a shelf.
    [InlineData("pantry/dry", false)]
    public void A_shelf_says_it_too(string category, bool restricted) =>
        RestrictedGoods.Are(DisplayName.From("Number 7")!, null, CategoryPath.From(category)!).Should().Be(restricted);

    [Theory]
    [InlineData(15, 50)]
    [InlineData(50, 15)]
    [InlineData(13, 30)]
    [InlineData(90, 19)]
    [InlineData(12, null)]
    [InlineData(20, null)]
    [InlineData(100, null)]
    public void Teens_and_tens_sound_alike(int heard, int? meant) => SpokenTwins.Of(heard).Should().Be(meant);

    [Theory]
    [InlineData("Zimbel Hazy Original", "Budweiser Beer", true)]
    [InlineData("Zimbel Hazy Original", "Harvest Lane", false)]
    [InlineData("Smoky Barbecue Sauce", "Old Barrel Whiskey", false)] // The name says what it is.
    [InlineData("Salted Peanuts", "Corner Brewery Beer", false)]
    public void A_brand_speaks_where_the_name_says_nothing(string name, string brand, bool restricted) =>
        RestrictedGoods.Are(DisplayName.From(name)!, DisplayName.From(brand), CategoryPath.From("groceries/other")!).Should().Be(restricted);
}
