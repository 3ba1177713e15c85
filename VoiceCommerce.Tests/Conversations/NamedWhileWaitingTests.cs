using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>A guardian names what somebody's order waits with, and does not say what is to become of it.</summary>
public sealed class NamedWhileWaitingTests
{
    [Theory]
    [InlineData("no just the cookies")]
    [InlineData("the cookies")]
    [InlineData("the butter cookies")]
    public Task It_is_the_order_that_waits_and_no_second_one(string words) =>
        Waiting().As("mum").BeginsAnew().Says("approve both").Says(words).Hears("*kit asked for Hearth Butter Cookies*approve*").DoesNotHear("Shall I order").Says("yes").OrdersNothing();

    [Fact]
    public Task Who_says_that_it_is_to_be_ordered_is_offered_it() =>
        Waiting().As("mum").BeginsAnew().Says("order butter cookies").Hears("*Hearth Butter Cookies*Shall I order it?").OrdersNothing();

    [Theory]
    [InlineData("mum", "oat milk")]
    [InlineData("mum", "butter")] // What is in the name is not what it is.
    [InlineData("dad", "the butter cookies")] // No guardian.
    public Task Anything_else_is_a_wish(string who, string words) =>
        Script.At(Home.ThatBought("oat milk").AndBought("butter")).As("kit").Says("buy butter cookies").Says("yes").As(who).BeginsAnew().Says(words).Hears("*Shall I *").OrdersNothing();

    private static Script Waiting() =>
        Script.At(Home.ThatBought("oat milk")).As("kit").Says("buy butter cookies").Says("yes").Hears("*waiting for a guardian*")
            .BeginsAnew().Says("buy kitchen sponges").Says("yes").Hears("*waiting for a guardian*");
}
