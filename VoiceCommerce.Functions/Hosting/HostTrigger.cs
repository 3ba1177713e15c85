using System.Net;
using System.Text.Json;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// Functions without an HTTP trigger (the timer): the host posts an envelope to /{function name} and wants one back. No HTTP function
/// has such a route, so the host's own front never sends a customer to them. Whoever reaches them anyway is told that there is nothing.
/// </summary>
internal sealed class HostTrigger(Func<CancellationToken, Task> work)
{
    private const string HostAgent = "Azure-Functions-Host/";

    private static readonly byte[] Done = """{"Outputs":{},"Logs":[],"ReturnValue":null}"""u8.ToArray();

    // What front ends, proxies, and browsers add on the way. The host adds none of them to its own triggers.
    private static readonly string[] MarksOfOutside =
        ["X-Forwarded-", "X-Original-", "X-ARR-", "X-AppService-", "X-MS-", "X-WAWS-", "X-SITE-", "X-Client-", "X-Real-", "CF-", "Sec-", "DISGUISED-HOST"];

    private static readonly string[] HeadersOfOutside = ["Forwarded", "Via", "Client-IP", "Origin", "Referer", "Cookie", "Authorization"];

    /// <summary>An exception in the work goes up to the one catch and becomes a 500, which the host shows as a failed invocation.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (!IsFromTheHost(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        byte[]? body = await BoundedBody.ReadAsync(context.Request, HttpLimits.Sweep.BodyBytes, context.RequestAborted);
        if (body is null || !IsEnvelope(body))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await work(context.RequestAborted);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Done.Length;
        await context.Response.Body.WriteAsync(Done, context.RequestAborted);
    }

    private static bool IsFromTheHost(HttpContext context)
    {
        IHeaderDictionary headers = context.Request.Headers;
        return IsLoopback(context.Connection.RemoteIpAddress)
            && IsLoopbackName(context.Request.Host.Host)
            && Guid.TryParse(headers[InvocationId.Header], out _)
            && headers.UserAgent.ToString() is { } agent && agent.StartsWith(HostAgent, StringComparison.Ordinal) && !agent.Contains(' ', StringComparison.Ordinal)
            && context.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true
            && !headers.Keys.Any(IsOfOutside);
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    // A web page that had its own name resolve to 127.0.0.1 would send that name.
    private static bool IsLoopbackName(string host) => host is "127.0.0.1" or "localhost";

    private static bool IsOfOutside(string header) =>
        HeadersOfOutside.Contains(header, StringComparer.OrdinalIgnoreCase)
        || MarksOfOutside.Any(mark => header.StartsWith(mark, StringComparison.OrdinalIgnoreCase));

    private static bool IsEnvelope(byte[] body)
    {
        try
        {
            using JsonDocument envelope = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 32 });
            return envelope.RootElement.ValueKind == JsonValueKind.Object
                && envelope.RootElement.TryGetProperty("Data", out JsonElement given) && given.ValueKind == JsonValueKind.Object
                && envelope.RootElement.TryGetProperty("Metadata", out JsonElement about) && about.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
