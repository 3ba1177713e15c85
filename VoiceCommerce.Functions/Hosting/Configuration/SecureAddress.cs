namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>An address that secrets may be sent to, or trust be taken from.</summary>
internal static class SecureAddress
{
    /// <summary>An absolute https URL without a user and a fragment; plain http only to a developer's own machine, for the simulator has no TLS. Null for anything else.</summary>
    public static Uri? From(string? text, Deployment deployment) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && LoopbackAddress.IsTrusted(url.Host, deployment)))
            ? url
            : null;
}
