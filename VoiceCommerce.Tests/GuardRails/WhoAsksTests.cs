using FluentAssertions;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

public sealed class WhoAsksTests
{
    [Theory]
    [InlineData(Role.Guardian, Requirement.Clear, "guardian")]
    [InlineData(Role.Adult, Requirement.Clear, "adult")]
    [InlineData(Role.Teen, Requirement.Clear, "teen")]
    [InlineData(Role.Child, Requirement.Guardian, "child")]
    [InlineData(null, Requirement.Code, "stranger")]
    public void A_child_needs_a_guardian_and_a_stranger_the_code(Role? role, Requirement required, string value) =>
        Buying.By(role).Found(Rail.Speaker).Should().Be(new Finding(Rail.Speaker, required, value, "teen or older"));

    [Fact]
    public void A_voice_that_is_no_members_is_a_strangers_however_sure_the_platform_is()
    {
        Attempt visitor = Buying.By(Role.Guardian) with { Speaker = new Speaker.Recognised(PersonId.From("amzn1.ask.person.Visitor")!, 400) };

        visitor.Found(Rail.Speaker).Requirement.Should().Be(Requirement.Code);
        visitor.NewToHome().Found(Rail.NewToHome).Requirement.Should().Be(Requirement.Refuse);
    }

    [Theory]
    [InlineData(Role.Guardian, 300, Requirement.Clear)] // At the minimum.
    [InlineData(Role.Guardian, 299, Requirement.Code)]
    [InlineData(Role.Adult, 300, Requirement.Clear)]
    [InlineData(Role.Adult, 299, Requirement.Code)]
    [InlineData(Role.Adult, 0, Requirement.Code)]
    [InlineData(Role.Teen, 300, Requirement.Clear)]
    [InlineData(Role.Teen, 299, Requirement.Guardian)]
    [InlineData(Role.Child, 400, Requirement.Clear)]
    [InlineData(Role.Child, 0, Requirement.Guardian)]
    [InlineData(null, 0, Requirement.Clear)] // The speaker rail has spoken.
    public void A_voice_that_is_only_perhaps_a_members_asks_for_more(Role? role, int level, Requirement required) =>
        Buying.By(role, level).Found(Rail.Recognition).Requirement.Should().Be(required);

    [Fact]
    public void Recognition_says_what_it_compared()
    {
        Buying.By(Role.Adult, 100).Found(Rail.Recognition).Should().Be(new Finding(Rail.Recognition, Requirement.Code, "level 100", "300"));
        Buying.By(Role.Adult, 0).Found(Rail.Recognition).Value.Should().Be("level not stated");
    }

    [Theory]
    [InlineData(0, 0, Requirement.Clear)]
    [InlineData(399, 400, Requirement.Code)]
    [InlineData(400, 400, Requirement.Clear)]
    public void The_home_chooses_how_sure_is_sure_enough(int level, int minimum, Requirement required) =>
        Buying.By(Role.Adult, level).Under(limits => limits with { MinimumRecognition = minimum }).Found(Rail.Recognition).Requirement.Should().Be(required);
}
