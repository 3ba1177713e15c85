using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>A home's orders of the last thirty days, ready to be judged again.</summary>
/// <param name="Orders">Newest first, at most <see cref="MaxOrders"/>.</param>
/// <param name="Whole">False when there were more orders, or a longer trail, than are read.</param>
public sealed record PastMonth(IReadOnlyList<PastOrder> Orders, bool Whole)
{
    /// <summary>Twice what a home can have open and paid in a week; more is no household.</summary>
    public const int MaxOrders = 120;

    /// <summary>With those of the week before them.</summary>
    private const int MaxRead = 200;

    // Each order costs a request where the homes are in tables, so no long page for a short month.
    private const int OrderRows = 40;

    /// <summary>Of the audit trail: 4,000 entries.</summary>
    private const int MaxTrailPages = 20;

    private static readonly TimeSpan Length = TimeSpan.FromDays(30);

    /// <summary>What an order was judged by lies up to a week before it, and it may have waited for a guardian for a day.</summary>
    private static readonly TimeSpan Before = Timeline.Memory + Order.HoldLifetime;

    /// <summary>Pages of the orders and of the trail, as far back as they are needed.</summary>
    public static async Task<PastMonth> ReadAsync(IHouseholdArchive archive, HouseholdId household, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset from = now - Length;
        (List<Order> orders, bool everyOrder) = await OrdersAsync(archive, household, from - Before, cancellation);
        if (orders.Count == 0)
        {
            return new([], true);
        }

        // Of an order that was not read the trail tells nothing that is needed.
        DateTimeOffset told = everyOrder ? from - Before : orders[^1].At - Order.HoldLifetime;
        (List<AuditEntry> trail, bool wholeTrail) = await TrailAsync(archive, household, told, cancellation);
        trail.Reverse();
        IReadOnlyList<PastOrder> past = Timeline.Of(orders, trail, from);
        return new([.. past.Take(MaxOrders)], everyOrder && wholeTrail && past.Count <= MaxOrders);
    }

    private static async Task<(List<Order> Orders, bool Every)> OrdersAsync(IHouseholdArchive archive, HouseholdId household, DateTimeOffset from, CancellationToken cancellation)
    {
        List<Order> orders = [];
        string? after = null;
        while (orders.Count < MaxRead)
        {
            Page<Order> page = await archive.ListOrdersAsync(household, null, after, OrderRows, cancellation);
            orders.AddRange(page.Items.TakeWhile(order => order.At >= from));
            after = page.Next;
            if (after is null || page.Items[^1].At < from)
            {
                return (orders, true);
            }
        }

        return (orders, false);
    }

    private static async Task<(List<AuditEntry> NewestFirst, bool Whole)> TrailAsync(IHouseholdArchive archive, HouseholdId household, DateTimeOffset from, CancellationToken cancellation)
    {
        List<AuditEntry> trail = [];
        string? after = null;
        for (int pages = 0; pages < MaxTrailPages; pages++)
        {
            Page<AuditEntry> page = await archive.ListAuditAsync(household, after, IHouseholdArchive.MaxPage, cancellation);
            trail.AddRange(page.Items.Where(entry => entry.At >= from && Timeline.Needs(entry)));
            after = page.Next;
            if (after is null || page.Items is not [.., var oldest] || oldest.At < from)
            {
                return (trail, true);
            }
        }

        return (trail, false);
    }
}
