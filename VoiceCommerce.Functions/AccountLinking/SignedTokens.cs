using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>What a text that should be a signed token is.</summary>
internal abstract record SignedToken
{
    private SignedToken()
    {
    }

    public sealed record Valid(JsonWebToken Token) : SignedToken;

    /// <param name="Reason">Our own words, for the log only.</param>
    public sealed record Invalid(string Reason) : SignedToken;

    /// <summary>The provider's keys cannot be had, so nobody can tell.</summary>
    public sealed record Unknown : SignedToken;
}

/// <summary>
/// Reads JWTs that the shop's identity provider signed with RS256 or ES256 for one audience. The rules are those of RFC 8725;
/// the algorithm is ours to choose and never the token's.
/// </summary>
internal sealed class SignedTokens(string issuer, string audience, IKeySource source, TimeProvider time)
{
    /// <summary>Characters. Real ones have one or two thousand.</summary>
    public const int MaxLength = 8_192;

    /// <summary>Two machines' clocks differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    private readonly SigningKeys keys = new(source, time);

    /// <summary>Begins to fetch the provider's keys.</summary>
    public void Prefetch() => keys.Prefetch();

    public async Task<SignedToken> ReadAsync(string text, CancellationToken cancellation)
    {
        if (text.Length > MaxLength)
        {
            return new SignedToken.Invalid("the token is too long");
        }

        if (Decode(text) is not { } token)
        {
            return new SignedToken.Invalid("the token is no signed JWT");
        }

        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal) || token.TryGetHeaderValue("crit", out object? _))
        {
            return new SignedToken.Invalid("the token is signed with another algorithm than RS256 or ES256, or asks for what we do not know");
        }

        if (await keys.FindAsync(token.Kid ?? "", cancellation) is not { } set)
        {
            return new SignedToken.Unknown();
        }

        return set.Find(token.Kid ?? "") is { } key ? await CheckAsync(token, key) : new SignedToken.Invalid("the token's key is not one of the provider's");
    }

    private async Task<SignedToken> CheckAsync(JsonWebToken token, JsonWebKey key)
    {
        TokenValidationResult result = await Handler.ValidateTokenAsync(token, Rules(key));
        return result.IsValid
            ? new SignedToken.Valid(token)
            : new SignedToken.Invalid($"the token does not hold: {result.Exception.GetType().Name}"); // Its message quotes the token.
    }

    private TokenValidationParameters Rules(JsonWebKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        IssuerSigningKeyResolver = (_, _, _, _) => [key],
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        ValidIssuer = issuer,
        ValidAudience = audience,
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
