namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>The guardian's pages; without these settings there are none.</summary>
/// <param name="PublicUrl">Where the app is reached from outside: a scheme, a host and perhaps a port. Never taken from a request.</param>
/// <param name="ClientId">Of the pages at the identity provider.</param>
/// <param name="ClientSecret">Null for a public client, which PKCE protects.</param>
/// <param name="Endpoints">The provider's; null where its own document is asked for them.</param>
/// <param name="Secret">At least 32 bytes. Keys the cookies and the links in letters.</param>
/// <param name="TrustEmail">The provider's mail addresses count without its word that they are verified.</param>
/// <param name="Deployment">Says which addresses the provider's document may name.</param>
internal sealed record GuardianSettings(
    Uri PublicUrl, string ClientId, string? ClientSecret, OpenIdEndpoints? Endpoints, ReadOnlyMemory<byte> Secret, bool TrustEmail, Deployment Deployment)
{
    private const string PublicUrlName = "Guardian__PublicUrl";

    private const string AuthorizationName = "Guardian__AuthorizationEndpoint";

    private const string TokenName = "Guardian__TokenEndpoint";

    private const string TrustName = "Guardian__TrustEmail";

    private static readonly string[] Others =
        ["Guardian__ClientId", "Guardian__ClientSecret", AuthorizationName, TokenName, "Guardian__Secret", TrustName];

    /// <summary>"https://shop.example" or "http://127.0.0.1:7071", without a slash at the end: what a browser calls its origin.</summary>
    public string Origin => PublicUrl.GetLeftPart(UriPartial.Authority);

    public bool IsSecure => PublicUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>Null when nothing of it is set.</summary>
    public static GuardianSettings? Read(SettingsReader reader, Deployment deployment)
    {
        string[] found = [.. Others.Where(name => reader.Find(name) is not null)];
        if (reader.Find(PublicUrlName) is null && found.Length == 0)
        {
            return null;
        }

        return new(
            reader.Required(PublicUrlName, "the https address of the app as people reach it, without a path: https://shop.example", text => SecureAddress.From(text, deployment) is { PathAndQuery: "/" } url ? url : null),
            reader.Required("Guardian__ClientId", "the id that the identity provider gave the guardian's pages, at most 256 characters", text => TextFrom(text)),
            reader.Optional("Guardian__ClientSecret", "at most 256 characters", text => TextFrom(text)),
            EndpointsFrom(reader, deployment),
            reader.Required("Guardian__Secret", RandomSecret.Expected, RandomSecret.From),
            reader.Flag(TrustName),
            deployment);
    }

    /// <summary>Both or neither. Without them the provider's document is found by its issuer, which must then be an address.</summary>
    private static OpenIdEndpoints? EndpointsFrom(SettingsReader reader, Deployment deployment)
    {
        if (reader.Find(AuthorizationName) is null && reader.Find(TokenName) is null)
        {
            reader.Required(
                "AccountLinking__Issuer",
                $"the https URL of the identity provider, whose /.well-known/openid-configuration names its endpoints; or else {AuthorizationName} and {TokenName}",
                text => SecureAddress.From(text, deployment) is { Query.Length: 0 } url ? url : null);
            return null;
        }

        return new(
            reader.Required(AuthorizationName, "the https URL of the identity provider's authorization endpoint", text => SecureAddress.From(text, deployment)),
            reader.Required(TokenName, "the https URL of the identity provider's token endpoint", text => SecureAddress.From(text, deployment)));
    }

    private static string? TextFrom(string text) => text.Length <= 256 && !text.Any(char.IsControl) ? text : null;
}
