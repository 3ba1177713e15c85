using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>A root and a leaf that pass every rule the app has for Amazon's. The root's key is gone afterwards: it signs this one leaf.</summary>
internal static class DevelopmentCertificates
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    public static (X509Certificate2 Root, X509Certificate2 Leaf) Make(DateTimeOffset now)
    {
        using ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256); // Made in no time, unlike an RSA key; the leaf has to have one.
        using X509Certificate2 rootWithKey = RootRequest(rootKey).CreateSelfSigned(now - ClockSlack, now + Lifetime);
        using RSA leafKey = RSA.Create(2048);
        using X509Certificate2 leaf = LeafRequest(leafKey).Create(
            rootWithKey.SubjectName,
            X509SignatureGenerator.CreateForECDsa(rootKey),
            now - ClockSlack,
            now + Lifetime,
            RandomNumberGenerator.GetBytes(16));
        return (X509CertificateLoader.LoadCertificate(rootWithKey.RawData), leaf.CopyWithPrivateKey(leafKey));
    }

    private static CertificateRequest RootRequest(ECDsa key)
    {
        CertificateRequest request = new("CN=VoiceCommerce development authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static CertificateRequest LeafRequest(RSA key)
    {
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("echo-api.amazon.com");
        CertificateRequest request = new("CN=VoiceCommerce development signer", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity(critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        return request;
    }
}
