namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>SQLite refused a call. The message names the file and SQLite's own reason, and never a bound value.</summary>
/// <param name="code">SQLite's extended result code.</param>
internal sealed class SqliteFailure(int code, string message) : IOException(message)
{
    public int Code { get; } = code;
}
