using System.Security.Cryptography;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>
/// Signs requests as Alexa does, with a key of this machine's own. The app trusts it only in Development on loopback, and cannot sign itself:
/// this lives in the simulator. In its directory the app reads <c>root.pem</c> and the chain; the key beside them is for the simulator only.
/// </summary>
internal sealed class DevelopmentAuthority : IDisposable
{
    private readonly string certificateUrl;

    // One copy of the key a thread: signing takes most of a millisecond, and .NET promises nothing about one RSA object on two threads.
    private readonly ThreadLocal<RSA> keys;

    private DevelopmentAuthority(DevelopmentSigner signer)
    {
        certificateUrl = $"https://s3.amazonaws.com/echo.api/{signer.ChainFileName}";
        RSAParameters secret = signer.Secret;
        keys = new(() => RSA.Create(secret), trackAllValues: true);
    }

    /// <summary>Made on first use, and anew when it has a week left. Processes that open one directory at the same time get the same one.</summary>
    /// <param name="directory">Made if missing. Give the app the same one.</param>
    /// <param name="time">Decides whether what is there is still good.</param>
    public static DevelopmentAuthority Open(string directory, TimeProvider time) => new(DevelopmentSigner.ReadOrMake(directory, time.GetUtcNow()));

    /// <summary>The values of SignatureCertChainUrl and Signature-256 for exactly these bytes. From any thread.</summary>
    public (string CertificateUrl, string Signature256) Sign(ReadOnlySpan<byte> body)
    {
        byte[] signature = keys.Value!.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return (certificateUrl, Convert.ToBase64String(signature));
    }

    public void Dispose()
    {
        foreach (RSA key in keys.Values)
        {
            key.Dispose();
        }

        keys.Dispose();
    }
}
