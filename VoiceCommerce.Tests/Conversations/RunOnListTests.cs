using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"Milk bread and eggs": a platform writes no commas.</summary>
public sealed class RunOnListTests
{
    [Theory]
    [InlineData("reorder oat milk rye bread and green tea", "1 oat milk, 2 rye bread, 1 green tea for *")]
    [InlineData("reorder green tea and oat milk rye bread", "1 green tea, 1 oat milk, 2 rye bread for *")]
    [InlineData("order milk some bread and the tea please", "1 oat milk, 2 rye bread, 1 green tea for *")]
    [InlineData("order two bottles of oat milk three loaves of rye bread and green tea", "2 oat milk, 3 rye bread, 1 green tea for *")]
    [InlineData("order milk bread tea", "1 oat milk, 2 rye bread, 1 green tea for *")]
    public Task A_list_needs_no_commas(string wish, string ordered) =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread", quantity: 2).AndBought("green tea"))
            .Says(wish).Hears("Here are your usuals. From Corner Shop: *; and *Shall I order them?").DoesNotHear("left out").Says("yes").Orders(ordered);

    [Theory]
    [InlineData("order chocolate milk")] // Two words alone are more likely one name.
    [InlineData("order tomato chocolate bread")] // Who counts up says more than one tomato.
    [InlineData("order harbor milk bread")] // No coffee by Harbor.
    [InlineData("order milk moon bread")]
    public Task What_may_be_one_name_is_not_a_list(string wish) =>
        OfBreakfast().Says(wish).Hears("I don't know a product like that*").OrdersNothing();

    [Fact]
    public Task Of_a_list_without_commas_each_thing_has_as_many_words_as_it_can() =>
        OfBreakfast(Home.ThatBoughtNothing().AndBought("Chocolate Milk")).Says("order chocolate milk bread and tomatoes").Hears("*: Chocolate Milk*Rye Bread*Vine Tomatoes*").DoesNotHear("Dark").OrdersNothing();

    [Fact]
    public Task In_a_list_without_commas_a_thing_may_be_said_in_other_words() =>
        OfBreakfast(Home.ThatBoughtNothing().AndBought("Softly Toilet Paper")).Says("order loo roll milk and bread").Hears("*: Softly Toilet Paper*Whole Milk*Rye Bread*").DoesNotHear("left out").OrdersNothing();

    [Fact]
    public Task Another_things_name_is_not_two_things_of_the_offer() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Honey Oat Cereal").AndBought("Whole Milk").AndBought("Rye Bread").AndSells("oat", "Oat Milk", 3_00, "groceries/dairy/plant-milk"))
            .Says("order cereal and whole milk and bread").Says("switch to oat milk").Hears("You haven't bought that here before*: Oat Milk*").OrdersNothing();

    [Fact]
    public Task Nor_of_the_cart() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Chocolate Chip Cookies").AndBought("Whole Milk")).Says("add cookies and milk to my cart").Says("take out the chocolate milk").Says("what's in my cart").Hears("In your cart: Chocolate Chip Cookies.*").OrdersNothing();

    [Fact]
    public Task What_the_shop_knows_by_one_name_is_not_a_list() =>
        OfBreakfast(Home.ThatBoughtNothing().AndSells("hot", "Chocolate Bread", 3_00, "groceries/sauces")).Says("order chocolate bread and milk").Hears("I've left out chocolate bread, which I'm not sure of*: Whole Milk*").OrdersNothing();

    [Fact]
    public Task Of_a_list_without_commas_what_is_not_clear_is_left_out() =>
        OfBreakfast(Home.ThatBoughtNothing().AndBought("Softly Toilet Paper", times: 3).AndBought("Plain Toilet Paper", times: 3))
            .Says("order milk toilet paper and bread").Hears("I've left out toilet paper, which I'm not sure of*: Whole Milk*and Rye Bread*").OrdersNothing();

    private static Script OfBreakfast(Home? home = null) => Script.At((home ?? Home.ThatBoughtNothing())
        .AndBought("Whole Milk").AndBought("Rye Bread").AndBought("Dark Chocolate").AndBought("Vine Tomatoes").AndBought("Harbor Ground Coffee", brand: "Harbor"));
}
