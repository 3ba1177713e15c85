using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Payments;
using Xunit;

namespace VoiceCommerce.Tests.Settling;

/// <summary>What a person of the shop may say where the provider or the desk refuses for ever or never answers, and what it comes to; the ledger judges.</summary>
public sealed class ReconciliationTests : IDisposable
{
    private readonly SandboxShop shop = new();

    [Fact]
    public async Task Money_that_will_not_come_is_written_off_and_the_home_may_be_forgotten()
    {
        Order order = await StuckAsync(OrderState.Capturing, "authorise place", SandboxTarget.Capture, SandboxMode.Decline);
        (await shop.Erasure.EraseAsync(order.Household, default)).Should().BeOfType<ErasureOutcome.MoneyInFlight>();

        (await SayAsync(order, happened: false)).State.Should().Be(OrderState.WrittenOff);

        shop.Now(order).Should().BeEquivalentTo(new { Due = (DateTimeOffset?)null, Retry = (Retry?)null, Spends = true });
        shop.Audit(order).Select(entry => $"{entry.Event} by {entry.By}").Should().Equal("CaptureRefused by system", "Reconciled by clerk");
        shop.Audit(order)[^1].Changes.Should().Equal(new AuditChange("state", "Capturing", "WrittenOff"));
        shop.Letters(order).Should().Equal([NoticeKind.OrderAwaitsPerson], "the household has its goods, and owes the shop");
        (await shop.Erasure.EraseAsync(order.Household, default)).Should().BeOfType<ErasureOutcome.Erased>();
    }

    [Fact]
    public async Task Money_that_came_another_way_is_taken()
    {
        Order order = await StuckAsync(OrderState.Capturing, "authorise place", SandboxTarget.Capture, SandboxMode.Decline);

        (await SayAsync(order, happened: true)).State.Should().Be(OrderState.Captured);

        shop.Audit(order).Select(entry => $"{entry.Event} by {entry.By}").Should().Equal("CaptureRefused by system", "Reconciled by clerk", "OrderCaptured by system");
        shop.Letters(order).Should().Equal(NoticeKind.OrderAwaitsPerson, NoticeKind.OrderCaptured);
    }

    [Fact]
    public async Task Reserved_money_is_owed_until_somebody_says_that_it_was_given_back()
    {
        Order order = await StuckAsync(OrderState.Releasing, "authorise place cancel", SandboxTarget.Void, SandboxMode.Decline);

        (await shop.Reconciliation.ReconcileAsync(order.Id, new(OrderState.Releasing, Done: false), "clerk", default)).Should().BeOfType<Reconciled.MoneyOwed>();
        shop.Now(order).Should().Be(order, "nothing was changed");
        (await SayAsync(order, happened: true)).State.Should().Be(OrderState.Undone);
        shop.Letters(order).Should().Equal(NoticeKind.OrderAwaitsPerson, NoticeKind.OrderUndone);
    }

    [Fact]
    public async Task What_the_desk_never_got_is_declined_and_its_money_given_back()
    {
        Order order = await StuckAsync(OrderState.Authorised, "authorise", SandboxTarget.Place, SandboxMode.ReplayErrorBefore);

        (await SayAsync(order, happened: false)).State.Should().Be(OrderState.Declined);

        shop.Book.Payments().Should().ContainSingle().Which.State.Should().Be(SandboxGateway.Voided);
        shop.Book.DeskOrders().Should().BeEmpty();
        shop.Letters(order).Should().Equal(NoticeKind.OrderAwaitsPerson, NoticeKind.OrderDeclined);
    }

    [Fact]
    public async Task What_the_desk_has_after_all_is_placed_and_paid_when_its_time_has_come()
    {
        Order order = await StuckAsync(OrderState.Authorised, "authorise", SandboxTarget.Place, SandboxMode.ReplayErrorBefore);

        Order placed = await SayAsync(order, happened: true);

        placed.Should().BeEquivalentTo(new { State = OrderState.Placed, CaptureDue = shop.Clock.GetUtcNow() + SandboxShop.Grace });
        shop.Letters(order).Should().Equal(NoticeKind.OrderAwaitsPerson, NoticeKind.OrderPlaced);
        (await shop.SettleAsync(order, TimeSpan.FromHours(1))).State.Should().Be(OrderState.Captured);
    }

    [Fact]
    public async Task A_payment_that_never_came_is_given_back_all_the_same_so_that_it_cannot_come_late()
    {
        Order order = await StuckAsync(OrderState.Placing, "", SandboxTarget.Authorise, SandboxMode.ReplayErrorBefore);

        (await SayAsync(order, happened: false)).State.Should().Be(OrderState.Declined);

        (await shop.Gateway.AuthoriseAsync(order.Id, order.Total, "card:2", default)).Should().NotBe(PaymentOutcome.Done, "what arrives late is refused");
        shop.Book.Authorisations().Should().BeEmpty();
    }

    [Fact]
    public async Task A_payment_that_stands_brings_the_order_to_the_desk()
    {
        Order order = await StuckAsync(OrderState.Placing, "", SandboxTarget.Authorise, SandboxMode.ReplayErrorBefore);

        (await SayAsync(order, happened: true)).State.Should().Be(OrderState.Placed);

        shop.Book.DeskOrders().Should().ContainSingle();
    }

