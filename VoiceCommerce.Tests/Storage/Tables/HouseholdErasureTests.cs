using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>An erasure that may end at any request, and is gone on with.</summary>
[Collection(InAzurite.Name)]
public sealed class HouseholdErasureTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Nothing_of_an_erased_home_is_left_in_any_table()
    {
        using StoreInAzurite azure = await FullAsync();
        (await azure.Store.EraseAsync(StoreInAzurite.Home, null, default)).Should().BeTrue();
        await NothingIsLeftAsync(azure);
    }

    [Fact]
    public async Task An_erasure_that_was_cut_off_at_any_request_is_finished_by_the_next()
    {
        bool cutOff = true;
        for (int requests = 1; cutOff; requests++)
        {
            using StoreInAzurite azure = await FullAsync();
            azure.Count.Left = requests;
            cutOff = !await azure.Store.EraseAsync(StoreInAzurite.Home, null, default).ContinueWith(erasure => erasure.IsCompletedSuccessfully, TaskScheduler.Default);
            azure.Count.Left = null;
            bool begun = cutOff && await azure.LoadAsync() is null;
            if (begun)
            {
                (await azure.DueAsync(An.Evening.AddYears(1))).Should().BeSubsetOf(["ord-erased1", "ord-erased2"]); // Never an error.
            }

            await azure.Store.EraseAsync(StoreInAzurite.Home, null, default); // False where only the last look was cut off.
            await NothingIsLeftAsync(azure);
        }
    }

    [Fact]
    public async Task A_home_that_changed_when_its_erasure_was_about_to_begin_stays()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        using StoreInAzurite other = await StoreInAzurite.OpenAsync(azurite, azure);
        azure.Count.BeforeNextWrite = () => other.CommitAsync(StoreInAzurite.At(1));

        (await azure.Store.EraseAsync(StoreInAzurite.Home, 1, default)).Should().BeFalse();
        (await azure.LoadAsync())!.Version.Should().Be(2);
    }

    [Fact]
    public async Task A_home_that_moves_in_where_an_erasure_was_cut_off_finds_nothing_of_the_one_before()
    {
        using StoreInAzurite azure = await FullAsync();
        azure.Count.Left = 6;
        await azure.Store.EraseAsync(StoreInAzurite.Home, null, default).ContinueWith(_ => { }, TaskScheduler.Default);
        azure.Count.Left = null;
        (await azure.LoadAsync()).Should().BeNull();
        (await azure.Store.CommitAsync(StoreInAzurite.At(2), default)).Should().BeFalse();

        await azure.CommitAsync(StoreInAzurite.At(0) with { Turn = StoreInAzurite.Answered("t-new") });
        LoadedHousehold home = (await azure.LoadAsync(new HabitQuery.MostBought(), "t-1"))!;
        (home.Version, home.Habits.Count, home.Seen).Should().Be((1, 0, null));
        (await azure.PurchasesAsync()).Should().BeEmpty();
        (await azure.Store.ListAuditAsync(StoreInAzurite.Home, null, 9, default)).Items.Should().BeEmpty();
        (await StoreInAzurite.RowsAsync(azure.Households)).Select(row => row.RowKey[..5]).Should().BeEquivalentTo("a-hom", "turn-");
    }

    [Fact]
    public async Task However_many_finish_an_erasure_at_once_the_home_that_moves_in_meanwhile_stays_whole()
    {
        for (int round = 0; round < 8; round++)
        {
            using StoreInAzurite azure = await FullAsync();
            azure.Count.Left = 3 + round;
            await azure.Store.EraseAsync(StoreInAzurite.Home, null, default).ContinueWith(_ => { }, TaskScheduler.Default);
            azure.Count.Left = null;
            (await azure.LoadAsync()).Should().BeNull();

            HouseholdCommit moving = StoreInAzurite.At(0) with { Turn = StoreInAzurite.Answered("t-1", "new"), Bought = [An.Purchase("oat milk"), An.Purchase("soap")] };
            Task[] finishing = [.. Enumerable.Range(0, 4).Select(_ => azure.Store.EraseAsync(StoreInAzurite.Home, 2, default))];
            (await azure.Store.CommitAsync(moving, default)).Should().BeTrue();
            await Task.WhenAll(finishing);

            LoadedHousehold home = (await azure.LoadAsync(new HabitQuery.MostBought(), "t-1"))!;
            (home.Version, home.Habits.Count).Should().Be((1, 2));
            home.Seen.Should().BeOfType<TurnMemory.Answered>();
            (await azure.PurchasesAsync()).Should().HaveCount(2);
        }
    }

    [Fact]
    public async Task A_home_that_nobody_can_read_any_more_can_be_erased()
    {
        using StoreInAzurite azure = await FullAsync();
        foreach (string row in (string[])["a-home", "a-habits-00", "order-ord-erased1", "notice-ord-erased1.OrderPlaced"])
        {
            await azure.TamperAsync(row, torn => torn.Where(property => property.Key.EndsWith("_0", StringComparison.Ordinal)).ToList().ForEach(part => torn.Remove(part.Key)));
        }

        (await azure.Store.EraseAsync(StoreInAzurite.Home, null, default)).Should().BeTrue();
        (await StoreInAzurite.RowsAsync(azure.Households)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_erasure_of_another_version_erases_nothing()
    {
        using StoreInAzurite azure = await FullAsync();
        (await azure.Store.EraseAsync(StoreInAzurite.Home, 1, default)).Should().BeFalse();
        (await azure.LoadAsync())!.Version.Should().Be(2);
        (await azure.Store.EraseAsync(StoreInAzurite.Home, 2, default)).Should().BeTrue();
    }

    [Fact]
    public async Task A_commit_that_was_decided_before_the_erasure_is_lost()
    {
        using StoreInAzurite azure = await FullAsync();
        using StoreInAzurite other = await StoreInAzurite.OpenAsync(azurite, azure);
        await other.LoadAsync();
        await azure.Store.EraseAsync(StoreInAzurite.Home, null, default);
        (await other.Store.CommitAsync(StoreInAzurite.At(2), default)).Should().BeFalse();
        await NothingIsLeftAsync(azure);
    }

    private static async Task NothingIsLeftAsync(StoreInAzurite azure)
    {
        (await StoreInAzurite.RowsAsync(azure.Households)).Should().BeEmpty();
        (await StoreInAzurite.RowsAsync(azure.Index)).Should().BeEmpty();
    }

    private async Task<StoreInAzurite> FullAsync()
    {
        StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        Order held = An.Order("ord-erased1", "home-1");
        Order placing = An.Order("ord-erased2", "home-1", OrderState.Placing);
        HouseholdRecord record = An.Home("home-1", linked: "user-1") with { Orders = [held, placing] };
        await azure.CommitAsync(StoreInAzurite.At(0, record) with
        {
            Turn = StoreInAzurite.Answered("t-1"),
            Orders = [held, placing],
            Bought = [An.Purchase("oat milk"), An.Purchase("rye bread")],
            Audit = [new(An.Evening, AuditEvent.Offered, "somebody", null, null, [])],
            Notices = [A.Notice("ord-erased1"), A.Notice("ord-elsewhere")],
        });
        QueuedNotice known = (await azure.Store.FindDueNoticesAsync(An.Evening, 1, default)).Notices.Single();
        await azure.Store.ReplaceAsync(known, known.Buried(An.Evening), default);
        await azure.LoadAsync();
        await azure.CommitAsync(StoreInAzurite.At(1, record) with { Bought = [.. placing.Purchases()], Orders = [placing] });
        return azure;
    }
}
