using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Functions.Storage.Tables.Client;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Payments;

/// <summary>The sandbox of a shop with several instances: what one has reserved, another takes.</summary>
[Collection(InAzurite.Name)]
public sealed class TablesLedgerTests : IDisposable
{
    private static readonly Money Ten = Money.From(10_00, Currency.Gbp)!;

    private readonly OrderId _id = OrderId.From($"ord-{AzuriteServer.NewName()}")!;
    private readonly AzuriteServer _azurite;
    private readonly TableServiceClient _service;
    private readonly string _prefix = AzuriteServer.NewName();
    private readonly (SandboxGateway Gateway, SandboxOrderDesk Desk) _one;
    private readonly (SandboxGateway Gateway, SandboxOrderDesk Desk) _two;

    public TablesLedgerTests(AzuriteServer azurite)
    {
        _azurite = azurite;
        _service = new(azurite.Tables, StoreInAzurite.Patient());
        _one = Instance(_service);
        _two = Instance(_service);
    }

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task What_one_instance_has_reserved_another_takes()
    {
        (await Authorise(_one)).Should().Be(PaymentOutcome.Done);
        (await _two.Gateway.FindAsync(_id, default)).Should().Be(new PaymentStanding.Authorised(Ten));
        (await _two.Gateway.CaptureAsync(_id, default)).Should().Be(PaymentOutcome.Done);
        (await _one.Gateway.FindAsync(_id, default)).Should().Be(new PaymentStanding.Captured());
        (await _one.Gateway.VoidAsync(_id, default)).Should().Be(PaymentOutcome.Declined, "it is taken");
    }

    [Fact]
    public async Task The_same_key_has_the_same_answer_wherever_it_is_used_again()
    {
        (await _one.Gateway.CaptureAsync(_id, default)).Should().Be(PaymentOutcome.Declined, "nothing was reserved");
        await Authorise(_one);
        (await _two.Gateway.CaptureAsync(_id, default)).Should().Be(PaymentOutcome.Declined, "that key has its answer");
        (await _two.Gateway.AuthoriseAsync(_id, Ten + Ten, "card", default)).Should().Be(PaymentOutcome.Unknown, "the same key with other terms is a mistake");
    }

    [Fact]
    public async Task What_was_given_back_before_it_came_is_refused()
    {
        (await _one.Gateway.VoidAsync(_id, default)).Should().Be(PaymentOutcome.Done);
        (await Authorise(_two)).Should().Be(PaymentOutcome.Declined);
        (await _two.Gateway.FindAsync(_id, default)).Should().Be(new PaymentStanding.Voided());
    }

    [Fact]
    public async Task An_order_is_cancelled_by_whoever_is_there_and_one_that_comes_late_is_refused()
    {
        Order order = new Storage.RandomRecords(1).Order();
        (await _one.Desk.PlaceAsync(order, default)).Should().Be(DeskOutcome.Done);
        (await _two.Desk.FindAsync(order.Id, default)).Should().Be(DeskStanding.Placed);
        (await _two.Desk.CancelAsync(order.Id, default)).Should().Be(DeskOutcome.Done);
        (await _one.Desk.FindAsync(order.Id, default)).Should().Be(DeskStanding.Cancelled);

        Order late = new Storage.RandomRecords(2).Order();
        await _one.Desk.CancelAsync(late.Id, default);
        (await _two.Desk.PlaceAsync(late, default)).Should().Be(DeskOutcome.Rejected);
    }

    [Fact]
    public async Task A_call_that_meets_another_one_is_asked_again_on_what_that_one_left()
    {
        await Authorise(_one);
        using TablesLedgerStore store = await TablesLedgerStore.OpenAsync(_service, _prefix, default);
        List<string?> seen = [];
        await store.CallAsync(
            _id,
            page =>
            {
                seen.Add(page.Payment(_id.Value)?.State);
                if (seen.Count == 1)
                {
                    _two.Gateway.CaptureAsync(_id, default).GetAwaiter().GetResult().Should().Be(PaymentOutcome.Done);
                }

                page.MovePayment(_id.Value, seen.Count == 1 ? "lost" : "won");
            },
            default);

        seen.Should().Equal(SandboxGateway.Authorised, SandboxGateway.Captured);
    }

    [Fact]
    public async Task Of_many_calls_at_once_each_is_answered_and_none_is_forgotten()
    {
        await Authorise(_one);
        PaymentOutcome[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            number % 2 == 0 ? _one.Gateway.CaptureAsync(_id, default) : _two.Gateway.VoidAsync(_id, default)));

        answers.Where((_, number) => number % 2 == 0).Distinct().Should().ContainSingle("the same key has one answer");
        answers.Where((_, number) => number % 2 == 1).Distinct().Should().ContainSingle();
        answers.Distinct().Should().BeEquivalentTo([PaymentOutcome.Done, PaymentOutcome.Declined], "it is taken or given back, and never both");
    }

    [Fact]
    public async Task A_table_that_does_not_answer_is_no_answer()
    {
        await using FaultyRelay relay = new(_azurite.TableAddress);
        using TableServiceClient service = new(AzuriteServer.TablesAt(relay.Port), LostAnswerTests.Impatient());
        (SandboxGateway gateway, _) = Instance(service);
        relay.Choose = _ => Fault.Failed;

        (await gateway.AuthoriseAsync(_id, Ten, "card", default)).Should().Be(PaymentOutcome.Unknown);

        relay.Choose = _ => Fault.None;
        (await gateway.AuthoriseAsync(_id, Ten, "card", default)).Should().Be(PaymentOutcome.Done, "it was tried again");
    }

    private Task<PaymentOutcome> Authorise((SandboxGateway Gateway, SandboxOrderDesk Desk) instance) => instance.Gateway.AuthoriseAsync(_id, Ten, "card", default);

    private (SandboxGateway Gateway, SandboxOrderDesk Desk) Instance(TableServiceClient service)
    {
        SandboxLedger ledger = new(TablesLedgerStore.OpenAsync(service, _prefix, CancellationToken.None).GetAwaiter().GetResult(), TimeProvider.System, NullLogger<SandboxLedger>.Instance);
        return (new(ledger), new(ledger));
    }
}
