using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// What a chain builder leaves open: it takes a certificate without extended key usage as good for everything, never looks at names, and
/// some platforms take an issuer without basic constraints. Each rule is null when kept, else the reason.
/// </summary>
internal static class CertificateRules
{
    public const string SignerName = "echo-api.amazon.com";
    public const int MinRsaBits = 2048;
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly HashSet<string> StrongSignatures = new(StringComparer.Ordinal)
    {
        "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", // RSA with SHA-256, 384, 512
        "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4", // ECDSA with SHA-256, 384, 512
    };

    public static string? LeafFault(X509Certificate2 leaf)
    {
        if (!IsNamed(leaf))
        {
            return "the certificate is not Alexa's: no such DNS name in its subject alternative names";
        }

        if (!Purposes(leaf).Contains(ServerAuthentication, StringComparer.Ordinal))
        {
            return "the certificate is not for server authentication";
        }

        if (leaf.Extensions.OfType<X509KeyUsageExtension>().Any(usage => !usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature)))
        {
            return "the certificate's key is not for signing";
        }

        using RSA? key = leaf.GetRSAPublicKey();
        return key switch
        {
            null => "the certificate's key is not RSA",
            { KeySize: < MinRsaBits } => "the certificate's key is too short",
            _ => null,
        };
    }

    /// <summary>A leaf must not sign a leaf: every issuer, the root too, says itself that it is an authority and may sign certificates.</summary>
    public static string? IssuerFault(X509Certificate2 issuer)
    {
        bool isAuthority = issuer.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority)
            && issuer.Extensions.OfType<X509KeyUsageExtension>().All(usage => usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign));
        return isAuthority ? null : "a certificate is signed by one that is no authority";
    }

    /// <summary>Not asked of a root: that one is trusted for being in the store, not for its own signature.</summary>
    public static string? SignatureFault(X509Certificate2 certificate) =>
        StrongSignatures.Contains(certificate.SignatureAlgorithm.Value ?? "") ? null : "a certificate is signed with a weak algorithm";

    private static IEnumerable<string?> Purposes(X509Certificate2 leaf) =>
        leaf.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(usage => usage.EnhancedKeyUsages.Cast<Oid>())
            .Select(purpose => purpose.Value);

    /// <summary>The DNS names only: never the subject, whose common name anybody's authority may fill freely, and never a wildcard.</summary>
    private static bool IsNamed(X509Certificate2 leaf) =>
        leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(names => names.EnumerateDnsNames())
            .Contains(SignerName, StringComparer.OrdinalIgnoreCase);
}
