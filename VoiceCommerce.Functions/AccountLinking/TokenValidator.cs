using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Hosting.Configuration;

namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>
/// Reads account-linking tokens: JWTs that the shop's identity provider signed with RS256 or ES256 for this app. The rules are those of RFC 8725;
/// the algorithm is ours to choose and never the token's.
/// </summary>
internal sealed class TokenValidator(AccountLinkingSettings provider, IKeySource source, TimeProvider time)
{
    /// <summary>Characters. Real ones have one or two thousand.</summary>
    public const int MaxLength = 8_192;

    /// <summary>Two machines' clocks differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    private readonly SigningKeys keys = new(source, time);
    private readonly TokenMemory memory = new(time);

    public async Task<Account> ValidateAsync(string? token, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(token))
        {
            return new Account.Unlinked("no token");
        }

        if (token.Length > MaxLength)
        {
            return new Account.Unlinked("the token is too long");
        }

        return memory.Find(token) is { } household ? new Account.Linked(household) : await ReadAsync(token, cancellation);
    }

    private async Task<Account> ReadAsync(string text, CancellationToken cancellation)
    {
        if (Decode(text) is not { } token)
        {
            return new Account.Unlinked("the token is no signed JWT");
        }

        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal) || token.TryGetHeaderValue("crit", out object? _))
        {
            return new Account.Unlinked("the token is signed with another algorithm than RS256 or ES256, or asks for what we do not know");
        }

        if (await keys.FindAsync(token.Kid ?? "", cancellation) is not { } set)
        {
            return new Account.Unknown();
        }

        return set.Find(token.Kid ?? "") is { } key ? await CheckAsync(text, token, key) : new Account.Unlinked("the token's key is not one of the provider's");
    }

    private async Task<Account> CheckAsync(string text, JsonWebToken token, JsonWebKey key)
    {
        TokenValidationResult result = await Handler.ValidateTokenAsync(token, Rules(key));
        if (!result.IsValid)
        {
            return new Account.Unlinked($"the token does not hold: {result.Exception.GetType().Name}"); // Its message quotes the token.
        }

        if (!token.TryGetPayloadValue(provider.HouseholdClaim, out string? claim) || HouseholdId.From(claim) is not { } household)
        {
            return new Account.Unlinked("the token names no household");
        }

        memory.Keep(text, household, token.ValidTo);
        return new Account.Linked(household);
    }

    private TokenValidationParameters Rules(JsonWebKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        IssuerSigningKeyResolver = (_, _, _, _) => [key],
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        ValidIssuer = provider.Issuer,
        ValidAudience = provider.Audience,
        RequireAudience = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
    };

    /// <summary>The library would ask the machine's clock.</summary>
    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || now >= start - Skew);
    }

    /// <summary>Null for what is no JWT, or an encrypted one.</summary>
    private static JsonWebToken? Decode(string text)
    {
        try
        {
            JsonWebToken token = new(text);
            return token.IsSigned && !token.IsEncrypted ? token : null;
        }
        catch (ArgumentException)
        {
            return null; // What the library throws for anything that is not three parts of base64url with JSON in them.
        }
    }
}
