using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"Size four", which counts nothing, and "make the bread two", which does.</summary>
public sealed class SizeSaidTests
{
    private static Home OfDiapers => Home.ThatBoughtNothing().AndSells("newborn", "Otter Newborn Diapers", 25_00, "baby/diapers").AndSells("three", "Otter Size Three Diapers", 28_00, "baby/diapers");

    [Theory]
    [InlineData("size four")]
    [InlineData("the size four ones")]
    [InlineData("size four please")]
    public Task A_size_is_neither_a_number_of_packs_nor_another_size(string said) =>
        Script.At(OfDiapers).Says("order diapers").Hears("Which one:*").Says(said).DoesNotHear("times").Hears("*Which one:*").OrdersNothing();

    [Theory]
    [InlineData("size three")]
    [InlineData("the size three ones")]
    public Task A_size_chooses_what_has_it(string said) =>
        Script.At(OfDiapers).Says("order diapers").Hears("Which one:*").Says(said).Hears("*: Otter Size Three Diapers*Shall I order it?").OrdersNothing();

    [Theory]
    [InlineData("size five")]
    [InlineData("change the size to five")]
    public Task A_size_does_not_change_how_many_are_on_offer(string said) =>
        Script.At(OfDiapers).Says("order size three diapers").Hears("*: Otter Size Three Diapers*").Mumbles(said).DoesNotHear("5").Hears("*Shall I order Otter Size Three Diapers?").OrdersNothing();

    [Theory]
    [InlineData("stage")]
    [InlineData("step")]
    [InlineData("type")]
    [InlineData("level")]
    public Task What_is_numbered_like_a_size_is_no_other_either(string row) =>
        Script.At(Home.ThatBoughtNothing().AndSells("newborn", "Otter Newborn Formula", 25_00, "baby/formula").AndSells("three", $"Otter {row} Three Formula", 28_00, "baby/formula"))
            .Says("order formula").Hears("Which one:*").Says($"{row} four").DoesNotHear("times").Hears("*Which one:*").Says($"{row} three").Hears("*: Otter * Three Formula*").Mumbles($"change the {row} to four").DoesNotHear("4").OrdersNothing();

    [Theory]
    [InlineData("make it two loaves, please")]
    [InlineData("I'd rather have two packets")]
    [InlineData("make the rye bread two")]
    public Task Loaves_and_packets_are_packs(string said) =>
        Script.At(Home.ThatBought("rye bread")).Says("order rye bread").Says(said).Hears("*: 2 times rye bread*Shall I order it?").OrdersNothing();

    [Fact]
    public Task One_of_two_things_gets_another_number() =>
        Script.At(Home.ThatBought("rye bread").AndBought("oat milk")).Says("order rye bread and oat milk").Says("make the rye bread two").Hears("*2 times rye bread*oat milk*Shall I order them?").OrdersNothing();
}
