using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VoiceCommerce.Tests.Alexa.Verification;

/// <summary>Makes certificates, right and wrong ones. Keys are shared, because making one is what takes long.</summary>
internal static class Forge
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly RSA RootKey = RSA.Create(2048);
    public static readonly RSA AuthorityKey = RSA.Create(2048);
    public static readonly RSA LeafKey = RSA.Create(2048);
    public static readonly RSA OtherKey = RSA.Create(2048);

    public static readonly Forged Root = Make(Recipe.OfAnAuthority("CN=Root", RootKey));
    public static readonly Forged Authority = Make(Recipe.OfAnAuthority("CN=Authority", AuthorityKey), Root);
    public static readonly Forged Leaf = Make(new Recipe(), Authority);

    public static string GoodChain => Pem(Leaf, Authority, Root);

    /// <summary>Self-signed without an issuer. The issuer is not asked whether it may sign.</summary>
    public static Forged Make(Recipe recipe, Forged? issuer = null)
    {
        X500DistinguishedName issuerName = issuer?.Certificate.SubjectName ?? new(recipe.Subject);
        X509Certificate2 certificate = recipe.Request().Create(
            issuerName,
            Generator(issuer?.Key ?? recipe.Key, recipe.Hash),
            recipe.NotBefore,
            recipe.NotAfter,
            [1, .. RandomNumberGenerator.GetBytes(12)]);
        return new(certificate, recipe.Key);
    }

    public static string Pem(params Forged[] chain) => string.Concat(chain.Select(link => link.Certificate.ExportCertificatePem() + "\n"));

    public static string Sign(ReadOnlySpan<byte> body, RSA? key = null) =>
        Convert.ToBase64String((key ?? LeafKey).SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static X509SignatureGenerator Generator(AsymmetricAlgorithm key, HashAlgorithmName hash) => key switch
    {
        RSA rsa when hash == HashAlgorithmName.SHA1 => new Sha1Generator(rsa),
        RSA rsa => X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1),
        ECDsa ecdsa => X509SignatureGenerator.CreateForECDsa(ecdsa),
        _ => throw new InvalidOperationException("No such key in these tests."),
    };
}

/// <summary>.NET's own generators no longer sign with SHA-1.</summary>
internal sealed class Sha1Generator(RSA key) : X509SignatureGenerator
{
    // SEQUENCE { OID sha1WithRSAEncryption, NULL }
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
        [0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x05, 0x05, 0x00];

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
        key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

    protected override PublicKey BuildPublicKey() => CreateForRSA(key, RSASignaturePadding.Pkcs1).PublicKey;
}

internal sealed record Forged(X509Certificate2 Certificate, AsymmetricAlgorithm Key);

/// <summary>As it stands a good leaf; a test changes the one thing that it is about.</summary>
internal sealed record Recipe
{
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public string Subject { get; init; } = "CN=Leaf";

    public AsymmetricAlgorithm Key { get; init; } = Forge.LeafKey;

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    public DateTimeOffset NotBefore { get; init; } = Forge.Now.AddDays(-30);

    public DateTimeOffset NotAfter { get; init; } = Forge.Now.AddDays(30);

    public string[] DnsNames { get; init; } = ["echo-api.amazon.com"];

    public Uri[] UriNames { get; init; } = [];

    public string[] EmailNames { get; init; } = [];

    public string[] Purposes { get; init; } = [ServerAuthentication];

    /// <summary>Null leaves the extension out.</summary>
    public bool? IsAuthority { get; init; } = false;

    public int? PathLength { get; init; }

    public X509KeyUsageFlags? KeyUsage { get; init; } = X509KeyUsageFlags.DigitalSignature;

    public X509Extension? Extra { get; init; }

    public static Recipe OfAnAuthority(string subject, AsymmetricAlgorithm key) => new()
    {
        Subject = subject,
        Key = key,
        DnsNames = [],
        Purposes = [],
        IsAuthority = true,
        KeyUsage = X509KeyUsageFlags.KeyCertSign,
        NotBefore = Forge.Now.AddYears(-1),
        NotAfter = Forge.Now.AddYears(1),
    };

    public CertificateRequest Request()
    {
        CertificateRequest request = Key switch
        {
            RSA rsa => new(Subject, rsa, Hash, RSASignaturePadding.Pkcs1),
            ECDsa ecdsa => new(Subject, ecdsa, Hash),
            _ => throw new InvalidOperationException("No such key in these tests."),
        };
        foreach (X509Extension extension in Extensions())
        {
            request.CertificateExtensions.Add(extension);
        }

        return request;
    }

    private IEnumerable<X509Extension> Extensions()
    {
        if (DnsNames.Length + UriNames.Length + EmailNames.Length > 0)
        {
            yield return Names();
        }

        if (IsAuthority is { } isAuthority)
        {
            yield return new X509BasicConstraintsExtension(isAuthority, PathLength is not null, PathLength ?? 0, critical: true);
        }

        if (KeyUsage is { } usage)
        {
            yield return new X509KeyUsageExtension(usage, critical: true);
        }

        if (Purposes.Length > 0)
        {
            yield return new X509EnhancedKeyUsageExtension([.. Purposes.Select(purpose => new Oid(purpose))], critical: false);
        }

        if (Extra is not null)
        {
            yield return Extra;
        }
    }

    private X509Extension Names()
    {
        SubjectAlternativeNameBuilder names = new();
        Array.ForEach(DnsNames, names.AddDnsName);
        Array.ForEach(UriNames, names.AddUri);
        Array.ForEach(EmailNames, names.AddEmailAddress);
        return names.Build();
    }
}
