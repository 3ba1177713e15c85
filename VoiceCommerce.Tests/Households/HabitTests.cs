using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Households;

public sealed class HabitTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_purchase_makes_a_habit_without_an_interval()
    {
        Habit habit = Habit.First(Bought(day: 0, quantity: 2, cents: 1_80));

        habit.Should().BeEquivalentTo(new { Count = 1, LastBought = Start, UsualInterval = (TimeSpan?)null, UsualQuantity = Quantity.From(2), LastPrice = Usd(1_80) });
    }

    [Fact]
    public void One_odd_purchase_moves_neither_the_usual_quantity_nor_the_usual_interval()
    {
        Habit habit = Of(Bought(0), Bought(7), Bought(14), Bought(21, quantity: 12), Bought(60));

        habit.UsualQuantity.Should().Be(Quantity.One);
        habit.UsualInterval.Should().Be(TimeSpan.FromDays(7));
    }

    [Theory]
    [InlineData(24, 24, true)]
    [InlineData(24, 23, false)] // Not yet.
    [InlineData(24, 73, false)] // Given up.
    [InlineData(8, 10, false)] // Within a day: it says nothing.
    public void It_is_due_after_the_usual_interval(int every, int since, bool due)
    {
        Habit habit = Of(Bought(0), Bought(0) with { At = Start.AddHours(every), Source = "second" });

        habit.IsDue(Start.AddHours(every + since)).Should().Be(due);
    }

    [Fact]
    public void On_a_tie_the_newer_quantity_is_the_usual_one() => Of(Bought(0, quantity: 1), Bought(7, quantity: 3)).UsualQuantity.Should().Be(Quantity.From(3));

    [Fact]
    public void The_last_price_and_the_name_are_those_of_the_newest_purchase_whatever_came_in_last()
    {
        Habit habit = Of(Bought(9, cents: 2_10) with { Name = DisplayName.From("Oat milk, new")! }, Bought(3, cents: 1_80));

        habit.LastPrice.Should().Be(Usd(2_10));
        habit.Name.Value.Should().Be("Oat milk, new");
    }

    [Fact]
    public void The_same_source_again_changes_nothing()
    {
        Habit habit = Of(Bought(0), Bought(7));

        habit.With(Bought(7)).Should().BeSameAs(habit);
    }

    [Fact]
    public void Only_the_latest_few_are_kept_and_all_are_counted()
    {
        Habit habit = Of([.. Enumerable.Range(0, 20).Select(day => Bought(day))]);

        habit.Count.Should().Be(20);
        habit.Recent.Select(purchase => purchase.Source).Should().Equal("day-19", "day-18", "day-17", "day-16", "day-15", "day-14");
    }

    [Fact]
    public void An_undone_purchase_leaves_as_if_it_had_never_been()
    {
        Habit habit = Of(Bought(0), Bought(7));
        Habit again = habit.With(Bought(14, quantity: 5, cents: 9_99)).Without("day-14")!;

        again.Should().BeEquivalentTo(habit);
    }

    [Fact]
    public void Without_its_only_purchase_a_product_is_new_to_the_home_again() => Habit.First(Bought(0)).Without("day-0").Should().BeNull();

    [Fact]
    public void A_source_that_is_not_known_takes_nothing_away()
    {
        Habit habit = Of(Bought(0), Bought(7));

        habit.Without("day-99").Should().BeSameAs(habit);
    }

    [Fact]
    public void A_few_purchases_make_the_same_habit_in_any_order() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, Habit.MaxRecent + 4)).ToArbitrary(), days =>
        {
            Habit habit = Of([.. days.Select(day => Bought(day, quantity: 1 + (day % 3), cents: 1_00 + day))]);
            habit.Count.Should().Be(Habit.MaxRecent + 4);
            habit.Recent.Select(purchase => purchase.Source).Should().Equal("day-9", "day-8", "day-7", "day-6", "day-5", "day-4");
        }));

    private static Habit Of(params Purchase[] purchases) => purchases.Skip(1).Aggregate(Habit.First(purchases[0]), (habit, purchase) => habit.With(purchase));

    private static Money Usd(long cents) => Money.From(cents, Currency.Usd)!;

    private static Purchase Bought(int day, int quantity = 1, long cents = 1_80) => new()
    {
        Product = ProductId.From("oat-milk")!,
        Name = DisplayName.From("Oat milk")!,
        Category = CategoryPath.From("groceries/drinks")!,
        Quantity = Quantity.From(quantity)!,
        UnitPrice = Usd(cents),
        At = Start.AddDays(day),
        Source = $"day-{day}",
    };
}
