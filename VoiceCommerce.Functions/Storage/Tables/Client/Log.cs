namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Numbers and kinds of failures only: never an address, a key or a value.</summary>
internal static partial class Log
{
    [LoggerMessage(2200, LogLevel.Warning, "Storage account: try {Attempt} failed, {Failure}")]
    public static partial void TryFailed(ILogger logger, int attempt, string failure);

    [LoggerMessage(2201, LogLevel.Warning, "Storage account: try {Attempt} was answered with {Status}")]
    public static partial void TryAnswered(ILogger logger, int attempt, int status);

    [LoggerMessage(2202, LogLevel.Warning, "Table storage: a write without a clear answer was looked for: {Fate}")]
    public static partial void LookedFor(ILogger logger, WriteFate fate);

    [LoggerMessage(2203, LogLevel.Error, "Storage account: it cannot be opened yet ({Failure}); nobody is served until it can, and it is tried again in {Seconds} s")]
    public static partial void NotOpened(ILogger logger, string failure, int seconds);
}
