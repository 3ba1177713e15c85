using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>The development authority's files: <c>root.pem</c>, one chain file, and <c>signer.pem</c> with the leaf and its key.</summary>
internal sealed record DevelopmentSigner(string ChainFileName, RSAParameters Secret)
{
    private const string RootFile = "root.pem";
    private const string SignerFile = "signer.pem";

    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(7);

    public static DevelopmentSigner ReadOrMake(string directory, DateTimeOffset now)
    {
        OwnerOnly.CreateDirectory(directory);
        using FileStream turn = OwnerOnly.WaitForTurn(Path.Combine(directory, ".lock"));
        return Read(directory, now) ?? Make(directory, now);
    }

    /// <summary>Null when there is none, it is damaged, or its time is nearly over.</summary>
    private static DevelopmentSigner? Read(string directory, DateTimeOffset now)
    {
        try
        {
            using X509Certificate2 leaf = X509Certificate2.CreateFromPemFile(Path.Combine(directory, SignerFile));
            bool isGood = new DateTimeOffset(leaf.NotBefore) <= now
                && now + RenewBefore < new DateTimeOffset(leaf.NotAfter)
                && File.Exists(Path.Combine(directory, RootFile))
                && File.Exists(Path.Combine(directory, ChainFileOf(leaf)));
            return isGood ? Of(leaf) : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The signer's file goes first and comes last: it is never there beside a root and a chain that are not its own.</summary>
    private static DevelopmentSigner Make(string directory, DateTimeOffset now)
    {
        File.Delete(Path.Combine(directory, SignerFile));
        (X509Certificate2 root, X509Certificate2 leaf) = DevelopmentCertificates.Make(now);
        using (root)
        using (leaf)
        {
            string rootPem = root.ExportCertificatePem() + "\n";
            string leafPem = leaf.ExportCertificatePem() + "\n";
            using RSA key = leaf.GetRSAPrivateKey()!;
            OwnerOnly.Write(Path.Combine(directory, RootFile), rootPem);
            OwnerOnly.Write(Path.Combine(directory, ChainFileOf(leaf)), leafPem + rootPem);
            OwnerOnly.Write(Path.Combine(directory, SignerFile), leafPem + key.ExportPkcs8PrivateKeyPem() + "\n");
            return Of(leaf);
        }
    }

    /// <summary>As Amazon names them, which the app goes by. The number is the certificate's own, so that a cache hardly ever takes a new chain for an old one.</summary>
    private static string ChainFileOf(X509Certificate2 leaf)
    {
        uint number = (BinaryPrimitives.ReadUInt32BigEndian(leaf.GetCertHash()) % 99) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"echo-api-cert-{number}.pem");
    }

    private static DevelopmentSigner Of(X509Certificate2 leaf)
    {
        using RSA key = leaf.GetRSAPrivateKey()!;
        return new(ChainFileOf(leaf), key.ExportParameters(includePrivateParameters: true));
    }
}
