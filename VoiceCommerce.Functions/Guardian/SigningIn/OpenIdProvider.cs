using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Hosting.Configuration;

namespace VoiceCommerce.Functions.Guardian.SigningIn;

/// <summary>The shop's identity provider for people at a browser: OpenID Connect's authorization code flow with PKCE.</summary>
internal sealed class OpenIdProvider(GuardianSettings settings, AccountLinkingSettings provider, OpenIdDiscovery discovery, IKeySource keys, TimeProvider clock, ILogger logger)
{
    public const string CallbackPath = "/guardian/signed-in";

    // Entra ID's "email domain owner verified", an optional claim; it never sends OpenID Connect's own.
    private const string EntraVerified = "xms_edov";

    private const int MaxAnswerBytes = 64 * 1024;
    private const int MaxCode = 2_048;

    /// <summary>A token is made for this sign-in, so an older one is somebody's hoard.</summary>
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Redemptions redemptions = new(clock);
    private readonly SignedTokens tokens = new(provider.Issuer, settings.ClientId, keys, clock);
    private readonly Lazy<HttpClient> client = new(Client);

    private string Callback => settings.Origin + CallbackPath;

    /// <summary>As they were set, or else as the provider names them; null when it does not.</summary>
    public async Task<OpenIdEndpoints?> EndpointsAsync(CancellationToken cancellation) => settings.Endpoints ?? await discovery.FindAsync(cancellation);

    /// <summary>Where the browser goes to sign in.</summary>
    public string AddressFor(OpenIdEndpoints endpoints, SignInUnderWay signIn) => QueryHelpers.AddQueryString(endpoints.Authorization.AbsoluteUri, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["response_type"] = "code",
        ["client_id"] = settings.ClientId,
        ["redirect_uri"] = Callback,
        ["scope"] = "openid email",
        ["state"] = signIn.State,
        ["nonce"] = signIn.Nonce,
        ["code_challenge"] = signIn.Challenge,
        ["code_challenge_method"] = "S256",
    });

    /// <summary>Redeems the code in the provider's answer, once for each sign-in.</summary>
    public async Task<SignInOutcome> FinishAsync(SignInUnderWay signIn, IQueryCollection answer, CancellationToken cancellation)
    {
        // RFC 9207: where a provider names itself, it must be ours.
        string? issuer = answer["iss"];
        string? code = answer["code"];
        if (!signIn.IsAnsweredBy(answer["state"]) || (issuer is not null && issuer != provider.Issuer) || code is not { Length: > 0 and <= MaxCode })
        {
            return Refuse("the provider's answer is not to this browser's question, or says no");
        }

        if (await EndpointsAsync(cancellation) is not { } endpoints)
        {
            return new SignInOutcome.Refused();
        }

        switch (redemptions.Ask(signIn))
        {
            case Redemption.UsedUp:
                return Refuse("this sign-in was answered before");
            case Redemption.NotNow:
                Log.NotSignedIn(logger, "too many sign-ins at once");
                return new SignInOutcome.NotNow();
            default:
                return await RedeemAsync(endpoints.Token, code, signIn, cancellation) is { } text ? await ReadAsync(text, signIn, cancellation) : new SignInOutcome.Refused();
        }
    }

    private async Task<SignInOutcome> ReadAsync(string text, SignInUnderWay signIn, CancellationToken cancellation) => await tokens.ReadAsync(text, cancellation) switch
    {
        SignedToken.Valid(var token) => PersonIn(token, signIn),
        SignedToken.Invalid(var reason) => Refuse(reason),
        _ => Refuse("the provider's keys cannot be had"),
    };

    private SignInOutcome.Refused Refuse(string reason)
    {
        Log.NotSignedIn(logger, reason);
        return new();
    }

    private SignInOutcome PersonIn(JsonWebToken token, SignInUnderWay signIn)
    {
        string? missing = !IsFor(token, signIn) ? "the token is not for this sign-in"
            : !settings.TrustEmail && !IsVerified(token) ? "the token has no verified mail address; see Guardian__TrustEmail"
            : null;
        if (missing is null
            && token.TryGetPayloadValue(provider.HouseholdClaim, out string? home) && HouseholdId.From(home) is { } household
            && token.TryGetPayloadValue("email", out string? mail) && EmailAddress.From(mail) is { } email)
        {
            return new SignInOutcome.Named(household, email);
        }

        return Refuse(missing ?? "the token names no household or no mail address");
    }

    private bool IsFor(JsonWebToken token, SignInUnderWay signIn) =>
        token.TryGetPayloadValue("nonce", out string? nonce) && nonce == signIn.Nonce
        && (token.Audiences.Count() == 1 || (token.TryGetPayloadValue("azp", out string? party) && party == settings.ClientId))
        && token.IssuedAt != default && clock.GetUtcNow().UtcDateTime - token.IssuedAt < FreshFor + SignedTokens.Skew;

    private static bool IsVerified(JsonWebToken token) => IsTrue(token, "email_verified") || IsTrue(token, EntraVerified);

    // Some providers write the boolean as a text, or as a number.
    private static bool IsTrue(JsonWebToken token, string claim) =>
        token.TryGetClaim(claim, out System.Security.Claims.Claim? verified) && (verified.Value == "1" || string.Equals(verified.Value, "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The id token's text; null when the provider did not give one.</summary>
    private async Task<string?> RedeemAsync(Uri endpoint, string code, SignInUnderWay signIn, CancellationToken cancellation)
    {
        try
        {
            using HttpRequestMessage request = RequestFor(endpoint, code, signIn);
            using HttpResponseMessage answer = await client.Value.SendAsync(request, cancellation);
            if (answer.IsSuccessStatusCode)
            {
                using JsonDocument document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation), new JsonDocumentOptions { MaxDepth = 8 });
                return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("id_token", out JsonElement token) ? token.GetString() : null;
            }

            Log.NotSignedIn(logger, $"the token endpoint answered {(int)answer.StatusCode}");
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or OperationCanceledException or JsonException or InvalidOperationException)
        {
            Log.NotSignedIn(logger, $"the token endpoint does not answer as it should: {FailureName.Of(failure)}");
        }

        return null;
    }

    private HttpRequestMessage RequestFor(Uri endpoint, string code, SignInUnderWay signIn)
    {
        Dictionary<string, string> form = new(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["code_verifier"] = signIn.Verifier,
        };
        if (settings.ClientSecret is not { } secret)
        {
            form["client_id"] = settings.ClientId;
            return new(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(form) };
        }

        // RFC 6749, 2.3: a client uses one way to say who it is, and some providers refuse two. 2.3.1: both are form-encoded first.
        string pair = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(secret)}";
        HttpRequestMessage request = new(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        return request;
    }

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // The code and the secret go to the address that was configured.
        UseCookies = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = MaxAnswerBytes,
    };
}
