using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>Decides whether a fetched chain is Alexa's. Whom it trusts is fixed when it is made.</summary>
internal sealed class ChainValidator
{
    private readonly X509Certificate2Collection? onlyRoots;

    private ChainValidator(X509Certificate2Collection? onlyRoots) => this.onlyRoots = onlyRoots;

    public static ChainValidator TrustingSystemRoots() => new(null);

    /// <summary>Trusts exactly these and none of the system's. For a development authority.</summary>
    public static ChainValidator TrustingOnly(X509Certificate2Collection roots)
    {
        return roots.Count > 0 ? new(roots) : throw new ArgumentException("Without a root nothing could be trusted.", nameof(roots));
    }

    public ChainVerdict Validate(ReadOnlySpan<byte> pem, DateTimeOffset now)
    {
        try
        {
            using PemChain? sent = PemChain.Read(pem, out string reason);
            if (sent is null)
            {
                return new ChainVerdict.Refused(reason);
            }

            return CertificateRules.LeafFault(sent.Leaf) is { } fault ? new ChainVerdict.Refused(fault) : Build(sent, now);
        }
        catch (CryptographicException)
        {
            // Bytes that are no certificate, or one whose parts contradict each other: somebody else's mistake, not ours.
            return new ChainVerdict.Refused("the chain cannot be read");
        }
    }

    private ChainVerdict Build(PemChain sent, DateTimeOffset now)
    {
        using X509Chain chain = new();
        Configure(chain.ChainPolicy, sent, now);
        if (!chain.Build(sent.Leaf))
        {
            return new ChainVerdict.Refused($"the chain is not trusted: {string.Join(", ", chain.ChainStatus.Select(status => status.Status))}");
        }

        X509Certificate2[] path = [.. chain.ChainElements.Select(element => element.Certificate)];
        return PathFault(path, sent) is { } fault ? new ChainVerdict.Refused(fault) : new ChainVerdict.Trusted(KeyOf(path));
    }

    private void Configure(X509ChainPolicy policy, PemChain sent, DateTimeOffset now)
    {
        policy.VerificationTime = now.UtcDateTime;
        policy.ExtraStore.AddRange(sent.Others);
        policy.ApplicationPolicy.Add(new Oid(CertificateRules.ServerAuthentication)); // Of the issuers too, if they limit themselves.

        // A certificate that is not trusted yet must not make us call the addresses written in it. For the same reason, and because a list
        // that cannot be reached would silence every speaker, revocation is not asked: the chain comes from Amazon's own host over TLS, and
        // withdrawing it there together with its short life is how Amazon rotates it.
        policy.DisableCertificateDownloads = true;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        if (onlyRoots is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(onlyRoots);
        }
    }

    private static string? PathFault(X509Certificate2[] path, PemChain sent)
    {
        if (path.Length < 2)
        {
            return "the certificate has no authority behind it";
        }

        // What connects leaf and root must have come with the request's chain, not from whatever this machine happens to have in its stores.
        return path[..^1].All(sent.Sent)
            ? path[1..].Select(CertificateRules.IssuerFault)
                .Concat(path[..^1].Select(CertificateRules.SignatureFault))
                .FirstOrDefault(fault => fault is not null)
            : "an intermediate certificate was not sent";
    }

    private static SigningKey KeyOf(X509Certificate2[] path) => new(
        path[0].GetRSAPublicKey() ?? throw new CryptographicException("The leaf's key was RSA a moment ago."),
        path[0].Thumbprint,
        validFrom: path.Max(certificate => new DateTimeOffset(certificate.NotBefore)),
        validUntil: path.Min(certificate => new DateTimeOffset(certificate.NotAfter)));
}

internal abstract record ChainVerdict
{
    private ChainVerdict()
    {
    }

    public sealed record Trusted(SigningKey Key) : ChainVerdict;

    public sealed record Refused(string Reason) : ChainVerdict;
}
