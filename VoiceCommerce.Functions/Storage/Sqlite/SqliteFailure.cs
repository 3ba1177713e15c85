using System.Globalization;
using SQLitePCL;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>SQLite refused a call. The message names the file and SQLite's own reason, and never a bound value.</summary>
/// <param name="code">SQLite's extended result code.</param>
internal sealed class SqliteFailure(int code, string message) : IOException(message)
{
    public int Code { get; } = code;

    /// <summary>What SQLite calls failures of this kind, "database or disk is full": the same words whatever was being done, so that they can stand in a log.</summary>
    public string Reason => string.Create(CultureInfo.InvariantCulture, $"{raw.sqlite3_errstr(Code).utf8_to_string()}, {Code}");
}
