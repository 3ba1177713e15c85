using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public abstract partial class HouseholdStoreContract
{
    [Fact]
    public async Task A_turn_that_was_answered_is_seen_with_the_exact_bytes()
    {
        byte[] reply = [0, 255, 1, 128, 10];
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-1"), new TurnMemory.Answered(reply)) }, default);
        (await Load("t-1"))!.Seen.Should().BeOfType<TurnMemory.Answered>().Which.Reply.ToArray().Should().Equal(reply);
    }

    [Fact]
    public async Task An_empty_answer_is_still_an_answer()
    {
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-1"), Answered("")) }, default);
        (await Load("t-1"))!.Seen.Should().BeOfType<TurnMemory.Answered>().Which.Reply.Length.Should().Be(0);
    }

    [Fact]
    public async Task An_answer_of_24_KB_is_kept()
    {
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-1"), Answered(new string('x', 24_576))) }, default);
        Text((await Load("t-1"))!.Seen).Should().HaveLength(24_576);
    }

    [Fact]
    public async Task Another_turn_and_another_home_have_not_seen_it()
    {
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-1"), Answered("a")) }, default);
        await Store.CommitAsync(At(0, An.Home("home-2")), default);
        (await Load("t-2"))!.Seen.Should().BeNull();
        (await Load("T-1"))!.Seen.Should().BeNull();
        (await Store.LoadAsync(HouseholdId.From("home-2")!, Turn("t-1"), NoHabits, default))!.Seen.Should().BeNull();
    }

    [Fact]
    public async Task A_pending_turn_names_its_order_and_dialogue_until_it_is_answered()
    {
        TurnMemory.Pending pending = new(OrderId.From("ord-pending")!, DialogueRef.From("d-1")!);
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-1"), pending) }, default);
        (await Load("t-1"))!.Seen.Should().Be(pending);

        (await Store.CommitAsync(At(1, An.Home(Id)) with { Turn = (Turn("t-1"), Answered("done")) }, default)).Should().BeTrue();
        Text((await Load("t-1"))!.Seen).Should().Be("done");
    }

    [Fact]
    public async Task The_first_answer_of_a_turn_stands()
    {
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-1"), Answered("first")) }, default);

        (await Store.CommitAsync(At(1, An.Home(Id)) with { Turn = (Turn("t-1"), Answered("second")), Audit = [Entry()] }, default)).Should().BeFalse();
        (await Store.CommitAsync(At(1, An.Home(Id)) with { Turn = (Turn("t-1"), new TurnMemory.Pending(OrderId.From("ord-second")!, DialogueRef.From("d")!)) }, default)).Should().BeFalse();

        LoadedHousehold loaded = (await Load("t-1"))!;
        Text(loaded.Seen).Should().Be("first");
        loaded.Version.Should().Be(1);
        (await Archive.ListAuditAsync(HomeId, null, 9, default)).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_turn_younger_than_two_days_is_not_forgotten()
    {
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-0"), Answered("zero")) }, default);
        for (int version = 1; version < 20; version++)
        {
            await Store.CommitAsync(
                At(version, An.Home(Id)) with { Turn = (Turn($"t-{version}"), Answered("later")), At = An.Evening.AddHours(47) }, default);
        }

        Text((await Load("t-0"))!.Seen).Should().Be("zero");
    }

    [Fact]
    public async Task A_held_order_is_due_when_its_day_is_over()
    {
        await Put(An.Order("ord-held-01", Id));
        (await Due(An.Evening.AddHours(24).AddTicks(-1))).Should().BeEmpty();
        (await Due(An.Evening.AddHours(24))).Should().Equal("ord-held-01");
    }

    [Fact]
    public async Task A_placed_order_is_due_when_its_money_may_be_taken()
    {
        await Put(An.Order("ord-placed1", Id, OrderState.Placed) with { CaptureDue = An.Evening.AddMinutes(30) });
        (await Due(An.Evening.AddMinutes(30).AddTicks(-1))).Should().BeEmpty();
        (await Due(An.Evening.AddMinutes(30))).Should().Equal("ord-placed1");
    }

    [Fact]
    public async Task Whatever_is_in_doubt_is_due_and_whatever_is_finished_never()
    {
        OrderState[] states = Enum.GetValues<OrderState>();
        Order[] orders = [.. states.Select((state, at) => An.Order($"ord-state-{at:00}", Id, state, An.Evening.AddMinutes(at)))];
        await Store.CommitAsync(At(0, An.Home(Id)) with { Orders = orders }, default);
        (await Due(An.Evening.AddHours(1))).Should().Equal(orders.Where(order => order.InDoubt).Select(order => order.Id.Value));
        (await Due(An.Evening.AddYears(9))).Should().BeEquivalentTo(orders.Where(order => order.InDoubt || order.State == OrderState.Held).Select(order => order.Id.Value));
    }

    [Fact]
    public async Task An_order_in_doubt_that_is_put_off_is_due_when_its_time_has_come()
    {
        Order order = An.Order("ord-later-1", Id, OrderState.Placing);
        await Put(order);
        await Store.CommitAsync(At(1, An.Home(Id)) with { Orders = [order with { Retry = new(3, An.Evening.AddMinutes(4), Refused: false) }] }, default);
        (await Due(An.Evening.AddMinutes(4).AddTicks(-1))).Should().BeEmpty();
        (await Store.FindDueAsync(An.Evening.AddMinutes(4), null, 9, default)).Should().Equal(new DueOrder(HomeId, order.Id, An.Evening.AddMinutes(4)));
    }

    [Fact]
    public async Task Due_orders_come_longest_due_first_and_no_more_than_asked()
    {
        await Store.CommitAsync(
            At(0, An.Home(Id)) with { Orders = [.. Enumerable.Range(0, 9).Select(at => An.Order($"ord-due-{at:00}", Id, OrderState.Placing, An.Evening.AddMinutes(-at)))] }, default);
        (await Store.FindDueAsync(An.Evening, null, 3, default)).Select(due => due.Order.Value).Should().Equal("ord-due-08", "ord-due-07", "ord-due-06");
    }

    [Fact]
    public async Task Due_orders_are_listed_page_by_page_each_once_whatever_becomes_of_those_before()
    {
        Order[] orders = [.. Enumerable.Range(0, 7).Select(at => An.Order($"ord-page-{at:00}", Id, OrderState.Placing, An.Evening.AddMinutes(at / 3)))];
        await Store.CommitAsync(At(0, An.Home(Id)) with { Orders = orders }, default);
        List<string> seen = [];
        DueOrder? last = null;
        for (int version = 1; await Store.FindDueAsync(An.Evening.AddHours(1), last, 2, default) is { Count: > 0 } page; version++)
        {
            seen.AddRange(page.Select(due => due.Order.Value));
            last = page[^1];
            await Store.CommitAsync(At(version, An.Home(Id)) with { Orders = [An.Order(page[^1].Order.Value, Id, OrderState.Declined)] }, default);
        }

        seen.Should().Equal(orders.Select(order => order.Id.Value));
    }

    [Fact]
    public async Task A_turn_that_is_still_young_is_not_forgotten_by_the_sweep()
    {
        await Store.CommitAsync(At(0, An.Home(Id)) with { Turn = (Turn("t-0"), Answered("zero")) }, default);
        (await Store.ForgetTurnsAsync(An.Evening, 100, default)).Should().Be(0);
        Text((await Load("t-0"))!.Seen).Should().Be("zero");
    }

    [Fact]
    public async Task The_sweep_forgets_the_old_turns_of_a_home_that_says_nothing_any_more_and_no_more_at_once_than_it_is_asked_to()
    {
        for (int turn = 0; turn < 9; turn++)
        {
            await Store.CommitAsync(At(turn, An.Home(Id)) with { Turn = (Turn($"t-{turn}"), Answered($"said {turn}")), At = An.Evening.AddHours(turn) }, default);
        }

        (await Store.ForgetTurnsAsync(An.Evening.AddHours(6), 4, default)).Should().Be(4);
        (await Store.ForgetTurnsAsync(An.Evening.AddHours(6), 4, default)).Should().Be(2);
        (await Store.ForgetTurnsAsync(An.Evening.AddHours(6), 4, default)).Should().Be(0);

        string?[] known = new string?[9];
        for (int turn = 0; turn < 9; turn++)
        {
            known[turn] = Text((await Load($"t-{turn}"))!.Seen);
        }

        known.Should().Equal(null, null, null, null, null, null, "said 6", "said 7", "said 8");
    }

    [Fact]
    public async Task The_sweep_forgets_the_old_turns_of_every_home_pending_ones_too_and_leaves_all_else()
    {
        for (int home = 0; home < 5; home++)
        {
            HouseholdCommit first = At(0, An.Home($"home-{home}")) with { Turn = (Turn("t-old"), home % 2 == 0 ? Answered("old") : new TurnMemory.Pending(OrderId.From($"ord-old-{home:000}")!, DialogueRef.From("d")!)) };
            await Store.CommitAsync(first with { Bought = [An.Purchase("milk")], Audit = [Entry()] }, default);
            await Store.CommitAsync(At(1, An.Home($"home-{home}", linked: $"user-{home}")) with { Turn = (Turn("t-new"), Answered("new")), At = An.Evening.AddHours(1) }, default);
        }

        (await Store.ForgetTurnsAsync(An.Evening.AddHours(1), 100, default)).Should().Be(5);

        for (int home = 0; home < 5; home++)
        {
            HouseholdId id = HouseholdId.From($"home-{home}")!;
            (await Store.LoadAsync(id, Turn("t-old"), NoHabits, default))!.Seen.Should().BeNull();
            LoadedHousehold loaded = (await Store.LoadAsync(id, Turn("t-new"), new HabitQuery.MostBought(), default))!;
            Text(loaded.Seen).Should().Be("new");
            loaded.Version.Should().Be(2);
            loaded.Habits.Should().ContainSingle();
            loaded.Record.Household.Linked!.PlatformUserId.Should().Be($"user-{home}");
            (await Archive.ListAuditAsync(id, null, 9, default)).Items.Should().ContainSingle();
            (await Store.CommitAsync(At(2, loaded.Record) with { Turn = (Turn("t-old"), Answered("anew")) }, default)).Should().BeTrue();
        }
    }

    [Fact]
    public async Task An_order_that_concluded_is_due_no_more()
    {
        await Put(An.Order("ord-done-01", Id, OrderState.Placing));
        await Store.CommitAsync(At(1, An.Home(Id)) with { Orders = [An.Order("ord-done-01", Id, OrderState.Captured)] }, default);
        (await Due(An.Evening.AddYears(1))).Should().BeEmpty();
        (await Archive.FindOrderAsync(OrderId.From("ord-done-01")!, default))!.State.Should().Be(OrderState.Captured);
    }

    [Fact]
    public async Task An_account_of_the_platform_leads_to_its_household()
    {
        await Store.CommitAsync(At(0, An.Home(Id, linked: "amzn1.account.A")), default);
        (await Store.FindLinkedAsync("amzn1.account.A", default)).Should().Be(HomeId);
        (await Store.FindLinkedAsync("amzn1.account.a", default)).Should().BeNull();
        (await Store.FindLinkedAsync("", default)).Should().BeNull();
    }

    [Fact]
    public async Task An_account_that_was_unlinked_leads_nowhere()
    {
        await Store.CommitAsync(At(0, An.Home(Id, linked: "user-a")), default);
        await Store.CommitAsync(At(1, An.Home(Id)), default);
        (await Store.FindLinkedAsync("user-a", default)).Should().BeNull();
    }

    [Fact]
    public async Task A_household_has_one_account_and_the_newer_one_counts()
    {
        await Store.CommitAsync(At(0, An.Home(Id, linked: "user-a")), default);
        await Store.CommitAsync(At(1, An.Home(Id, linked: "user-b")), default);
        (await Store.FindLinkedAsync("user-a", default)).Should().BeNull();
        (await Store.FindLinkedAsync("user-b", default)).Should().Be(HomeId);
    }

    [Fact]
    public async Task An_account_that_went_over_to_another_household_stays_there()
    {
        await Store.CommitAsync(At(0, An.Home(Id, linked: "user-a")), default);
        await Store.CommitAsync(At(0, An.Home("home-2", linked: "user-a")), default);
        await Store.CommitAsync(At(1, An.Home(Id, linked: "user-a")), default); // A turn of the first that knows nothing of it.
        (await Store.FindLinkedAsync("user-a", default))!.Value.Should().Be("home-2");
        await Store.CommitAsync(At(2, An.Home(Id)), default);
        (await Store.FindLinkedAsync("user-a", default))!.Value.Should().Be("home-2");
    }

    private Task<bool> Put(Order order) => Store.CommitAsync(At(0, An.Home(Id)) with { Orders = [order] }, default);

    private async Task<string[]> Due(DateTimeOffset now) => [.. (await Store.FindDueAsync(now, null, 100, default)).Select(due => due.Order.Value)];
}
