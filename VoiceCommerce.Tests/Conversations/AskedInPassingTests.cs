using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What is asked in few words on the way: where it is, what it comes to, a bigger one.</summary>
public sealed class AskedInPassingTests
{
    [Theory]
    [InlineData("where is it")]
    [InlineData("where is my oat milk")]
    [InlineData("did that go through")]
    [InlineData("has it arrived yet")]
    [InlineData("is it coming")]
    public Task Where_it_is_can_be_asked_in_few_words(string said) => Offered().Says("yes").Hears("Done*").Says(said).Hears("Your order of oat milk is placed*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("is it approved yet")]
    [InlineData("did mum say yes")]
    public Task Who_waits_for_a_guardian_can_ask(string said) =>
        Script.At(Home.ThatBought("oat milk")).As("kit").Says("order oat milk").Says("yes").Hears("*waiting for a guardian*").Says(said).Hears("*oat milk*waiting*").OrdersNothing();

    [Theory]
    [InlineData("how much does that come to")]
    [InlineData("how much is that all together")]
    [InlineData("Could you tell me how much that is, please?")]
    public Task What_it_comes_to_is_asked_in_many_ways(string said) => Offered().Says(said).Hears("oat milk: *that's $7.14. Shall I order oat milk?").OrdersNothing();

    [Fact]
    public Task A_bigger_bag_is_a_bigger_pack_and_no_bag() =>
        Script.At(Home.ThatBoughtNothing().AndBought("Tail Dog Food", cents: 9_00, category: "pets/dog/food").Packed("Tail Dog Food", 4, PackUnit.Pound)
                .AndBought("Bark Dog Food", cents: 29_00, category: "pets/dog/food", last: 300).Packed("Bark Dog Food", 30, PackUnit.Pound).AndSells("bags", "Trash Bags", 5_00, "household/bags"))
            .Says("order tail dog food").Says("the bigger bag").Hears("*: Bark Dog Food, 30 pounds*Shall I order it?").OrdersNothing();

    [Fact]
    public Task The_total_is_no_towel() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Paper Towels")).Says("order oat milk and paper towels").Says("how much is the total now").Hears("oat milk and paper towels: *that's $*Shall I order*").OrdersNothing();

    [Fact]
    public Task The_whole_order_is_taken_back_where_a_part_cannot_be() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says("order oat milk and rye bread").Says("yes").Hears("Done*").Says("cancel the oat milk").Hears("*only take it back as a whole*")
            .Says("cancel the whole order").Hears("I've taken back the order*").Ends(_ => { });

    [Theory]
    [InlineData("I need a few things")]
    [InlineData("I want to order groceries")]
    public Task Who_begins_vaguely_is_asked_for_a_name(string said) => Script.At(Home.ThatBought("oat milk")).Says(said).DoesNotHear("I don't know a product").Hears("*What*?").OrdersNothing();

    [Fact]
    public Task The_strawberry_one_is_a_part_of_the_offer() =>
        Script.At(Home.ThatBought("rye bread").AndBought("Hill Strawberry Yogurt")).Says("order rye bread and yogurt").Hears("*Strawberry Yogurt*").Says("not the strawberry one").Hears("*: rye bread, *Shall I order it?").DoesNotHear("strawberry").OrdersNothing();

    private static Script Offered() => Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk");
}