    [Fact]
    public async Task The_shop_hears_each_time_that_an_order_awaits_a_person()
    {
        Order order = await StuckAsync(OrderState.Placing, "", SandboxTarget.Authorise, SandboxMode.ReplayErrorBefore);
        shop.Outside.Next(SandboxTarget.Place, SandboxMode.ReplayErrorBefore);

        order = await shop.SettleAsync(await SayAsync(order, happened: true), TimeSpan.FromHours(3));

        (order.State, order.AwaitsPerson).Should().Be((OrderState.Authorised, true), "now nobody knows whether the desk has it");
        shop.Letters(order).Should().Equal(NoticeKind.OrderAwaitsPerson, NoticeKind.OrderAwaitsPerson);
    }

    [Theory]
    [InlineData(false, OrderState.Placed)]
    [InlineData(true, OrderState.Undone)]
    public async Task The_desks_word_on_what_was_taken_back_may_be_a_persons(bool happened, OrderState end)
    {
        Order order = await StuckAsync(OrderState.Undoing, "authorise place", SandboxTarget.Cancel, SandboxMode.ReplayErrorBefore);

        (await SayAsync(order, happened)).State.Should().Be(end);
    }

    [Fact]
    public async Task Where_the_shop_is_asking_still_nobodys_word_is_taken()
    {
        Order order = await shop.CutOffAsync(OrderState.Authorised, "authorise");
        shop.Outside.Next(SandboxTarget.Place, SandboxMode.ReplayErrorBefore);
        order = await shop.SettleAsync(order, TimeSpan.FromMinutes(40));

        (await shop.Reconciliation.ReconcileAsync(order.Id, new(OrderState.Authorised, Done: false), "clerk", default)).Should().BeOfType<Reconciled.TooEarly>();

        shop.Now(order).Should().Be(order);
    }

    /// <summary>A sweep writes nothing before it asks, and may be at it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(10)] // Another instance's clock.
    public async Task While_the_next_try_may_be_under_way_nobodys_word_is_taken(int secondsBefore)
    {
        Order order = await StuckAsync(OrderState.Capturing, "authorise place", SandboxTarget.Capture, SandboxMode.Decline);
        shop.Clock.Advance(order.Retry!.Next - shop.Clock.GetUtcNow() - TimeSpan.FromSeconds(secondsBefore));

        (await shop.Reconciliation.ReconcileAsync(order.Id, new(OrderState.Capturing, Done: false), "clerk", default)).Should().BeOfType<Reconciled.TooEarly>();

        shop.Now(order).Should().Be(order);
    }

    [Fact]
    public async Task What_may_have_been_asked_before_is_looked_up_before_it_is_asked_again()
    {
        Order order = await shop.CutOffAsync(OrderState.Placing, "authorise place");
        shop.Outside.Next(SandboxTarget.FindPayment, SandboxMode.FailBefore, times: 1_000);
        order = await shop.SettleAsync(order, TimeSpan.FromHours(25));
        Array.ForEach(Enum.GetValues<SandboxTarget>(), call => shop.Outside.Next(call, SandboxMode.ForgetKeys, times: 1_000));

        (await SayAsync(order, happened: true)).State.Should().Be(OrderState.Placed);

        shop.Book.DeskOrders().Should().ContainSingle();
    }

    [Fact]
    public async Task A_word_on_a_state_that_is_over_changes_nothing()
    {
        Order order = await StuckAsync(OrderState.Capturing, "authorise place", SandboxTarget.Capture, SandboxMode.Decline);

        (await shop.Reconciliation.ReconcileAsync(order.Id, new(OrderState.Releasing, Done: true), "clerk", default)).Should().Be(new Reconciled.NotInDoubt(OrderState.Capturing));
        await SayAsync(order, happened: false);
        (await shop.Reconciliation.ReconcileAsync(order.Id, new(OrderState.Capturing, Done: true), "clerk", default)).Should().Be(new Reconciled.NotInDoubt(OrderState.WrittenOff));
        (await shop.Reconciliation.ReconcileAsync(order.Id, new(OrderState.WrittenOff, Done: true), "clerk", default)).Should().Be(new Reconciled.NotInDoubt(OrderState.WrittenOff));
        (await shop.Reconciliation.ReconcileAsync(OrderId.From("ord-nowhere")!, new(OrderState.Capturing, Done: true), "clerk", default)).Should().BeOfType<Reconciled.NotFound>();
    }

    public void Dispose() => shop.Dispose();

    // Nobody outside helps this order any more.
    private async Task<Order> StuckAsync(OrderState state, string calls, SandboxTarget target, SandboxMode mode)
    {
        Order order = await shop.CutOffAsync(state, calls);
        shop.Outside.Next(target, mode);
        Order stuck = await shop.SettleAsync(order, TimeSpan.FromHours(3));
        stuck.Should().BeEquivalentTo(new { State = state, Retry = new { AwaitsPerson = true } });
        return stuck;
    }

    private async Task<Order> SayAsync(Order order, bool happened) =>
        (await shop.Reconciliation.ReconcileAsync(order.Id, new(order.State, happened), "clerk", default)).Should().BeOfType<Reconciled.Settled>().Which.Order;
}
