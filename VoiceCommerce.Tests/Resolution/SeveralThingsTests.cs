using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

public sealed class SeveralThingsTests
{
    [Theory]
    [InlineData("milk and eggs", "Meadowlark Whole Milk")]
    [InlineData("milk and eggs", "Brown Eggs|Meadowlark Whole Milk")] // To choose one of the two.
    [InlineData("milk and eggs and bread", "Meadowlark Whole Milk")]
    [InlineData("moon rocks and star dust", "")]
    public void What_is_left_out_is_noticed(string phrase, string found) => LeftOut(phrase, found).Should().BeTrue();

    [Theory]
    [InlineData("salt and vinegar crisps", "Salt and Vinegar Crisps")]
    [InlineData("bread and butter pickles", "Bread & Butter Pickles|Dill Pickles")]
    [InlineData("milk", "Meadowlark Whole Milk")]
    [InlineData("milk and please", "Meadowlark Whole Milk")] // Words that ask for nothing.
    [InlineData("sandwiches", "Sand")]
    public void One_thing_is_one(string phrase, string found) => LeftOut(phrase, found).Should().BeFalse();

    [Theory]
    [InlineData("salsa and bananas", "Jalapeño Salsa x1, Bananas x1")]
    [InlineData("two jars of salsa and three bananas", "Jalapeño Salsa x2, Bananas x3")]
    [InlineData("salsa plus bananas and the cereal", "Jalapeño Salsa x1, Bananas x1, Honey Loops Cereal x1")]
    [InlineData("a dozen eggs and salsa", "Large Brown Eggs, 12 ct x1, Jalapeño Salsa x1")] // As each by itself.
    [InlineData("a dozen bananas and eggs", "Bananas x12, Large Brown Eggs, 12 ct x1")]
    [InlineData("two bananas and salsa", "Bananas x2, Jalapeño Salsa x1")]
    [InlineData("salsa and moon rocks", "Jalapeño Salsa x1, not 2")]
    [InlineData("salsa and the jalapeño salsa", "none")] // One thing, said twice.
    [InlineData("salsa and thirty bananas", "Jalapeño Salsa x1, not 2")] // Nobody orders thirty.
    [InlineData("moon rocks and star dust", "none")]
    [InlineData("apples and pears baby food", "none")] // One thing, by its name.
    [InlineData("salsa", "none")]
    [InlineData("salsa and bananas and cereal and flour and broccoli and cookies", "none")] // Too many to hear through.
    public void Each_part_means_something_by_itself(string phrase, string meant)
    {
        Intent wish = Naming.Counted(new Intent.Buy(Phrase.From(phrase)!));

        string found = SeveralThings.AmongHabits(wish, Homes.Family, Homes.Now) is { } several
            ? string.Join(", ", several.Things.Select(thing => $"{thing.Habit.Name} x{thing.Quantity}")) + string.Concat(several.Unclear.Select(unsure => $", not {unsure.Place}"))
            : "none";

        found.Should().Be(meant);
    }

    [Fact]
    public void A_number_in_a_slot_of_its_own_is_the_first_things() =>
        SeveralThings.AmongHabits(new Intent.Buy(Phrase.From("bananas and salsa")!, 3), Homes.Family, Homes.Now)!.Things.Select(thing => thing.Quantity.Value).Should().Equal(3, 1);

    [Fact]
    public void A_thing_that_is_said_twice_is_one() =>
        SeveralThings.AmongHabits(new Intent.Buy(Phrase.From("salsa and bananas and the salsa")!), Homes.Family, Homes.Now).Should().Match<Meaning.Several>(several => several.Things.Count == 2 && several.Unclear.Count == 0);

    [Fact]
    public void What_the_platform_knows_by_one_name_is_one_thing() =>
        SeveralThings.AmongHabits(new Intent.Buy(Phrase.From("bananas and cereal")! with { Canonical = Phrase.From("banana cereal") }), Homes.Family, Homes.Now).Should().BeNull();

    [Theory]
    [InlineData("cheese and onion crisps and milk", "Cheese & Onion Crisps x1, Semi Skimmed Milk x1")]
    [InlineData("milk and two bags of cheese and onion crisps", "Semi Skimmed Milk x1, Cheese & Onion Crisps x2")]
    [InlineData("apple and blackcurrant squash and cheese and milk", "Apple & Blackcurrant Squash x1, Red Cheese x1, Semi Skimmed Milk x1")]
    [InlineData("apple and blackcurrant squash and cheese and onion crisps and chicken and mushroom pot noodles and milk", "Apple & Blackcurrant Squash x1, Cheese & Onion Crisps x1, Chicken & Mushroom Pot Noodles x1, Semi Skimmed Milk x1")]
    [InlineData("cheese and milk", "Red Cheese x1, Semi Skimmed Milk x1")]
    [InlineData("cheese and onion crisps", "none")]
    public void Parts_that_together_name_one_thing_are_that_one(string phrase, string meant)
    {
        string[] names = ["Cheese & Onion Crisps", "Red Cheese", "Semi Skimmed Milk", "Apple & Blackcurrant Squash", "Apples", "Chicken & Mushroom Pot Noodles", "Chicken"];

        Meaning.Several? several = SeveralThings.AmongHabits(Naming.Counted(new Intent.Buy(Phrase.From(phrase)!)), [.. names.Select(name => Homes.Bought(name, "food/other"))], Homes.Now);

        (several is null ? "none" : string.Join(", ", several.Things.Select(thing => $"{thing.Habit.Name} x{thing.Quantity}"))).Should().Be(meant);
    }

    private static bool LeftOut(string phrase, string found) =>
        SeveralThings.LeftOut(Phrase.From(phrase)!, [.. found.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => new HashSet<string>(ProductWords.StemsOf(DisplayName.From(name)!)))]);
}
