using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Functions.Merchant;
using VoiceCommerce.Functions.Merchant.Import;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public abstract partial class HouseholdStoreContract
{
    [Fact]
    public async Task The_first_purchase_begins_a_habit()
    {
        await Buy(An.Purchase("oat milk", quantity: 2));
        Habit habit = (await MostBought()).Should().ContainSingle().Subject;
        (habit.Name.Value, habit.Count, habit.UsualQuantity.Value).Should().Be(("oat milk", 1, 2));
    }

    [Fact]
    public async Task A_habit_is_the_same_as_if_the_core_had_made_it()
    {
        Purchase[] purchases = [.. Enumerable.Range(0, 12).Select(week => An.Purchase("oat milk", daysAgo: 7 * ((week * 5) % 12), quantity: 1 + (week % 3)))];
        await Buy(purchases[..5]);
        await Buy(purchases[5..]);
        Habit expected = purchases[1..].Aggregate(Habit.First(purchases[0]), (habit, purchase) => habit.With(purchase));
        (await MostBought()).Should().ContainSingle().Which.Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task The_same_purchase_again_counts_once()
    {
        Purchase purchase = An.Purchase("oat milk", source: "receipt-1");
        await Buy(purchase, purchase);
        await Buy(purchase with { Quantity = Core.Catalogue.Quantity.From(9)! });
        (await MostBought()).Single().Count.Should().Be(1);
        (await Purchases()).Should().ContainSingle().Which.Quantity.Value.Should().Be(1);
    }

    [Fact]
    public async Task An_import_is_told_which_of_its_purchases_are_known_and_where_one_says_something_else()
    {
        Purchase purchase = An.Purchase("oat milk", source: "receipt-1", quantity: 2);
        await Buy(purchase);
        KnownPurchases known = await KnownPurchases.OfAsync(Archive, HomeId, default);

        (known.Meet(purchase with { Name = Core.Catalogue.DisplayName.From("oat milk, new")! }, out IReadOnlyList<FieldError> otherwise), otherwise.Count).Should().Be((false, 0));
        (known.Meet(purchase with { At = purchase.At.AddHours(1) }, out otherwise), otherwise.Count).Should().Be((false, 0));
        (known.Meet(purchase with { Quantity = Core.Catalogue.Quantity.From(9)! }, out otherwise), otherwise.Single().Pointer).Should().Be((false, "/quantity"));
        (known.Meet(purchase with { Source = "receipt-2" }, out otherwise), otherwise.Count).Should().Be((true, 0));
    }

    [Fact]
    public async Task An_old_purchase_that_the_habit_no_longer_remembers_still_counts_once()
    {
        Purchase[] purchases = [.. Enumerable.Range(0, 10).Select(week => An.Purchase("oat milk", daysAgo: 7 * week))];
        await Buy(purchases);
        await Buy(purchases);
        (await MostBought()).Single().Count.Should().Be(10);
    }

    [Fact]
    public async Task The_same_source_may_bring_several_products()
    {
        await Buy(An.Purchase("oat milk", source: "receipt-1"), An.Purchase("rye bread", source: "receipt-1"));
        (await MostBought()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_order_taken_back_leaves_the_habits()
    {
        Order order = An.Order("ord-undone-1", Id, product: "p-oat-milk", name: "oat milk");
        await Buy(An.Purchase("oat milk", daysAgo: 7));
        await Buy([.. order.Purchases()]);
        (await MostBought()).Single().Count.Should().Be(2);

        await Unbuy(order);
        Habit left = (await MostBought()).Single();
        left.Count.Should().Be(1);
        left.Recent.Should().ContainSingle().Which.Source.Should().StartWith("import");
        (await Purchases()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_product_whose_only_purchase_was_taken_back_is_new_to_the_home_again()
    {
        Order order = An.Order("ord-undone-1", Id, name: "oat milk");
        await Buy([.. order.Purchases()]);
        await Unbuy(order);
        (await MostBought()).Should().BeEmpty();
        (await Sharing("oat", "milk")).Should().BeEmpty();
        (await Purchases()).Should().BeEmpty();
    }

    [Fact]
    public async Task Taking_back_twice_takes_back_once()
    {
        Order order = An.Order("ord-undone-1", Id, product: "p-oat-milk", name: "oat milk");
        await Buy(An.Purchase("oat milk", daysAgo: 7), An.Purchase("oat milk", daysAgo: 14));
        await Buy([.. order.Purchases()]);
        await Unbuy(order);
        await Unbuy(order);
        (await MostBought()).Single().Count.Should().Be(2);
    }

    [Fact]
    public async Task A_purchase_and_its_taking_back_in_one_commit_leave_nothing()
    {
        Order order = An.Order("ord-undone-1", Id);
        await Store.CommitAsync(At(0, An.Home(Id)) with { Bought = [.. order.Purchases()], Unbought = [order] }, default);
        (await MostBought()).Should().BeEmpty();
        (await Purchases()).Should().BeEmpty();
    }

    [Fact]
    public async Task No_query_brings_no_habits()
    {
        await Buy(An.Purchase("oat milk"));
        (await Load())!.Habits.Should().BeEmpty();
        (await Sharing()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_phrase_finds_the_habits_that_share_a_key_and_no_others()
    {
        await Buy(An.Purchase("oat milk"), An.Purchase("rye bread"), An.Purchase("milk chocolate"));
        (await Sharing("milk")).Should().BeEquivalentTo("oat milk", "milk chocolate");
        (await Sharing("rye")).Should().Equal("rye bread");
        (await Sharing("dollhouse")).Should().BeEmpty();
    }

    [Fact]
    public async Task Habits_that_share_more_keys_come_first_and_then_those_bought_more_often()
    {
        await Buy([.. Enumerable.Range(0, 9).Select(week => An.Purchase("whole milk", 7 * week))]);
        await Buy([.. Enumerable.Range(0, 2).Select(week => An.Purchase("oat milk", 7 * week))]);
        await Buy([.. Enumerable.Range(0, 4).Select(week => An.Purchase("oat biscuits", 7 * week))]);
        (await Sharing("oat", "milk")).Should().Equal("oat milk", "whole milk", "oat biscuits");
    }

    [Fact]
    public async Task A_key_said_twice_counts_once()
    {
        await Buy([An.Purchase("oat milk"), .. Enumerable.Range(0, 3).Select(week => An.Purchase("whole milk", 7 * week))]);
        (await Sharing("oat", "oat", "milk", "whole")).First().Should().Be("whole milk");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("x' OR '1'='1")]
    [InlineData("]")]
    [InlineData("ünïcödé")]
    public async Task Any_text_is_only_a_key(string key)
    {
        await Buy(An.Purchase("oat milk"));
        (await Sharing(key)).Should().BeEmpty();
        (await Sharing(key, "oat")).Should().Equal("oat milk");
    }

    [Fact]
    public async Task A_renamed_product_is_found_under_its_new_name_only()
    {
        await Buy(An.Purchase("choco flakes", daysAgo: 30, product: "p-1"));
        await Buy(An.Purchase("cocoa crunch", daysAgo: 1, product: "p-1"));
        (await Sharing("flake")).Should().BeEmpty();
        (await Sharing([.. Keys("cocoa crunch")])).Should().Equal("cocoa crunch");
    }

    [Fact]
    public async Task A_brand_is_a_key_too()
    {
        await Buy(An.Purchase("toilet paper", brand: "Softly"));
        (await Sharing("softly")).Should().Equal("toilet paper");
    }

    [Fact]
    public async Task Another_homes_habits_are_never_found()
    {
        await Store.CommitAsync(At(0, An.Home("home-2")) with { Bought = [An.Purchase("oat milk")] }, default);
        await Store.CommitAsync(At(0, An.Home(Id)), default);
        (await Sharing("oat", "milk")).Should().BeEmpty();
        (await MostBought()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_most_often_bought_come_first_and_at_most_a_hundred()
    {
        await Buy([.. Enumerable.Range(0, 130).Select(number => An.Purchase($"thing {number}"))]);
        await Buy(An.Purchase("thing 77", daysAgo: 3), An.Purchase("thing 77", daysAgo: 9), An.Purchase("thing 12", daysAgo: 3));
        IReadOnlyList<Habit> habits = await MostBought();
        habits.Should().HaveCount(HabitQuery.Max);
        habits.Take(2).Select(habit => habit.Name.Value).Should().Equal("thing 77", "thing 12");
        (await Sharing("thing")).Should().HaveCount(HabitQuery.Max);
    }

    [Fact]
    public async Task The_last_bought_come_first_and_of_one_day_the_more_often_bought()
    {
        await Buy(An.Purchase("rye bread", daysAgo: 3), An.Purchase("rye bread", daysAgo: 40), An.Purchase("oat milk", daysAgo: 3), An.Purchase("soap", daysAgo: 1, quantity: 4));
        await Buy([.. Enumerable.Range(0, 3).Select(week => An.Purchase("salt", daysAgo: 10 + (7 * week)))]);
        IReadOnlyList<Habit> habits = (await Load(habits: new HabitQuery.LastBought()))!.Habits;
        habits.Select(habit => habit.Name.Value).Should().Equal("soap", "rye bread", "oat milk", "salt");
        habits[0].Recent[0].Quantity.Value.Should().Be(4);
    }

    [Fact]
    public async Task Of_the_last_bought_no_more_are_read_than_of_any()
    {
        await Buy([.. Enumerable.Range(0, HabitQuery.Max + 10).Select(number => An.Purchase($"thing {number}", daysAgo: number))]);
        (await Load(habits: new HabitQuery.LastBought()))!.Habits.Select(habit => habit.Name.Value).Should().Equal(Enumerable.Range(0, HabitQuery.Max).Select(number => $"thing {number}"));
    }

    [Fact]
    public async Task An_import_of_ten_thousand_purchases_is_one_commit()
    {
        Purchase[] year = [.. Enumerable.Range(0, 10_000).Select(number => An.Purchase($"thing {number % 300}", daysAgo: number / 30, source: $"row-{number}"))];
        await Buy(year);
        int[] expected = [.. year.GroupBy(purchase => purchase.Product).Select(bought => bought.Count()).OrderDescending().Take(HabitQuery.Max)];
        (await MostBought()).Select(habit => habit.Count).Should().Equal(expected);
        (await Purchases()).Should().HaveCount(10_000).And.BeInAscendingOrder(purchase => purchase.At);
    }

    private static IEnumerable<string> Keys(string name) => HabitKeys.Of(Habit.First(An.Purchase(name)));

    private async Task Buy(params Purchase[] purchases) =>
        (await Store.CommitAsync(At((await Load())?.Version ?? 0, An.Home(Id)) with { Bought = purchases }, default)).Should().BeTrue();

    private async Task Unbuy(Order order) =>
        (await Store.CommitAsync(At((await Load())!.Version, An.Home(Id)) with { Unbought = [order] }, default)).Should().BeTrue();

    private async Task<IReadOnlyList<Habit>> MostBought() => (await Load(habits: new HabitQuery.MostBought()))!.Habits;

    private async Task<string[]> Sharing(params string[] keys) =>
        [.. (await Load(habits: new HabitQuery.Sharing(keys)))!.Habits.Select(habit => habit.Name.Value)];

    private async Task<List<Purchase>> Purchases()
    {
        List<Purchase> purchases = [];
        await foreach (Purchase purchase in Archive.ReadPurchasesAsync(HomeId, default))
        {
            purchases.Add(purchase);
        }

        return purchases;
    }
}
