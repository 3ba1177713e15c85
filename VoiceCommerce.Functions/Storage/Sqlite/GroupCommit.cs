namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>
/// All writes of one file. Who comes while nobody writes does so at once, on its own thread; whatever comes meanwhile waits and is written together, in one
/// transaction with one sync of the disk, each piece in a savepoint of its own, so that a piece that fails takes nobody with it. A task completes only
/// after the disk has its bytes, unless its caller does not wait for that.
/// </summary>
/// <typeparam name="TWriter">The statements that the pieces of work use; one thread at a time touches it.</typeparam>
internal sealed class GroupCommit<TWriter>(TWriter writer) : IDisposable
    where TWriter : Writer
{
    /// <summary>Far more than there are connections to wait on; beyond it something is broken, and a new piece is refused.</summary>
    public const int MaxWaiting = 4_096;

    /// <summary>The most pieces in one transaction, so that the first of them does not wait for long.</summary>
    public const int MaxGroup = 256;

    private readonly object _gate = new();
    private readonly Queue<Piece> _waiting = [];
    private bool _writing;
    private bool _closed;

    /// <summary>
    /// True when <paramref name="work"/> said so and its changes are durable; false when it said so, and nothing is changed. It is cancelled only while it has
    /// not begun; once it has, the answer is awaited, because a caller who left could not know it.
    /// </summary>
    /// <param name="work">Its changes, and whether they shall stand.</param>
    /// <param name="afterwards">What must happen on the same connection once the changes stand and before the task completes, outside any transaction.</param>
    /// <param name="cancellation">Heeded until the work begins.</param>
    public Task<bool> WriteAsync(Func<TWriter, bool> work, Action<TWriter>? afterwards, CancellationToken cancellation) =>
        WriteAsync(new Piece(work, afterwards, synced: true, cancellation), cancellation);

    /// <summary>As <see cref="WriteAsync(Func{TWriter, bool}, Action{TWriter}?, CancellationToken)"/>, without a wait for the disk: a loss of power may take it, the end of the process does not.</summary>
    /// <inheritdoc cref="WriteAsync(Func{TWriter, bool}, Action{TWriter}?, CancellationToken)" path="/param"/>
    public Task<bool> WriteDelayedAsync(Func<TWriter, bool> work, CancellationToken cancellation) => WriteAsync(new Piece(work, null, synced: false, cancellation), cancellation);

    /// <summary>Writes what still waits, then closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            while (_writing)
            {
                Monitor.Wait(_gate);
            }
        }

        writer.Dispose();
    }

    private Task<bool> WriteAsync(Piece piece, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellation);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_waiting.Count >= MaxWaiting)
            {
                throw new InvalidOperationException($"More than {MaxWaiting} writes wait for {writer.File.Path}.");
            }

            _waiting.Enqueue(piece);
            if (_writing)
            {
                return piece.Answer.Task;
            }

            _writing = true;
        }

        WriteWhatWaits();
        return piece.Answer.Task;
    }

    /// <summary>One group; those that came meanwhile are written by another thread, so that this one gets on with its own caller.</summary>
    private void WriteWhatWaits()
    {
        WriteGroup(TakeGroup());
        lock (_gate)
        {
            _writing = _waiting.Count > 0;
            if (!_writing)
            {
                Monitor.PulseAll(_gate);
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(static commits => commits.WriteWhatWaits(), this, preferLocal: false);
    }

    /// <summary>Everything that waits now, up to <see cref="MaxGroup"/>, without those that were cancelled.</summary>
    private List<Piece> TakeGroup()
    {
        List<Piece> group = [];
        lock (_gate)
        {
            while (group.Count < MaxGroup && _waiting.TryDequeue(out Piece? piece))
            {
                group.Add(piece);
            }
        }

        group.RemoveAll(piece => piece.Cancelled());
        return group;
    }

    private void WriteGroup(List<Piece> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        try
        {
            writer.Sync(group.Exists(piece => piece.Synced));
            writer.Begin.Execute();
            foreach (Piece piece in group)
            {
                piece.Run(writer);
            }

            writer.Commit.Execute();
        }
        catch (Exception failure)
        {
            // Nobody in the group may believe in a commit that the disk did not confirm.
            RollBack();
            group.ForEach(piece => piece.Answer.TrySetException(failure));
            return;
        }

        group.ForEach(piece => piece.Conclude(writer));
    }

    private void RollBack()
    {
        if (!writer.File.InTransaction)
        {
            return;
        }

        try
        {
            writer.File.Execute("ROLLBACK");
        }
        catch (SqliteFailure)
        {
            // The transaction stays open, every later group fails at its BEGIN, and the callers hear it.
        }
    }

    private sealed class Piece(Func<TWriter, bool> work, Action<TWriter>? afterwards, bool synced, CancellationToken cancellation)
    {
        private bool _result;
        private Exception? _failure;

        public bool Synced => synced;

        public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Cancelled() => cancellation.IsCancellationRequested && Answer.TrySetCanceled(cancellation);

        public void Run(TWriter writer)
        {
            writer.Savepoint.Execute();
            try
            {
                _result = work(writer);
            }
            catch (Exception failure) when (writer.File.InTransaction)
            {
                _failure = failure;
            }

            if (!_result || _failure is not null)
            {
                writer.BackToSavepoint.Execute();
            }

            writer.Release.Execute();
        }

        public void Conclude(TWriter writer)
        {
            if (_failure is null)
            {
                Finish(writer);
            }
            else
            {
                Answer.TrySetException(_failure);
            }
        }

        private void Finish(TWriter writer)
        {
            try
            {
                afterwards?.Invoke(writer);
                Answer.TrySetResult(_result);
            }
            catch (Exception failure)
            {
                Answer.TrySetException(failure);
            }
        }
    }
}
