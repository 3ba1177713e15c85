namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>A connection that writes; it owns every statement that was made on it.</summary>
internal abstract class Writer : IDisposable
{
    private readonly List<Statement> _statements = [];
    private bool _synced = true;

    protected Writer(SqliteFile file)
    {
        File = file;
        // What a savepoint may have to take back. In a file, every larger group of commits would make one and delete it.
        file.Execute("PRAGMA temp_store = MEMORY");
        // The lock is taken at once: a transaction that began by reading could find, when it comes to write, that it must be thrown away.
        Begin = Prepare("BEGIN IMMEDIATE");
        Commit = Prepare("COMMIT");
        Savepoint = Prepare("SAVEPOINT piece");
        BackToSavepoint = Prepare("ROLLBACK TO piece");
        Release = Prepare("RELEASE piece");
    }

    public SqliteFile File { get; }

    public Statement Begin { get; }

    public Statement Commit { get; }

    public Statement Savepoint { get; }

    public Statement BackToSavepoint { get; }

    public Statement Release { get; }

    /// <summary>
    /// Whether the commits from here on wait for the disk; between transactions only. Where they do not, the file stays whole whatever happens, and the next one that
    /// waits takes all before it along (sqlite.org, "PRAGMA synchronous": NORMAL in a write-ahead log).
    /// </summary>
    public void Sync(bool synced)
    {
        if (synced != _synced)
        {
            File.Execute(synced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            _synced = synced;
        }
    }

    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());
        File.Dispose();
    }

    protected Statement Prepare(string sql)
    {
        Statement statement = File.Prepare(sql);
        _statements.Add(statement);
        return statement;
    }
}
