using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Payments;
using Xunit;

namespace VoiceCommerce.Tests.Settling;

/// <summary>Every way in which the sandbox can play a provider, at every call, against an order that was cut off at every point; the ledger judges.</summary>
public sealed class ProviderVariantTests : IDisposable
{
    private readonly SandboxShop shop = new();

    /// <summary>States, and the calls that were made before the process died without noting them.</summary>
    [Theory]
    [InlineData(OrderState.Placing, "")]
    [InlineData(OrderState.Placing, "authorise")]
    [InlineData(OrderState.Placing, "authorise place")]
    [InlineData(OrderState.Placing, "authorise cancel void")] // The desk had refused it.
    [InlineData(OrderState.Authorised, "authorise")]
    [InlineData(OrderState.Authorised, "authorise place")]
    [InlineData(OrderState.Placed, "authorise place")]
    [InlineData(OrderState.Capturing, "authorise place")]
    [InlineData(OrderState.Capturing, "authorise place capture")]
    [InlineData(OrderState.Undoing, "authorise place")]
    [InlineData(OrderState.Undoing, "authorise place cancel")]
    [InlineData(OrderState.Undoing, "authorise place cancel void")]
    [InlineData(OrderState.Releasing, "authorise place cancel")]
    [InlineData(OrderState.Releasing, "authorise place cancel void")]
    public async Task However_the_provider_behaves_the_order_ends_once_and_the_ledger_agrees(OrderState state, string calls)
    {
        foreach (SandboxTarget target in Enum.GetValues<SandboxTarget>())
        {
            foreach (SandboxMode mode in Enum.GetValues<SandboxMode>())
            {
                int[] lengths = mode is SandboxMode.StallBefore or SandboxMode.StallAfter ? [1] : [1, 3];
                foreach (int times in lengths)
                {
                    await TryAsync(state, calls, target, mode, times);
                }
            }
        }
    }

    [Fact]
    public async Task An_order_that_the_provider_forgot_is_not_charged_twice()
    {
        Order order = await shop.CutOffAsync(OrderState.Placing, "authorise place");
        shop.Clock.Advance(TimeSpan.FromHours(25));
        Forgetful();

        (await shop.SettleAsync(order, TimeSpan.FromHours(1))).State.Should().Be(OrderState.Captured);

        shop.Book.Authorisations().Should().ContainSingle();
        shop.Book.DeskOrders().Should().ContainSingle();
    }

    /// <summary>The test of the test: without the look-up, this provider charges twice.</summary>
    [Fact]
    public async Task The_sandbox_shows_what_comes_of_believing_that_keys_are_remembered()
    {
        Order order = await shop.CutOffAsync(OrderState.Placing, "authorise place");
        shop.Clock.Advance(TimeSpan.FromHours(25));
        Forgetful();

        await shop.Gateway.AuthoriseAsync(order.Id, order.Total, order.PaymentReference, default);
        await shop.Desk.PlaceAsync(order, default);

        shop.Book.Authorisations().Should().HaveCount(2);
        shop.Book.DeskOrders().Should().HaveCount(2);
    }

    [Fact]
    public async Task An_error_that_is_stored_hides_what_happened_and_the_look_up_shows_it()
    {
        Order order = await shop.CutOffAsync(OrderState.Placing, "");
        shop.Outside.Next(SandboxTarget.Authorise, SandboxMode.ReplayErrorAfter);

        (await shop.SettleAsync(order, TimeSpan.FromMinutes(10))).State.Should().Be(OrderState.Placed);
    }

    [Fact]
    public async Task An_error_that_is_stored_before_anything_happened_ends_declined_after_six_hours_and_nothing_is_reserved()
    {
        Order order = await shop.CutOffAsync(OrderState.Placing, "");
        shop.Outside.Next(SandboxTarget.Authorise, SandboxMode.ReplayErrorBefore);

        (await shop.SettleAsync(order, TimeSpan.FromHours(5))).State.Should().Be(OrderState.Placing);
        (await shop.SettleAsync(order, TimeSpan.FromHours(3))).State.Should().Be(OrderState.Declined);

        shop.Book.Authorisations().Should().BeEmpty();
        (await shop.Gateway.AuthoriseAsync(order.Id, order.Total, "card:2", default)).Should().NotBe(PaymentOutcome.Done, "what arrives late is refused");
    }

