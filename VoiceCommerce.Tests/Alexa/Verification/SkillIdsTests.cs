using FluentAssertions;
using VoiceCommerce.Functions.Alexa.Verification;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

public sealed class SkillIdsTests
{
    private const string Ours = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData(Ours, true)]
    [InlineData("amzn1.ask.skill.second", true)]
    [InlineData("amzn1.ask.skill.somebody-elses", false)]
    [InlineData("AMZN1.ask.skill.11111111-2222-3333-4444-555555555555", false)]
    [InlineData(Ours + " ", false)]
    [InlineData(Ours + "\0", false)]
    [InlineData("amzn1.ask.skill", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_a_configured_id_is_ours_to_the_letter(string? id, bool ours) =>
        SkillIds.From([Ours, "amzn1.ask.skill.second"]).Has(id).Should().Be(ours);

    [Theory]
    [InlineData(Ours)]
    [InlineData("")]
    [InlineData(null)]
    public void Without_a_configured_id_nothing_is_ours(string? id) => SkillIds.From([]).Has(id).Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_setting_matches_no_request(string blank) => SkillIds.From([blank]).Has(blank).Should().BeFalse();
}
