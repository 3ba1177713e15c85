namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>The guardian's pages; without these settings there are none.</summary>
/// <param name="PublicUrl">Where the app is reached from outside: a scheme, a host and perhaps a port. Never taken from a request.</param>
/// <param name="ClientId">Of the pages at the identity provider.</param>
/// <param name="ClientSecret">Null for a public client, which PKCE protects.</param>
/// <param name="AuthorizationEndpoint">Where a browser is sent to sign in.</param>
/// <param name="TokenEndpoint">Where the app changes the code that comes back for a token.</param>
/// <param name="Secret">At least 32 bytes. Keys the cookies and the links in letters.</param>
internal sealed record GuardianSettings(
    Uri PublicUrl, string ClientId, string? ClientSecret, Uri AuthorizationEndpoint, Uri TokenEndpoint, ReadOnlyMemory<byte> Secret)
{
    private const string PublicUrlName = "Guardian__PublicUrl";

    private static readonly string[] Others =
        ["Guardian__ClientId", "Guardian__ClientSecret", "Guardian__AuthorizationEndpoint", "Guardian__TokenEndpoint", "Guardian__Secret"];

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
            reader.Required(PublicUrlName, "the https address of the app as people reach it, without a path: https://shop.example", text => UrlFrom(text, deployment) is { PathAndQuery: "/" } url ? url : null),
            reader.Required("Guardian__ClientId", "the id that the identity provider gave the guardian's pages, at most 256 characters", text => TextFrom(text)),
            reader.Optional("Guardian__ClientSecret", "at most 256 characters", text => TextFrom(text)),
            reader.Required("Guardian__AuthorizationEndpoint", "the https URL of the identity provider's authorization endpoint", text => UrlFrom(text, deployment)),
            reader.Required("Guardian__TokenEndpoint", "the https URL of the identity provider's token endpoint", text => UrlFrom(text, deployment)),
            reader.Required("Guardian__Secret", RandomSecret.Expected, RandomSecret.From));
    }

    // The simulator has no TLS.
    private static Uri? UrlFrom(string text, Deployment deployment) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && LoopbackAddress.IsTrusted(url.Host, deployment)))
            ? url
            : null;

    private static string? TextFrom(string text) => text.Length <= 256 && !text.Any(char.IsControl) ? text : null;
}
