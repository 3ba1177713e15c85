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
        RestrictedGoods.Are(DisplayName.From("Number 7")!, CategoryPath.From(category)!).Should().Be(restricted);

    [Theory]
    [InlineData(15, 50)]
    [InlineData(50, 15)]
    [InlineData(13, 30)]
    [InlineData(90, 19)]
    [InlineData(12, null)]
    [InlineData(20, null)]
    [InlineData(100, null)]
    public void Teens_and_tens_sound_alike(int heard, int? meant) => SpokenTwins.Of(heard).Should().Be(meant);
}
