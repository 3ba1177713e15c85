using FluentAssertions;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Households;

public sealed class IdTests
{
    [Fact]
    public void Ids_are_bounded_on_both_sides()
    {
        Longest(value => HouseholdId.From(value)).Should().Be(128);
        Longest(value => PersonId.From(value)).Should().Be(255);
        Longest(value => MemberId.From(value)).Should().Be(32);
        Longest(value => OrderId.From(value)).Should().Be(64);
        OrderId.From("1234567").Should().BeNull("an order's id must be hard to guess");
        OrderId.From("12345678").Should().NotBeNull();
    }

    [Theory]
    [InlineData("auth0|home:1@shop.example", true, false, false, false)]
    [InlineData("amzn1.ask.person.ABC", true, true, true, false)]
    [InlineData("order-00_01", true, true, true, true)]
    [InlineData("two words", false, false, false, false)]
    [InlineData("line\nbreak", false, false, false, false)]
    [InlineData("..\\..", false, false, false, false)]
    [InlineData("zwölf-und-eins", false, false, false, false)]
    [InlineData("", false, false, false, false)]
    [InlineData(null, false, false, false, false)]
    public void Ids_are_plain_enough_for_a_log_and_a_key(string? value, bool household, bool person, bool member, bool order)
    {
        (HouseholdId.From(value) is not null).Should().Be(household);
        (PersonId.From(value) is not null).Should().Be(person);
        (MemberId.From(value) is not null).Should().Be(member);
        (OrderId.From(value) is not null).Should().Be(order);
    }

    private static int Longest(Func<string, object?> make) => Enumerable.Range(8, 300).Last(length => make(new string('a', length)) is not null);
}
