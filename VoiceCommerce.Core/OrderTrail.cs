using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>What the audit trail says of one order.</summary>
/// <param name="Entries">Oldest first.</param>
/// <param name="Whole">False when the home's trail was too long to be read back to the first of them.</param>
public sealed record OrderTrail(IReadOnlyList<AuditEntry> Entries, bool Whole)
{
    /// <summary>A quote is priced again with the yes, and the guardian's, so the first offer is older than the quote that was ordered; and two instances' clocks differ.</summary>
    private static TimeSpan Slack => Order.HoldLifetime + Quote.Lifetime;

    /// <summary>Newest first, back to the offer: nothing is on record of an order before its quote was made.</summary>
    /// <param name="archive">That has the trail.</param>
    /// <param name="order">Which.</param>
    /// <param name="maxPages">Of <see cref="IHouseholdArchive.MaxPage"/> entries of the home each.</param>
    /// <param name="cancellation">Nothing is changed by it.</param>
    public static async Task<OrderTrail> ReadAsync(IHouseholdArchive archive, Order order, int maxPages, CancellationToken cancellation)
    {
        List<AuditEntry> newestFirst = [];
        string? after = null;
        for (int pages = 0; pages < maxPages; pages++)
        {
            Page<AuditEntry> page = await archive.ListAuditAsync(order.Household, after, IHouseholdArchive.MaxPage, cancellation);
            newestFirst.AddRange(page.Items.Where(entry => entry.Order == order.Id));
            after = page.Next;
            if (after is null || page.Items is not [.., var oldest] || oldest.At < order.Quote.At - Slack)
            {
                return new([.. newestFirst.AsEnumerable().Reverse()], Whole: true);
            }
        }

        return new([.. newestFirst.AsEnumerable().Reverse()], Whole: false);
    }
}
