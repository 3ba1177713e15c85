namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>Brings the bytes of a certificate chain. What they are worth is <see cref="ChainValidator"/>'s question.</summary>
internal interface ICertificateSource
{
    /// <summary>At most <see cref="CertificateFetch.MaxBytes"/>; every failure to bring them is an outcome, not an exception.</summary>
    Task<CertificateFetch> FetchAsync(CertificateUrl url, CancellationToken cancellation);
}

internal abstract record CertificateFetch
{
    /// <summary>Amazon's chain has about 6 KiB.</summary>
    public const int MaxBytes = 64 * 1024;

    private CertificateFetch()
    {
    }

    public sealed record Found(ReadOnlyMemory<byte> Pem) : CertificateFetch;

    /// <param name="Reason">For the log: what went wrong, without quoting the URL.</param>
    public sealed record Unavailable(string Reason) : CertificateFetch;

    /// <summary>One byte more than allowed is read, so that a chain that is cut off is never taken for a whole one.</summary>
    public static async Task<CertificateFetch> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] buffer = new byte[MaxBytes + 1];
        int read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return read > MaxBytes ? new Unavailable("the chain is too large") : new Found(buffer.AsMemory(0, read));
    }
}
