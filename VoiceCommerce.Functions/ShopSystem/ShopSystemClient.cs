using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using VoiceCommerce.Core;
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
    /// <summary>Of one call, whoever makes it; turns and the sweep have less (<see cref="OrderRunner.Patience"/>, <see cref="OrderRunner.SweepPatience"/>), for all calls for one order together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of an answer.</summary>
    public const int MaxAnswer = 16 * 1024;

    private readonly Lazy<HttpClient> client = new(Client);

    /// <summary>The state after the call; null when no answer came that can be relied on.</summary>
    /// <param name="call">What is asked for.</param>
    /// <param name="order">Whose.</param>
    /// <param name="write">The body, which is one JSON object.</param>
    /// <param name="cancellation">Ends the waiting; the call may be carried out all the same.</param>
    public Task<ShopAnswer?> CallAsync(ShopCall call, OrderId order, Action<Utf8JsonWriter> write, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, $"{call.Kind}/{order.Value}/{call.Name}", order, call, Body(write), cancellation);

    /// <summary>The same, where there is nothing to say but which order.</summary>
    public Task<ShopAnswer?> CallAsync(ShopCall call, OrderId order, CancellationToken cancellation) => CallAsync(call, order, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("order", order.Value);
        writer.WriteEndObject();
    }, cancellation);

    /// <summary>The state as it stands; its word is <see cref="ShopAnswer.Nothing"/> where the system has never heard of it; null when no answer came that can be relied on.</summary>
    public Task<ShopAnswer?> FindAsync(ShopCall call, OrderId order, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, $"{call.Kind}/{order.Value}", order, call, null, cancellation);

    private async Task<ShopAnswer?> SendAsync(HttpMethod method, string path, OrderId order, ShopCall call, byte[]? body, CancellationToken cancellation)
    {
        long asked = clock.GetTimestamp();
        try
        {
            using HttpRequestMessage request = Compose(method, path, $"{order.Value}.{call.Name}", body);
            using HttpResponseMessage answer = await client.Value.SendAsync(request, cancellation);
            return answer.IsSuccessStatusCode ? Read(await answer.Content.ReadAsByteArrayAsync(cancellation), order, call)
                : answer.StatusCode == HttpStatusCode.NotFound && method == HttpMethod.Get ? new(ShopAnswer.Nothing)
                : Refused(order, call, answer.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or OperationCanceledException) // The second where a line drops at the moment that it stands.
        {
            Log.Unanswered(logger, call.Name, order, Why(failure, clock.GetElapsedTime(asked)));
            return null;
        }
    }

    private ShopAnswer? Read(byte[] said, OrderId order, ShopCall call)
    {
        ShopAnswer? answer = ShopAnswer.From(said, call, out string wrong);
        if (answer is null)
        {
            Log.Misunderstood(logger, call.Name, order, call.Kind, wrong);
        }
        else if (call.IsDenied(answer))
        {
            Log.Denied(logger, call.Name, order, answer.State);
        }

        return answer;
    }

    // Each of these asks for something else of whoever runs the system: an address, a certificate, a quicker or a shorter answer.
    private static string Why(Exception failure, TimeSpan waited) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => $"more than {MaxAnswer} bytes",
        HttpRequestException broken => broken.HttpRequestError.ToString(),
        SocketException => nameof(HttpRequestError.ConnectionError),
        _ => string.Create(CultureInfo.InvariantCulture, $"nothing within {waited.TotalSeconds:0.0} seconds"),
    };

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

    private ShopAnswer? Refused(OrderId order, ShopCall call, HttpStatusCode status)
    {
        Log.Refused(logger, call.Name, order, (int)status);
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
