using Azure.Core;
using Azure.Core.Pipeline;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// The wire: one pool of connections without redirects, proxy or cookies. An answer longer than the bound is broken off before the pipeline holds it in
/// memory.
/// </summary>
internal sealed class BoundedTransport : HttpPipelineTransport, IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5); // Then the name is resolved again.

    private readonly long _bound;
    private readonly HttpClient _client;
    private readonly HttpClientTransport _inner;

    /// <param name="bound">The most bytes of one answer.</param>
    public BoundedTransport(long bound)
    {
        _bound = bound;
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLifetime,
        };
        _client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan }; // The pipeline times each try.
        _inner = new HttpClientTransport(_client);
    }

    public override Request CreateRequest() => _inner.CreateRequest();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await _inner.ProcessAsync(message);
        if (message.Response.ContentStream is { } content)
        {
            message.Response.ContentStream = new BoundedStream(content, _bound);
        }
    }

    public override void Process(HttpMessage message) => throw new NotSupportedException("The client is asynchronous.");

    public void Dispose() => _client.Dispose();
}
