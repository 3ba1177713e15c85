using Microsoft.IdentityModel.JsonWebTokens;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Hosting.Configuration;

namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>Reads account-linking tokens: which household's account a platform speaks for.</summary>
internal sealed class TokenValidator(AccountLinkingSettings provider, IKeySource source, TimeProvider time)
{
    private readonly SignedTokens tokens = new(provider.Issuer, provider.Audience, source, time);
    private readonly TokenMemory memory = new(time);

    /// <summary>Begins to fetch the provider's keys.</summary>
    public void Prefetch() => tokens.Prefetch();

    public async Task<Account> ValidateAsync(string? token, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(token))
        {
            return new Account.Unlinked("no token");
        }

        return memory.Find(token) is { } household ? new Account.Linked(household) : await ReadAsync(token, cancellation);
    }

    private async Task<Account> ReadAsync(string text, CancellationToken cancellation) => await tokens.ReadAsync(text, cancellation) switch
    {
        SignedToken.Valid(var token) => Household(text, token),
        SignedToken.Invalid(var reason) => new Account.Unlinked(reason),
        _ => new Account.Unknown(),
    };

    private Account Household(string text, JsonWebToken token)
    {
        if (!token.TryGetPayloadValue(provider.HouseholdClaim, out string? claim) || HouseholdId.From(claim) is not { } household)
        {
            return new Account.Unlinked("the token names no household");
        }

        memory.Keep(text, household, token.ValidTo);
        return new Account.Linked(household);
    }
}
