using VoiceCommerce.Functions.Alexa.Parsing;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Functions.Alexa.Writing;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Alexa;

/// <summary>True when Alexa sent exactly these bytes; why not is logged by whoever finds out.</summary>
internal delegate ValueTask<bool> IsFromAlexa(IHeaderDictionary headers, ReadOnlyMemory<byte> body, CancellationToken cancellation);

/// <summary>
/// <c>POST /api/alexa</c>. Nothing is parsed before Alexa is known to have sent it. A request that is not for us is 400 with an empty body: why is in the
/// log, never in the answer.
/// </summary>
internal sealed class AlexaEndpoint(
    IsFromAlexa isFromAlexa, SkillIds skills, SpokenTurns turns, SkillEvents events, TimeProvider time, ILogger<AlexaEndpoint> logger)
{
    public const int MaxBodyBytes = 128 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        CancellationToken gone = context.RequestAborted;
        byte[]? body = await BoundedBody.ReadAsync(context.Request, MaxBodyBytes, gone);
        if (body is null)
        {
            Refuse(context, "the body is too long");
        }
        else if (!await isFromAlexa(context.Request.Headers, body, gone))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            await ReadAsync(context, body, gone);
        }
    }

    private async Task ReadAsync(HttpContext context, byte[] body, CancellationToken gone)
    {
        switch (AlexaParser.Parse(body))
        {
            case Parsed.Malformed(var reason):
                Refuse(context, reason);
                break;
            case Parsed.Understood(var incoming) when FaultOf(incoming) is { } fault:
                Refuse(context, fault);
                break;
            case Parsed.Understood(var incoming):
                await SendAsync(context, await AnswerAsync(incoming, gone), gone);
                break;
        }
    }

    /// <summary>Null when it was meant for this shop and made just now.</summary>
    private string? FaultOf(Incoming incoming) =>
        incoming.Applications.All(skills.Has)
            ? (Freshness.Check(incoming.Timestamp, incoming.IsSkillEvent, time.GetUtcNow()) as Freshness.Stale)?.Reason
            : "the request is for another skill";

    /// <summary>Null when Alexa is to send it again later.</summary>
    private async Task<ReadOnlyMemory<byte>?> AnswerAsync(Incoming incoming, CancellationToken gone)
    {
        if (incoming.Complaint is { } complaint)
        {
            Log.AnswerRejected(logger, complaint.Fault, incoming.Id, complaint.About);
        }

        switch (incoming.Message)
        {
            case Message.Said said:
                return await turns.AnswerAsync(incoming, said);
            case Message.AccountLinked linked:
                return await LinkAsync(incoming, linked, gone);
            case Message.SkillDisabled:
                await events.UnlinkAsync(incoming, gone);
                return AlexaReplyWriter.Silence;
            case Message.CouldYou:
                return AlexaReplyWriter.CannotFulfil;
            default:
                return AlexaReplyWriter.Silence;
        }
    }

    private async Task<ReadOnlyMemory<byte>?> LinkAsync(Incoming incoming, Message.AccountLinked linked, CancellationToken gone)
    {
        // Not as one conditional expression: a null in one would become an empty memory and not none.
        if (await events.LinkAsync(incoming, linked, gone))
        {
            return AlexaReplyWriter.Silence;
        }

        return null;
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte>? answer, CancellationToken gone)
    {
        if (answer is not { } bytes)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        context.Response.ContentType = "application/json;charset=UTF-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, gone);
    }

    private void Refuse(HttpContext context, string reason)
    {
        Log.RequestRefused(logger, reason);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
