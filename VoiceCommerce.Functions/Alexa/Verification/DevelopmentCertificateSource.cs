using System.Buffers;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>Takes the chain from a directory of the developer's own machine: the URL's last part is the file's name.</summary>
internal sealed class DevelopmentCertificateSource(string directory) : ICertificateSource
{
    private const int MaxNameLength = 100;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");

    public async Task<CertificateFetch> FetchAsync(CertificateUrl url, CancellationToken cancellation)
    {
        if (!IsPlainName(url.FileName))
        {
            return new CertificateFetch.Unavailable("the chain's file name is not a plain one");
        }

        try
        {
            await using FileStream file = File.OpenRead(Path.Combine(directory, url.FileName));
            return await CertificateFetch.ReadAsync(file, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new CertificateFetch.Unavailable("the development authority has no such chain");
        }
    }

    /// <summary>The name comes from a request: it must not be able to leave the directory, whatever the file system makes of it.</summary>
    private static bool IsPlainName(string name) =>
        name.Length <= MaxNameLength
        && name.EndsWith(".pem", StringComparison.Ordinal)
        && char.IsAsciiLetterOrDigit(name[0])
        && !name.Contains("..", StringComparison.Ordinal)
        && !name.AsSpan().ContainsAnyExcept(NameCharacters);
}
