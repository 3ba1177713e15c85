using System.Collections.Concurrent;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>Connections that read. A read takes microseconds and holds its thread, so there are as many as threads that read at once, up to a bound.</summary>
internal sealed class ConnectionPool<T>(Func<T> open) : IDisposable
    where T : class, IDisposable
{
    /// <summary>
    /// The most that are ever open, each with two files and a cache of pages; whoever comes when all of them read waits for one. More would be of no use to so few
    /// processors, and SQLite keeps a database's file open after its connection is closed, for as long as the process has any other on it.
    /// </summary>
    public static readonly int Most = 2 * Environment.ProcessorCount;

    private readonly ConcurrentStack<T> _idle = [];
    private readonly SemaphoreSlim _free = new(Most);
    private volatile bool _closed;

    /// <summary>SQLite answers at once from memory or the file; a thread of the pool to wait on would cost more than the read.</summary>
    public Task<TResult> Answer<TResult>(Func<T, TResult> read, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<TResult>(cancellation);
        }

        if (!_free.Wait(0, CancellationToken.None))
        {
            return WaitAsync(read, cancellation);
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

    /// <summary>What reads just now goes on, and its connection is closed when it is done.</summary>
    public void Dispose()
    {
        _closed = true;
        CloseIdle();
    }

    private async Task<TResult> WaitAsync<TResult>(Func<T, TResult> read, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        return Read(read);
    }

    private TResult Read<TResult>(Func<T, TResult> read)
    {
        try
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
        finally
        {
            _free.Release();
        }
    }

    private void Return(T connection)
    {
        _idle.Push(connection);
        if (_closed)
        {
            CloseIdle();
        }
    }

    private void CloseIdle()
    {
        while (_idle.TryPop(out T? connection))
        {
            connection.Dispose();
        }
    }
}
