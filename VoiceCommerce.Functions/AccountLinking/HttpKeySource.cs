using System.Net;
using System.Net.Sockets;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>The key set over HTTP: no redirects, so that the address that was configured is the one that is trusted.</summary>
internal sealed class HttpKeySource(Uri address, ILogger<HttpKeySource> logger) : IKeySource
{
    public const int MaxBytes = 64 * 1024;

    /// <summary>A customer is waiting, and a turn has 5 seconds in all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Made by the first fetch, and so on the thread that fetches.
    private readonly Lazy<HttpClient> client = new(Client);

    public async Task<string?> FetchAsync(CancellationToken cancellation)
    {
        try
        {
            using HttpResponseMessage answer = await client.Value.GetAsync(address, cancellation);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return await answer.Content.ReadAsStringAsync(cancellation);
            }

            Log.KeysRefused(logger, (int)answer.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or OperationCanceledException or InvalidOperationException)
        {
            // Down, too slow, too long or of an unknown character set: in every case there are no keys to be had now.
            Log.KeysUnavailable(logger, FailureName.Of(failure));
        }

        return null;
    }

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // So that a provider that moves is found again.
    })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = MaxBytes,
    };
}
