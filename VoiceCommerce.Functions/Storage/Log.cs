namespace VoiceCommerce.Functions.Storage;

/// <summary>Event ids 2100 to 2149.</summary>
internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Warning, "There are no homes in {Directory}: a new, empty shop begins there. If there was one, its disk is not mounted or Storage__Path is another")]
    public static partial void BegunAnew(ILogger logger, string directory);
}
