using System.Collections.Concurrent;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>Connections that read. A read takes microseconds and holds its thread, so there are as many as threads that read at once.</summary>
internal sealed class ConnectionPool<T>(Func<T> open) : IDisposable
    where T : class, IDisposable
{
    /// <summary>
    /// The most that are kept for later. A read holds its thread, so no more than processors read at once for long; what a crowded
    /// moment opened beyond that (a cache of pages and the log's file each) is given back. The database's own file stays open until it is
    /// read by as many again: SQLite keeps it for the next connection, because closing it would drop the process's locks on it.
    /// </summary>
    public static readonly int MaxIdle = 2 * Environment.ProcessorCount;

    private readonly ConcurrentStack<T> _idle = [];
    private volatile bool _closed;

    /// <summary>SQLite answers at once from memory or the file; a thread of the pool to wait on would cost more than the read.</summary>
    public Task<TResult> Answer<TResult>(Func<T, TResult> read, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<TResult>(cancellation);
        }

        try
        {
            return Task.FromResult(Read(read));
        }
        catch (Exception failure)
        {
            return Task.FromException<TResult>(failure);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryPop(out T? connection))
        {
            connection.Dispose();
        }
    }

    private TResult Read<TResult>(Func<T, TResult> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        T connection = _idle.TryPop(out T? idle) ? idle : open();
        try
        {
            return read(connection);
        }
        finally
        {
            Return(connection);
        }
    }

    private void Return(T connection)
    {
        if (_closed || _idle.Count >= MaxIdle)
        {
            connection.Dispose();
            return;
        }

        _idle.Push(connection);
    }
}
