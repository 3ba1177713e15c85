using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Proof;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>
/// What a turn asks of the service, counted in its client's pipeline: the same for a home of nothing and for one of ten thousand products and PROOF_PURCHASES
/// purchases, 20,000 unless told.
/// </summary>
[Collection(InAzurite.Name)]
public sealed class TablesTurnCostTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private const int Products = 10_000;

    private static readonly int Purchases = Campaign.Size("PROOF_PURCHASES", usually: 2 * Products);

    [Fact]
    public async Task A_turn_of_a_new_home_is_one_read_and_one_write_and_an_ordering_one_two_writes_each_announced()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        await TurnsCostTheSame(azure, 1);
    }

    [Fact]
    public async Task A_turn_of_a_home_with_ten_thousand_products_and_their_purchases_costs_the_same()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        foreach (int[] some in Enumerable.Range(0, Purchases).Chunk(Products))
        {
            LoadedHousehold home = (await azure.LoadAsync())!;
            await azure.CommitAsync(StoreInAzurite.At(home.Version) with { Bought = [.. some.Select(Bought)] });
        }

        await TurnsCostTheSame(azure, 1 + (Purchases / Products));
        long packed = (await StoreInAzurite.RowsAsync(azure.Households, "a-")).Sum(row => (long)Functions.Storage.Tables.Client.TableLimits.SizeOf(row));
        output.WriteLine($"{Products} products, {Purchases} purchases: a turn reads {packed / 1024} KiB");
        packed.Should().BeLessThan(3 * 1024 * 1024, "in base64 it is one page of 4 MiB");
        (await azure.PurchasesAsync()).Should().HaveCount(Purchases + 1).And.BeInAscendingOrder(purchase => purchase.At);
    }

    [Fact]
    public async Task A_repeated_turn_reads_its_answer_beside_the_home()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Turn = StoreInAzurite.Answered("t-1") });
        (await azure.Count.OfAsync(() => azure.LoadAsync(turn: "t-1"))).Should().Be(2);
        (await azure.Count.OfAsync(() => azure.LoadAsync(turn: "t-2"))).Should().Be(1);
    }

    [Fact]
    public async Task A_home_that_another_instance_loaded_is_read_before_its_commit()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        using StoreInAzurite other = await StoreInAzurite.OpenAsync(azurite, azure);
        await azure.CommitAsync(StoreInAzurite.At(0));
        (await other.Count.OfAsync(() => other.CommitAsync(StoreInAzurite.At(1)))).Should().Be(2);
    }

    private static async Task TurnsCostTheSame(StoreInAzurite azure, long version)
    {
        (await azure.Count.OfAsync(() => azure.LoadAsync(new HabitQuery.Sharing(["thing", "7"]), $"t-{version}"))).Should().Be(1);
        (await azure.Count.OfAsync(() => azure.CommitAsync(StoreInAzurite.At(version) with { Turn = StoreInAzurite.Answered($"t-{version}") }))).Should().Be(1);

        (await azure.Count.OfAsync(() => azure.LoadAsync(new HabitQuery.MostBought(), "t-order"))).Should().Be(1);
        Order placing = An.Order("ord-costly", StoreInAzurite.Home.Value, OrderState.Placing);
        TurnMemory pending = new TurnMemory.Pending(placing.Id, Core.Turns.DialogueRef.From("d")!);
        HouseholdCommit first = StoreInAzurite.At(version + 1, An.Home("home-1") with { Orders = [placing] }) with { Orders = [placing], Turn = (Core.Turns.TurnId.From("t-order")!, pending) };
        (await azure.Count.OfAsync(() => azure.CommitAsync(first))).Should().Be(2, "the order is announced to the index, and committed");

        (await azure.Count.OfAsync(() => azure.LoadAsync())).Should().Be(1);
        Order placed = placing with { State = OrderState.Placed, CaptureDue = An.Evening.AddMinutes(30), Retry = null };
        HouseholdCommit second = StoreInAzurite.At(version + 2, An.Home("home-1") with { Orders = [placed] }) with
        {
            Orders = [placed],
            Bought = [.. placed.Purchases()],
            Turn = StoreInAzurite.Answered("t-order"),
        };
        (await azure.Count.OfAsync(() => azure.CommitAsync(second))).Should().Be(2, "its next due time is announced, and its outcome committed");
        (await azure.LoadAsync(turn: "t-order"))!.Version.Should().Be(version + 3);
    }

    // Names as shops have them, in no order that a packer would like.
    private static Purchase Bought(int number)
    {
        int product = number % Products;
        string name = string.Join(' ', new[] { product * 7, product * 13, product * 31 }.Select(word => Words[word % Words.Length])) + $" {product}";
        return An.Purchase(name, daysAgo: (number * 17) % 3_650, source: $"{Guid.NewGuid():N}", product: $"sku.{product:00000}", brand: Words[product % 11]);
    }

    private static readonly string[] Words =
        ["oat", "milk", "rye", "bread", "paper", "towel", "coffee", "bean", "green", "organic", "whole", "toilet", "soap", "liquid", "dark", "chocolate", "thing"];
}
