using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

public sealed class SeveralThingsTests
{
    [Theory]
    [InlineData("milk and eggs", "Meadowlark Whole Milk")]
    [InlineData("milk and eggs", "Brown Eggs|Meadowlark Whole Milk")] // To choose one of the two.
    [InlineData("milk and eggs and bread", "Meadowlark Whole Milk")]
    [InlineData("moon rocks and star dust", "")]
    public void What_is_left_out_is_noticed(string phrase, string found) => LeftOut(phrase, found).Should().BeTrue();

    [Theory]
    [InlineData("salt and vinegar crisps", "Salt and Vinegar Crisps")]
    [InlineData("bread and butter pickles", "Bread & Butter Pickles|Dill Pickles")]
    [InlineData("milk", "Meadowlark Whole Milk")]
    [InlineData("milk and please", "Meadowlark Whole Milk")] // Words that ask for nothing.
    [InlineData("sandwiches", "Sand")]
    public void One_thing_is_one(string phrase, string found) => LeftOut(phrase, found).Should().BeFalse();

    private static bool LeftOut(string phrase, string found) =>
        SeveralThings.LeftOut(Phrase.From(phrase)!, [.. found.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => DisplayName.From(name)!)]);
}
