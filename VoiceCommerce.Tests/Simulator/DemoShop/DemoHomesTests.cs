using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Simulator.DemoShop;
using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Simulator.DemoShop;

public sealed class DemoHomesTests
{
    [Fact]
    public void There_are_a_couple_a_family_and_a_flat() => Demo.Households.Select(home => home.Id).Should().BeEquivalentTo("couple", "family", "flat");

    [Theory]
    [InlineData("couple", "Guardian Guardian")]
    [InlineData("family", "Guardian Adult Teen Child")]
    [InlineData("flat", "Guardian Adult Adult")]
    public void The_merchants_api_takes_every_home_with_its_people(string id, string roles)
    {
        Household household = ImportedHome.At(id, ImportedHome.Now).Household;
        string.Join(' ', household.Members.Select(member => member.Role)).Should().Be(roles);
        ImportedHome.Called(id).People.Should().Equal(
            household.Members.Select(member => new Resident(member.Name.Value, member.Persons.Single().Value, member.Role.ToString().ToLowerInvariant(), member.Email?.Value)));
    }

    [Fact]
    public void No_voice_lives_in_two_homes() => Demo.Households.SelectMany(home => home.People).Should().OnlyHaveUniqueItems(person => person.PersonId);

    [Fact]
    public void The_teenager_has_an_allowance_and_the_child_none()
    {
        IReadOnlyList<Member> members = ImportedHome.At("family", ImportedHome.Now).Household.Members;
        members.Single(member => member.Role == Role.Teen).WeeklyAllowance.Should().NotBeNull();
        members.Single(member => member.Role == Role.Child).WeeklyAllowance.Should().BeNull();
    }

    [Fact]
    public void Every_home_has_a_code_of_its_own_that_may_be_set()
    {
        Demo.Households.Should().OnlyHaveUniqueItems(home => home.Code);
        Demo.Households.Select(home => CodeRules.FaultOf(home.Code)).Should().AllBeEquivalentTo<CodeFault?>(null);
    }
}
