namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>
/// All writes of one file, on one thread. Whatever waits is written in one transaction with one sync of the disk, each piece in a savepoint of its own,
/// so that a piece that fails takes nobody with it. A task completes only after the disk has its bytes.
/// </summary>
/// <typeparam name="TWriter">The statements that the pieces of work use; only the writing thread touches it.</typeparam>
internal sealed class GroupCommit<TWriter> : IDisposable
    where TWriter : Writer
{
    /// <summary>Far more than there are connections to wait on; beyond it something is broken, and a new piece is refused.</summary>
    public const int MaxWaiting = 4_096;

    /// <summary>The most pieces in one transaction, so that the first of them does not wait for long.</summary>
    public const int MaxGroup = 256;

    private readonly TWriter _writer;
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrived = new(initialState: false); // Unlike the slim ones it does not spin, and the cores have callers to run.
    private readonly Queue<Piece> _waiting = [];
    private bool _closed;

    public GroupCommit(TWriter writer, string name)
    {
        _writer = writer;
        _thread = new(Write) { IsBackground = true, Name = name };
        _thread.Start();
    }

    /// <summary>
    /// True when <paramref name="work"/> said so and its changes are durable; false when it said so, and nothing is changed. It is cancelled only while it has
    /// not begun; once it has, the answer is awaited, because a caller who left could not know it.
    /// </summary>
    /// <param name="work">Its changes, and whether they shall stand.</param>
    /// <param name="afterwards">What must happen on the same connection once the changes stand and before the task completes, outside any transaction.</param>
    /// <param name="cancellation">Heeded until the work begins.</param>
    public Task<bool> WriteAsync(Func<TWriter, bool> work, Action<TWriter>? afterwards, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellation);
        }

        Piece piece = new(work, afterwards, cancellation);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_waiting.Count >= MaxWaiting)
            {
                throw new InvalidOperationException($"More than {MaxWaiting} writes wait for {_writer.File.Path}.");
            }

            _waiting.Enqueue(piece);
            _arrived.Set();
        }

        return piece.Answer.Task;
    }

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
            _arrived.Set();
        }

        _thread.Join();
        _writer.Dispose();
        _arrived.Dispose();
    }

    private void Write()
    {
        while (TakeGroup() is { } group)
        {
            WriteGroup(group);
        }
    }

    /// <summary>Everything that waits now; null when closed and nothing is left.</summary>
    private List<Piece>? TakeGroup()
    {
        while (true)
        {
            _arrived.WaitOne();
            List<Piece> group = [];
            lock (_gate)
            {
                while (group.Count < MaxGroup && _waiting.TryDequeue(out Piece? piece))
                {
                    group.Add(piece);
                }

                if (group.Count == 0 && _closed)
                {
                    return null;
                }

                if (_waiting.Count > 0 || _closed)
                {
                    _arrived.Set(); // There is more to do after this group: other pieces, or to end.
                }
            }

            group.RemoveAll(piece => piece.Cancelled());
            if (group.Count > 0)
            {
                return group;
            }
        }
    }

    private void WriteGroup(List<Piece> group)
    {
        try
        {
            _writer.Begin.Execute();
            foreach (Piece piece in group)
            {
                piece.Run(_writer);
            }

            _writer.Commit.Execute();
        }
        catch (Exception failure)
        {
            // Nobody in the group may believe in a commit that the disk did not confirm.
            RollBack();
            group.ForEach(piece => piece.Answer.TrySetException(failure));
            return;
        }

        group.ForEach(piece => piece.Conclude(_writer));
    }

    private void RollBack()
    {
        if (!_writer.File.InTransaction)
        {
            return;
        }

        try
        {
            _writer.File.Execute("ROLLBACK");
        }
        catch (SqliteFailure)
        {
            // The transaction stays open, every later group fails at its BEGIN, and the callers hear it.
        }
    }

    private sealed class Piece(Func<TWriter, bool> work, Action<TWriter>? afterwards, CancellationToken cancellation)
    {
        private bool _result;
        private Exception? _failure;

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
