namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>The shop's identity provider: who signs the account-linking tokens and which claim names the household.</summary>
internal sealed record AccountLinkingSettings(string Issuer, string Audience, Uri JwksUrl, string HouseholdClaim)
{
    private const string DefaultHouseholdClaim = "sub";

    public static AccountLinkingSettings Read(SettingsReader reader, Deployment deployment) => new(
        reader.Text("AccountLinking__Issuer", "the issuer (iss) of the shop's identity provider"),
        reader.Text("AccountLinking__Audience", "the audience (aud) that the identity provider puts into tokens for this app"),
        reader.Required("AccountLinking__JwksUrl", "an https URL of the identity provider's key set", text => JwksUrlFrom(text, deployment)),
        reader.Optional("AccountLinking__HouseholdClaim", "the name of a claim, at most 100 characters without blanks", ClaimFrom) ?? DefaultHouseholdClaim);

    private static Uri? JwksUrlFrom(string text, Deployment deployment) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && (string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || (string.Equals(url.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && LoopbackAddress.IsTrusted(url.Host, deployment))) // The simulator serves its keys without TLS.
            ? url
            : null;

    private static string? ClaimFrom(string text) => text.Length <= 100 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? text : null;
}
