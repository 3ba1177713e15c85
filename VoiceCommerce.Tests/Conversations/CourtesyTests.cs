using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>Whole polite sentences around a yes, a no and a wish.</summary>
public sealed class CourtesyTests
{
    [Theory]
    [InlineData("Yes, that would be lovely, thank you.")]
    [InlineData("yes please, that would be lovely")]
    [InlineData("Yes that would be very kind of you")]
    [InlineData("I'd love that, thank you")]
    [InlineData("Yes, that's all")]
    [InlineData("That is all, yes, please order it")]
    [InlineData("Yes please, that will be all, thank you")]
    public Task Who_agrees_politely_agrees(string said) => Offered().Says(said).Hears("Done*").Orders("1 oat milk for *");

    [Theory]
    [InlineData("Yes, you are ever such a clever thing, thank you")]
    [InlineData("I said that wrong, thank you")]
    public Task Thanks_end_nothing_behind_what_was_not_understood(string said) => Offered().Mumbles(said).Hears("*Shall I order oat milk?").Says("yes").Orders("1 oat milk for *");

    [Theory]
    [InlineData("no, that would be lovely another day")]
    [InlineData("that would be lovely, but no thank you")]
    [InlineData("no no, thank you, that's lovely")]
    [InlineData("no, that's all")]
    [InlineData("that's all, thank you")]
    public Task A_no_with_courtesy_is_a_no(string said) => Offered().Says(said).OrdersNothing();

    [Fact]
    public Task A_polite_wish_can_be_corrected() =>
        Script.At(Home.ThatBought("oat milk").AndBought("rye bread")).Says("I should like some rye bread please, no wait, I mean oat milk").Hears("*: oat milk*Shall I order it?").OrdersNothing();

    [Fact]
    public Task Both_things_are_wished_for_if_there_are_any() =>
        Script.At(Home.ThatBought("oranges").AndBought("apples")).Says("I'd like some oranges and some apples if you have any").Hears("*oranges*and apples*Shall I order them?").OrdersNothing();

    private static Script Offered() => Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk");
}
