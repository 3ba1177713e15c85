using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Writing;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>Why one order was placed, held or refused, for the shop's support.</summary>
internal sealed class EvidenceEndpoints(IHouseholdArchive archive, Pseudonyms pseudonyms, ILogger logger)
{
    /// <summary>How far back the audit trail is read: 10,000 entries of the home.</summary>
    private const int MaxPages = 50;

    private readonly EvidenceWriter evidence = new(pseudonyms);

    public async Task<Answer> GetAsync(HttpContext context)
    {
        if (context.Order() is not { } id)
        {
            return RouteIds.BadOrder;
        }

        if (await archive.FindOrderAsync(id, context.RequestAborted) is not { } order)
        {
            return Problems.NotFound("order");
        }

        Evidence found = await FindAsync(order, context.RequestAborted);
        Log.EvidenceRead(logger, id.Value);
        return new Answer.Json(StatusCodes.Status200OK, writer => evidence.Write(writer, found));
    }

    // Newest first, back to the offer: nothing is on record of an order before its quote was made.
    private async Task<Evidence> FindAsync(Order order, CancellationToken cancellation)
    {
        List<AuditEntry> trail = [];
        string? after = null;
        for (int pages = 0; pages < MaxPages; pages++)
        {
            Page<AuditEntry> page = await archive.ListAuditAsync(order.Household, after, IHouseholdArchive.MaxPage, cancellation);
            trail.AddRange(page.Items.Where(entry => entry.Order == order.Id));
            after = page.Next;
            if (after is null || page.Items is not [.., var oldest] || oldest.At < order.Quote.At - Slack)
            {
                trail.Reverse();
                return new(order, trail, Whole: true);
            }
        }

        trail.Reverse();
        return new(order, trail, Whole: false);
    }

    /// <summary>A quote is priced again with the yes, and the guardian's, so the first offer is older than the quote that was ordered; and two instances' clocks differ.</summary>
    private static TimeSpan Slack => Order.HoldLifetime + Quote.Lifetime;
}
