using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>Speaks to a custom handler as the Azure Functions host does: forwarding, proxying, and its own triggers.</summary>
public sealed class HostFront(int port) : IDisposable
{
    private const string HostVersion = "4.1037.0.0";

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
    };

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>A request that has come past no host at all.</summary>
    public Task<HttpResponseMessage> SendBareAsync(HttpRequestMessage request) => client.SendAsync(request);

    /// <summary>
    /// enableForwardingHttpRequest: the body whole and with a length (the host answers a chunked one with 500 and never calls us), repeated
    /// query keys joined by commas, of the content's headers only type and length.
    /// </summary>
    public Task<HttpResponseMessage> ForwardAsync(HttpMethod method, string pathAndQuery, byte[]? body = null, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage forwarded = new(method, new Uri(JoinedQuery(pathAndQuery), UriKind.Relative));
        if (body is not null)
        {
            forwarded.Content = new ByteArrayContent(body);
            forwarded.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        Add(forwarded, headers);
        AddHostHeaders(forwarded);
        return client.SendAsync(forwarded);
    }

    /// <summary>enableProxyingHttpRequest: as it came, chunked if it came chunked; only Host is the handler's own.</summary>
    public Task<HttpResponseMessage> ProxyAsync(HttpMethod method, string pathAndQuery, byte[]? body = null, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage proxied = new(method, new Uri(pathAndQuery, UriKind.Relative));
        if (body is not null)
        {
            proxied.Content = new ByteArrayContent(body);
            proxied.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            proxied.Headers.TransferEncodingChunked = true;
        }

        Add(proxied, headers);
        proxied.Headers.Add("x-ms-invocation-id", Guid.NewGuid().ToString());
        return client.SendAsync(proxied);
    }

    /// <summary>Any other trigger: POST /{function} with an envelope, chunked.</summary>
    public Task<HttpResponseMessage> TriggerAsync(string function, string? envelope = null) => client.SendAsync(Trigger(function, envelope));

    /// <summary>The same, not yet sent, for tests that spoil it first.</summary>
    public static HttpRequestMessage Trigger(string function, string? envelope = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(function, UriKind.Relative))
        {
            Content = new StringContent(envelope ?? TimerEnvelope, Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("traceparent", "00-bb2bd5eef54cb15a1506d0326d2489e7-d3f54c84c7034d76-00");
        AddHostHeaders(request);
        return request;
    }

    public void Dispose() => client.Dispose();

    private const string TimerEnvelope =
        """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},
         "Metadata":{"sys":{"MethodName":"settle","UtcNow":"2026-03-01T11:40:45.004275Z","RandGuid":"35e6e68c-5583-436c-a277-5aec2b416ba8"}}}
        """;

    private static void AddHostHeaders(HttpRequestMessage request)
    {
        request.Headers.Add("X-Azure-Functions-HostVersion", HostVersion);
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.UserAgent.ParseAdd($"Azure-Functions-Host/{HostVersion}"); // Behind the customer's own, where there is one.
    }

    private static void Add(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string JoinedQuery(string pathAndQuery)
    {
        int mark = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        return mark < 0
            ? pathAndQuery
            : QueryHelpers.AddQueryString(
                pathAndQuery[..mark],
                QueryHelpers.ParseQuery(pathAndQuery[mark..]).Select(pair => KeyValuePair.Create(pair.Key, (string?)string.Join(',', pair.Value.ToArray()))));
    }
}
