namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>Who signs the account-linking tokens, and how to read them.</summary>
/// <param name="Issuer">The <c>iss</c> that a token must have, to the letter.</param>
/// <param name="Audience">An <c>aud</c> that a token must have.</param>
/// <param name="KeysAt">The provider's key set (RFC 7517): https, or http on loopback in Development; whoever reads the settings sees to that.</param>
/// <param name="HouseholdClaim">The claim whose text is the household's id; "sub" for a provider that knows one account a home.</param>
internal sealed record IdentityProvider(string Issuer, string Audience, Uri KeysAt, string HouseholdClaim);
