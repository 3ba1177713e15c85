using Azure;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>Where the orders of all homes are found: by id, by what is due, and newest first.</summary>
internal sealed class OrderIndex(TableClient index, HouseholdPartition households, StaleEntries stale)
{
    private const int Attempts = 20; // Each lost race is another commit of the same order, or its sweep.
    private const int Together = 32; // Entries whose orders are looked at in parallel.
    private const int MaxLooks = 10_000; // Of one call: stale entries must not hold up a sweep; the next call sees fewer of them.

    /// <summary>One request for each order with its notices, in parallel; a commit has one order, rarely two.</summary>
    /// <exception cref="InvalidOperationException">An order is another household's.</exception>
    public Task AnnounceAsync(HouseholdCommit commit, HouseholdRecord? before, CancellationToken cancellation)
    {
        ILookup<OrderId, TableEntity> notices = commit.Notices.ToLookup(notice => notice.Order, notice => NoticeEntries.Due(QueuedNotice.New(notice), commit.At));
        IEnumerable<TableEntity[]> alone = notices.Where(some => commit.Orders.All(order => order.Id != some.Key)).Select(some => some.ToArray());
        return Task.WhenAll([
            .. commit.Orders.Select(order => AnnounceAsync(order, before?.Order(order.Id), notices[order.Id], commit.At, cancellation)),
            .. alone.Select(some => index.SubmitTransactionAsync(Upserts(some), cancellation)),
        ]);
    }

    /// <summary>Null where no such order was announced; it may never have come to be.</summary>
    public async Task<HouseholdId?> OwnerAsync(OrderId order, CancellationToken cancellation) =>
        await GetAsync(OrderEntries.PartitionOf(order), OrderEntries.OwnerKey(order), cancellation) is { } entry ? OrderEntries.Read(entry).Household : null;

