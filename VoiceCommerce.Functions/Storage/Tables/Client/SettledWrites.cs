using Azure;
using Azure.Core;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// Sends a write and finds out whether it stands. The first try's refusal is final. A later try's may be a refusal against oneself, when the try before had
/// been done and only its answer was lost; that, and no answer at all, is settled by looking for the write's own mark.
/// </summary>
internal sealed class SettledWrites(TablePipeline pipeline)
{
    /// <param name="accept">Reads the answer, or throws why it was refused.</param>
    /// <param name="find">What became of the write, and what <paramref name="accept"/> would have given.</param>
    /// <exception cref="RequestFailedException">It was refused, and does not stand.</exception>
    /// <exception cref="TableWriteUnknownException">It is not known.</exception>
    public async Task<T> SettleAsync<T>(HttpMessage message, Func<Response, T> accept, Func<CancellationToken, Task<Found<T>>> find, CancellationToken cancellation)
        where T : class
    {
        RequestFailedException failure;
        try
        {
            return accept(await pipeline.SendAsync(message, cancellation));
        }
        catch (RequestFailedException refused) when (IsClear(refused) && message.ProcessingContext.RetryNumber == 0)
        {
            throw;
        }
        catch (RequestFailedException unclear)
        {
            failure = unclear;
        }
        catch (InvalidDataException garbled)
        {
            failure = new RequestFailedException(0, garbled.Message, garbled);
        }

        Found<T> found = await TryFindAsync(find, failure, cancellation);
        Log.LookedFor(pipeline.Logger, found.Fate);
        return found switch
        {
            { Fate: WriteFate.Stands, Answer: { } answer } => answer,
            // Without a clear answer it may arrive yet.
            { Fate: WriteFate.DoesNotStand } when IsClear(failure) => throw failure,
            _ => throw new TableWriteUnknownException(failure),
        };
    }

    private static async Task<Found<T>> TryFindAsync<T>(Func<CancellationToken, Task<Found<T>>> find, RequestFailedException cause, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await find(cancellation);
        }
        catch (Exception failure) when (failure is RequestFailedException or InvalidDataException)
        {
            throw new TableWriteUnknownException(cause);
        }
    }

    // 408 and 429 are refusals of one try, and what the try before came to is as unknown as with a server's own failure.
    private static bool IsClear(RequestFailedException refused) =>
        refused.Status is >= 400 and < 500 and not (StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests);
}