    [Theory]
    [InlineData(SandboxTarget.Capture, OrderState.Capturing, "authorise place", AuditEvent.CaptureRefused)]
    [InlineData(SandboxTarget.Void, OrderState.Releasing, "authorise place cancel", AuditEvent.ReleaseRefused)]
    internal async Task A_refused_capture_or_release_stays_in_doubt_says_so_and_is_seen_when_a_person_put_it_right(
        SandboxTarget target, OrderState state, string calls, AuditEvent happened)
    {
        Order order = await shop.CutOffAsync(state, calls);
        shop.Outside.Next(target, SandboxMode.Decline);

        Order refused = await shop.SettleAsync(order, TimeSpan.FromHours(8));

        refused.State.Should().Be(state);
        refused.Retry!.Refused.Should().BeTrue();
        (refused.Retry.Next - shop.Clock.GetUtcNow()).Should().BeLessThanOrEqualTo(Retry.Longest);
        shop.Audit(order).Select(entry => entry.Event).Should().Equal(happened);

        // The merchant puts it right at the provider, whose new key has nothing to do with ours.
        shop.Clock.Advance(TimeSpan.FromHours(24));
        Forgetful();
        (await shop.SettleAsync(order, TimeSpan.FromHours(2))).State.Should().Be(state == OrderState.Capturing ? OrderState.Captured : OrderState.Undone);
    }

    public void Dispose() => shop.Dispose();

    private async Task TryAsync(OrderState state, string calls, SandboxTarget target, SandboxMode mode, int times)
    {
        string which = $"{state} after \"{calls}\", {target} {mode} {times} times";
        Order order = await shop.CutOffAsync(state, calls);
        if (mode == SandboxMode.ForgetKeys)
        {
            shop.Clock.Advance(SandboxLedger.KeyLifetime);
        }

        shop.Outside.Next(target, mode, times);
        await shop.SettleAsync(order, TimeSpan.FromHours(4));

        // Then the provider behaves, and has forgotten its keys; what it says no to it goes on saying no to.
        shop.Outside.Next(target, SandboxMode.Decline, times: 0);
        Order end = shop.Now(order);
        if (end.Due is not null && !(mode == SandboxMode.Decline && end.Retry is { Refused: true }))
        {
            shop.Clock.Advance(SandboxLedger.KeyLifetime);
            Forgetful();
            end = await shop.SettleAsync(order, TimeSpan.FromHours(8));
            Array.ForEach(Enum.GetValues<SandboxTarget>(), call => shop.Outside.Next(call, SandboxMode.ForgetKeys, times: 0));
        }

        SandboxPayment[] payments = [.. shop.Book.Payments().Where(payment => payment.Order == order.Id.Value)];
        SandboxDeskOrder[] placed = [.. shop.Book.DeskOrders().Where(known => known.Order == order.Id.Value)];
        payments.Length.Should().BeLessThanOrEqualTo(1, which);
        placed.Length.Should().BeLessThanOrEqualTo(1, which);
        (end.State, payments.SingleOrDefault()?.State, placed.SingleOrDefault()?.State).Should().BeOneOf(
            [
                (OrderState.Captured, SandboxGateway.Captured, SandboxOrderDesk.Placed),
                (OrderState.Undone, SandboxGateway.Voided, SandboxOrderDesk.Cancelled),
                (OrderState.Declined, SandboxGateway.Voided, SandboxOrderDesk.Cancelled), // The desk had refused it before.
                (OrderState.Declined, SandboxGateway.Voided, null),
                (OrderState.Declined, null, null),
                .. Refused(mode),
            ],
            which);
    }

    // No other variant may leave an order in doubt.
    private static (OrderState State, string? Payment, string? Desk)[] Refused(SandboxMode mode) => mode == SandboxMode.Decline
        ? [(OrderState.Capturing, SandboxGateway.Authorised, SandboxOrderDesk.Placed), (OrderState.Releasing, SandboxGateway.Authorised, SandboxOrderDesk.Cancelled)]
        : [];

    private void Forgetful() => Array.ForEach(Enum.GetValues<SandboxTarget>(), call => shop.Outside.Next(call, SandboxMode.ForgetKeys, times: 1_000));
}
