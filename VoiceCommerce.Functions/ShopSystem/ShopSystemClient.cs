using System.Buffers;
using System.Net;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>
/// Calls to the shop's own system, each signed (<see cref="WebhookSignature"/>) under the id <c>ORDER.CALL</c>, which is the same when the call is repeated: by it the
/// system does a thing once, however often it is asked. What it answers is the state that stands afterwards. README has the table of calls.
/// </summary>
internal sealed class ShopSystemClient(PaymentSettings.Http settings, TimeProvider clock, ILogger<ShopSystemClient> logger)
{
    /// <summary>Of one call; a turn waits for less, and gives its order to the sweep.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of an answer.</summary>
    public const int MaxAnswer = 16 * 1024;

    private const string Find = "find";

    private readonly Lazy<HttpClient> client = new(Client);

    /// <summary>The state after the call; null when no answer came that can be relied on.</summary>
    /// <param name="kind">"payments" or "orders".</param>
    /// <param name="order">Whose.</param>
    /// <param name="call">The last segment of the path.</param>
    /// <param name="write">The body, which is one JSON object.</param>
    /// <param name="cancellation">Ends the waiting; the call may be carried out all the same.</param>
    public Task<ShopAnswer?> CallAsync(string kind, OrderId order, string call, Action<Utf8JsonWriter> write, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, $"{kind}/{order.Value}/{call}", order, call, Body(write), cancellation);

    /// <summary>The same, where there is nothing to say but which order.</summary>
    public Task<ShopAnswer?> CallAsync(string kind, OrderId order, string call, CancellationToken cancellation) => CallAsync(kind, order, call, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("order", order.Value);
        writer.WriteEndObject();
    }, cancellation);

    /// <summary>The state as it stands; its word is <see cref="ShopAnswer.Nothing"/> where the system has never heard of it; null when no answer came that can be relied on.</summary>
    public Task<ShopAnswer?> FindAsync(string kind, OrderId order, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, $"{kind}/{order.Value}", order, Find, null, cancellation);

    private async Task<ShopAnswer?> SendAsync(HttpMethod method, string path, OrderId order, string call, byte[]? body, CancellationToken cancellation)
    {
        try
        {
            using HttpRequestMessage request = Compose(method, path, $"{order.Value}.{call}", body);
            using HttpResponseMessage answer = await client.Value.SendAsync(request, cancellation);
            return answer.IsSuccessStatusCode ? ShopAnswer.From(await answer.Content.ReadAsByteArrayAsync(cancellation))
                : answer.StatusCode == HttpStatusCode.NotFound && call == Find ? new(ShopAnswer.Nothing)
                : Refused(order, call, answer.StatusCode);
        }
        catch (JsonException)
        {
            Log.Misunderstood(logger, call, order);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            Log.Unanswered(logger, call, order, failure.GetType().Name); // Nobody there, too slow, too long, or the turn could not wait any longer.
        }

        return null;
    }

    private HttpRequestMessage Compose(HttpMethod method, string path, string id, byte[]? body)
    {
        HttpRequestMessage request = new(method, new Uri($"{settings.Url.AbsoluteUri.TrimEnd('/')}/{path}"));
        WebhookSignature.Sign(request, id, body, settings.Secret.Span, clock.GetUtcNow());
        request.Headers.Accept.Add(new(MediaTypeNames.Application.Json));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new(MediaTypeNames.Application.Json) { CharSet = Encoding.UTF8.WebName };
        }

        return request;
    }

    private static byte[] Body(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter writer = new(body))
        {
            write(writer);
        }

        return body.WrittenSpan.ToArray();
    }

    private ShopAnswer? Refused(OrderId order, string call, HttpStatusCode status)
    {
        Log.Refused(logger, call, order, (int)status);
        return null;
    }

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // What is signed for one address is not for another.
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // So that a system that moves is found again.
    })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = MaxAnswer,
    };
}
