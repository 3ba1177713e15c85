namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>Event ids 1150 to 1199.</summary>
internal static partial class Log
{
    [LoggerMessage(1150, LogLevel.Warning, "The identity provider answered {Status} instead of its keys")]
    public static partial void KeysRefused(ILogger logger, int status);

    [LoggerMessage(1151, LogLevel.Warning, "The identity provider's keys cannot be had: {Failure}")]
    public static partial void KeysUnavailable(ILogger logger, string failure);
}
