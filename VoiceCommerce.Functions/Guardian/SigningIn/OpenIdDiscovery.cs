using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Hosting.Configuration;

namespace VoiceCommerce.Functions.Guardian.SigningIn;

/// <summary>
/// An identity provider's endpoints, from the document that it serves under its issuer (OpenID Connect Discovery 1.0, section 4). The document is believed only if it names that very issuer and nothing
/// but addresses that secrets may go to; it is asked for again each hour, and after a failure not for some seconds.
/// </summary>
internal sealed class OpenIdDiscovery(string issuer, Deployment deployment, TimeProvider clock, ILogger logger) : IDisposable
{
    public const string Path = "/.well-known/openid-configuration";

    public const int MaxBytes = 64 * 1024;

    /// <summary>Somebody waits in front of a browser.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>For so long a document is believed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>After a failure: a page that is loaded again and again must not be a hammer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const int MaxDepth = 16;

    private readonly SemaphoreSlim gate = new(1);
    private readonly Lazy<HttpClient> client = new(Client);
    private OpenIdEndpoints? found;
    private DateTimeOffset until = DateTimeOffset.MinValue;

    /// <summary>Null when there are none that can be trusted; why is in the log. One request at a time, whoever waits.</summary>
    public async Task<OpenIdEndpoints?> FindAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (clock.GetUtcNow() >= until)
            {
                found = await FetchAsync(cancellation) is { } document ? Read(document) : null;
                until = clock.GetUtcNow() + (found is null ? Pause : Lifetime);
            }

            return found;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        gate.Dispose();
        if (client.IsValueCreated)
        {
            client.Value.Dispose();
        }
    }

    private async Task<byte[]?> FetchAsync(CancellationToken cancellation)
    {
        try
        {
            using HttpResponseMessage answer = await client.Value.GetAsync(new Uri(issuer.TrimEnd('/') + Path), cancellation);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return await answer.Content.ReadAsByteArrayAsync(cancellation);
            }

            Log.NoEndpoints(logger, $"the provider's document answers {(int)answer.StatusCode}");
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            // Down, too slow or too long.
            Log.NoEndpoints(logger, $"the provider's document cannot be had: {FailureName.Of(failure)}");
        }

        return null;
    }

    private OpenIdEndpoints? Read(byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
            JsonElement root = document.RootElement;
            string? wrong = root.ValueKind != JsonValueKind.Object ? "it is no object"
                : Text(root, "issuer") != issuer ? "it names another issuer"
                : !Allows(root, "response_types_supported", "code") ? "it does not do the code flow"
                : !Allows(root, "code_challenge_methods_supported", "S256") ? "it does not do PKCE with S256"
                : null;
            if (wrong is null && SecureAddress.From(Text(root, "authorization_endpoint"), deployment) is { } authorization && SecureAddress.From(Text(root, "token_endpoint"), deployment) is { } token)
            {
                return new(authorization, token);
            }

            Log.NoEndpoints(logger, $"the provider's document does not hold: {wrong ?? "an endpoint is missing, or no https address"}");
        }
        catch (JsonException)
        {
            Log.NoEndpoints(logger, "the provider's document is no JSON"); // The exception's text quotes it.
        }

        return null;
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Many providers leave out what they can do.
    private static bool Allows(JsonElement root, string name, string wanted) =>
        !root.TryGetProperty(name, out JsonElement list) || (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(wanted)));

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // The issuer's own address is the one that is trusted.
        UseCookies = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = MaxBytes,
    };
}
