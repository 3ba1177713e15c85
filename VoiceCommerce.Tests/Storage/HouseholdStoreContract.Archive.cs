using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public abstract partial class HouseholdStoreContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task Every_home_is_listed_once_page_after_page_and_an_erased_one_does_not_break_the_list(int most)
    {
        string[] homes = ["home-1", "home-10", "home-2", "shop|42", "a@b", "Z", "home-1.x"];
        foreach (string home in homes)
        {
            await Store.CommitAsync(At(0, An.Home(home)) with { Orders = [An.Order($"ord-of-{Array.IndexOf(homes, home)}", home)], Audit = [Entry()] }, default);
        }

        List<string> listed = [];
        HouseholdId? after = null;
        do
        {
            IReadOnlyList<HouseholdId> page = await Archive.ListHouseholdsAsync(after, most, default);
            page.Should().HaveCountLessThanOrEqualTo(most);
            listed.AddRange(page.Select(home => home.Value));
            after = page.Count == most ? page[^1] : null;
            if (after == HouseholdId.From(homes[2]))
            {
                await Archive.EraseAsync(after!, null, default);
            }
        }
        while (after is not null);
        listed.Should().BeEquivalentTo(homes);
    }

    [Fact]
    public async Task Where_nobody_lives_no_home_is_listed() => (await Archive.ListHouseholdsAsync(null, 9, default)).Should().BeEmpty();

    [Fact]
    public async Task An_order_that_nobody_placed_is_not_found() =>
        (await Archive.FindOrderAsync(OrderId.From("ord-nowhere")!, default)).Should().BeNull();

    [Fact]
    public async Task An_order_is_found_by_its_id_as_it_was_committed_last()
    {
        Order order = An.Order("ord-find-01", Id, OrderState.Placed) with { CaptureDue = An.Evening.AddHours(1), Consent = Consent.YesAndCode };
        await Put(order with { State = OrderState.Placing });
        await Store.CommitAsync(At(1, An.Home(Id)) with { Orders = [order] }, default);
        (await Archive.FindOrderAsync(order.Id, default)).Should().BeEquivalentTo(order);
    }

    [Fact]
    public async Task An_order_of_another_household_than_the_commit_is_refused()
    {
        Func<Task> commit = () => Store.CommitAsync(At(0, An.Home(Id)) with { Orders = [An.Order("ord-alien-1", "home-2")] }, default);
        await commit.Should().ThrowAsync<ArgumentException>();
        (await Load()).Should().BeNull();
    }

    [Theory]
    [InlineData(null, null, new[] { 5, 4, 3, 2, 1, 0 })]
    [InlineData("home-1", null, new[] { 4, 2, 0 })]
    [InlineData(null, OrderState.Held, new[] { 4, 3, 0 })]
    [InlineData("home-1", OrderState.Held, new[] { 4, 0 })]
    [InlineData("home-9", null, new int[0])]
    [InlineData(null, OrderState.Undone, new int[0])]
    public async Task Orders_are_listed_newest_first_by_household_and_state(string? household, OrderState? state, int[] expected)
    {
        OrderState[] states = [OrderState.Held, OrderState.Placed, OrderState.Placed, OrderState.Held, OrderState.Held, OrderState.Captured];
        foreach (string home in (string[])["home-1", "home-2"])
        {
            int parity = home is "home-1" ? 0 : 1;
            Order[] orders = [.. states.Select((each, at) => (each, at)).Where(one => one.at % 2 == parity)
                .Select(one => An.Order($"ord-list-{one.at}", home, one.each, An.Evening.AddMinutes(one.at)))];
            await Store.CommitAsync(At(0, An.Home(home)) with { Orders = orders }, default);
        }

        Page<Order> page = await Archive.ListOrdersAsync(household is null ? null : HouseholdId.From(household), state, null, 50, default);
        page.Items.Select(order => order.Id.Value).Should().Equal(expected.Select(at => $"ord-list-{at}"));
        page.Next.Should().BeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(11)]
    public async Task Pages_together_are_the_whole_list_without_a_repetition(int most)
    {
        // Half of them at the same instant: a page must not break there.
        Order[] orders = [.. Enumerable.Range(0, 10).Select(at => An.Order($"ord-page-{at}", Id, at: An.Evening.AddMinutes(at / 5)))];
        await Store.CommitAsync(At(0, An.Home(Id)) with { Orders = orders }, default);
        List<string> seen = [];
        string? after = null;
        do
        {
            Page<Order> page = await Archive.ListOrdersAsync(HomeId, null, after, most, default);
            page.Items.Should().HaveCountLessThanOrEqualTo(most).And.NotBeEmpty();
            seen.AddRange(page.Items.Select(order => order.Id.Value));
            after = page.Next;
        }
        while (after is not null);
        seen.Should().HaveCount(10).And.OnlyHaveUniqueItems().And.StartWith("ord-page-9").And.EndWith("ord-page-0");
    }

    [Fact]
    public async Task A_page_has_a_limit_whatever_is_asked()
    {
        for (int version = 0; version < 7; version++)
        {
            Order[] orders = [.. Enumerable.Range(version * 30, 30).Select(at => An.Order($"ord-many-{at:000}", Id))];
            await Store.CommitAsync(At(version, An.Home(Id)) with { Orders = orders, Audit = [.. orders.Select(_ => Entry())] }, default);
        }

        (await Archive.ListOrdersAsync(null, null, null, int.MaxValue, default)).Items.Should().HaveCount(IHouseholdArchive.MaxPage);
        (await Archive.ListAuditAsync(HomeId, null, int.MaxValue, default)).Items.Should().HaveCount(IHouseholdArchive.MaxPage);
        (await Archive.ListAuditAsync(HomeId, null, -1, default)).Items.Should().ContainSingle();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("12")]
    [InlineData("x.ord")]
    [InlineData("99999999999999999999.ord")]
    public async Task A_mark_that_no_page_gave_is_refused(string mark)
    {
        Func<Task> list = () => Archive.ListOrdersAsync(null, null, mark, 10, default);
        await list.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task The_audit_trail_grows_at_its_end_and_is_listed_newest_first()
    {
        for (int version = 0; version < 4; version++)
        {
            await Store.CommitAsync(At(version, An.Home(Id)) with { Audit = [Entry($"a{version}"), Entry($"b{version}")] }, default);
        }

        Page<AuditEntry> first = await Archive.ListAuditAsync(HomeId, null, 5, default);
        Page<AuditEntry> second = await Archive.ListAuditAsync(HomeId, first.Next, 5, default);
        first.Items.Concat(second.Items).Select(entry => entry.By).Should().Equal("b3", "a3", "b2", "a2", "b1", "a1", "b0", "a0");
        second.Next.Should().BeNull();
    }

    [Fact]
    public async Task An_audit_entry_is_read_back_whole()
    {
        AuditEntry[] entries = [.. Enumerable.Range(0, 9).Select(seed => new RandomRecords(seed).Audit())];
        await Store.CommitAsync(At(0, An.Home(Id)) with { Audit = entries }, default);
        (await Archive.ListAuditAsync(HomeId, null, 9, default)).Items.Should().BeEquivalentTo(entries.Reverse(), options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Erasing_leaves_nothing_of_the_household_and_everything_of_the_others()
    {
        foreach (string home in (string[])[Id, "home-2"])
        {
            HouseholdCommit full = At(0, An.Home(home, linked: $"user-of-{home}")) with
            {
                Turn = (Turn("t-1"), Answered("reply")),
                Orders = [An.Order($"ord-of-{home}", home, OrderState.Placing)],
                Bought = [An.Purchase("oat milk")],
                Audit = [Entry()],
            };
            await Store.CommitAsync(full, default);
        }

        (await Archive.EraseAsync(HomeId, null, default)).Should().BeTrue();

        (await Load("t-1")).Should().BeNull();
        (await Archive.FindOrderAsync(OrderId.From($"ord-of-{Id}")!, default)).Should().BeNull();
        (await Archive.ListOrdersAsync(HomeId, null, null, 9, default)).Items.Should().BeEmpty();
        (await Archive.ListAuditAsync(HomeId, null, 9, default)).Items.Should().BeEmpty();
        (await Purchases()).Should().BeEmpty();
        (await Store.FindLinkedAsync($"user-of-{Id}", default)).Should().BeNull();
        (await Due(An.Evening)).Should().Equal("ord-of-home-2");
        LoadedHousehold other = (await Store.LoadAsync(HouseholdId.From("home-2")!, Turn("t-1"), new HabitQuery.Sharing(["oat"]), default))!;
        (other.Habits.Count, Text(other.Seen)).Should().Be((1, "reply"));
    }

    [Fact]
    public async Task Erasing_what_is_not_there_says_so()
    {
        (await Archive.EraseAsync(HomeId, null, default)).Should().BeFalse();
        await Commit(0);
        (await Archive.EraseAsync(HomeId, null, default)).Should().BeTrue();
        (await Archive.EraseAsync(HomeId, null, default)).Should().BeFalse();
    }

    [Fact]
    public async Task A_household_that_comes_back_after_an_erasure_begins_anew()
    {
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-1"), Answered("old")), Bought = [An.Purchase("oat milk")] }, default);
        await Archive.EraseAsync(HomeId, null, default);
        (await Commit(1)).Should().BeFalse();
        (await Commit(0)).Should().BeTrue();
        LoadedHousehold loaded = (await Load("t-1", new HabitQuery.MostBought()))!;
        (loaded.Version, loaded.Habits.Count, loaded.Seen).Should().Be((1, 0, null));
    }
}
