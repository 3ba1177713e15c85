using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

/// <summary>Files of older programs.</summary>
public sealed class SqliteSchemaTests : IDisposable
{
    private static readonly HabitQuery.None NoHabits = new();

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_file_of_any_older_schema_is_brought_up_to_date_and_keeps_what_it_has()
    {
        for (int version = 1; version < HouseholdSchema.Current.Version; version++)
        {
            using TemporaryDirectory old = new();
            Schema older = HouseholdSchema.Current with { Steps = [.. HouseholdSchema.Current.Steps.Take(version)] };
            using (SqliteFile file = older.Open(old.File("households.db")))
            using (Statement statement = file.Prepare("INSERT INTO households(id, version, document) VALUES('home-1', 7, ?)"))
            using (Rows rows = statement.Query().Bind(Stored.Write(An.Home("home-1"))))
            {
                rows.Run();
            }

            using SqliteHouseholdStore store = new(old.Path);
            (await store.LoadAsync(HouseholdId.From("home-1")!, null, NoHabits, default))!.Version.Should().Be(7);
            HouseholdCommit commit = new() { Record = An.Home("home-1"), ExpectedVersion = 7, Notices = [A.Notice()], At = An.Evening };
            (await store.CommitAsync(commit, default)).Should().BeTrue();
            (await store.FindDueNoticesAsync(An.Evening, 9, default)).Notices.Should().ContainSingle();
        }
    }

    [Fact]
    public async Task An_order_that_the_first_program_left_in_doubt_is_due()
    {
        using (SqliteFile old = Old(version: 1))
        using (Statement statement = old.Prepare("INSERT INTO orders(id, household, state, at, due, document) VALUES('ord-old-01', 'home-1', 'Placing', 5, 0, ?)"))
        using (Rows rows = statement.Query().Bind(Stored.Write(An.Order("ord-old-01", "home-1", OrderState.Placing))))
        {
            rows.Run();
        }

        using SqliteHouseholdStore store = new(_directory.Path);
        (await store.FindDueAsync(An.Evening, null, 9, default)).Should().ContainSingle().Which.Order.Value.Should().Be("ord-old-01");
        (await store.TryTakeAsync("a", An.Evening, TimeSpan.FromSeconds(9), default)).Should().BeTrue();
    }

    [Fact]
    public void An_old_file_and_a_new_one_end_with_the_same_tables()
    {
        Old(version: 1).Dispose();
        new SqliteHouseholdStore(_directory.Path).Dispose();
        using TemporaryDirectory other = new();
        new SqliteHouseholdStore(other.Path).Dispose();

        TablesOf(_directory.File("households.db")).Should().Equal(TablesOf(other.File("households.db")));
    }

    public void Dispose() => _directory.Dispose();

    private SqliteFile Old(int version) =>
        (HouseholdSchema.Current with { Steps = [.. HouseholdSchema.Current.Steps.Take(version)] }).Open(_directory.File("households.db"));

    private static List<string> TablesOf(string path) => SqliteTexts.In(
        path, "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_schema UNION ALL SELECT 'user_version ' || user_version FROM pragma_user_version ORDER BY 1");
}
