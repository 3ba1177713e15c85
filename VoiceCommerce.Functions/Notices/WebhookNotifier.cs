using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Net.Sockets;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Notices;

/// <summary>Notices to the shop's own system, signed (<see cref="WebhookSignature"/>) under the notice's id, by which the receiver drops doubles.</summary>
internal sealed class WebhookNotifier(NoticeSettings.Webhook settings, TimeProvider clock, ILogger<WebhookNotifier> logger) : INotifier
{
    /// <summary>Of one attempt; the specification asks for 15 to 30 seconds, and a run of ours has 40.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int KiB = 1024;

    private readonly Lazy<HttpClient> client = new(Client);

    public async Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation)
    {
        try
        {
            using HttpRequestMessage request = Compose(notice);
            // What the receiver says beyond its status is nothing to us, and is not read.
            using HttpResponseMessage answer = await client.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Judge(notice, answer);
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or OperationCanceledException)
        {
            Log.NotDelivered(logger, notice.Id, FailureName.Of(failure));
            return new DeliveryOutcome.TryAgain(null);
        }
    }

    private HttpRequestMessage Compose(Notice notice)
    {
        byte[] body = WebhookBody.Of(notice);
        HttpRequestMessage request = new(HttpMethod.Post, settings.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(MediaTypeNames.Application.Json);
        WebhookSignature.Sign(request, notice.Id.Value, body, settings.Secret.Span, clock.GetUtcNow());
        return request;
    }

    private DeliveryOutcome Judge(Notice notice, HttpResponseMessage answer)
    {
        string status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        switch (answer.StatusCode)
        {
            case >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices:
                return new DeliveryOutcome.Delivered();
            case HttpStatusCode.Gone: // The specification's "do not send me any more".
                Log.Refused(logger, notice.Id, status);
                return new DeliveryOutcome.Refused();
            default:
                Log.NotDelivered(logger, notice.Id, status);
                return new DeliveryOutcome.TryAgain(Wait(answer.Headers.RetryAfter)) { OnlyThis = IsOfThisRequest(answer.StatusCode) };
        }
    }

    private static bool IsOfThisRequest(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity;

    private TimeSpan? Wait(RetryConditionHeaderValue? asked) => asked?.Delta ?? asked?.Date - clock.GetUtcNow();

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // What is signed for one address is not for another.
        UseCookies = false,
        ConnectTimeout = Patience,
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 64 * KiB,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // So that a receiver that moves is found again.
    })
    {
        Timeout = Patience,
    };
}
