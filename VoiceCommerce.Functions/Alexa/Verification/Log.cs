namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>Event ids 1000 to 1099. Reasons are our own words: nothing that a stranger sent gets into the log.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Warning, "Alexa request refused: {Reason}")]
    public static partial void RequestRefused(ILogger logger, string reason);

    [LoggerMessage(1001, LogLevel.Information, "Alexa certificate {Thumbprint} accepted until {ValidUntil:u}")]
    public static partial void CertificateAccepted(ILogger logger, string thumbprint, DateTimeOffset validUntil);
}
