using FluentAssertions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Payments;

public sealed class SandboxTests : IDisposable
{
    private static readonly OrderId Id = OrderId.From("ord-sandbox-1")!;
    private static readonly Money Ten = Money.From(10_00, Currency.Gbp)!;

    private readonly TemporaryDirectory _directory = new();
    private readonly SandboxLedger _ledger;
    private readonly SandboxGateway _gateway;
    private readonly SandboxOrderDesk _desk;
    private readonly SandboxBehaviour _behaviour;
    private readonly SandboxBook _book;

    public SandboxTests()
    {
        _ledger = Open();
        _gateway = new(_ledger);
        _desk = new(_ledger);
        _behaviour = new(_directory.Path);
        _book = new(_directory.Path);
    }

    [Fact]
    public async Task Money_is_reserved_and_then_taken()
    {
        (await Authorise()).Should().Be(PaymentOutcome.Done);
        _book.Authorisations().Should().Equal(new SandboxPayment(Id.Value, SandboxGateway.Authorised, Ten));
        (await _gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Done);
        _book.Captures().Should().Equal(new SandboxPayment(Id.Value, SandboxGateway.Captured, Ten));
        _book.Voids().Should().BeEmpty();
    }

    [Fact]
    public async Task Money_is_reserved_and_then_given_back()
    {
        await Authorise();
        (await _gateway.VoidAsync(Id, default)).Should().Be(PaymentOutcome.Done);
        _book.Voids().Should().ContainSingle();
        (await _gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Declined);
        _book.Captures().Should().BeEmpty();
    }

    [Fact]
    public async Task Money_that_was_taken_is_not_given_back()
    {
        await Authorise();
        await _gateway.CaptureAsync(Id, default);
        (await _gateway.VoidAsync(Id, default)).Should().Be(PaymentOutcome.Declined);
        _book.Captures().Should().ContainSingle();
    }

    [Fact]
    public async Task Money_that_was_never_reserved_is_not_taken()
    {
        (await _gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Declined);
        _book.Payments().Should().BeEmpty();
    }

    [Fact]
    public async Task An_authorisation_that_comes_after_its_void_is_refused()
    {
        (await _gateway.VoidAsync(Id, default)).Should().Be(PaymentOutcome.Done);
        (await Authorise()).Should().Be(PaymentOutcome.Declined);
        _book.Authorisations().Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Nothing_and_less_than_nothing_is_not_reserved(int minor) =>
        (await _gateway.AuthoriseAsync(Id, Money.From(minor, Currency.Gbp)!, "card:1", default)).Should().Be(PaymentOutcome.Declined);

    [Fact]
    public async Task Fifty_equal_calls_at_once_have_one_effect_and_one_answer()
    {
        PaymentOutcome[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Authorise())));
        answers.Should().AllBeEquivalentTo(PaymentOutcome.Done);
        _book.Authorisations().Should().ContainSingle();

