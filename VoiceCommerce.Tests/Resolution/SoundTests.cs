using FluentAssertions;
using VoiceCommerce.Core.Resolution;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

public sealed class SoundTests
{
    [Theory]
    [InlineData("charmin", "sharmin")]
    [InlineData("toilet", "tolet")]
    [InlineData("cereal", "serial")]
    [InlineData("yogurt", "yoghurt")]
    [InlineData("broccoli", "brockoli")]
    [InlineData("knife", "nife")]
    [InlineData("philly", "filly")]
    [InlineData("pepper", "beper")]
    public void Words_that_are_taken_for_one_another_sound_alike(string one, string other) => Of(one).Should().Be(Of(other)).And.NotBeEmpty();

    [Theory]
    [InlineData("milk", "silk")]
    [InlineData("oat", "boat")]
    [InlineData("soap", "soup bowl")]
    public void Others_do_not(string one, string other) => Of(one).Should().NotBe(Of(other));

    [Theory]
    [InlineData("7up")]
    [InlineData("молоко")]
    public void What_is_no_plain_word_has_no_sound(string word) => Of(word).Should().BeEmpty();

    private static string Of(string word)
    {
        Span<char> signs = stackalloc char[Sound.MaxSigns];
        return new(signs[..Sound.Of(word, signs)]);
    }
}
