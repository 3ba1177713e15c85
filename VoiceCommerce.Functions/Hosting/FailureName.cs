using System.Net.Sockets;
using Azure;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// What a failure is called in the log: its type, and behind it whatever tells an operator what to do and cannot quote anybody, such as a full disk or a name that is
/// not resolved. Not its sentence, which may quote what it choked on.
/// </summary>
internal static class FailureName
{
    public static string Of(Exception failure) => ReasonOf(failure) is { } reason ? $"{failure.GetType().Name} ({reason})" : failure.GetType().Name;

    /// <summary>Null where the type says all that can be said.</summary>
    public static string? ReasonOf(Exception failure) => failure switch
    {
        SqliteFailure sqlite => sqlite.Reason,
        HttpRequestException web => web.HttpRequestError.ToString(),
        SocketException socket => socket.SocketErrorCode.ToString(),
        OperationCanceledException => "given up, or no answer in time",
        RequestFailedException { Status: not 0 } refused => $"{refused.Status} {refused.ErrorCode}".TrimEnd(),
        RequestFailedException or AggregateException when failure.InnerException is { } inner => Of(inner),
        _ => null,
    };
}
