namespace VoiceCommerce.Functions.Hosting;

/// <summary>Ids only: never speech, codes, tokens, names, addresses or prices.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Request {Request} of invocation {Invocation} failed unexpectedly")]
    public static partial void Unexpected(ILogger logger, string request, Guid? invocation, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Request {Request} of invocation {Invocation} took longer than its route allows and was given up")]
    public static partial void TooSlow(ILogger logger, string request, Guid? invocation);

    [LoggerMessage(3, LogLevel.Information, "Listening on 127.0.0.1:{Port}")]
    public static partial void Listening(ILogger logger, int port);

    /// <summary>The reason is the exception's own sentence: no customer has said anything yet.</summary>
    [LoggerMessage(4, LogLevel.Critical, "Cannot start: {Reason}")]
    public static partial void CannotStart(ILogger logger, string reason, Exception failure);

    [LoggerMessage(5, LogLevel.Warning, "Told to stop by {Signal}")]
    public static partial void Stopping(ILogger logger, string signal);

    [LoggerMessage(6, LogLevel.Warning, "Request {Request} of invocation {Invocation} came before the app was ready and was given up")]
    public static partial void NotReady(ILogger logger, string request, Guid? invocation);
}
