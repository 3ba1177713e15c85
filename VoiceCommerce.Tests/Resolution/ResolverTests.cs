using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

public sealed class ResolverTests
{
    [Theory]
    // The thing alone, singular or plural.
    [InlineData("eggs", "Large Brown Eggs, 12 ct")]
    [InlineData("egg", "Large Brown Eggs, 12 ct")]
    [InlineData("banana", "Bananas")]
    [InlineData("cookie", "Chocolate Chip Cookies")]
    [InlineData("cookies", "Chocolate Chip Cookies")]
    [InlineData("cereal", "Honey Loops Cereal")]
    [InlineData("salsa", "Jalapeño Salsa")]
    [InlineData("pizza", "Three Cheese Pizza")]
    [InlineData("crackers", "Crackers, Baked, Sea Salt")]
    [InlineData("tuna", "Chunk Light Tuna in Water")]
    [InlineData("yogurt", "Greek Yogurt with Honey")]
    // Politeness, reference and fillers.
    [InlineData("the usual coffee", "Dark Roast Ground Coffee")]
    [InlineData("our usual coffee please", "Dark Roast Ground Coffee")]
    [InlineData("some more bananas please", "Bananas")]
    [InlineData("the same salsa as always", "Jalapeño Salsa")]
    [InlineData("the same coffee as last time", "Dark Roast Ground Coffee")]
    [InlineData("can i get my favorite cookies thank you", "Chocolate Chip Cookies")]
    [InlineData("i need the mayonnaise that we always buy", "Mayonnaise")]
    [InlineData("um oat milk please", "Maple Oat Milk Barista Edition 1 L")]
    // Quantities.
    [InlineData("two packs of paper towels", "Big Roll Paper Towels")]
    [InlineData("a dozen eggs", "Large Brown Eggs, 12 ct")]
    [InlineData("a couple of bottles of sparkling water", "Sparkling Water, Lime")]
    [InlineData("three cheese pizza", "Three Cheese Pizza")]
    // The category says what the name does not.
    [InlineData("toilet paper", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("soft toilet paper", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("charmin toilet paper", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("oat milk", "Maple Oat Milk Barista Edition 1 L")]
    [InlineData("dishwasher detergent", "Dishwasher Tablets Shine, Lemon, 40 ct")]
    // Brands, with and without more.
    [InlineData("charmin", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("charmin ultra soft", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("burly paper towels", "Big Roll Paper Towels")]
    [InlineData("paper towels burly", "Big Roll Paper Towels")]
    [InlineData("tidewell", "Laundry Detergent Liquid")]
    [InlineData("ben and molly's", "Ben & Molly's Vanilla Ice Cream")]
    [InlineData("seven up", "7 Up Zero Sugar")]
    [InlineData("7 up", "7 Up Zero Sugar")]
    [InlineData("7up", "7 Up Zero Sugar")]
    // Word order.
    [InlineData("eggs large", "Large Brown Eggs, 12 ct")]
    [InlineData("brown large eggs", "Large Brown Eggs, 12 ct")]
    [InlineData("milk organic", "Organic Whole Milk 2 l")]
    // Compounds, hyphens, accents, signs.
    [InlineData("dish washer tablets", "Dishwasher Tablets Shine, Lemon, 40 ct")]
    [InlineData("dishwasher tablets", "Dishwasher Tablets Shine, Lemon, 40 ct")]
    [InlineData("icecream", "Ben & Molly's Vanilla Ice Cream")]
    [InlineData("all purpose flour", "All-Purpose Flour")]
    [InlineData("all-purpose flour", "All-Purpose Flour")]
    [InlineData("allpurpose flour", "All-Purpose Flour")]
    [InlineData("jalapeno salsa", "Jalapeño Salsa")]
    [InlineData("two percent cottage cheese", "2% Reduced Fat Cottage Cheese")]
    [InlineData("2% cottage cheese", "2% Reduced Fat Cottage Cheese")]
    [InlineData("tuna in water", "Chunk Light Tuna in Water")]
    [InlineData("yogurt with honey", "Greek Yogurt with Honey")]
    // Misheard.
    [InlineData("sharmin", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("charming", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("tolet paper", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("toylet paper", "Dovetail Ultra Soft Mega Rolls")]
    [InlineData("oak milk", "Maple Oat Milk Barista Edition 1 L")]
    [InlineData("paper tower", "Big Roll Paper Towels")]
    [InlineData("serial", "Honey Loops Cereal")]
    [InlineData("brocoli", "Fresh Broccoli")]
    [InlineData("mayonaise", "Mayonnaise")]
    [InlineData("rasberry jam", "Raspberry Jam")]
    [InlineData("bannana", "Bananas")]
    [InlineData("landry detergent", "Laundry Detergent Liquid")]
    [InlineData("grownd coffee", "Dark Roast Ground Coffee")]
    // The head noun decides between two with the same words.
    [InlineData("chocolate milk", "Chocolate Milk")]
    [InlineData("milk chocolate buttons", "Milk Chocolate Buttons")]
    [InlineData("coffee filters", "Coffee Filters No. 4")]
    [InlineData("coffee", "Dark Roast Ground Coffee")]
    public void A_phrase_means_the_one_habit_that_it_names(string phrase, string product) =>
        Homes.Resolve(phrase, Homes.Family).Should().BeOfType<Meaning.Usual>().Which.Habit.Name.Value.Should().Be(product);

    [Theory]
    [InlineData("milk chocolate")] // Buttons are not all of it, and chocolate milk is another thing.
    [InlineData("chocolate")]
    [InlineData("water tuna salad")]
    [InlineData("honey")] // Only in the yogurt and the cereal.
    [InlineData("sea salt")] // On the crackers.
    [InlineData("lemon")]
    [InlineData("apples")] // In the baby food.
    [InlineData("cream cheese")] // The home buys cottage cheese.
    [InlineData("goat milk")] // No oat milk, however close it sounds.
    [InlineData("ham")]
    [InlineData("jelly")]
    [InlineData("beer")]
    [InlineData("battery")]
    [InlineData("dollhouse")]
    [InlineData("four pounds of cookie dough")]
    [InlineData("paper")]
    [InlineData("green eggs and ham")]
    [InlineData("strawberry jam")]
    [InlineData("1 percent cottage cheese")]
    [InlineData("dog food")]
    [InlineData("the usual")]
    [InlineData("xyzzy")]
    [InlineData("молоко")]
    public void What_the_home_does_not_buy_is_no_habit(string phrase) => Homes.Resolve(phrase, Homes.Family).Should().BeNull();

    [Fact]
    public void The_more_often_and_more_lately_bought_of_two_is_the_usual()
    {
        Habit[] habits = [Homes.Bought("Red Apples", "food/fruit", times: 6, daysAgo: 5), Homes.Bought("Green Apples", "food/fruit", times: 1, daysAgo: 120)];

        Homes.Resolve("apples", habits).Should().Be(new Meaning.Usual(habits[0]));
        Homes.Resolve("green apples", habits).Should().Be(new Meaning.Usual(habits[1]), "words come before how often");
    }

    [Fact]
    public void Two_about_as_usual_are_asked_about_best_first()
    {
        Habit[] habits = [Homes.Bought("Green Apples", "food/fruit", daysAgo: 8), Homes.Bought("Red Apples", "food/fruit", daysAgo: 6)];

        Names(Homes.Resolve("apples", habits)).Should().Equal("Red Apples", "Green Apples");
    }

    [Fact]
    public void A_question_never_has_more_than_three_choices()
    {
        string[] kinds = ["Red", "Green", "Golden", "Pink", "Russet"];

        Names(Homes.Resolve("apples", [.. kinds.Select(kind => Homes.Bought($"{kind} Apples", "food/fruit"))])).Should().HaveCount(3);
    }

    [Fact]
    public void Choices_that_sound_the_same_are_not_asked_about()
    {
        Habit[] habits = [Homes.Bought("Red Apples", "food/fruit", id: "loose"), Homes.Bought("RED APPLES", "food/fruit", id: "bagged")];

        Homes.Resolve("apples", habits).Should().BeOfType<Meaning.Usual>();
    }

    [Fact]
    public void A_misheard_word_never_wins_over_one_that_was_heard()
    {
        Habit[] habits = [Homes.Bought("Charming Candles", "home/candles", times: 1, daysAgo: 300), Homes.Bought("Charmin Candles", "home/candles", times: 6, daysAgo: 1)];

        Homes.Resolve("charming candles", habits).Should().Be(new Meaning.Usual(habits[0]));
    }

    [Fact]
    public void A_purchase_dated_ahead_of_the_clock_counts_as_today()
    {
        Habit[] habits = [Homes.Bought("Red Apples", "food/fruit", times: 1, daysAgo: -400), Homes.Bought("Green Apples", "food/fruit", times: 1, daysAgo: 0)];

        Names(Homes.Resolve("apples", habits)).Should().HaveCount(2);
    }

    private static IEnumerable<string> Names(Meaning? meaning) =>
        meaning.Should().BeOfType<Meaning.WhichUsual>().Which.Habits.Select(habit => habit.Name.Value);
}
