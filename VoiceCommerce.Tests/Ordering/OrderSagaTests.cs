using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.GuardRails;
using Xunit;

namespace VoiceCommerce.Tests.Ordering;

public sealed class OrderSagaTests
{
    private static readonly DateTimeOffset CaptureDue = Buying.Now.AddMinutes(30);

    [Theory]
    [InlineData(OrderState.Placing, OutsideCall.Authorise)]
    [InlineData(OrderState.Authorised, OutsideCall.PlaceAtDesk)]
    [InlineData(OrderState.Capturing, OutsideCall.Capture)]
    [InlineData(OrderState.Undoing, OutsideCall.CancelAtDesk)]
    [InlineData(OrderState.Releasing, OutsideCall.Void)]
    public void An_order_in_doubt_needs_one_call(OrderState state, OutsideCall call) => OrderSaga.Next(In(state)).Should().Be(call);

    [Fact]
    public void An_order_needs_a_call_exactly_while_it_is_in_doubt()
    {
        foreach (OrderState state in Enum.GetValues<OrderState>())
        {
            (OrderSaga.Next(In(state)) != OutsideCall.None).Should().Be(In(state).InDoubt, state.ToString());
        }
    }

    [Theory]
    [InlineData(OrderState.Placing, PaymentOutcome.Done, OrderState.Authorised)]
    [InlineData(OrderState.Placing, PaymentOutcome.Declined, OrderState.Declined)]
    [InlineData(OrderState.Capturing, PaymentOutcome.Done, OrderState.Captured)]
    [InlineData(OrderState.Capturing, PaymentOutcome.Declined, OrderState.Capturing)] // A person must look at it.
    [InlineData(OrderState.Releasing, PaymentOutcome.Done, OrderState.Undone)]
    [InlineData(OrderState.Releasing, PaymentOutcome.Declined, OrderState.Releasing)]
    public void The_payment_moves_the_order(OrderState state, PaymentOutcome answer, OrderState after) =>
        OrderSaga.After(In(state), answer).State.Should().Be(after);

    [Theory]
    [InlineData(OrderState.Authorised, DeskOutcome.Done, OrderState.Placed)]
    [InlineData(OrderState.Authorised, DeskOutcome.Rejected, OrderState.Releasing)]
    [InlineData(OrderState.Undoing, DeskOutcome.Done, OrderState.Releasing)]
    [InlineData(OrderState.Undoing, DeskOutcome.Rejected, OrderState.Placed)] // On its way already.
    public void The_desk_moves_the_order(OrderState state, DeskOutcome answer, OrderState after) =>
        OrderSaga.After(In(state), answer, CaptureDue).State.Should().Be(after);

    [Fact]
    public void An_unknown_answer_or_one_that_nobody_asked_for_moves_nothing()
    {
        foreach (Order order in Enum.GetValues<OrderState>().Select(In))
        {
            OrderSaga.After(order, PaymentOutcome.Unknown).Should().BeSameAs(order);
            OrderSaga.After(order, DeskOutcome.Unknown, CaptureDue).Should().BeSameAs(order);
            bool asksPayment = OrderSaga.Next(order) is OutsideCall.Authorise or OutsideCall.Capture or OutsideCall.Void;
            bool asksDesk = OrderSaga.Next(order) is OutsideCall.PlaceAtDesk or OutsideCall.CancelAtDesk;
            ReferenceEquals(OrderSaga.After(order, PaymentOutcome.Done), order).Should().Be(!asksPayment, order.State.ToString());
            ReferenceEquals(OrderSaga.After(order, DeskOutcome.Done, CaptureDue), order).Should().Be(!asksDesk, order.State.ToString());
        }
    }