    /// <summary>Orders that are due, by that and then by id. Entries that lead nowhere any more are taken away on the way.</summary>
    public async Task<IReadOnlyList<DueOrder>> DueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation)
    {
        string mark = after is null ? "due-" : OrderEntries.DueKey(after.Due.UtcTicks, after.Order);
        List<DueOrder> due = [];
        int looks = 0;
        await foreach (TableEntity[] entries in Chunks(MergedAsync(partition => OrderEntries.DueFilter(partition, mark, now), most, cancellation)))
        {
            due.AddRange((await Task.WhenAll(entries.Select(entry => VerifyAsync(entry, now, cancellation)))).OfType<DueOrder>());
            looks += entries.Length;
            if (due.Count >= most || looks >= MaxLooks)
            {
                break;
            }
        }

        return [.. due.Take(most)];
    }

    /// <summary>Orders newest first, those of one state only if it is given.</summary>
    /// <param name="after">A key of <see cref="OrderEntries.ListKey"/>; null begins with the newest.</param>
    public async IAsyncEnumerable<Order> NewestFirstAsync(
        string? after, OrderState? state, int page, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (TableEntity[] entries in Chunks(MergedAsync(partition => OrderEntries.ListFilter(partition, after ?? "list-", state), page, cancellation)))
        {
            foreach ((TableEntity entry, Order? order) in await Task.WhenAll(entries.Select(async entry => (entry, await OrderOfAsync(entry, cancellation)))))
            {
                // One that was approved since stands further up; one that never came to be stands nowhere.
                if (order is not null && order.At.UtcTicks == OrderEntries.ListTicksOf(entry) && (state is null || order.State == state))
                {
                    yield return order;
                }
            }
        }
    }

    /// <summary>Every entry of the order that its row still tells of. One that it does not, such as of an earlier try, is swept when it is due.</summary>
    public Task RemoveAsync(TableEntity orderRow, OrderId order, CancellationToken cancellation)
    {
        long? at = orderRow.GetInt64(OrderRow.At);
        long?[] listed = [at, orderRow.GetInt64(OrderRow.FormerAt)];
        IEnumerable<string> keys = [
            OrderEntries.OwnerKey(order),
            .. listed.OfType<long>().Select(ticks => OrderEntries.ListKey(ticks, order)),
            .. new[] { OrderRow.DueIn(orderRow) }.OfType<long>().Select(ticks => OrderEntries.DueKey(ticks, order)),
        ];
        return Task.WhenAll(keys.Select(key => index.DeleteEntityAsync(OrderEntries.PartitionOf(order), key, ETag.All, cancellation)));
    }

    private static async IAsyncEnumerable<TableEntity[]> Chunks(IAsyncEnumerable<TableEntity> rows)
    {
        List<TableEntity> some = [];
        await foreach (TableEntity row in rows)
        {
            some.Add(row);
            if (some.Count == Together)
            {
                yield return [.. some];
                some.Clear();
            }
        }

        if (some.Count > 0)
        {
            yield return [.. some];
        }
    }

    private static IEnumerable<TableTransactionAction> Upserts(IEnumerable<TableEntity> entries) =>
        entries.Select(entry => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entry));

    private async Task AnnounceAsync(Order order, Order? before, IEnumerable<TableEntity> notices, DateTimeOffset at, CancellationToken cancellation)
    {
        TableTransactionAction[] entries =
        [
            .. Upserts([OrderEntries.Listed(order, before, at), .. notices]),
            .. Upserts(order.Due is { } due && before?.Due != due ? [OrderEntries.Due(order, due, at)] : []),
        ];
        if (before is not null)
        {
            await index.SubmitTransactionAsync(entries, cancellation); // The home has it already, so it is the home's.
            return;
        }

        TableEntity owner = OrderEntries.Owner(order.Id, order.Household, at);
        TableTransactionActionType owning = TableTransactionActionType.Add;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                await index.SubmitTransactionAsync([new(owning, owner, ETag.All), .. entries], cancellation);
                return;
            }
            catch (TableTransactionFailedException taken) when (taken.Status is StatusCodes.Status409Conflict or StatusCodes.Status404NotFound)
            {
                owning = await IsOursAsync(owner, order, cancellation) ? TableTransactionActionType.UpdateReplace : TableTransactionActionType.Add;
            }
        }

        throw new IOException($"The entries of order {order.Id} kept changing.");
    }

    /// <summary>False where nobody has it.</summary>
    private async Task<bool> IsOursAsync(TableEntity owner, Order order, CancellationToken cancellation) =>
        await GetAsync(owner.PartitionKey, owner.RowKey, cancellation) is { } known
        && (OrderEntries.Read(known).Household == order.Household ? true : throw new InvalidOperationException($"Order {order.Id} belongs to another household."));

    private IAsyncEnumerable<TableEntity> MergedAsync(Func<string, string> filter, int page, CancellationToken cancellation) => MergedRows.InOrderAsync(
        [.. OrderEntries.Partitions.Select(partition => index.QueryAsync(filter(partition), Math.Clamp(page, 1, TableLimits.PageSize), null, cancellation))], cancellation);

    private async Task<Order?> OrderOfAsync(TableEntity entry, CancellationToken cancellation)
    {
        (HouseholdId household, OrderId id) = OrderEntries.Read(entry);
        return await households.OrderAsync(household, id, null, cancellation) is { } row ? OrderRow.Read(row, id) : null;
    }

    /// <summary>Null where the order is not due then, or is not there.</summary>
    private async Task<DueOrder?> VerifyAsync(TableEntity entry, DateTimeOffset now, CancellationToken cancellation)
    {
        (HouseholdId household, OrderId id) = OrderEntries.Read(entry);
        long ticks = OrderEntries.DueTicksOf(entry);
        TableEntity? row = await households.OrderAsync(household, id, OrderRow.Summary, cancellation);
        if (row is not null && OrderRow.DueIn(row) == ticks)
        {
            return new(household, id, new DateTimeOffset(ticks, TimeSpan.Zero));
        }

        await stale.SweepAsync(entry, now, cancellation);
        foreach (string key in row is null ? OrderEntries.Beside(entry, id) : [])
        {
            if (await GetAsync(entry.PartitionKey, key, cancellation) is { } beside)
            {
                await stale.SweepAsync(beside, now, cancellation);
            }
        }

        return null;
    }

    private async Task<TableEntity?> GetAsync(string partition, string row, CancellationToken cancellation) =>
        await index.GetEntityIfExistsAsync(partition, row, null, cancellation) is { HasValue: true } found ? found.Value : null;
}
