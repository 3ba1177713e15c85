using System.Buffers;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Primitives;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// Whether Alexa sent exactly these bytes. There is no way to make one that lets everything through: it trusts the system's roots and
/// Amazon's host, or the roots and chains of one development authority.
/// </summary>
internal sealed class RequestVerifier(CertificateCache certificates, ILogger<RequestVerifier> logger)
{
    public const string SignatureHeader = "Signature-256";
    public const string UrlHeader = "SignatureCertChainUrl";

    /// <summary>Base64 of 1,024 bytes, the signature of an RSA key of 8,192 bits. Amazon's has 2,048.</summary>
    public const int MaxSignatureLength = 1368;

    /// <summary>In bytes: of the shortest key that a chain is accepted with.</summary>
    private const int MinSignatureBytes = CertificateRules.MinRsaBits / 8;

    private static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private static readonly Authenticity Verified = new Authenticity.Verified();

    public static RequestVerifier TrustingAmazon(TimeProvider time, ILogger<RequestVerifier> logger) =>
        new(new(HttpsCertificateSource.Create(time), ChainValidator.TrustingSystemRoots(), time, logger), logger);

    /// <summary>
    /// Trusts whoever holds the key of <c>root.pem</c> in this directory, and nobody else, Amazon included.
    /// The settings allow it only in Development on loopback.
    /// </summary>
    /// <exception cref="IOException">There is no root.pem.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no certificate.</exception>
    public static RequestVerifier TrustingDevelopmentAuthority(string directory, TimeProvider time, ILogger<RequestVerifier> logger)
    {
        X509Certificate2Collection roots = [];
        roots.ImportFromPemFile(Path.Combine(directory, "root.pem"));
        return new(new(new DevelopmentCertificateSource(directory), ChainValidator.TrustingOnly(roots), time, logger), logger);
    }

    /// <param name="headers">Of these, two are read; what <c>Host</c> or the path says does not matter.</param>
    /// <param name="body">The raw bytes as they came, before anything parsed them.</param>
    /// <param name="cancellation">Of the request; a fetch that others wait for goes on.</param>
    public async ValueTask<Authenticity> VerifyAsync(IHeaderDictionary headers, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        // From cheap to dear: nothing is fetched for a request that fails anyway.
        if (body.IsEmpty)
        {
            return Refuse("there is no body");
        }

        if (Signature(headers[SignatureHeader], out string reason) is not { } signature
            || Url(headers[UrlHeader], out reason) is not { } url)
        {
            return Refuse(reason);
        }

        return await certificates.FindAsync(url, cancellation) switch
        {
            KeyLookup.Refused lookup => Refuse(lookup.Reason),
            KeyLookup.Found { Key: var key } when key.Verifies(body.Span, signature.Span) => Verified,
            _ => Refuse("the signature is not of this body and key"),
        };
    }

    /// <summary>The SHA-1 header <c>Signature</c> is never read: Amazon sends both, and SHA-1 proves nothing any more.</summary>
    private static ReadOnlyMemory<byte>? Signature(StringValues header, out string reason)
    {
        if (header is not [{ Length: > 0 } text])
        {
            reason = "there is not exactly one Signature-256";
            return null;
        }

        // Convert would skip blanks and line ends.
        byte[] signature = new byte[Math.Min(text.Length, MaxSignatureLength)];
        if (text.Length > MaxSignatureLength
            || text.AsSpan().ContainsAnyExcept(Base64)
            || !Convert.TryFromBase64String(text, signature, out int length)
            || length < MinSignatureBytes)
        {
            reason = "Signature-256 is not base64 of a signature";
            return null;
        }

        reason = "";
        return signature.AsMemory(0, length);
    }

    private static CertificateUrl? Url(StringValues header, out string reason)
    {
        if (header.Count <= 1)
        {
            return CertificateUrl.From(header.Count == 0 ? null : header[0], out reason);
        }

        reason = "there is more than one certificate URL";
        return null;
    }

    private Authenticity.Refused Refuse(string reason)
    {
        Log.RequestRefused(logger, reason);
        return new(reason);
    }
}
