using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>One to <see cref="MaxCertificates"/> certificates as they were sent, the signer's first. Parsed, not yet trusted.</summary>
internal sealed class PemChain : IDisposable
{
    public const int MaxCertificates = 6;

    private readonly X509Certificate2Collection certificates;

    private PemChain(X509Certificate2Collection certificates) => this.certificates = certificates;

    public X509Certificate2 Leaf => certificates[0];

    public X509Certificate2Collection Others => [.. certificates.Skip(1)];

    /// <summary>Null when this is not a chain; <paramref name="reason"/> then says why.</summary>
    /// <exception cref="CryptographicException">A block holds no certificate.</exception>
    public static PemChain? Read(ReadOnlySpan<byte> pem, out string reason)
    {
        reason = "";
        X509Certificate2Collection found = [];
        ReadOnlySpan<char> rest = Encoding.ASCII.GetString(pem);
        while (PemEncoding.TryFind(rest, out PemFields block))
        {
            if (!rest[block.Label].SequenceEqual("CERTIFICATE"))
            {
                reason = "the chain holds something else than certificates"; // A private key, say: whoever serves it is not Amazon.
                return null;
            }

            if (found.Count == MaxCertificates)
            {
                reason = "the chain has too many certificates";
                return null;
            }

            found.Add(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(rest[block.Base64Data].ToString())));
            rest = rest[block.Location.End..];
        }

        reason = found.Count == 0 ? "the chain holds no certificate" : "";
        return found.Count == 0 ? null : new(found);
    }

    public bool Sent(X509Certificate2 certificate) =>
        certificates.Any(sent => sent.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span));

    public void Dispose()
    {
        foreach (X509Certificate2 certificate in certificates)
        {
            certificate.Dispose();
        }
    }
}
