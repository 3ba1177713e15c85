using System.Net;
using System.Net.Sockets;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>Fetches a chain from Amazon: one GET, two seconds for everything, no redirect, no proxy, no cookie.</summary>
internal sealed class HttpsCertificateSource(HttpMessageInvoker http, TimeProvider time) : ICertificateSource
{
    /// <summary>For the whole fetch. Amazon waits eight seconds for our answer; the turn behind the fetch needs the rest.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public static HttpsCertificateSource Create(TimeProvider time) => new(new HttpMessageInvoker(CreateHandler()), time);

    /// <summary>A redirect or a proxy would let somebody else than the checked address answer.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None, // 64 KiB stay 64 KiB.
        ConnectTimeout = Timeout,
        MaxResponseHeadersLength = 16, // KiB
        MaxConnectionsPerServer = 16, // So that Alexa's own name is not late behind all others that a stranger asks for; see CertificateCache.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10), // Fetches are days apart.
    };

    public async Task<CertificateFetch> FetchAsync(CertificateUrl url, CancellationToken cancellation)
    {
        using CancellationTokenSource deadline = new(Timeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Get, url.Address);
            using HttpResponseMessage response = await http.SendAsync(request, either.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return new CertificateFetch.Unavailable("the chain was answered with another status than 200");
            }

            await using Stream content = await response.Content.ReadAsStreamAsync(either.Token);
            return await CertificateFetch.ReadAsync(content, either.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or IOException)
        {
            // Its message can name addresses; the kind is enough to tell a dead network from a refused TLS certificate.
            string kind = (failure as HttpRequestException)?.HttpRequestError.ToString() ?? "the line dropped";
            return new CertificateFetch.Unavailable($"the chain could not be fetched: {kind}");
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new CertificateFetch.Unavailable("the chain did not come in time");
        }
    }
}
