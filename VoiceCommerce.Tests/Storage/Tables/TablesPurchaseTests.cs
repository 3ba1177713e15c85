using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>Purchases of orders, which speak for themselves, and imported ones, which are judged against the history: no mixture counts one twice.</summary>
[Collection(InAzurite.Name)]
public sealed class TablesPurchaseTests(AzuriteServer azurite)
{
    private static Order Order => An.Order("ord-bought1", "home-1", OrderState.Placed, product: "p-oat-milk", name: "oat milk") with { CaptureDue = An.Evening.AddMinutes(30) };

    [Fact]
    public async Task An_order_that_is_placed_and_undone_needs_no_look_into_the_history()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        HouseholdRecord knowing = An.Home("home-1") with { Orders = [Order] };
        await azure.CommitAsync(StoreInAzurite.At(0, knowing) with { Bought = [An.Purchase("oat milk", daysAgo: 7)] });
        await azure.LoadAsync();
        (await azure.Count.OfAsync(() => azure.CommitAsync(Placed(1) with { Record = knowing }))).Should().Be(2);
        (await CountAsync(azure)).Should().Be(2);
        (await azure.Count.OfAsync(() => azure.CommitAsync(Undone(2)))).Should().Be(2);
        (await CountAsync(azure)).Should().Be(1);
        (await azure.PurchasesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task An_order_that_is_placed_twice_counts_once_and_undone_twice_is_taken_back_once()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Bought = [An.Purchase("oat milk", daysAgo: 7), An.Purchase("oat milk", daysAgo: 14)] });
        await azure.CommitAsync(Placed(1));
        await azure.CommitAsync(Placed(2));
        (await CountAsync(azure)).Should().Be(3);
        (await azure.PurchasesAsync()).Should().HaveCount(3);
        await azure.CommitAsync(Undone(3));
        await azure.CommitAsync(Undone(4));
        (await CountAsync(azure)).Should().Be(2);
        (await azure.PurchasesAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_order_that_the_habit_no_longer_remembers_still_counts_once()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(Placed(0));
        await azure.CommitAsync(StoreInAzurite.At(1) with { Bought = [.. Enumerable.Range(0, 9).Select(day => An.Purchase("oat milk", daysAgo: -1 - day))] });
        await azure.CommitAsync(Placed(2));
        await azure.CommitAsync(StoreInAzurite.At(3) with { Bought = [.. Order.Purchases()] });
        (await CountAsync(azure)).Should().Be(10);
        (await azure.PurchasesAsync()).Should().HaveCount(10);
    }

    [Fact]
    public async Task An_order_whose_purchases_came_by_an_import_is_taken_back_out_of_it()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Bought = [.. Order.Purchases(), An.Purchase("oat milk", daysAgo: 7), An.Purchase("rye bread")] });
        await azure.CommitAsync(Undone(1));
        (await CountAsync(azure)).Should().Be(1);
        (await azure.PurchasesAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_import_of_ten_thousand_purchases_of_ten_thousand_products_is_one_transaction()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Bought = [.. Enumerable.Range(0, 10_000).Select(number => An.Purchase($"thing {number}", daysAgo: number / 9))] });
        (await StoreInAzurite.RowsAsync(azure.Households, "a-habits-")).Should().HaveCount(HabitShelves.Max);
        (await azure.LoadAsync(new HabitQuery.Sharing(["7777"])))!.Habits.Should().ContainSingle().Which.Product.Value.Should().Be("p-thing-7777");
        (await azure.LoadAsync(new HabitQuery.Sharing(["thing"])))!.Habits.Should().HaveCount(HabitQuery.Max);
    }

    [Fact]
    public async Task An_order_writes_the_shelf_of_its_product_again_and_no_other()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Bought = [.. Enumerable.Range(0, 1_000).Select(number => An.Purchase($"thing {number}"))] });
        await azure.CommitAsync(Placed(1));
        (await StoreInAzurite.RowsAsync(azure.Households, "a-habits-")).Select(row => row.GetInt64(HabitShelf.WrittenAt)).Should().BeEquivalentTo([1L, 1L, 1L, 2L]);
    }

    [Fact]
    public async Task Turns_older_than_two_days_are_forgotten_a_few_at_a_time_even_if_somebody_took_one_away()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        for (int turn = 0; turn < 10; turn++)
        {
            await azure.CommitAsync(StoreInAzurite.At(turn) with { Turn = StoreInAzurite.Answered($"t-{turn}") });
        }

        await azure.Households.DeleteEntityAsync("home-1", HouseholdRows.Turn(HouseholdRows.MarkOf(Core.Turns.TurnId.From("t-2")!)));
        for (int turn = 10; turn < 14; turn++)
        {
            await azure.CommitAsync(StoreInAzurite.At(turn) with { Turn = StoreInAzurite.Answered($"t-{turn}"), At = An.Evening.AddHours(49) });
        }

        (await StoreInAzurite.RowsAsync(azure.Households, "turn-")).Count.Should().BeInRange(4, 7);
        (await azure.LoadAsync(turn: "t-9"))!.Seen.Should().BeNull();
        (await azure.LoadAsync(turn: "t-13"))!.Seen.Should().BeOfType<TurnMemory.Answered>();
    }

    private static HouseholdCommit Placed(long version) => StoreInAzurite.At(version) with { Orders = [Order], Bought = [.. Order.Purchases()] };

    private static HouseholdCommit Undone(long version)
    {
        Order undone = Order with { State = OrderState.Undone };
        return StoreInAzurite.At(version) with { Orders = [undone], Unbought = [undone] };
    }

    private static async Task<int> CountAsync(StoreInAzurite azure) =>
        (await azure.LoadAsync(new HabitQuery.MostBought()))!.Habits.Single(habit => habit.Product.Value == "p-oat-milk").Count;
}
