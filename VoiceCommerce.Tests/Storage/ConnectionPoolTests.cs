using FluentAssertions;
using VoiceCommerce.Functions.Storage.Sqlite;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public sealed class ConnectionPoolTests
{
    private int _opened;
    private int _closed;

    [Fact]
    public async Task More_reads_at_once_than_the_bound_wait_for_one_that_ends_and_open_nothing_more()
    {
        using var pool = new ConnectionPool<Connection>(Open);
        using ManualResetEventSlim go = new();
        Task<int>[] reading = await FilledAsync(pool, go);
        using CancellationTokenSource impatience = new();
        Task<int> patient = pool.Answer(_ => 2, default);
        Task<int> impatient = pool.Answer(_ => 3, impatience.Token);

        await impatience.CancelAsync();
        await FluentActions.Awaiting(() => impatient).Should().ThrowAsync<OperationCanceledException>();
        patient.IsCompleted.Should().BeFalse();
        go.Set();

        (await patient).Should().Be(2);
        (await Task.WhenAll(reading)).Should().AllBeEquivalentTo(1);
        _opened.Should().Be(ConnectionPool<Connection>.Most);
        _closed.Should().Be(0);
        await FilledAsync(pool, go); // Whoever gave up, and whoever waited, left its place.
        _opened.Should().Be(ConnectionPool<Connection>.Most);
    }

    [Fact]
    public void A_connection_that_cannot_be_opened_takes_no_place()
    {
        using var pool = new ConnectionPool<Connection>(() => throw new InvalidOperationException());

        for (int read = 0; read < 2 * ConnectionPool<Connection>.Most; read++)
        {
            pool.Answer(_ => 1, default).IsFaulted.Should().BeTrue("a read that has a place does not wait");
        }
    }

    [Fact]
    public async Task What_is_kept_serves_the_reads_that_follow()
    {
        using var pool = new ConnectionPool<Connection>(Open);

        await NestedAsync(pool, 2);
        await NestedAsync(pool, 2);

        _opened.Should().Be(2);
    }

    [Fact]
    public async Task A_closed_pool_keeps_nothing()
    {
        var pool = new ConnectionPool<Connection>(Open);

        await pool.Answer(_ => Close(pool), default);

        _closed.Should().Be(1, "the connection that was reading while the pool was closed comes back to be closed");
        await FluentActions.Awaiting(() => pool.Answer(_ => 1, default)).Should().ThrowAsync<ObjectDisposedException>();
    }

    /// <summary>So many reads at once, each begun while the one before it goes on.</summary>
    private static Task<int> NestedAsync(ConnectionPool<Connection> pool, int reads) =>
        pool.Answer(_ => reads > 1 ? NestedAsync(pool, reads - 1).GetAwaiter().GetResult() + 1 : 1, default);

    /// <summary>As many reads as there may be at once, each on a thread of its own until it may go on.</summary>
    private static async Task<Task<int>[]> FilledAsync(ConnectionPool<Connection> pool, ManualResetEventSlim go)
    {
        CountdownEvent begun = new(ConnectionPool<Connection>.Most);
        Task<int>[] reading = [.. Enumerable.Range(0, begun.InitialCount).Select(_ => Task.Factory.StartNew(() => pool.Answer(
            _ =>
            {
                begun.Signal();
                go.Wait();
                return 1;
            }, default), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap())];
        await Task.Run(begun.Wait);
        return reading;
    }

    private static int Close(ConnectionPool<Connection> pool)
    {
        pool.Dispose();
        return 0;
    }

    private Connection Open()
    {
        Interlocked.Increment(ref _opened);
        return new(this);
    }

    private sealed class Connection(ConnectionPoolTests tests) : IDisposable
    {
        public void Dispose() => tests._closed++;
    }
}
