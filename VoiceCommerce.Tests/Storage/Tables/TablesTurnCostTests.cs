using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>What each call of the store asks of the service, counted in its client's pipeline; what whole turns ask is told by <see cref="TurnCostTests"/>.</summary>
[Collection(InAzurite.Name)]
public sealed class TablesTurnCostTests(AzuriteServer azurite)
{
    [Fact]
    public async Task A_load_is_one_request_a_commit_one_and_a_commit_with_an_order_one_more_that_announces_it()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        (await azure.Count.OfAsync(() => azure.LoadAsync(new HabitQuery.Sharing(["thing", "7"]), "t-1"))).Should().Be(1);
        (await azure.Count.OfAsync(() => azure.CommitAsync(StoreInAzurite.At(1) with { Turn = StoreInAzurite.Answered("t-1") }))).Should().Be(1);

        (await azure.Count.OfAsync(() => azure.LoadAsync(new HabitQuery.MostBought(), "t-order"))).Should().Be(1);
        Order placing = An.Order("ord-costly", StoreInAzurite.Home.Value, OrderState.Placing);
        TurnMemory pending = new TurnMemory.Pending(placing.Id, DialogueRef.From("d")!);
        HouseholdCommit first = StoreInAzurite.At(2, An.Home("home-1") with { Orders = [placing] }) with { Orders = [placing], Turn = (TurnId.From("t-order")!, pending) };
        (await azure.Count.OfAsync(() => azure.CommitAsync(first))).Should().Be(2, "the order is announced to the index, and committed");

        (await azure.Count.OfAsync(() => azure.LoadAsync())).Should().Be(1);
        Order placed = placing with { State = OrderState.Placed, CaptureDue = An.Evening.AddMinutes(30), Retry = null };
        HouseholdCommit second = StoreInAzurite.At(3, An.Home("home-1") with { Orders = [placed] }) with
        {
            Orders = [placed],
            Bought = [.. placed.Purchases()],
            Turn = StoreInAzurite.Answered("t-order"),
        };
        (await azure.Count.OfAsync(() => azure.CommitAsync(second))).Should().Be(2, "its next due time is announced, and its outcome committed");
        (await azure.LoadAsync(turn: "t-order"))!.Version.Should().Be(4);
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
    public async Task What_the_newest_pending_turns_wait_for_is_read_with_the_home_and_of_older_ones_beside_it()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        TurnMemory.Pending Waits(int turn) => new(OrderId.From($"ord-pending-{turn}")!, DialogueRef.From($"d-{turn}")!);
        const int Turns = RecentTurns.MaxPending + 1;
        for (int turn = 0; turn < Turns; turn++)
        {
            await azure.CommitAsync(StoreInAzurite.At(turn) with { Turn = (TurnId.From($"t-{turn}")!, Waits(turn)) });
        }

        for (int turn = 0; turn < Turns; turn++)
        {
            string id = $"t-{turn}";
            (await azure.Count.OfAsync(async () => (await azure.LoadAsync(turn: id))!.Seen.Should().Be(Waits(turn)))).Should().Be(turn == 0 ? 2 : 1);
        }

        await azure.CommitAsync(StoreInAzurite.At(Turns) with { Turn = StoreInAzurite.Answered("t-1") });
        (await azure.LoadAsync(turn: "t-1"))!.Seen.Should().BeOfType<TurnMemory.Answered>();
    }

    [Fact]
    public async Task A_home_that_another_instance_loaded_is_read_before_its_commit()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        using StoreInAzurite other = await StoreInAzurite.OpenAsync(azurite, azure);
        await azure.CommitAsync(StoreInAzurite.At(0));
        (await other.Count.OfAsync(() => other.CommitAsync(StoreInAzurite.At(1)))).Should().Be(2);
    }
}
