using System.Text;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Documents;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

/// <summary>What every adapter of <see cref="IHouseholdStore"/> and <see cref="IHouseholdArchive"/> must do; derive from it and say how to open one.</summary>
public abstract partial class HouseholdStoreContract : IDisposable
{
    private const string Id = "home-1";

    private static readonly HouseholdId HomeId = HouseholdId.From(Id)!;
    private static readonly HabitQuery.None NoHabits = new();

    private readonly Lazy<IHouseholdStore> _store;

    protected HouseholdStoreContract() => _store = new(Open);

    protected IHouseholdStore Store => _store.Value;

    protected IHouseholdArchive Archive => (IHouseholdArchive)Store;

    /// <summary>A store over the test's own, at first empty place; it implements <see cref="IHouseholdArchive"/> too. The test disposes it.</summary>
    protected abstract IHouseholdStore Open();

    [Fact]
    public async Task A_household_that_nobody_stored_is_not_there() => (await Load()).Should().BeNull();

    [Fact]
    public async Task A_new_household_begins_with_version_1()
    {
        (await Commit(0)).Should().BeTrue();
        LoadedHousehold loaded = (await Load())!;
        loaded.Version.Should().Be(1);
        loaded.Record.Household.Id.Should().Be(HomeId);
        loaded.Habits.Should().BeEmpty();
        loaded.Seen.Should().BeNull();
    }

    [Fact]
    public async Task A_household_is_read_back_whole()
    {
        HouseholdRecord record = new RandomRecords(4).Household();
        await Store.CommitAsync(new() { Record = record, ExpectedVersion = 0, At = An.Evening }, default);
        LoadedHousehold loaded = (await Store.LoadAsync(record.Household.Id, null, NoHabits, default))!;
        Stored.Write(loaded.Record).Should().Equal(Stored.Write(record));
    }

