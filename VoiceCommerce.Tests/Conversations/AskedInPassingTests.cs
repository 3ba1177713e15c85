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

    private static Script Offered() => Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk");
}