    /// <summary>What a look-up tells, in the words of the call that is then not made; null where the call has to be made.</summary>
    [Theory]
    [InlineData(OrderState.Placing, "Nothing", null)]
    [InlineData(OrderState.Placing, "Authorised", PaymentOutcome.Done)]
    [InlineData(OrderState.Placing, "AuthorisedOther", PaymentOutcome.Unknown)] // Not our amount: nothing is built on it.
    [InlineData(OrderState.Placing, "Captured", PaymentOutcome.Done)]
    [InlineData(OrderState.Placing, "Voided", PaymentOutcome.Declined)]
    [InlineData(OrderState.Placing, "Declined", PaymentOutcome.Declined)]
    [InlineData(OrderState.Placing, "Unknown", PaymentOutcome.Unknown)]
    [InlineData(OrderState.Capturing, "Nothing", null)]
    [InlineData(OrderState.Capturing, "Authorised", null)]
    [InlineData(OrderState.Capturing, "Captured", PaymentOutcome.Done)]
    [InlineData(OrderState.Capturing, "Voided", PaymentOutcome.Declined)]
    [InlineData(OrderState.Capturing, "Declined", PaymentOutcome.Declined)]
    [InlineData(OrderState.Capturing, "Unknown", PaymentOutcome.Unknown)]
    [InlineData(OrderState.Releasing, "Nothing", null)]
    [InlineData(OrderState.Releasing, "Authorised", null)]
    [InlineData(OrderState.Releasing, "Captured", PaymentOutcome.Declined)]
    [InlineData(OrderState.Releasing, "Voided", PaymentOutcome.Done)]
    [InlineData(OrderState.Releasing, "Declined", PaymentOutcome.Done)]
    [InlineData(OrderState.Releasing, "Unknown", PaymentOutcome.Unknown)]
    public void What_stands_at_the_gateway_answers_the_call_or_does_not(OrderState state, string standing, PaymentOutcome? answer) =>
        OrderSaga.Answered(In(state), Standing(standing)).Should().Be(answer);

    [Theory]
    [InlineData(OrderState.Authorised, DeskStanding.Nothing, null)]
    [InlineData(OrderState.Authorised, DeskStanding.Placed, DeskOutcome.Done)]
    [InlineData(OrderState.Authorised, DeskStanding.Cancelled, DeskOutcome.Rejected)]
    [InlineData(OrderState.Authorised, DeskStanding.Rejected, DeskOutcome.Rejected)]
    [InlineData(OrderState.Authorised, DeskStanding.Unknown, DeskOutcome.Unknown)]
    [InlineData(OrderState.Undoing, DeskStanding.Nothing, null)]
    [InlineData(OrderState.Undoing, DeskStanding.Placed, null)]
    [InlineData(OrderState.Undoing, DeskStanding.Cancelled, DeskOutcome.Done)]
    [InlineData(OrderState.Undoing, DeskStanding.Rejected, DeskOutcome.Done)]
    [InlineData(OrderState.Undoing, DeskStanding.Unknown, DeskOutcome.Unknown)]
    public void What_stands_at_the_desk_answers_the_call_or_does_not(OrderState state, DeskStanding standing, DeskOutcome? answer) =>
        OrderSaga.Answered(In(state), standing).Should().Be(answer);

    /// <summary>What a person may say of the call that an order waits for, and where that leads; null where nobody may.</summary>
    [Theory]
    [InlineData(OrderState.Placing, true, OrderState.Authorised)]
    [InlineData(OrderState.Placing, false, OrderState.Releasing)] // Given back, whether or not it was reserved.
    [InlineData(OrderState.Authorised, true, OrderState.Placed)]
    [InlineData(OrderState.Authorised, false, OrderState.Releasing)]
    [InlineData(OrderState.Capturing, true, OrderState.Captured)]
    [InlineData(OrderState.Capturing, false, OrderState.WrittenOff)]
    [InlineData(OrderState.Undoing, true, OrderState.Releasing)]
    [InlineData(OrderState.Undoing, false, OrderState.Placed)]
    [InlineData(OrderState.Releasing, true, OrderState.Undone)]
    [InlineData(OrderState.Releasing, false, null)] // Owed.
    public void A_person_answers_in_the_place_of_those_who_do_not(OrderState state, bool done, OrderState? after) =>
        (OrderSaga.Reconciled(In(state), done, CaptureDue)?.State).Should().Be(after);

    [Fact]
    public void Of_what_is_not_in_doubt_nobody_says_anything() =>
        Enum.GetValues<OrderState>().Select(In).Where(order => !order.InDoubt)
            .Should().OnlyContain(order => OrderSaga.Reconciled(order, true, CaptureDue) == null && OrderSaga.Reconciled(order, false, CaptureDue) == null);

