using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

/// <summary>Names as British shops write them: the size in the name, multipacks, the form behind the thing, and qualities that turn it into another thing.</summary>
public sealed class BritishNamesTests
{
    private static readonly IReadOnlyList<Habit> Croft =
    [
        Homes.Bought("Aspirin 300mg Tablets 32", "health/pain"),
        Homes.Bought("Sparkle All in One Dishwasher Tablets 60", "household/dishwasher", brand: "Sparkle"),
        Homes.Bought("Harbour Trout Fillets 260g", "food/fish", brand: "Harbour"),
        Homes.Bought("Farmgate Turkey Breast Chunks 400g", "food/meat", brand: "Farmgate"),
        Homes.Bought("Downy Meadow Fabric Conditioner Spring Rain 1.1L", "household/laundry", brand: "Downy Meadow"),
        Homes.Bought("Old Bridge Stout 12 x 440ml", "drinks/beer", brand: "Old Bridge"),
        Homes.Bought("Pip & Peel Smoothies 4x150ml", "drinks/juice", brand: "Pip & Peel"),
        Homes.Bought("Tiny Steps Pull Ups Size 5 36 Pack", "baby/care", brand: "Tiny Steps"),
        Homes.Bought("Cloud Quilted Toilet Tissue 9 Rolls", "household/paper", brand: "Cloud"),
        Homes.Bought("Byre Semi Skimmed Milk 2L", "food/dairy", brand: "Byre"),
        Homes.Bought("Byre Salted Butter 250g", "food/dairy", brand: "Byre"),
        Homes.Bought("Gentle Non Bio Washing Liquid 1.2L", "household/laundry", brand: "Gentle"),
        Homes.Bought("Mill Decaffeinated Coffee 200g", "drinks/hot", brand: "Mill"),
        Homes.Bought("Zing Sugar Free Lemonade 2L", "drinks/fizzy", brand: "Zing"),
        Homes.Bought("Orchard Cordial No Added Sugar 1L", "drinks/cordial", brand: "Orchard"),
        Homes.Bought("Hilltop Free Range Eggs 6 Pack", "food/dairy", brand: "Hilltop"),
    ];

    [Theory]
    [InlineData("aspirin", "Aspirin 300mg Tablets 32")]
    [InlineData("aspirin tablets", "Aspirin 300mg Tablets 32")]
    [InlineData("dishwasher tablets", "Sparkle All in One Dishwasher Tablets 60")]
    [InlineData("trout", "Harbour Trout Fillets 260g")]
    [InlineData("trout fillets", "Harbour Trout Fillets 260g")]
    [InlineData("turkey", "Farmgate Turkey Breast Chunks 400g")] // Two forms.
    [InlineData("turkey breast", "Farmgate Turkey Breast Chunks 400g")]
    [InlineData("fabric conditioner", "Downy Meadow Fabric Conditioner Spring Rain 1.1L")]
    [InlineData("stout", "Old Bridge Stout 12 x 440ml")]
    [InlineData("smoothies", "Pip & Peel Smoothies 4x150ml")]
    [InlineData("pull ups", "Tiny Steps Pull Ups Size 5 36 Pack")]
    public void The_thing_is_found_before_its_size_and_its_form(string phrase, string name) => Usual(phrase).Should().Be(name);

    [Theory]
    [InlineData("skimmed milk")]
    [InlineData("unsalted butter")]
    [InlineData("bio washing liquid")]
    [InlineData("caffeinated coffee")]
    [InlineData("sugar lemonade")]
    [InlineData("sugar")] // What the cordial is without.
    [InlineData("tissues")] // Those are for the nose.
    public void The_opposite_of_what_was_said_is_no_usual(string phrase) => Usual(phrase).Should().BeNull();

    [Theory]
    [InlineData("milk", "Byre Semi Skimmed Milk 2L")]
    [InlineData("semi skimmed milk", "Byre Semi Skimmed Milk 2L")]
    [InlineData("butter", "Byre Salted Butter 250g")]
    [InlineData("washing liquid", "Gentle Non Bio Washing Liquid 1.2L")]
    [InlineData("non-bio washing liquid", "Gentle Non Bio Washing Liquid 1.2L")]
    [InlineData("coffee", "Mill Decaffeinated Coffee 200g")]
    [InlineData("lemonade", "Zing Sugar Free Lemonade 2L")]
    [InlineData("sugar free lemonade", "Zing Sugar Free Lemonade 2L")]
    [InlineData("eggs", "Hilltop Free Range Eggs 6 Pack")]
    [InlineData("toilet tissue", "Cloud Quilted Toilet Tissue 9 Rolls")]
    public void Who_says_neither_or_the_whole_gets_it(string phrase, string name) => Usual(phrase).Should().Be(name);

    [Theory]
    [InlineData("salted butter", "Byre Unsalted Butter 250g")]
    [InlineData("smoked bacon", "Sty Unsmoked Bacon 300g")]
    [InlineData("skimmed milk", "Byre Semi-Skimmed Milk 1L")]
    [InlineData("alcoholic beer", "Old Bridge Non-Alcoholic Beer 4 x 330ml")]
    public void Nor_is_it_the_other_way_round(string phrase, string name) => Homes.Resolve(phrase, [Homes.Bought(name, "food/other")]).Should().BeNull();

    [Fact]
    public void What_is_named_as_it_was_said_goes_before_its_form()
    {
        Habit[] habits = [Homes.Bought("Trout", "food/fish", daysAgo: 12), Homes.Bought("Trout Fillets", "food/fish", daysAgo: 9)];

        Homes.Resolve("trout", habits).Should().Be(new Meaning.Usual(habits[0]));
    }

    [Theory]
    [InlineData("fish", "Battered Fish Sticks 10 Pack")]
    [InlineData("potatoes", "Spiced Potato Wedges 750g")]
    public void What_is_made_of_it_is_no_form_of_it(string phrase, string name) => Homes.Resolve(phrase, [Homes.Bought(name, "frozen/other")]).Should().BeNull();

    private static string? Usual(string phrase) => Homes.Resolve(phrase, Croft) is Meaning.Usual(var habit) ? habit.Name.Value : null;
}
