using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

public sealed class WhatIsAskedForTests
{
    [Theory]
    [InlineData(Role.Guardian, Requirement.Clear)]
    [InlineData(Role.Adult, Requirement.Code)]
    [InlineData(Role.Teen, Requirement.Guardian)]
    [InlineData(Role.Child, Requirement.Guardian)]
    [InlineData(null, Requirement.Refuse)]
    public void A_product_new_to_the_home_needs_somebody_who_answers_for_it(Role? role, Requirement required)
    {
        Buying.By(role).NewToHome().Found(Rail.NewToHome).Should().Be(new Finding(Rail.NewToHome, required, "new", "bought before", "oat-milk"));
        Buying.By(role).Found(Rail.NewToHome).Should().Be(new Finding(Rail.NewToHome, Requirement.Clear, "bought 6 times", "bought before", "oat-milk"));
    }

    [Theory]
    [InlineData("groceries/drinks/oat-milk", Requirement.Refuse)]
    [InlineData("groceries/drinks", Requirement.Refuse)]
    [InlineData("groceries", Requirement.Refuse)]
    [InlineData("groceries/drinks/oat", Requirement.Clear)] // A part of a name is not a category.
    [InlineData("groceries/drinks/oat-milk/barista", Requirement.Clear)]
    [InlineData("toys", Requirement.Clear)]
    public void Nobody_gets_what_is_blocked_and_below_it(string blocked, Requirement required)
    {
        foreach (Role? role in Enum.GetValues<Role>().Cast<Role?>().Append(null))
        {
            Attempt attempt = Buying.By(role).Under(limits => limits with { BlockedCategories = [CategoryPath.From("garden")!, CategoryPath.From(blocked)!] });
            attempt.Found(Rail.BlockedCategory).Requirement.Should().Be(required);
        }
    }

    [Fact]
    public void A_blocked_category_is_named()
    {
        Attempt attempt = Buying.By(Role.Adult).Under(limits => limits with { BlockedCategories = [CategoryPath.From("groceries")!] });

        attempt.Found(Rail.BlockedCategory).Should().Be(new Finding(Rail.BlockedCategory, Requirement.Refuse, "groceries/drinks/oat-milk", "groceries", "oat-milk"));
    }

    [Theory]
    [InlineData(Role.Guardian, 300, Requirement.Code)]
    [InlineData(Role.Guardian, 299, Requirement.Refuse)]
    [InlineData(Role.Adult, 300, Requirement.Code)]
    [InlineData(Role.Adult, 299, Requirement.Refuse)]
    [InlineData(Role.Teen, 400, Requirement.Refuse)]
    [InlineData(Role.Child, 400, Requirement.Refuse)]
    [InlineData(null, 0, Requirement.Refuse)]
    public void Goods_with_a_minimum_age_are_for_a_recognised_adult_with_the_code(Role? role, int level, Requirement required)
    {
        Buying.By(role, level).Of(line => line with { MinimumAge = 18 }).Found(Rail.AgeRestriction).Requirement.Should().Be(required);
        Buying.By(role, level).Of(line => line with { MinimumAge = 1 }).Found(Rail.AgeRestriction).Requirement.Should().Be(required);
        Buying.By(role, level).Found(Rail.AgeRestriction).Requirement.Should().Be(Requirement.Clear);
    }

    [Fact]
    public void A_minimum_age_is_named() =>
        Buying.By(Role.Teen).Of(line => line with { MinimumAge = 18 }).Found(Rail.AgeRestriction)
            .Should().Be(new Finding(Rail.AgeRestriction, Requirement.Refuse, "teen, level 300", "18 years, level 300", "oat-milk"));

    [Fact]
    public void One_line_among_many_is_enough_and_every_line_is_found()
    {
        Attempt attempt = Buying.By(Role.Child) with { Quote = Buying.QuoteOf("quote-0001", Buying.Line("oat-milk"), Buying.Line("dollhouse") with { Past = null }) };

        Rails.Check(attempt).Findings.Where(finding => finding.Rail == Rail.NewToHome).Select(finding => (finding.Subject, finding.Requirement))
            .Should().Equal(("oat-milk", Requirement.Clear), ("dollhouse", Requirement.Guardian));
    }
}