    [Theory]
    [InlineData(7, false, false)]
    [InlineData(8, false, true)]
    [InlineData(1, true, true)]
    public void A_person_is_awaited_when_money_is_refused_or_nobody_has_answered_for_an_hour(int tries, bool refused, bool awaits) =>
        new Retry(tries, Buying.Now, refused).AwaitsPerson.Should().Be(awaits);

    [Theory]
    [InlineData(OrderState.Placing, "Nothing", 0, true)] // At the limit.
    [InlineData(OrderState.Placing, "Nothing", -1, false)]
    [InlineData(OrderState.Placing, "Unknown", 0, false)]
    [InlineData(OrderState.Placing, "Authorised", 0, false)]
    [InlineData(OrderState.Authorised, "Nothing", 0, false)]
    [InlineData(OrderState.Releasing, "Nothing", 0, false)]
    public void An_order_that_the_gateway_has_nothing_for_is_given_up_after_six_hours(OrderState state, string standing, int ticks, bool givenUp)
    {
        Order? after = OrderSaga.GiveUp(In(state), Standing(standing), Buying.Now + Order.PlacingLifetime + TimeSpan.FromTicks(ticks));

        (after is not null).Should().Be(givenUp);
        (after is null || (after is { State: OrderState.Releasing, ReleaseTo: OrderState.Declined, DeclinedBy: null })).Should().BeTrue();
    }

    [Fact]
    public void The_pause_between_two_tries_grows_to_an_hour()
    {
        Order order = In(OrderState.Placing);
        List<double> minutes = [];
        for (int tries = 1; tries <= 12; tries++)
        {
            order = OrderSaga.Postponed(order, order, Buying.Now);
            order.Retry!.Tries.Should().Be(tries);
            minutes.Add((order.Due!.Value - Buying.Now).TotalMinutes);
        }

        minutes.Should().Equal(10d / 60, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60);
    }

    [Fact]
    public void In_a_new_state_the_tries_begin_anew_and_where_nothing_is_in_doubt_nothing_is_put_off()
    {
        Order before = In(OrderState.Placing) with { Retry = new(7, Buying.Now, Refused: false) };

        OrderSaga.Postponed(before, before.To(OrderState.Authorised), Buying.Now).Retry.Should().Be(new Retry(1, Buying.Now + Retry.HeadStart, Refused: false));
        OrderSaga.Postponed(before, before.To(OrderState.Declined), Buying.Now).Retry.Should().BeNull();
    }

    [Theory]
    [InlineData(OrderState.Capturing)]
    [InlineData(OrderState.Releasing)]
    public void A_refused_capture_or_release_says_so_until_it_moves(OrderState state)
    {
        Order refused = OrderSaga.Postponed(In(state), OrderSaga.After(In(state), PaymentOutcome.Declined), Buying.Now);
        refused.Retry.Should().Be(new Retry(1, Buying.Now + Retry.HeadStart, Refused: true));

        Order again = OrderSaga.Postponed(refused, OrderSaga.After(refused, PaymentOutcome.Unknown), Buying.Now);
        again.Retry.Should().Be(new Retry(2, Buying.Now.AddMinutes(1), Refused: true));
        OrderSaga.After(again, PaymentOutcome.Done).Retry.Should().BeNull();
    }

    [Fact]
    public void A_rejected_order_ends_declined_and_an_undone_one_undone()
    {
        Order rejected = OrderSaga.After(In(OrderState.Authorised), DeskOutcome.Rejected, CaptureDue);
        OrderSaga.After(rejected, PaymentOutcome.Done).Should().BeEquivalentTo(new { State = OrderState.Declined, ReleaseTo = (OrderState?)null, DeclinedBy = Decliner.Desk });
        OrderSaga.After(In(OrderState.Placing), PaymentOutcome.Declined).Should().BeEquivalentTo(new { State = OrderState.Declined, DeclinedBy = Decliner.Payment });

        Order undone = OrderSaga.After(In(OrderState.Undoing), DeskOutcome.Done, CaptureDue);
        OrderSaga.After(undone, PaymentOutcome.Done).Should().BeEquivalentTo(new { State = OrderState.Undone, DeclinedBy = (Decliner?)null });
    }

