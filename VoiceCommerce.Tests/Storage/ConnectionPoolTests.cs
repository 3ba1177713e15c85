using FluentAssertions;
using VoiceCommerce.Functions.Storage.Sqlite;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public sealed class ConnectionPoolTests
{
    private int _opened;
    private int _closed;

    [Fact]
    public async Task What_a_crowded_moment_opened_beyond_the_bound_is_given_back()
    {
        int most = ConnectionPool<Connection>.MaxIdle;
        using var pool = new ConnectionPool<Connection>(Open);

        await NestedAsync(pool, most + 3);

        _opened.Should().Be(most + 3, "a read never waits for a connection");
        _closed.Should().Be(3);
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

    private static int Close(ConnectionPool<Connection> pool)
    {
        pool.Dispose();
        return 0;
    }

    private Connection Open()
    {
        _opened++;
        return new(this);
    }

    private sealed class Connection(ConnectionPoolTests tests) : IDisposable
    {
        public void Dispose() => tests._closed++;
    }
}
