using VoiceCommerce.Core;
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

        OrderTrail trail = await OrderTrail.ReadAsync(archive, order, MaxPages, context.RequestAborted);
        Log.EvidenceRead(logger, id.Value);
        return new Answer.Json(StatusCodes.Status200OK, writer => evidence.Write(writer, new(order, trail.Entries, trail.Whole)));
    }
}