    [Fact]
    public void An_order_can_be_undone_until_its_money_is_due_and_then_only_captured()
    {
        Order placed = OrderSaga.After(In(OrderState.Authorised), DeskOutcome.Done, CaptureDue);
        DateTimeOffset justBefore = CaptureDue.AddTicks(-1);

        OrderSaga.Undo(placed, justBefore)!.State.Should().Be(OrderState.Undoing);
        OrderSaga.Undo(placed, CaptureDue).Should().BeNull();
        OrderSaga.Due(placed, justBefore).Should().BeNull();
        OrderSaga.Due(placed, CaptureDue)!.State.Should().Be(OrderState.Capturing);
    }

    [Fact]
    public void A_held_order_waits_a_day_for_a_guardian()
    {
        Order held = Order.Hold(Buying.By(Role.Child).Quote, Buying.By(Role.Child).Household, Buying.IdOf(Role.Child), Buying.Now);

        held.Should().BeEquivalentTo(new { State = OrderState.Held, Consent = (Consent?)null, Spends = false, InDoubt = false });
        OrderSaga.Due(held, Buying.Now.AddHours(24).AddTicks(-1)).Should().BeNull();
        OrderSaga.Due(held, Buying.Now.AddHours(24))!.State.Should().Be(OrderState.Expired);
        OrderSaga.Refuse(held)!.State.Should().Be(OrderState.Refused);
    }

    [Fact]
    public void Only_a_placed_order_is_undone_and_only_a_held_one_refused()
    {
        foreach (OrderState state in Enum.GetValues<OrderState>())
        {
            (OrderSaga.Undo(In(state) with { CaptureDue = CaptureDue }, Buying.Now) is not null).Should().Be(state == OrderState.Placed, state.ToString());
            (OrderSaga.Refuse(In(state)) is not null).Should().Be(state == OrderState.Held, state.ToString());
        }
    }

    [Fact]
    public void Money_that_was_reserved_counts_until_it_is_surely_given_back()
    {
        foreach (Order order in Enum.GetValues<OrderState>().Select(In))
        {
            bool spends = order.State is OrderState.Placing or OrderState.Authorised or OrderState.Placed or OrderState.Capturing or OrderState.Captured or OrderState.Undoing or OrderState.WrittenOff;
            order.Spends.Should().Be(spends, order.State.ToString());
        }
    }

    /// <summary>Whatever is answered in whatever order, an order that ended stays as it ended.</summary>
    [Theory]
    [InlineData(OrderState.Captured)]
    [InlineData(OrderState.Undone)]
    [InlineData(OrderState.Declined)]
    [InlineData(OrderState.Expired)]
    [InlineData(OrderState.Refused)]
    [InlineData(OrderState.WrittenOff)]
    public void An_end_is_an_end(OrderState end)
    {
        Order order = In(end);

        Enum.GetValues<PaymentOutcome>().Select(answer => OrderSaga.After(order, answer)).Should().OnlyContain(after => after == order);
        Enum.GetValues<DeskOutcome>().Select(answer => OrderSaga.After(order, answer, CaptureDue)).Should().OnlyContain(after => after == order);
        OrderSaga.Due(order with { CaptureDue = CaptureDue }, DateTimeOffset.MaxValue).Should().BeNull();
    }

    private static PaymentStanding Standing(string name) => name switch
    {
        "Nothing" => new PaymentStanding.Nothing(),
        "Authorised" => new PaymentStanding.Authorised(Buying.Usd(1_00)),
        "AuthorisedOther" => new PaymentStanding.Authorised(Buying.Usd(1_01)),
        "Captured" => new PaymentStanding.Captured(),
        "Voided" => new PaymentStanding.Voided(),
        "Declined" => new PaymentStanding.Declined(),
        "Unknown" => new PaymentStanding.Unknown(),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Order In(OrderState state) => Buying.Earlier("oat-milk", Buying.Usd(1_00), TimeSpan.Zero, state);
}
