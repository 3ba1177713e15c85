using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>The entries across homes: there before their orders, and gone after them.</summary>
[Collection(InAzurite.Name)]
public sealed class OrderIndexTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Later = An.Evening + StaleEntries.Patience;

    private static Order Placing => An.Order("ord-index-1", "home-1", OrderState.Placing);

    [Fact]
    public async Task An_order_whose_commit_never_came_is_found_by_nobody_and_its_entries_are_swept_away()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await AnnounceAndLoseAsync(azure);
        (await StoreInAzurite.RowsAsync(azure.Index)).Should().HaveCount(3);

        (await azure.Store.FindOrderAsync(Placing.Id, default)).Should().BeNull();
        (await azure.Store.ListOrdersAsync(null, null, null, 9, default)).Items.Should().BeEmpty();
        (await azure.DueAsync(Later)).Should().BeEmpty();
        (await StoreInAzurite.RowsAsync(azure.Index)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_entry_that_is_younger_than_a_commit_can_take_is_left_alone()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await AnnounceAndLoseAsync(azure);
        (await azure.DueAsync(Later.AddTicks(-1))).Should().BeEmpty();
        (await StoreInAzurite.RowsAsync(azure.Index)).Should().HaveCount(3);
        (await azure.Store.CommitAsync(StoreInAzurite.At(2) with { Orders = [Placing] }, default)).Should().BeTrue();
        (await azure.DueAsync(Later)).Should().Equal("ord-index-1");
    }

    [Fact]
    public async Task The_time_that_an_order_is_not_due_at_any_more_is_swept_away_and_the_other_stays()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Orders = [Placing] });
        await azure.CommitAsync(StoreInAzurite.At(1) with { Orders = [Placing with { State = OrderState.Placed, CaptureDue = An.Evening.AddHours(1) }] });
        (await StoreInAzurite.RowsAsync(azure.Index, "due-")).Should().HaveCount(2);
        (await azure.DueAsync(Later)).Should().BeEmpty();
        (await StoreInAzurite.RowsAsync(azure.Index, "due-")).Should().HaveCount(1);
        (await azure.DueAsync(An.Evening.AddHours(1))).Should().Equal("ord-index-1");
    }

    [Fact]
    public async Task An_order_is_announced_before_it_is_committed()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        await azure.LoadAsync();
        azure.Count.Left = 1;
        await Failing(() => azure.Store.CommitAsync(StoreInAzurite.At(1) with { Orders = [Placing] }, default));
        azure.Count.Left = null;
        (await StoreInAzurite.RowsAsync(azure.Index, "due-")).Should().ContainSingle();
        (await azure.LoadAsync())!.Version.Should().Be(1);
    }

    [Fact]
    public async Task An_order_that_a_guardian_approved_stands_once_in_the_listing_where_it_was_approved()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        Order held = An.Order("ord-index-1", "home-1");
        await azure.CommitAsync(StoreInAzurite.At(0, An.Home("home-1") with { Orders = [held] }) with { Orders = [held, An.Order("ord-between", "home-1", at: An.Evening.AddMinutes(5))] });
        await azure.CommitAsync(StoreInAzurite.At(1) with { Orders = [Placing with { At = An.Evening.AddMinutes(9) }] });
        foreach (HouseholdId? household in (HouseholdId?[])[null, StoreInAzurite.Home])
        {
            (await azure.Store.ListOrdersAsync(household, null, null, 9, default)).Items.Select(order => order.Id.Value).Should().Equal("ord-index-1", "ord-between");
            (await azure.Store.ListOrdersAsync(household, OrderState.Held, null, 9, default)).Items.Select(order => order.Id.Value).Should().Equal("ord-between");
            (await azure.Store.ListOrdersAsync(household, OrderState.Placing, null, 9, default)).Items.Select(order => order.Id.Value).Should().Equal("ord-index-1");
        }
    }

    [Fact]
    public async Task Of_more_due_orders_than_a_page_every_page_brings_the_next_ones()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        Order[] orders = [.. Enumerable.Range(0, 50).Select(at => An.Order($"ord-due-{at:000}", "home-1", OrderState.Placing, An.Evening.AddSeconds(at / 3)))];
        await azure.CommitAsync(StoreInAzurite.At(0) with { Orders = orders[..25] });
        await azure.CommitAsync(StoreInAzurite.At(1) with { Orders = orders[25..] });
        List<DueOrder> due = [];
        IReadOnlyList<DueOrder> page;
        do
        {
            page = await azure.Store.FindDueAsync(Later, due.Count == 0 ? null : due[^1], 7, default);
            due.AddRange(page);
        }
        while (page.Count > 0);
        due.Select(one => one.Order.Value).Should().Equal(orders.Select(order => order.Id.Value));
    }

    [Fact]
    public async Task An_account_whose_link_was_never_committed_leads_where_it_led_before()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0, An.Home("home-1", linked: "user-a")));
        await azure.CommitAsync(StoreInAzurite.At(0, An.Home("home-2")));
        await azure.Store.LoadAsync(HouseholdId.From("home-2")!, null, new HabitQuery.None(), default);
        azure.Count.Left = 2;
        await Failing(() => azure.Store.CommitAsync(StoreInAzurite.At(1, An.Home("home-2", linked: "user-a")), default));
        azure.Count.Left = null;
        (await StoreInAzurite.RowsAsync(azure.Index)).Should().ContainSingle().Which.GetString("households").Should().Be("home-2 home-1");
        (await azure.Store.FindLinkedAsync("user-a", default))!.Value.Should().Be("home-1");
    }

    [Fact]
    public async Task The_index_says_nothing_of_who_lives_where_or_bought_what()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0, An.Home("home-1", linked: "amzn1.account.SECRET")) with { Orders = [Placing], Bought = [.. Placing.Purchases()] });
        IEnumerable<string> words = (await StoreInAzurite.RowsAsync(azure.Index)).SelectMany(row => row.Select(property => property.Value.ToString()!).Append(row.PartitionKey).Append(row.RowKey));
        string.Join('\n', words).Should().NotContain("SECRET").And.NotContain("milk").And.NotContain("High Street");
    }

    /// <summary>Another instance commits between this one's load and its commit, which has announced its order by then.</summary>
    private async Task AnnounceAndLoseAsync(StoreInAzurite azure)
    {
        using StoreInAzurite other = await StoreInAzurite.OpenAsync(azurite, azure);
        await azure.CommitAsync(StoreInAzurite.At(0));
        await azure.LoadAsync();
        await other.CommitAsync(StoreInAzurite.At(1));
        (await azure.Store.CommitAsync(StoreInAzurite.At(1) with { Orders = [Placing] }, default)).Should().BeFalse();
    }

    private static async Task Failing(Func<Task> work) => await work.Should().ThrowAsync<Exception>();
}
