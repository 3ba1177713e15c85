namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>A connection that writes; it owns every statement that was made on it.</summary>
internal abstract class Writer : IDisposable
{
    private readonly List<Statement> _statements = [];

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
