using System.Buffers;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// Where Amazon keeps the certificate chain that signed a request: https, host s3.amazonaws.com, port 443, path below <c>/echo.api/</c>.
/// The rules are Amazon's ("Host a Custom Skill as a Web Service"); those on the raw text are ours and stricter.
/// </summary>
internal sealed record CertificateUrl
{
    public const int MaxLength = 512;

    private const string Host = "s3.amazonaws.com";
    private const string Folder = "/echo.api/";

    // Printable ASCII without the characters that make two parsers disagree about where a host or a path ends.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except(['%', '\\', '@', '?', '#'])]);

    private CertificateUrl(Uri address) => Address = address;

    /// <summary>Normalised: what is fetched and what the cache is keyed by.</summary>
    public Uri Address { get; }

    /// <summary>The last part of the path: never empty, without a slash.</summary>
    public string FileName => Address.AbsolutePath[(Address.AbsolutePath.LastIndexOf('/') + 1)..];

    public override string ToString() => Address.AbsoluteUri;

    /// <summary>Null when a rule is broken; <paramref name="reason"/> then says which, without quoting the URL.</summary>
    public static CertificateUrl? From(string? raw, out string reason)
    {
        reason = RawFault(raw) ?? "";
        if (reason.Length > 0)
        {
            return null;
        }

        if (!Uri.TryCreate(raw, UriKind.Absolute, out Uri? address))
        {
            reason = "the certificate URL cannot be parsed";
            return null;
        }

        reason = AddressFault(address) ?? "";
        return reason.Length == 0 ? new(address) : null;
    }

    /// <summary>
    /// Looked at before anything decodes or normalises it: a parser is generous (a missing slash, U+3002 for a full stop, an escaped dot),
    /// and generosity is what an attacker needs here.
    /// </summary>
    private static string? RawFault(string? raw) => raw switch
    {
        null or "" => "there is no certificate URL",
        { Length: > MaxLength } => "the certificate URL is too long",
        _ when raw.AsSpan().ContainsAnyExcept(Plain) => "the certificate URL has a character that is not allowed",
        _ when !raw.StartsWith("https://", StringComparison.OrdinalIgnoreCase) => "the certificate URL is not https",
        _ when !NamesTheHostPlainly(raw.AsSpan("https://".Length)) => "the certificate URL has another host or port",
        _ => null,
    };

    private static bool NamesTheHostPlainly(ReadOnlySpan<char> afterScheme)
    {
        int end = afterScheme.IndexOf('/');
        ReadOnlySpan<char> authority = end < 0 ? afterScheme : afterScheme[..end];
        return authority.Equals(Host, StringComparison.OrdinalIgnoreCase)
            || authority.Equals(Host + ":443", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The parsed address is what will be fetched, so the rules must hold of it too, whatever the raw text looked like.</summary>
    private static string? AddressFault(Uri address) => address switch
    {
        _ when !string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) => "the certificate URL is not https",

        // Host and never IdnHost: that one maps look-alike letters onto ASCII ones.
        _ when !string.Equals(address.Host, Host, StringComparison.Ordinal) => "the certificate URL has another host",
        { Port: not 443 } => "the certificate URL has another port",
        { UserInfo.Length: > 0 } => "the certificate URL has user information",
        _ when !address.AbsolutePath.StartsWith(Folder, StringComparison.Ordinal) => "the certificate URL leaves Amazon's folder",
        _ when address.AbsolutePath.EndsWith('/') || address.AbsolutePath.Contains("//", StringComparison.Ordinal) =>
            "the certificate URL has an empty path segment",
        _ => null,
    };
}
