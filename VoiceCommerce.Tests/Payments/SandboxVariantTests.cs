using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Payments;

/// <summary>How providers differ: what they answer to a look-up, what they remember of a key, and for how long.</summary>
public sealed class SandboxVariantTests : IDisposable
{
    private static readonly OrderId Id = OrderId.From("ord-sandbox-1")!;
    private static readonly Money Ten = Money.From(10_00, Currency.Gbp)!;

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualClock _clock = new(An.Evening);
    private readonly SandboxLedger _ledger;
    private readonly SandboxGateway _gateway;
    private readonly SandboxOrderDesk _desk;
    private readonly SandboxBehaviour _behaviour;
    private readonly SandboxBook _book;

    public SandboxVariantTests()
    {
        _ledger = new(new SqliteLedgerStore(_directory.Path), _clock, NullLogger<SandboxLedger>.Instance);
        _gateway = new(_ledger);
        _desk = new(_ledger);
        _behaviour = new(_directory.Path);
        _book = new(_directory.Path);
    }

    [Fact]
    public async Task What_stands_is_found_by_our_id_at_the_gateway()
    {
        (await _gateway.FindAsync(Id, default)).Should().BeOfType<PaymentStanding.Nothing>();
        await Authorise();
        (await _gateway.FindAsync(Id, default)).Should().Be(new PaymentStanding.Authorised(Ten));
        await _gateway.CaptureAsync(Id, default);
        (await _gateway.FindAsync(Id, default)).Should().BeOfType<PaymentStanding.Captured>();

        await Authorise("ord-sandbox-2");
        await _gateway.VoidAsync(OrderId.From("ord-sandbox-2")!, default);
        (await _gateway.FindAsync(OrderId.From("ord-sandbox-2")!, default)).Should().BeOfType<PaymentStanding.Voided>();

        _behaviour.Next(SandboxTarget.Authorise, SandboxMode.Decline);
        await Authorise("ord-sandbox-3");
        (await _gateway.FindAsync(OrderId.From("ord-sandbox-3")!, default)).Should().BeOfType<PaymentStanding.Declined>();
    }

    [Fact]
    public async Task What_stands_is_found_by_our_id_at_the_desk()
    {
        (await _desk.FindAsync(Id, default)).Should().Be(DeskStanding.Nothing);
        await _desk.PlaceAsync(An.Order(Id.Value, "home-1", OrderState.Authorised), default);
        (await _desk.FindAsync(Id, default)).Should().Be(DeskStanding.Placed);
        await _desk.CancelAsync(Id, default);
        (await _desk.FindAsync(Id, default)).Should().Be(DeskStanding.Cancelled);

        Order other = An.Order("ord-sandbox-2", "home-1", OrderState.Authorised);
        _behaviour.Next(SandboxTarget.Place, SandboxMode.Decline);
        await _desk.PlaceAsync(other, default);
        (await _desk.FindAsync(other.Id, default)).Should().Be(DeskStanding.Rejected);
    }

    [Fact]
    public async Task A_look_up_can_fail_and_stall_like_any_call()
    {
        await Authorise();
        _behaviour.Next(SandboxTarget.FindPayment, SandboxMode.FailBefore);
        _behaviour.Next(SandboxTarget.FindDeskOrder, SandboxMode.StallBefore);
        (await _gateway.FindAsync(Id, default)).Should().BeOfType<PaymentStanding.Unknown>();
        (await _gateway.FindAsync(Id, default)).Should().BeOfType<PaymentStanding.Authorised>();

        using CancellationTokenSource patience = new();
        Task<DeskStanding> stalled = _desk.FindAsync(Id, patience.Token);
        await patience.CancelAsync();
        (await stalled).Should().Be(DeskStanding.Unknown);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // It happened all the same.
    public async Task A_stored_error_is_answered_to_every_repetition(bool happened)
    {
        _behaviour.Next(SandboxTarget.Authorise, happened ? SandboxMode.ReplayErrorAfter : SandboxMode.ReplayErrorBefore);
        for (int call = 0; call < 3; call++)
        {
            (await Authorise()).Should().Be(PaymentOutcome.Unknown);
        }

        _book.Authorisations().Should().HaveCount(happened ? 1 : 0);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day_and_not_before()
    {
        await Authorise();
        _behaviour.Next(SandboxTarget.Authorise, SandboxMode.ForgetKeys);
        _clock.Advance(SandboxLedger.KeyLifetime - TimeSpan.FromTicks(1));
        await Authorise();
        _book.Authorisations().Should().ContainSingle();

        _clock.Advance(TimeSpan.FromTicks(1));
        await Authorise();
        _book.Authorisations().Should().HaveCount(2);
    }

    [Fact]
    public async Task While_the_first_call_is_under_way_a_second_one_does_nothing_and_tells_nothing()
    {
        _behaviour.Next(SandboxTarget.Authorise, SandboxMode.InFlight);
        (await Authorise()).Should().Be(PaymentOutcome.Unknown);
        _book.Payments().Should().BeEmpty();
        (await Authorise()).Should().Be(PaymentOutcome.Done);
    }

    [Fact]
    public async Task A_ledger_of_version_1_keeps_what_it_holds()
    {
        using TemporaryDirectory directory = new();
        using (SqliteFile old = SqliteFile.Open(directory.File("ledger.db")))
        {
            old.Execute(LedgerSchema.Current.Steps[0]);
            old.Execute("""
                PRAGMA application_id = 0x56436C67; PRAGMA user_version = 1;
                INSERT INTO answers VALUES('Authorise', 'ord-sandbox-1', 'GBP 1000 card:1', 'yes');
                INSERT INTO payments VALUES('ord-sandbox-1', 'authorised', 'GBP 1000');
                INSERT INTO desk VALUES('ord-sandbox-1', 'placed', 'home-1');
                """);
        }

        using SandboxLedger ledger = new(new SqliteLedgerStore(directory.Path), _clock, NullLogger<SandboxLedger>.Instance);
        (await new SandboxGateway(ledger).FindAsync(Id, default)).Should().Be(new PaymentStanding.Authorised(Ten));
        (await new SandboxOrderDesk(ledger).FindAsync(Id, default)).Should().Be(DeskStanding.Placed);
        (await new SandboxGateway(ledger).AuthoriseAsync(Id, Ten, "card:1", default)).Should().Be(PaymentOutcome.Done);
        new SandboxBook(directory.Path).Authorisations().Should().Equal(new SandboxPayment(Id.Value, SandboxGateway.Authorised, Ten));
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _directory.Dispose();
    }

    private Task<PaymentOutcome> Authorise(string? order = null) =>
        _gateway.AuthoriseAsync(order is null ? Id : OrderId.From(order)!, Ten, "card:1", default);
}