    [Fact]
    public async Task Each_commit_moves_the_version_by_one()
    {
        for (int version = 0; version < 5; version++)
        {
            (await Commit(version)).Should().BeTrue();
        }

        (await Load())!.Version.Should().Be(5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public async Task A_commit_on_another_version_than_the_current_one_changes_nothing(long expected)
    {
        await Commit(0);
        await Commit(1);
        HouseholdCommit stale = At(expected, An.Home(Id, linked: "thief")) with
        {
            Orders = [An.Order("ord-stale-1", Id)],
            Bought = [An.Purchase("milk")],
            Audit = [Entry()],
            Turn = (Turn("t-1"), Answered("no")),
        };

        (await Store.CommitAsync(stale, default)).Should().BeFalse();

        LoadedHousehold loaded = (await Load("t-1", new HabitQuery.MostBought()))!;
        loaded.Version.Should().Be(2);
        loaded.Habits.Should().BeEmpty();
        loaded.Seen.Should().BeNull();
        (await Archive.FindOrderAsync(OrderId.From("ord-stale-1")!, default)).Should().BeNull();
        (await Archive.ListAuditAsync(HomeId, null, 9, default)).Items.Should().BeEmpty();
        (await Store.FindLinkedAsync("thief", default)).Should().BeNull();
    }

    [Fact]
    public async Task A_commit_that_expects_a_household_where_none_is_fails()
    {
        (await Commit(1)).Should().BeFalse();
        (await Load()).Should().BeNull();
    }

    [Fact]
    public async Task Of_64_commits_at_once_exactly_one_wins_each_version()
    {
        for (int version = 0; version < 5; version++)
        {
            int current = version;
            bool[] won = await Task.WhenAll(Enumerable.Range(0, 64).Select(racer => Task.Run(() => Store.CommitAsync(
                At(current, An.Home(Id)) with { Audit = [Entry($"racer-{racer}")] }, default))));
            won.Count(one => one).Should().Be(1);
        }

        (await Load())!.Version.Should().Be(5);
        (await Archive.ListAuditAsync(HomeId, null, 100, default)).Items.Should().HaveCount(5);
    }

    [Fact]
    public async Task Commits_of_many_households_at_once_all_succeed()
    {
        string[] homes = [.. Enumerable.Range(0, 64).Select(number => $"home-{number}")];
        bool[] made = await Task.WhenAll(homes.Select(home => Task.Run(() => Store.CommitAsync(At(0, An.Home(home)), default))));
        made.Should().AllBeEquivalentTo(true);
        foreach (string home in homes)
        {
            (await Store.LoadAsync(HouseholdId.From(home)!, null, NoHabits, default))!.Version.Should().Be(1);
        }
    }

    [Fact]
    public async Task Retrying_after_a_lost_race_loses_no_change()
    {
        await Commit(0);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            while (!await Store.CommitAsync(At((await Load())!.Version, An.Home(Id)) with { Audit = [Entry($"writer-{writer}")] }, default))
            {
            }
        })));
        (await Archive.ListAuditAsync(HomeId, null, 100, default)).Items.Select(entry => entry.By).Distinct(StringComparer.Ordinal).Should().HaveCount(16);
        (await Load())!.Version.Should().Be(17);
    }

    [Fact]
    public async Task A_commit_that_fails_takes_nobody_with_it()
    {
        await Store.CommitAsync(At(0, An.Home("other")) with { Orders = [An.Order("ord-taken-1", "other")] }, default);
        Task<bool>[] commits =
        [
            .. Enumerable.Range(0, 32).Select(number => Task.Run(() => Store.CommitAsync(
                number % 4 == 3
                    ? At(0, An.Home($"bad-{number}")) with { Orders = [An.Order("ord-taken-1", $"bad-{number}")] } // Somebody else's order.
                    : At(0, An.Home($"good-{number}")), default))),
        ];
        for (int number = 0; number < commits.Length; number++)
        {
            Func<Task<bool>> commit = () => commits[number];
            if (number % 4 == 3)
            {
                await commit.Should().ThrowAsync<InvalidOperationException>();
                (await Store.LoadAsync(HouseholdId.From($"bad-{number}")!, null, NoHabits, default)).Should().BeNull();
            }
            else
            {
                (await commit()).Should().BeTrue();
            }
        }

        (await Archive.FindOrderAsync(OrderId.From("ord-taken-1")!, default))!.Household.Value.Should().Be("other");
    }

    [Fact]
    public async Task A_commit_that_was_cancelled_before_it_began_changes_nothing()
    {
        Func<Task> commit = () => Store.CommitAsync(At(0, An.Home(Id)), new CancellationToken(canceled: true));
        await commit.Should().ThrowAsync<OperationCanceledException>();
        (await Load()).Should().BeNull();
    }

    [Fact]
    public async Task A_cancelled_commit_is_either_undone_and_cancelled_or_done_and_true()
    {
        await Commit(0);
        long expected = 1;
        for (int attempt = 0; attempt < 40; attempt++)
        {
            using CancellationTokenSource cancellation = new();
            Task<bool> commit = Task.Run(() => Store.CommitAsync(At(expected, An.Home(Id)), cancellation.Token));
            await cancellation.CancelAsync();
            bool done = await commit.ContinueWith(task => task.IsCompletedSuccessfully && task.Result, TaskScheduler.Default);
            expected += done ? 1 : 0;
            (await Load())!.Version.Should().Be(expected);
        }
    }

    [Fact]
    public async Task What_was_committed_is_there_after_reopening()
    {
        HouseholdCommit commit = At(0, An.Home(Id, linked: "user-1")) with
        {
            Turn = (Turn("t-1"), Answered("bytes")),
            Orders = [An.Order("ord-kept-1", Id, OrderState.Placing)],
            Bought = [An.Purchase("milk")],
            Audit = [Entry()],
        };
        await Store.CommitAsync(commit, default);
        (Store as IDisposable)?.Dispose();

        IHouseholdStore again = Open();
        try
        {
            LoadedHousehold loaded = (await again.LoadAsync(HomeId, Turn("t-1"), new HabitQuery.MostBought(), default))!;
            loaded.Version.Should().Be(1);
            loaded.Habits.Should().ContainSingle();
            Text(loaded.Seen).Should().Be("bytes");
            (await again.FindLinkedAsync("user-1", default)).Should().Be(HomeId);
            (await again.FindDueAsync(An.Evening, null, 9, default)).Should().ContainSingle();
        }
        finally
        {
            (again as IDisposable)?.Dispose();
        }
    }

    [Fact]
    public async Task Disposing_writes_what_still_waits()
    {
        Task<bool>[] commits = [.. Enumerable.Range(0, 50).Select(number => Store.CommitAsync(At(0, An.Home($"h-{number}")), default))];
        (Store as IDisposable)?.Dispose();
        (await Task.WhenAll(commits)).Should().AllBeEquivalentTo(true);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_store.IsValueCreated)
        {
            (_store.Value as IDisposable)?.Dispose();
        }
    }

    private static HouseholdCommit At(long version, HouseholdRecord record) => new() { Record = record, ExpectedVersion = version, At = An.Evening };

    private static TurnId Turn(string id) => TurnId.From(id)!;

    private static TurnMemory.Answered Answered(string reply) => new(Encoding.UTF8.GetBytes(reply));

    private static string? Text(TurnMemory? memory) => memory is TurnMemory.Answered answered ? Encoding.UTF8.GetString(answered.Reply.Span) : null;

    private static AuditEntry Entry(string by = "system", DateTimeOffset? at = null) => new(at ?? An.Evening, AuditEvent.Offered, by, null, null, []);

    private Task<bool> Commit(long version) => Store.CommitAsync(At(version, An.Home(Id)), default);

    private Task<LoadedHousehold?> Load(string? turn = null, HabitQuery? habits = null) =>
        Store.LoadAsync(HomeId, turn is null ? null : Turn(turn), habits ?? NoHabits, default);
}
