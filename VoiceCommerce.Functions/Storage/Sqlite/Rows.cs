using System.Text;
using SQLitePCL;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>One run of a statement: bind its parameters in their order, then step. A blob is SQLite's own memory and lives until the next step.</summary>
internal readonly ref struct Rows(Statement statement) : IDisposable
{
    private const int MaxOnStack = 512;

    public Rows Bind(string? text)
    {
        if (text is null)
        {
            statement.File.Demand(raw.sqlite3_bind_null(statement.Handle, statement.NextParameter()));
            return this;
        }

        Span<byte> buffer = stackalloc byte[MaxOnStack];
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.TryGetBytes(text, buffer, out int written) ? buffer[..written] : Encoding.UTF8.GetBytes(text);
        statement.File.Demand(raw.sqlite3_bind_text(statement.Handle, statement.NextParameter(), utf8));
        return this;
    }

    public Rows Bind(long? number)
    {
        statement.File.Demand(number is { } value
            ? raw.sqlite3_bind_int64(statement.Handle, statement.NextParameter(), value)
            : raw.sqlite3_bind_null(statement.Handle, statement.NextParameter()));
        return this;
    }

    public Rows Bind(ReadOnlySpan<byte> blob)
    {
        statement.File.Demand(raw.sqlite3_bind_blob(statement.Handle, statement.NextParameter(), blob));
        return this;
    }

    public bool Next()
    {
        int result = raw.sqlite3_step(statement.Handle);
        statement.File.Demand(result);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Runs to the end; how many rows it changed.</summary>
    public int Run()
    {
        while (Next())
        {
        }

        return statement.File.Changes;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement.Handle, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(statement.Handle, column);

    public string Text(int column) => raw.sqlite3_column_text(statement.Handle, column).utf8_to_string() ?? "";

    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement.Handle, column);

    public void Dispose()
    {
        // A reset repeats the step's failure, which was thrown already.
        _ = raw.sqlite3_reset(statement.Handle);
        _ = raw.sqlite3_clear_bindings(statement.Handle);
    }
}
