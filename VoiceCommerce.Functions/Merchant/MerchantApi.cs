using VoiceCommerce.Core;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Endpoints;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Merchant;

/// <summary>The neighbours of the merchant's API.</summary>
internal sealed record MerchantNeighbours
{
    public required IHouseholdStore Store { get; init; }

    public required IHouseholdArchive Archive { get; init; }

    public required INoticeOutbox Outbox { get; init; }

    public required ICatalogue Catalogue { get; init; }

    public required ICatalogueEditor Editor { get; init; }

    public required IHeldOrders HeldOrders { get; init; }

    public required ReconciliationDesk Reconciliation { get; init; }

    public required ICrowd Crowd { get; init; }

    public required ICodeHasher Hasher { get; init; }

    /// <summary>For evidence files.</summary>
    public required Pseudonyms Pseudonyms { get; init; }

    /// <summary>Of the guardian's pages: "https://shop.example"; null where there are none.</summary>
    public required string? GuardianOrigin { get; init; }

    public required TimeProvider Clock { get; init; }
}

/// <summary>The door of everything under <see cref="MerchantRoutes.Root"/>: the key first, then the route.</summary>
internal sealed class MerchantApi
{
    private readonly MerchantKey key;
    private readonly ILogger logger;

    public MerchantApi(MerchantKey key, MerchantShop shop, MerchantNeighbours neighbours, ILogger<MerchantApi> logger)
    {
        this.key = key;
        this.logger = logger;
        HouseholdChanges changes = new(neighbours.Store, neighbours.Clock);
        Routes = new(
            new ProductEndpoints(neighbours.Catalogue, neighbours.Editor, logger),
            new HouseholdEndpoints(neighbours.Store, neighbours.Archive, new ErasureDesk(neighbours.Store, neighbours.Archive), changes, new HouseholdReader(shop), logger),
            new PurchaseEndpoints(neighbours.Store, neighbours.Archive, neighbours.Catalogue, changes, neighbours.Clock, logger),
            new CodeEndpoints(changes, neighbours.Hasher, logger),
            new OrderEndpoints(neighbours.Archive, neighbours.HeldOrders, neighbours.Reconciliation, logger),
            new CheckoutEndpoints(neighbours.Store, neighbours.Archive, neighbours.GuardianOrigin, neighbours.Clock),
            new EvidenceEndpoints(neighbours.Archive, neighbours.Pseudonyms, logger),
            new RecordEndpoints(neighbours.Store, neighbours.Archive, neighbours.Outbox, logger),
            new NoticeEndpoints(neighbours.Outbox),
            new BurstEndpoints(neighbours.Crowd, neighbours.Clock, logger),
            new PolicyEndpoints(new PolicyDryRun(neighbours.Store, neighbours.Archive, neighbours.Clock), neighbours.Clock, logger));
    }

    public MerchantRoutes Routes { get; }

    /// <summary>Nothing is told to whoever has no key, not even which routes there are.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        // What is answered here is about people or money.
        context.Response.Headers.CacheControl = "no-store";
        if (!key.Opens(context.Request.Headers.Authorization))
        {
            Log.Unauthorised(logger);
            await Problems.Unauthorised.WriteAsync(context);
            return;
        }

        Answer answer = await AnswerAsync(context);
        await answer.WriteAsync(context);
    }

    // The server has a limit of its own, for bodies that are cut off before ours is reached.
    private async Task<Answer> AnswerAsync(HttpContext context)
    {
        try
        {
            return await Routes.DispatchAsync(context);
        }
        catch (ContentionException)
        {
            return Problems.Busy;
        }
        catch (UnknownPageException)
        {
            return Problems.BadRequest("In the query, after must be the last page's next.");
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.TooLarge("The body is larger than the server takes.");
        }
    }
}
