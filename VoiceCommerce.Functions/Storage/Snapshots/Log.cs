namespace VoiceCommerce.Functions.Storage.Snapshots;

/// <summary>Names of snapshots and kinds of failures only.</summary>
internal static partial class Log
{
    [LoggerMessage(2300, LogLevel.Information, "Snapshot {Snapshot} of the catalogue is searched from now on")]
    public static partial void Taken(ILogger logger, string snapshot);

    [LoggerMessage(2301, LogLevel.Error, "Snapshot {Snapshot} of the catalogue is broken ({Failure}); the one before is searched further on")]
    public static partial void Broken(ILogger logger, string snapshot, string failure);

    [LoggerMessage(2302, LogLevel.Information, "A snapshot of the catalogue was published")]
    public static partial void Published(ILogger logger);

    [LoggerMessage(2303, LogLevel.Warning, "The catalogue's snapshot could not be brought up to date ({Failure}); it will be tried again")]
    public static partial void Postponed(ILogger logger, string failure);
}
