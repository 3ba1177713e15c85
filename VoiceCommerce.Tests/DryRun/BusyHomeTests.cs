using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Guardian;
using VoiceCommerce.Tests.Merchant;
using VoiceCommerce.Tests.Proof;
using VoiceCommerce.Tests.Storage;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.DryRun;

/// <summary>
/// What the page of rules reads in a home that ordered very often in the past month: no more than is shown, however many there are. PAST_MONTH_ORDERS asks for another number
/// of orders; how long it took is printed.
/// </summary>
[Collection(InAzurite.Name)]
public sealed class BusyHomeTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private const int Looks = 5;
    private const int OrdersAWrite = 20;

    private static readonly int Size = Campaign.Size("PAST_MONTH_ORDERS", usually: 210);

    [Fact]
    public async Task In_one_file()
    {
        using TemporaryDirectory directory = new();
        using SqliteHouseholdStore store = new(directory.Path);
        await LookAsync("one file", store, store);
    }

    [Fact]
    public async Task In_tables_where_each_order_is_a_request()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await LookAsync("tables", azure.Store, azure.Store);
    }

    private async Task LookAsync(string where, IHouseholdStore store, IHouseholdArchive archive)
    {
        Household home = GuardianDesk.AtHome().Household;
        await FillAsync(store, home);
        CountedArchive counted = new(archive);
        GuardianDesk desk = new GuardianDesk(kept: (store, counted)).As("mum@example.com");
        Seen page = await desk.GetAsync("/guardian/rules"); // Not counted in the time: the first look compiles.
        List<double> took = [];
        for (int look = 0; look < Looks; look++)
        {
            long began = Stopwatch.GetTimestamp();
            await desk.GetAsync("/guardian/rules");
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        took.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Size} orders in {where}: {counted.Orders / (Looks + 1)} orders and {counted.Entries / (Looks + 1)} entries of the trail read; the page took {took[Looks / 2]:0} ms (best {took[0]:0}, worst {took[^1]:0})"));
        page.Text.Should().Contain("Last 30 days");
        page.Text.Contains("only the newest were looked at").Should().Be(Size > PastMonth.MaxOrders);
        (counted.Orders / (Looks + 1)).Should().BeLessThanOrEqualTo(PastMonth.MaxOrders * 2);
        (counted.Entries / (Looks + 1)).Should().BeLessThanOrEqualTo(4_000);
    }

    // Spread over the month, the oldest first, as they are ordered by voice: placed, then paid.
    private static async Task FillAsync(IHouseholdStore store, Household home)
    {
        HouseholdRecord record = HouseholdRecord.New(home);
        Finding[] findings = [.. Enum.GetValues<Rail>().Select(rail => new Finding(rail, Requirement.Clear, "1", "2"))];
        long version = 0;
        foreach (int[] some in Enumerable.Range(0, Size).Chunk(OrdersAWrite))
        {
            Order[] orders = [.. some.Select(number => OrderOf(home, number))];
            HouseholdCommit commit = new()
            {
                Record = record,
                ExpectedVersion = version++,
                Orders = orders,
                Audit = [.. orders.SelectMany(order => TrailOf(order, findings))],
                At = orders[^1].At,
            };
            (await store.CommitAsync(commit, CancellationToken.None)).Should().BeTrue();
        }
    }

    private static Order OrderOf(Household home, int number)
    {
        DateTimeOffset at = Home.Today - TimeSpan.FromDays(29) + (TimeSpan.FromDays(29) / Size * number);
        return Sample.Order(string.Create(CultureInfo.InvariantCulture, $"order-{number:000000}"), OrderState.Captured, at, home) with { Buyer = MemberId.From("dad"), Consent = Consent.Yes, AskedBy = Home.Voice("dad") };
    }

    private static IEnumerable<AuditEntry> TrailOf(Order order, Finding[] findings)
    {
        yield return new(order.At, AuditEvent.Offered, "dad", order.Id, order.Total, findings);
        yield return new(order.At, AuditEvent.OrderPlacing, "dad", order.Id, order.Total, findings);
        yield return new(order.At, AuditEvent.OrderPlaced, "dad", order.Id, order.Total, []);
        yield return new(order.At, AuditEvent.OrderCaptured, "system", order.Id, order.Total, []);
    }

    /// <summary>Counts the rows that are handed out.</summary>
    private sealed class CountedArchive(IHouseholdArchive kept) : IHouseholdArchive
    {
        public int Orders { get; private set; }

        public int Entries { get; private set; }

        public async Task<Page<Order>> ListOrdersAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation)
        {
            Page<Order> page = await kept.ListOrdersAsync(household, state, after, most, cancellation);
            Orders += page.Items.Count;
            return page;
        }

        public async Task<Page<AuditEntry>> ListAuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation)
        {
            Page<AuditEntry> page = await kept.ListAuditAsync(household, after, most, cancellation);
            Entries += page.Items.Count;
            return page;
        }

        public Task<IReadOnlyList<HouseholdId>> ListHouseholdsAsync(HouseholdId? after, int most, CancellationToken cancellation) => kept.ListHouseholdsAsync(after, most, cancellation);

        public Task<Order?> FindOrderAsync(OrderId order, CancellationToken cancellation) => kept.FindOrderAsync(order, cancellation);

        public IAsyncEnumerable<Purchase> ReadPurchasesAsync(HouseholdId household, CancellationToken cancellation) => kept.ReadPurchasesAsync(household, cancellation);

        public Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation) => kept.EraseAsync(household, onlyAt, cancellation);
    }
}
