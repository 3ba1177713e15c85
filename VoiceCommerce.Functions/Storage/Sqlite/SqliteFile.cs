using SQLitePCL;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>
/// One connection to one database file, for one thread at a time. It is SQLite's own interface and not ADO.NET's: a turn is a handful of
/// statements by key, and their blobs are parsed where SQLite holds them, without a copy.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private const int BusyMilliseconds = 5_000;

    private readonly sqlite3 _connection;

    static SqliteFile() => Batteries_V2.Init();

    private SqliteFile(string path, sqlite3 connection)
    {
        Path = path;
        _connection = connection;
    }

    public string Path { get; }

    /// <summary>True while a transaction is open; SQLite may end one by itself after a grave failure.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection) == 0;

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_connection);

    /// <summary>Opens, or makes, the file: write-ahead log, every commit synced; freed bytes are overwritten where that costs no page more, and an erasure rewrites the file.</summary>
    public static SqliteFile Open(string path) => Open(
        path,
        raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = FAST;");

    /// <summary>Opens a file that is there and that nobody writes any more.</summary>
    public static SqliteFile OpenReadOnly(string path) => Open(path, raw.SQLITE_OPEN_READONLY, "PRAGMA query_only = ON;");

    public void Execute(string sql) => Demand(raw.sqlite3_exec(_connection, sql));

    /// <summary>Compiled once, run often; the caller disposes it before the file.</summary>
    public Statement Prepare(string sql)
    {
        Demand(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out sqlite3_stmt statement));
        return new(this, statement);
    }

    /// <summary>The one number that a statement gives.</summary>
    public long Number(string sql)
    {
        using Statement statement = Prepare(sql);
        using Rows rows = statement.Query();
        return rows.Next() ? rows.Long(0) : throw new InvalidOperationException("The statement gave no row.");
    }

    public void Demand(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            throw new SqliteFailure(raw.sqlite3_extended_errcode(_connection), $"{Path}: {raw.sqlite3_errmsg(_connection).utf8_to_string()} ({result}).");
        }
    }

    public void Dispose() => raw.sqlite3_close_v2(_connection);

    private static SqliteFile Open(string path, int how, string settings)
    {
        int result = raw.sqlite3_open_v2(path, out sqlite3 connection, how | raw.SQLITE_OPEN_NOMUTEX, null);
        SqliteFile file = new(path, connection);
        try
        {
            file.Demand(result);
            file.Demand(raw.sqlite3_busy_timeout(connection, BusyMilliseconds));
            file.Execute(settings);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
