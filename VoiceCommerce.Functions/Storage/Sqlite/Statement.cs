using SQLitePCL;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>A compiled statement. One use at a time: <see cref="Query"/> begins it, disposing the <see cref="Rows"/> ends it.</summary>
internal sealed class Statement(SqliteFile file, sqlite3_stmt handle) : IDisposable
{
    private int _bound;

    public sqlite3_stmt Handle { get; } = handle;

    public SqliteFile File { get; } = file;

    public Rows Query()
    {
        _bound = 0;
        return new(this);
    }

    /// <summary>Parameters are numbered from 1 and bound in their order.</summary>
    public int NextParameter() => ++_bound;

    /// <summary>For a statement without parameters and rows.</summary>
    public void Execute()
    {
        using Rows rows = Query();
        rows.Run();
    }

    public void Dispose() => Handle.Dispose();
}
