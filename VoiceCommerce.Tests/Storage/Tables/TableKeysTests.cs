using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

public sealed class TableKeysTests
{
    private const string Plain = "abcXYZ0189-._:@,=";

    [Fact]
    public void Any_text_comes_back_and_can_be_a_key() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is { Length: < 100 }), text =>
        {
            string key = TableKeys.Encode(text);
            TableLimits.CheckKey(key, "row key");
            return TableKeys.Decode(key) == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_texts_never_share_a_key() =>
        Prop.ForAll(Gen.Elements("a", "~", "~0041", "A", "~007E", "/", "é", "~00e9", "~00E9").ListOf(3).Two().ToArbitrary(), two =>
            (TableKeys.Encode(string.Concat(two.Item1)) == TableKeys.Encode(string.Concat(two.Item2))) == (string.Concat(two.Item1) == string.Concat(two.Item2)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Plain_text_keeps_its_order_and_is_itself() =>
        Prop.ForAll(Gen.Elements(Plain.ToCharArray()).ListOf().Select(letters => string.Concat(letters)).ToArbitrary(), text => TableKeys.Encode(text) == text)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a/b", "a~002Fb")]
    [InlineData("~", "~007E")]
    [InlineData("two words", "two~0020words")]
    [InlineData("50%", "50~0025")]
    [InlineData("it's", "it~0027s")]
    [InlineData("\ud834\udd1e", "~D834~DD1E")]
    public void A_text_is_stored_as(string text, string key) => TableKeys.Encode(text).Should().Be(key); // Stored: another form would not find what was written.

    [Theory]
    [InlineData("a/b")]
    [InlineData("~")]
    [InlineData("~00")]
    [InlineData("~00G1")]
    [InlineData("a b")]
    public void What_was_never_made_is_not_taken(string key) => FluentActions.Invoking(() => TableKeys.Decode(key)).Should().Throw<FormatException>();
}
