using FluentAssertions;
using VoiceCommerce.Core.Resolution;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("toilet", "toilet", 1, 0)]
    [InlineData("tolet", "toilet", 1, 1)]
    [InlineData("charmin", "sharmin", 1, 1)]
    [InlineData("olie", "olei", 1, 1)] // A swap is one.
    [InlineData("serial", "cereal", 2, 2)]
    [InlineData("xabcdefx", "yabcdefy", 2, 2)] // Only the ends differ.
    [InlineData("milk", "", 2, 4)]
    [InlineData("milk", "beer", 2, 4)]
    public void Edits_are_counted(string one, string other, int limit, int edits)
    {
        EditDistance.Within(one, other, limit).Should().Be(edits);
        EditDistance.Within(other, one, limit).Should().Be(edits);
    }

    [Theory]
    [InlineData("milk", "mulch")]
    [InlineData("ab", "cd")]
    public void Beyond_the_limit_the_number_only_says_so(string one, string other) => EditDistance.Within(one, other, 1).Should().BeGreaterThan(1);
}
