using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public sealed class SqliteHouseholdStoreTests : HouseholdStoreContract
{
    private readonly TemporaryDirectory _directory = new();

    private static HabitQuery NoHabits => new HabitQuery.None();

    protected override IHouseholdStore Open() => new SqliteHouseholdStore(_directory.Path);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _directory.Dispose();
    }

    [Fact]
    public async Task No_byte_of_an_erased_household_is_left_in_the_files()
    {
        for (int number = 0; number < 60; number++)
        {
            await Fill($"home-{number}", $"canary{number:000}");
        }

        for (int number = 0; number < 60; number += 2)
        {
            _directory.Holds($"canary{number:000}").Should().BeTrue();
            await Archive.EraseAsync(HouseholdId.From($"home-{number}")!, null, default);
            _directory.Holds($"canary{number:000}").Should().BeFalse();
        }

        _directory.Holds("canary001").Should().BeTrue();
    }

    [Fact]
    public void The_erasure_knows_every_table_that_knows_households()
    {
        _ = Store;
        HouseholdWriter.Erased.Should().BeEquivalentTo(SqliteTexts.In(
            _directory.File("households.db"),
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND (name = 'households' OR name IN (SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE c.name = 'household'))"));
    }

    [Fact]
    public void Every_commit_is_synced_to_the_disk()
    {
        _ = Store;
        using SqliteFile file = HouseholdSchema.Current.Open(_directory.File("households.db"));
        file.Number("PRAGMA synchronous").Should().Be(2);
        file.Number("PRAGMA secure_delete").Should().Be(2); // FAST: an erasure rewrites the file anyway.
        file.Number("PRAGMA foreign_keys").Should().Be(1);
    }

    [Fact]
    public async Task Turns_older_than_two_days_are_forgotten_a_few_at_a_time()
    {
        for (int turn = 0; turn < 20; turn++)
        {
            await Remember(turn, An.Evening);
        }

        for (int turn = 20; turn < 30; turn++)
        {
            await Remember(turn, An.Evening.AddHours(49));
            Count("turns").Should().BeLessThanOrEqualTo(Math.Max(turn - 19, 20 + ((turn - 19) * (1 - SqliteHouseholdStore.MaxForgotten))));
        }

        Count("turns").Should().Be(10);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(_directory.File("households.db"), new string('x', 5_000));
        Opening().Should().Throw<DatabaseRefusedException>().WithMessage("*households.db is refused: it is damaged*");
    }

    [Fact]
    public async Task A_file_whose_pages_were_overwritten_is_refused()
    {
        await Fill("home-1", "canary");
        ((IDisposable)Store).Dispose();
        using (FileStream file = File.OpenWrite(_directory.File("households.db")))
        {
            file.Position = 100;
            file.Write(new byte[4_096]);
        }

        Opening().Should().Throw<DatabaseRefusedException>();
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused()
    {
        await Fill("home-1", "canary");
        ((IDisposable)Store).Dispose();
        using (FileStream file = File.OpenWrite(_directory.File("households.db")))
        {
            file.SetLength(700);
        }

        Opening().Should().Throw<DatabaseRefusedException>();
    }

    [Fact]
    public void A_file_of_a_newer_schema_is_refused()
    {
        ((IDisposable)Store).Dispose();
        int newer = HouseholdSchema.Current.Version + 1;
        Execute($"PRAGMA user_version = {newer}");
        Opening().Should().Throw<DatabaseRefusedException>().WithMessage($"*schema version {newer}*Run the newer program*");
    }

    [Fact]
    public void A_file_of_another_program_is_refused()
    {
        Execute("CREATE TABLE recipes(name TEXT)");
        Opening().Should().Throw<DatabaseRefusedException>().WithMessage("*another program*");
    }

    [Fact]
    public async Task A_corrupt_household_is_an_error_that_names_it_and_the_others_go_on()
    {
        await Fill("home-1", "canary");
        await Fill("home-2", "canary");
        Execute("UPDATE households SET document = substr(document, 1, 90) WHERE id = 'home-1'");
        Func<Task> load = () => Store.LoadAsync(HouseholdId.From("home-1")!, null, NoHabits, default);
        (await load.Should().ThrowAsync<CorruptDocumentException>()).Which.Document.Should().Be("household home-1");
        (await Store.LoadAsync(HouseholdId.From("home-2")!, null, NoHabits, default)).Should().NotBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task A_notice_that_cannot_be_read_is_named_once_and_the_others_are_listed(int most)
    {
        INoticeOutbox outbox = (INoticeOutbox)Store;
        HouseholdId home = HouseholdId.From("home-1")!;
        Notice[] notices = [A.Notice("order-0001"), A.Notice("order-0002"), A.Notice("order-0003")];
        await Store.CommitAsync(new HouseholdCommit { Record = An.Home("home-1"), ExpectedVersion = 0, Notices = notices, At = An.Evening }, default);
        foreach (QueuedNotice queued in (await outbox.ListNoticesAsync(home, null, 9, default)).Items)
        {
            await outbox.ReplaceAsync(queued, queued.Buried(An.Evening), default);
        }

        Execute("UPDATE notices SET document = 'x' WHERE id = 'order-0002.OrderPlaced'");
        foreach (Func<string?, Task<Page<QueuedNotice>>> list in (Func<string?, Task<Page<QueuedNotice>>>[])
            [after => outbox.ListNoticesAsync(home, after, most, default), after => outbox.ListDeadNoticesAsync(after, most, default)])
        {
            List<string> named = [];
            List<string> listed = [];
            for (Page<QueuedNotice>? page = await list(null); page is not null; page = page.Next is null ? null : await list(page.Next))
            {
                named.AddRange(page.Unreadable);
                listed.AddRange(page.Items.Select(queued => queued.Notice.Order.Value));
            }

            (string.Join(' ', named), string.Join(' ', listed.Order(StringComparer.Ordinal))).Should().Be(("order-0002.OrderPlaced", "order-0001 order-0003"));
        }
    }

    [Fact]
    public async Task A_newer_household_document_is_refused_and_not_overwritten_by_reading()
    {
        await Fill("home-1", "canary");
        Execute("""UPDATE households SET document = '{"v":99,"d":{}}'""");
        Func<Task> load = () => Store.LoadAsync(HouseholdId.From("home-1")!, null, NoHabits, default);
        await load.Should().ThrowAsync<NewerDocumentException>();
    }

    [Fact]
    public async Task A_commit_that_meets_a_corrupt_habit_fails_alone_and_whole()
    {
        await Fill("home-1", "canary");
        Execute("UPDATE habits SET document = 'x'");
        Func<Task> buy = () => Fill("home-1", "canary", version: 1);
        await buy.Should().ThrowAsync<CorruptDocumentException>();
        (await Store.LoadAsync(HouseholdId.From("home-1")!, null, NoHabits, default))!.Version.Should().Be(1);
        await Fill("home-2", "canary");
    }

    [Fact]
    public async Task When_the_disk_does_not_take_the_commit_every_caller_of_the_group_hears_it()
    {
        await Fill("home-0", "canary");
        using SqliteFile other = SqliteFile.Open(_directory.File("households.db"));
        Execute("CREATE TRIGGER full BEFORE INSERT ON households WHEN NEW.id LIKE 'full-%' BEGIN SELECT RAISE(ROLLBACK, 'disk full'); END");
        Task[] commits = [.. Enumerable.Range(0, 8).Select(number => Fill($"{(number == 4 ? "full" : "home")}-{number + 1}", "canary"))];
        int told = 0;
        for (int number = 0; number < commits.Length; number++)
        {
            bool failed = await commits[number].ContinueWith(commit => commit.IsFaulted, TaskScheduler.Default);
            string home = $"{(number == 4 ? "full" : "home")}-{number + 1}";
            (await Store.LoadAsync(HouseholdId.From(home)!, null, NoHabits, default) is null).Should().Be(failed);
            told += failed ? 1 : 0;
        }

        told.Should().BeGreaterThan(0);
        await Fill("home-after", "canary");
    }

    [Fact]
    public async Task Two_processes_on_one_file_never_both_win_a_version()
    {
        using SqliteHouseholdStore second = new(_directory.Path);
        await Fill("home-1", "canary");
        for (int version = 1; version < 20; version++)
        {
            HouseholdCommit commit = new() { Record = An.Home("home-1"), ExpectedVersion = version, At = An.Evening };
            bool[] won = await Task.WhenAll(Store.CommitAsync(commit, default), second.CommitAsync(commit, default));
            won.Count(one => one).Should().Be(1);
        }
    }

    [Fact]
    public async Task A_closed_store_takes_nothing_more()
    {
        ((IDisposable)Store).Dispose();
        Func<Task> commit = () => Fill("home-1", "canary");
        await commit.Should().ThrowAsync<ObjectDisposedException>();
        Func<Task> load = () => Store.LoadAsync(HouseholdId.From("home-1")!, null, NoHabits, default);
        await load.Should().ThrowAsync<ObjectDisposedException>();
    }

    private Action Opening() => () => new SqliteHouseholdStore(_directory.Path).Dispose();

    private async Task Fill(string home, string canary, long version = 0)
    {
        HouseholdCommit commit = new()
        {
            Record = An.Home(home, linked: $"{canary}-user") with { Dialogues = [new() { Ref = DialogueRef.From("d")!, State = new Core.Conversation.DialogueState.Idle(), LastTurnAt = An.Evening, LastSpeech = [canary, new string('y', home.Length * 300)] }] },
            ExpectedVersion = version,
            At = An.Evening,
            Turn = (TurnId.From($"t-{version}")!, new TurnMemory.Answered(System.Text.Encoding.UTF8.GetBytes($"{canary} {new string('z', 3_000)}"))),
            Orders = [An.Order($"ord-{home}-{canary}", home, name: canary)],
            Bought = [.. Enumerable.Range(0, 9).Select(day => An.Purchase($"{canary} milk", daysAgo: day + ((int)version * 100), source: $"{canary}-{day}-{version}"))],
            Audit = [new(An.Evening, Core.Conversation.AuditEvent.Offered, canary, null, null, [])],
            Notices = [A.Notice($"ord-{home}-{canary}", home) with { Letter = new(canary, $"{canary} {new string('n', 700)}") }],
        };
        (await Store.CommitAsync(commit, default)).Should().BeTrue();
    }

    private async Task Remember(int turn, DateTimeOffset at) => (await Store.CommitAsync(
        new()
        {
            Record = An.Home("home-1"),
            ExpectedVersion = turn,
            At = at,
            Turn = (TurnId.From($"t-{turn}")!, new TurnMemory.Answered(new byte[9])),
        },
        default)).Should().BeTrue();

    private long Count(string table)
    {
        using SqliteFile file = SqliteFile.Open(_directory.File("households.db"));
        return file.Number($"SELECT COUNT(*) FROM {table}");
    }

    private void Execute(string sql)
    {
        using SqliteFile file = SqliteFile.Open(_directory.File("households.db"));
        file.Execute(sql);
    }
}
