using System.Security.Cryptography;
using FluentAssertions;
using VoiceCommerce.Functions.Security;
using Xunit;

namespace VoiceCommerce.Tests.Security;

public sealed class Pbkdf2CodeHasherTests
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);
    private readonly Pbkdf2CodeHasher hasher = new(Secret);

    [Fact]
    public void The_right_code_matches_and_any_other_does_not()
    {
        string hash = hasher.Hash("4071");

        hasher.Matches("4071", hash).Should().BeTrue();
        hasher.Matches("4072", hash).Should().BeFalse();
        hasher.Matches("", hash).Should().BeFalse();
    }

    [Fact]
    public void The_same_code_is_hashed_differently_each_time_and_never_shown()
    {
        string one = hasher.Hash("407193");

        one.Should().NotBe(hasher.Hash("407193"));
        one.Should().NotContain("407193");
    }

    [Fact]
    public void Without_the_servers_secret_a_stolen_hash_matches_nothing() =>
        new Pbkdf2CodeHasher(RandomNumberGenerator.GetBytes(32)).Matches("4071", hasher.Hash("4071")).Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v2.50000.AAAAAAAAAAAAAAAAAAAAAA.AAAA")]
    [InlineData("v1.0.AAAAAAAAAAAAAAAAAAAAAA.AAAA")]
    [InlineData("v1.999999999.AAAAAAAAAAAAAAAAAAAAAA.AAAA")]
    [InlineData("v1.50000.!!.AAAA")]
    public void A_hash_that_is_not_ours_matches_nothing(string hash) => hasher.Matches("4071", hash).Should().BeFalse();
}

public sealed class SecureIdentifiersTests
{
    [Fact]
    public void Ids_have_130_random_bits_and_never_repeat()
    {
        SecureIdentifiers identifiers = new();

        Enumerable.Range(0, 1_000).Select(_ => identifiers.NewOrder().Value).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.Length == 30);
        identifiers.NewDialogue().Value.Should().HaveLength(26);
    }
}
