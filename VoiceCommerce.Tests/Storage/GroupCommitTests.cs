using FluentAssertions;
using VoiceCommerce.Functions.Storage.Sqlite;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

/// <summary>Who waits for the disk, in a real file. SQLite's levels (sqlite.org, "PRAGMA synchronous"): 1 leaves the log of a commit to the system, 2 waits for the disk.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private const long Left = 1;
    private const long Awaited = 2;

    private readonly TemporaryDirectory directory = new();
    private readonly GroupCommit<Rows> commits;

    public GroupCommitTests()
    {
        SqliteFile file = SqliteFile.Open(directory.File("group.db"));
        file.Execute("CREATE TABLE rows (number INTEGER PRIMARY KEY)");
        commits = new(new Rows(file));
    }

    public void Dispose()
    {
        commits.Dispose();
        directory.Dispose();
    }

    [Fact]
    public async Task Only_who_asks_for_it_does_not_wait_for_the_disk()
    {
        (await WriteAsync()).Should().Be(Awaited);
        (await WriteDelayedAsync()).Should().Be(Left);
        (await WriteDelayedAsync()).Should().Be(Left);
        (await WriteAsync()).Should().Be(Awaited);
    }

    [Fact]
    public async Task Who_waits_takes_those_along_that_come_together_with_it()
    {
        using ManualResetEventSlim begun = new();
        using ManualResetEventSlim go = new();
        Task<bool> first = Task.Run(() => commits.WriteDelayedAsync(_ =>
        {
            begun.Set();
            return go.Wait(TimeSpan.FromSeconds(30));
        }, default));
        begun.Wait();
        Task<long>[] behind = [WriteDelayedAsync(), WriteAsync(), WriteDelayedAsync()];
        go.Set();
        (await first).Should().BeTrue();
        (await Task.WhenAll(behind)).Should().OnlyContain(level => level == Awaited);
    }

    [Fact]
    public async Task What_need_not_wait_is_there_for_every_other_connection_at_once()
    {
        await WriteDelayedAsync();
        using SqliteFile other = SqliteFile.Open(directory.File("group.db"));
        other.Number("SELECT COUNT(*) FROM rows").Should().Be(1);
    }

    [Fact]
    public async Task What_failed_has_no_say_in_how_the_next_one_is_written()
    {
        await commits.Invoking(them => them.WriteDelayedAsync(_ => throw new InvalidOperationException("broken"), default)).Should().ThrowAsync<InvalidOperationException>();
        (await WriteAsync()).Should().Be(Awaited);
    }

    private async Task<long> WriteAsync()
    {
        long level = 0;
        (await commits.WriteAsync(rows => rows.Add(out level), null, default)).Should().BeTrue();
        return level;
    }

    private async Task<long> WriteDelayedAsync()
    {
        long level = 0;
        (await commits.WriteDelayedAsync(rows => rows.Add(out level), default)).Should().BeTrue();
        return level;
    }

    private sealed class Rows(SqliteFile file) : Writer(file)
    {
        public bool Add(out long level)
        {
            File.Execute("INSERT INTO rows DEFAULT VALUES");
            level = File.Number("PRAGMA synchronous");
            return true;
        }
    }
}
