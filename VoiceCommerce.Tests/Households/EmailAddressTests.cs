using FluentAssertions;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Households;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("a@b.co")]
    [InlineData("maria.example+shop@mail.example.com")]
    [InlineData("o'neil@example.ie")]
    [InlineData("x@xn--bcher-kva.example")]
    public void A_usual_address_is_one(string text) => EmailAddress.From(text)!.Value.Should().Be(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("maria")]
    [InlineData("@example.com")]
    [InlineData("maria@")]
    [InlineData("maria@localhost")]
    [InlineData("maria@10.0.0.1")]
    [InlineData("maria@[10.0.0.1]")]
    [InlineData("a@b@c.com")]
    [InlineData(".maria@example.com")]
    [InlineData("maria.@example.com")]
    [InlineData("ma..ria@example.com")]
    [InlineData("maria@example..com")]
    [InlineData("maria@-example.com")]
    [InlineData("maria@example-.com")]
    [InlineData("\"maria\"@example.com")]
    [InlineData("maria @example.com")]
    [InlineData("maria@example.com, dad@example.com")]
    [InlineData("Maria <maria@example.com>")]
    [InlineData("maria@example.com\r\nBcc: thief@example.com")]
    [InlineData("maria@example.com\n")]
    [InlineData("märia@example.com")]
    [InlineData("maria@exämple.com")]
    public void Anything_else_is_none(string? text) => EmailAddress.From(text).Should().BeNull();

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void The_local_part_has_at_most_64_characters(int length, bool fits) => (EmailAddress.From(new string('a', length) + "@b.co") is not null).Should().Be(fits);

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void The_whole_has_at_most_254_characters(int length, bool fits)
    {
        string host = string.Join('.', Enumerable.Repeat(new string('b', 60), 3)) + ".co";
        string address = new string('a', 64) + "@" + host;
        (EmailAddress.From(address + new string('c', length - address.Length)) is not null).Should().Be(fits);
    }
}
