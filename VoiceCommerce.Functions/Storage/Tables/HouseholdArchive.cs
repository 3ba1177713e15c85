using System.Globalization;
using System.Runtime.CompilerServices;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>What staff read. Listings cost requests by their length, and no turn waits for them.</summary>
internal sealed class HouseholdArchive(HouseholdPartition households, OrderIndex orders)
{
    private const char MarkSeparator = '.';
    private const int Together = 8; // A home's orders that are read in parallel.

    /// <summary>A request for each: it leaps from one partition to the next, whatever rows they have. One that is being erased is among them.</summary>
    public async Task<IReadOnlyList<HouseholdId>> HouseholdsAsync(HouseholdId? after, int most, CancellationToken cancellation)
    {
        List<HouseholdId> listed = [];
        HouseholdId? last = after;
        while (listed.Count < Math.Clamp(most, 1, IHouseholdArchive.MaxPage) && (last = await households.NextAsync(last, cancellation)) is not null)
        {
            listed.Add(last);
        }

        return listed;
    }

    /// <summary>Two requests.</summary>
    public async Task<Order?> FindAsync(OrderId order, CancellationToken cancellation) =>
        await orders.OwnerAsync(order, cancellation) is { } household && await households.OrderAsync(household, order, null, cancellation) is { } row
            ? OrderRow.Read(row, order)
            : null;

    /// <summary>Of one household: a request for each thousand of its orders and one for each on the page. Of all: one for each bucket, and one for each order.</summary>
    public async Task<Page<Order>> ListAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation)
    {
        int page = Math.Clamp(most, 1, IHouseholdArchive.MaxPage);
        string? mark = after is null ? null : KeyOf(after);
        if (household is not null)
        {
            return await OfHouseholdAsync(household, mark, state, page, cancellation);
        }

        List<Order> listed = [];
        await foreach (Order order in orders.NewestFirstAsync(mark, state, page + 1, cancellation))
        {
            if (listed.Count == page)
            {
                return new(listed, MarkOf(listed[^1]));
            }

            listed.Add(order);
        }

        return new(listed, null);
    }

    /// <summary>A request, and one more for each thousand commits that the page leaves out.</summary>
    public async Task<Page<AuditEntry>> AuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation)
    {
        int page = Math.Clamp(most, 1, IHouseholdArchive.MaxPage);
        (long version, int below) = after is null ? (long.MaxValue, int.MaxValue) : AuditMark(after);
        RowRange range = after is null ? HouseholdRows.Audits : HouseholdRows.Audits with { From = HouseholdRows.Audit(version) };
        List<AuditEntry> listed = [];
        string? mark = null;
        await foreach (TableEntity row in households.Query(household, range, null, cancellation))
        {
            IReadOnlyList<AuditEntry> entries = AuditRow.Read(row);
            long written = HouseholdRows.AuditVersionOf(row.RowKey) ?? throw new CorruptDocumentException($"audit {household}", "a key is none.");
            for (int at = Math.Min(entries.Count, written == version ? below : int.MaxValue) - 1; at >= 0; at--)
            {
                if (listed.Count == page)
                {
                    return new(listed, mark);
                }

                listed.Add(entries[at]);
                mark = string.Create(CultureInfo.InvariantCulture, $"{written}{MarkSeparator}{at}");
            }
        }

        return new(listed, null);
    }

    /// <summary>Oldest first. Rows come by their earliest purchase, so only those that overlap are held at a time.</summary>
    public async IAsyncEnumerable<Purchase> PurchasesAsync(HouseholdId household, [EnumeratorCancellation] CancellationToken cancellation)
    {
        PriorityQueue<Purchase, (long At, string Product, string Source)> waiting = new(Comparer<(long At, string Product, string Source)>.Create((left, right) =>
            left.At != right.At ? left.At.CompareTo(right.At)
            : string.CompareOrdinal(left.Product, right.Product) is not 0 and var byProduct ? byProduct
            : string.CompareOrdinal(left.Source, right.Source)));
        await foreach (TableEntity row in households.Query(household, HouseholdRows.Purchases, null, cancellation))
        {
            long from = HouseholdRows.FirstPurchaseOf(row.RowKey) ?? throw new CorruptDocumentException($"purchases {household}", "a key is none.");
            while (waiting.TryPeek(out Purchase? next, out _) && next.At.UtcTicks < from)
            {
                yield return waiting.Dequeue();
            }

            waiting.EnqueueRange(PurchaseRow.Read(row).Select(purchase => (purchase, (purchase.At.UtcTicks, purchase.Product.Value, purchase.Source))));
        }

        while (waiting.TryDequeue(out Purchase? left, out _))
        {
            yield return left;
        }
    }

    private async Task<Page<Order>> OfHouseholdAsync(HouseholdId household, string? after, OrderState? state, int page, CancellationToken cancellation)
    {
        OrderId[] newestFirst = await ChosenAsync(household, after, state, cancellation);
        List<Order> listed = [];
        int looked = 0;
        while (looked < newestFirst.Length && listed.Count < page)
        {
            OrderId[] some = newestFirst[looked..Math.Min(newestFirst.Length, looked + Math.Min(Together, page - listed.Count))];
            TableEntity?[] rows = await Task.WhenAll(some.Select(id => households.OrderAsync(household, id, null, cancellation)));
            listed.AddRange(some.Zip(rows).Where(found => found.Second is not null).Select(found => OrderRow.Read(found.Second!, found.First)));
            looked += some.Length;
        }

        return new(listed, looked < newestFirst.Length ? MarkOf(listed[^1]) : null);
    }

    /// <summary>Newest first.</summary>
    private async Task<OrderId[]> ChosenAsync(HouseholdId household, string? after, OrderState? state, CancellationToken cancellation)
    {
        string? wanted = state is { } one ? StoredValue.Text(one) : null;
        List<(string Key, OrderId Order)> chosen = [];
        await foreach (TableEntity row in households.Query(household, HouseholdRows.Orders, OrderRow.Summary, cancellation))
        {
            OrderId id = OrderId.From(row.RowKey[HouseholdRows.Orders.From.Length..]) ?? throw new CorruptDocumentException($"order {household}", "a key is none.");
            string key = OrderEntries.ListKey(row.GetInt64(OrderRow.At) ?? 0, id);
            if ((wanted is null || row.GetString(OrderRow.State) == wanted) && (after is null || string.CompareOrdinal(key, after) > 0))
            {
                chosen.Add((key, id));
            }
        }

        return [.. chosen.OrderBy(order => order.Key, StringComparer.Ordinal).Select(order => order.Order)];
    }

    private static string MarkOf(Order last) => string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}{MarkSeparator}{last.Id}");

    private static string KeyOf(string mark)
    {
        int dot = mark.IndexOf(MarkSeparator, StringComparison.Ordinal);
        return dot > 0 && OrderId.From(mark[(dot + 1)..]) is { } order
            ? OrderEntries.ListKey(Number(mark[..dot]), order)
            : throw new UnknownPageException();
    }

    private static (long Version, int Below) AuditMark(string mark)
    {
        int dot = mark.IndexOf(MarkSeparator, StringComparison.Ordinal);
        return dot > 0 ? (Number(mark[..dot]), (int)Math.Min(Number(mark[(dot + 1)..]), int.MaxValue)) : throw new UnknownPageException();
    }

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw new UnknownPageException();
}