        DeskOutcome[] placed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _desk.PlaceAsync(Order(), default))));
        placed.Should().AllBeEquivalentTo(DeskOutcome.Done);
        _book.DeskOrders().Should().ContainSingle();
    }

    [Fact]
    public async Task The_first_answer_to_a_key_is_the_answer_for_ever()
    {
        await Authorise();
        await _gateway.VoidAsync(Id, default);
        (await Authorise()).Should().Be(PaymentOutcome.Done);
        _book.Payments().Should().ContainSingle().Which.State.Should().Be(SandboxGateway.Voided);
    }

    [Fact]
    public async Task The_same_key_with_another_amount_or_card_is_neither_done_nor_declined()
    {
        await Authorise();
        (await _gateway.AuthoriseAsync(Id, Money.From(10_01, Currency.Gbp)!, "card:1", default)).Should().Be(PaymentOutcome.Unknown);
        (await _gateway.AuthoriseAsync(Id, Ten, "card:2", default)).Should().Be(PaymentOutcome.Unknown);
        _book.Authorisations().Should().Equal(new SandboxPayment(Id.Value, SandboxGateway.Authorised, Ten));
        (await _desk.PlaceAsync(Order(), default)).Should().Be(DeskOutcome.Done);
        (await _desk.PlaceAsync(Order(quantity: 2), default)).Should().Be(DeskOutcome.Unknown);
    }

    [Fact]
    public async Task A_misused_key_is_logged_with_its_order_and_nothing_else()
    {
        Lines lines = new();
        using SandboxLedger ledger = new(new SqliteLedgerStore(_directory.Path), TimeProvider.System, lines);
        SandboxGateway gateway = new(ledger);
        await gateway.AuthoriseAsync(Id, Ten, "card:1", default);
        await gateway.AuthoriseAsync(Id, Ten, "card:2", default);
        lines.All.Should().ContainSingle().Which.Should().Contain(Id.Value).And.NotContain("card").And.NotContain("10");
    }

    [Fact]
    public async Task Answers_survive_a_restart()
    {
        _behaviour.Next(SandboxTarget.Authorise, SandboxMode.Decline);
        await Authorise();
        await _desk.PlaceAsync(Order(), default);
        _ledger.Dispose();
        using SandboxLedger again = Open();
        (await new SandboxGateway(again).AuthoriseAsync(Id, Ten, "card:1", default)).Should().Be(PaymentOutcome.Declined);
        (await new SandboxOrderDesk(again).PlaceAsync(Order(), default)).Should().Be(DeskOutcome.Done);
        _book.DeskOrders().Should().ContainSingle();
    }

    [Fact]
    public async Task A_decline_is_remembered_for_its_key_only()
    {
        _behaviour.Next(SandboxTarget.Authorise, SandboxMode.Decline);
        (await Authorise()).Should().Be(PaymentOutcome.Declined);
        (await Authorise()).Should().Be(PaymentOutcome.Declined);
        (await Authorise("ord-sandbox-2")).Should().Be(PaymentOutcome.Done);
        _book.Authorisations().Should().ContainSingle();
    }

    [Fact]
    public async Task A_decline_does_not_take_back_an_answer_that_was_given()
    {
        await Authorise();
        _behaviour.Next(SandboxTarget.Authorise, SandboxMode.Decline);
        (await Authorise()).Should().Be(PaymentOutcome.Done);
        (await Authorise("ord-sandbox-2")).Should().Be(PaymentOutcome.Declined);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // It happened all the same.
    public async Task A_failed_call_is_unknown_and_a_repetition_settles_it(bool happened)
    {
        (SandboxMode mode, int effects) = happened ? (SandboxMode.FailAfter, 1) : (SandboxMode.FailBefore, 0);
        _behaviour.Next(SandboxTarget.Authorise, mode);
        _behaviour.Next(SandboxTarget.Place, mode);
        (await Authorise()).Should().Be(PaymentOutcome.Unknown);
        (await _desk.PlaceAsync(Order(), default)).Should().Be(DeskOutcome.Unknown);
        _book.Authorisations().Should().HaveCount(effects);
        _book.DeskOrders().Should().HaveCount(effects);

        (await Authorise()).Should().Be(PaymentOutcome.Done);
        (await _desk.PlaceAsync(Order(), default)).Should().Be(DeskOutcome.Done);
        _book.Authorisations().Should().ContainSingle();
        _book.DeskOrders().Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // It happened all the same.
    public async Task A_stalled_call_ends_with_its_callers_patience_and_is_unknown(bool happened)
    {
        (SandboxMode mode, int effects) = happened ? (SandboxMode.StallAfter, 1) : (SandboxMode.StallBefore, 0);
        _behaviour.Next(SandboxTarget.Authorise, mode);
        using CancellationTokenSource patience = new();
        Task<PaymentOutcome> call = _gateway.AuthoriseAsync(Id, Ten, "card:1", patience.Token);
        await Authorise("ord-sandbox-2"); // The ledger goes on for others.
        call.IsCompleted.Should().BeFalse();
        await patience.CancelAsync();
        (await call).Should().Be(PaymentOutcome.Unknown);
        _book.Authorisations().Should().HaveCount(1 + effects);
        (await Authorise()).Should().Be(PaymentOutcome.Done);
    }

    [Fact]
    public async Task A_behaviour_lasts_as_many_calls_as_it_was_told_and_touches_no_other_call()
    {
        _behaviour.Next(SandboxTarget.Capture, SandboxMode.FailBefore, times: 2);
        (await Authorise()).Should().Be(PaymentOutcome.Done);
        (await _gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Unknown);
        (await _gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Unknown);
        (await _gateway.CaptureAsync(Id, default)).Should().Be(PaymentOutcome.Done);
    }

    [Fact]
    public async Task A_caller_who_gave_up_before_the_call_gets_unknown()
    {
        (await _gateway.AuthoriseAsync(Id, Ten, "card:1", new CancellationToken(canceled: true))).Should().Be(PaymentOutcome.Unknown);
        _book.Payments().Should().BeEmpty();
    }

    [Fact]
    public async Task An_order_at_the_desk_can_be_cancelled()
    {
        await _desk.PlaceAsync(Order(), default);
        (await _desk.CancelAsync(Id, default)).Should().Be(DeskOutcome.Done);
        (await _desk.CancelAsync(Id, default)).Should().Be(DeskOutcome.Done);
        _book.DeskOrders().Should().Equal(new SandboxDeskOrder(Id.Value, SandboxOrderDesk.Cancelled, "home-1"));
    }

    [Fact]
    public async Task An_order_that_comes_after_its_cancellation_is_rejected()
    {
        (await _desk.CancelAsync(Id, default)).Should().Be(DeskOutcome.Done);
        (await _desk.PlaceAsync(Order(), default)).Should().Be(DeskOutcome.Rejected);
        _book.DeskOrders().Should().NotContain(order => order.State == SandboxOrderDesk.Placed);
    }

    [Fact]
    public async Task Goods_that_are_on_their_way_are_not_cancelled()
    {
        await _desk.PlaceAsync(Order(), default);
        _behaviour.Next(SandboxTarget.Cancel, SandboxMode.Decline);
        (await _desk.CancelAsync(Id, default)).Should().Be(DeskOutcome.Rejected);
        _book.DeskOrders().Should().ContainSingle().Which.State.Should().Be(SandboxOrderDesk.Placed);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _directory.Dispose();
    }

    private static Order Order(int quantity = 1) => An.Order(Id.Value, "home-1", OrderState.Authorised, quantity: quantity);

    private SandboxLedger Open() => new(new SqliteLedgerStore(_directory.Path), TimeProvider.System, NullLogger<SandboxLedger>.Instance);

    private Task<PaymentOutcome> Authorise(string? order = null) =>
        _gateway.AuthoriseAsync(order is null ? Id : OrderId.From(order)!, Ten, "card:1", default);

    private sealed class Lines : ILogger<SandboxLedger>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception));
    }
}
