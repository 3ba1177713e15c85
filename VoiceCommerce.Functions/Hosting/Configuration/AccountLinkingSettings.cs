namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>The shop's identity provider: who signs the account-linking tokens and which claim names the household.</summary>
internal sealed record AccountLinkingSettings(string Issuer, string Audience, Uri JwksUrl, string HouseholdClaim)
{
    private const string DefaultHouseholdClaim = "sub";

    public static AccountLinkingSettings Read(SettingsReader reader, Deployment deployment) => new(
        reader.Text("AccountLinking__Issuer", "the issuer (iss) of the shop's identity provider"),
        reader.Text("AccountLinking__Audience", "the audience (aud) that the identity provider puts into tokens for this app"),
        reader.Required("AccountLinking__JwksUrl", "an https URL of the identity provider's key set", text => SecureAddress.From(text, deployment)),
        reader.Optional("AccountLinking__HouseholdClaim", "the name of a claim, at most 100 characters without blanks", ClaimFrom) ?? DefaultHouseholdClaim);

    private static string? ClaimFrom(string text) => text.Length <= 100 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? text : null;
}
