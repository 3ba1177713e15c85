namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Numbers and kinds of failures only: never an address, a key or a value.</summary>
internal static partial class Log
{
    [LoggerMessage(2200, LogLevel.Warning, "Table storage: try {Attempt} failed, {Failure}")]
    public static partial void TryFailed(ILogger logger, int attempt, string failure);

    [LoggerMessage(2201, LogLevel.Warning, "Table storage: try {Attempt} was answered with {Status}")]
    public static partial void TryAnswered(ILogger logger, int attempt, int status);

    [LoggerMessage(2202, LogLevel.Warning, "Table storage: a write without a clear answer was looked for, and it stands")]
    public static partial void WriteFound(ILogger logger);

    [LoggerMessage(2203, LogLevel.Warning, "Table storage: a write without a clear answer was looked for, and it was not found")]
    public static partial void WriteNotFound(ILogger logger);
}
