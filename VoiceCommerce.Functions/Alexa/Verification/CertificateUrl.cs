using System.Buffers;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// Where Amazon keeps the certificate chain that signed a request: https, host s3.amazonaws.com, port 443, path below <c>/echo.api/</c>.
/// The rules are Amazon's ("Host a Custom Skill as a Web Service"); those on the raw text are ours and stricter.
/// </summary>
internal sealed record CertificateUrl
{
    public const int MaxLength = 512;

    /// <summary>How many addresses have <see cref="IsUsual">a usual name</see>: no number or 1 to 99, each with "-ats" or without.</summary>
    public const int UsualNames = 200;

    private const string Host = "s3.amazonaws.com";
    private const string Folder = "/echo.api/";
    private const string UsualStart = Folder + "echo-api-cert";
    private const string UsualEnd = ".pem";

    // Printable ASCII without the characters that make two parsers disagree about where a host or a path ends.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except(['%', '\\', '@', '?', '#'])]);

    private CertificateUrl(Uri address) => Address = address;

    /// <summary>Normalised: what is fetched and what the cache is keyed by.</summary>
    public Uri Address { get; }

    /// <summary>The last part of the path: never empty, without a slash.</summary>
    public string FileName => Address.AbsolutePath[(Address.AbsolutePath.LastIndexOf('/') + 1)..];

    /// <summary>
    /// Whether it has a name as Amazon has given them since 2014: <c>echo-api-cert.pem</c>, <c>echo-api-cert-6-ats.pem</c>, <c>echo-api-cert-12.pem</c>. Amazon
    /// does not promise that the next one will be; what counts here is that a stranger can make up no more than <see cref="UsualNames"/> of them.
    /// </summary>
    public bool IsUsual
    {
        get
        {
            ReadOnlySpan<char> path = Address.AbsolutePath;
            if (!path.StartsWith(UsualStart, StringComparison.Ordinal) || !path.EndsWith(UsualEnd, StringComparison.Ordinal))
            {
                return false;
            }

            ReadOnlySpan<char> number = path[UsualStart.Length..^UsualEnd.Length];
            number = number.EndsWith("-ats", StringComparison.Ordinal) ? number[..^"-ats".Length] : number;
            return number is [] or ['-', >= '1' and <= '9'] or ['-', >= '1' and <= '9', >= '0' and <= '9'];
        }
    }

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
