using System.Globalization;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>Where a listing of purchases goes on.</summary>
internal sealed record PurchaseMark(long At, string Product, string Source);

/// <summary>A connection for what staff read; its statements are rare and compiled for each use.</summary>
internal sealed class HouseholdListings(SqliteFile file) : IDisposable
{
    private const int PurchasePage = 500;

    public IReadOnlyList<HouseholdId> Households(HouseholdId? after, int most)
    {
        using Statement statement = file.Prepare("SELECT id FROM households WHERE id > ? ORDER BY id LIMIT ?");
        using Rows rows = statement.Query().Bind(after?.Value ?? "").Bind(PageOf(most));
        List<HouseholdId> households = [];
        while (rows.Next())
        {
            households.Add(HouseholdId.From(rows.Text(0))!);
        }

        return households;
    }

    public Order? Order(OrderId order)
    {
        using Statement statement = file.Prepare("SELECT document FROM orders WHERE id = ?");
        using Rows rows = statement.Query().Bind(order.Value);
        return rows.Next() ? Stored.ReadOrder(rows.Blob(0), order.Value) : null;
    }

    public Page<Order> Orders(HouseholdId? household, OrderState? state, string? after, int most)
    {
        int page = PageOf(most);
        (long at, string id) = after is null ? (long.MaxValue, "") : Mark(after);
        string filter = (household is null ? "" : "household = ? AND ") + (state is null ? "" : "state = ? AND ");
        using Statement statement = file.Prepare($"SELECT document, at, id FROM orders WHERE {filter}(at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?");
        using Rows rows = statement.Query();
        if (household is not null)
        {
            rows.Bind(household.Value);
        }

        if (state is { } wanted)
        {
            rows.Bind(StoredValue.Text(wanted));
        }

        rows.Bind(at).Bind(id).Bind(page + 1);
        List<Order> orders = [];
        string? mark = null;
        while (rows.Next())
        {
            if (orders.Count == page)
            {
                return new(orders, mark);
            }

            orders.Add(Stored.ReadOrder(rows.Blob(0), rows.Text(2)));
            mark = string.Create(CultureInfo.InvariantCulture, $"{rows.Long(1)}.{rows.Text(2)}");
        }

        return new(orders, null);
    }

    public Page<AuditEntry> Audit(HouseholdId household, string? after, int most)
    {
        int page = PageOf(most);
        long below = after is null ? long.MaxValue : Number(after, after);
        using Statement statement = file.Prepare("SELECT document, seq FROM audit WHERE household = ? AND seq < ? ORDER BY seq DESC LIMIT ?");
        using Rows rows = statement.Query().Bind(household.Value).Bind(below).Bind(page + 1);
        List<AuditEntry> entries = [];
        long mark = 0;
        while (rows.Next())
        {
            if (entries.Count == page)
            {
                return new(entries, mark.ToString(CultureInfo.InvariantCulture));
            }

            mark = rows.Long(1);
            entries.Add(Stored.ReadAudit(rows.Blob(0), string.Create(CultureInfo.InvariantCulture, $"{household}/{mark}")));
        }

        return new(entries, null);
    }

    public (IReadOnlyList<Purchase> Page, PurchaseMark? Next) Purchases(HouseholdId household, PurchaseMark? after)
    {
        using Statement statement = file.Prepare("""
            SELECT document, at, product, source FROM purchases WHERE household = ? AND (at, product, source) > (?, ?, ?)
            ORDER BY at, product, source LIMIT ?
            """);
        using Rows rows = statement.Query().Bind(household.Value).Bind(after?.At ?? -1).Bind(after?.Product ?? "").Bind(after?.Source ?? "").Bind(PurchasePage);
        List<Purchase> purchases = [];
        PurchaseMark? mark = null;
        while (rows.Next())
        {
            mark = new(rows.Long(1), rows.Text(2), rows.Text(3));
            purchases.Add(Stored.ReadPurchase(rows.Blob(0), $"{household}/{mark.Product}/{mark.Source}"));
        }

        return (purchases, purchases.Count < PurchasePage ? null : mark);
    }

    public DueNotices DueNotices(DateTimeOffset now, int most) => NoticeListings.Due(file, now, most);

    /// <summary>The dead ones of all homes where <paramref name="household"/> is null.</summary>
    public Page<QueuedNotice> Notices(HouseholdId? household, string? after, int most) => NoticeListings.Page(file, household, after, PageOf(most));

    public void Dispose() => file.Dispose();

    private static int PageOf(int most) => Math.Clamp(most, 1, IHouseholdArchive.MaxPage);

    /// <summary>"ticks.id", as the pages of orders and notices give it.</summary>
    public static (long At, string Id) Mark(string mark)
    {
        int dot = mark.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? throw new UnknownPageException() : (Number(mark[..dot], mark), mark[(dot + 1)..]);
    }

    private static long Number(string text, string mark) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw new UnknownPageException();
}
