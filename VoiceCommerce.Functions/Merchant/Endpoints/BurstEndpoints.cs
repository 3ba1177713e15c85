using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>What many unrelated homes ask for at once, and the merchant's word on it: a sale of theirs, or the television.</summary>
internal sealed class BurstEndpoints(ICrowd crowd, TimeProvider clock, ILogger logger)
{
    public async Task<Answer> ListAsync(HttpContext context)
    {
        IReadOnlyList<Burst> bursts = await crowd.BurstsAsync(context.RequestAborted);
        DateTimeOffset now = clock.GetUtcNow();
        return new Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteEach("bursts", bursts, (array, burst) => BurstWriter.Write(array, burst, now));
            writer.WriteEndObject();
        });
    }

    public Task<Answer> EndAsync(HttpContext context) => SayAsync(context, BurstWord.Ended);

    public Task<Answer> PinAsync(HttpContext context) => SayAsync(context, BurstWord.Pinned);

    private async Task<Answer> SayAsync(HttpContext context, BurstWord word)
    {
        if (context.Product() is not { } product)
        {
            return RouteIds.BadProduct;
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (!await crowd.SayAsync(product, word, now, context.RequestAborted))
        {
            return Problems.NotFound("burst");
        }

        Log.SaidOfBurst(logger, product.Value, word);
        Burst said = (await crowd.BurstsAsync(context.RequestAborted)).FirstOrDefault(burst => burst.Product == product) ?? throw new InvalidOperationException("A burst went while it was spoken of.");
        return new Answer.Json(StatusCodes.Status200OK, writer => BurstWriter.Write(writer, said, now));
    }
}
