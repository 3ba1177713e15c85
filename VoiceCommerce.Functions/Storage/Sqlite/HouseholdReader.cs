using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>One reading connection with the statements of a turn; every load is one read transaction, so that its parts fit together.</summary>
internal sealed class HouseholdReader : IDisposable
{
    private readonly Statement _begin;
    private readonly Statement _end;
    private readonly Statement _household;
    private readonly Statement _turn;
    private readonly Statement _sharing;
    private readonly Statement _mostBought;
    private readonly Statement _lastBought;
    private readonly Statement _linked;
    private readonly Statement _due;

    public HouseholdReader(SqliteFile file)
    {
        File = file;
        // KiB. A turn reads some twenty pages by key, and the system keeps the file's pages anyway; each of the pool's readers would keep two megabytes of its own.
        file.Execute("PRAGMA cache_size = -256");
        _begin = file.Prepare("BEGIN");
        _end = file.Prepare("COMMIT");
        _household = file.Prepare("SELECT version, document FROM households WHERE id = ?");
        _turn = file.Prepare("SELECT answer, order_id, dialogue FROM turns WHERE household = ? AND turn = ?");
        // The keys come as one JSON array, so that one compiled statement serves any number of them. Documents are only fetched for the best.
        _sharing = file.Prepare($"""
            SELECT habits.document, habits.product
            FROM (SELECT h.rowid AS habit, found.shared AS shared, h.count AS count, h.last_bought AS last_bought
                  FROM (SELECT product, COUNT(*) AS shared FROM json_each(?2) AS wanted
                        CROSS JOIN habit_keys ON habit_keys.household = ?1 AND habit_keys.key = wanted.value GROUP BY product) AS found
                  CROSS JOIN habits AS h INDEXED BY habits_by_product ON h.household = ?1 AND h.product = found.product
                  ORDER BY found.shared DESC, h.count DESC, h.last_bought DESC LIMIT {HabitQuery.Max}) AS best
            CROSS JOIN habits ON habits.rowid = best.habit
            ORDER BY best.shared DESC, best.count DESC, best.last_bought DESC
            """);
        _mostBought = file.Prepare(
            $"SELECT document, product FROM habits WHERE household = ? ORDER BY count DESC, last_bought DESC LIMIT {HabitQuery.Max}");
        // Sorted in the index, and only the documents of the best are fetched.
        _lastBought = file.Prepare($"""
            SELECT habits.document, habits.product
            FROM (SELECT rowid AS habit, count, last_bought FROM habits INDEXED BY habits_by_product WHERE household = ?
                  ORDER BY last_bought DESC, count DESC LIMIT {HabitQuery.Max}) AS best
            CROSS JOIN habits ON habits.rowid = best.habit
            ORDER BY best.last_bought DESC, best.count DESC
            """);
        _linked = file.Prepare("SELECT household FROM links WHERE platform_user = ?");
        _due = file.Prepare("SELECT household, id, due FROM orders WHERE due <= ? AND (due, id) > (?, ?) ORDER BY due, id LIMIT ?");
    }

    public SqliteFile File { get; }

    public LoadedHousehold? Load(HouseholdId household, TurnId? turn, HabitQuery habits)
    {
        _begin.Execute();
        try
        {
            using Rows rows = _household.Query().Bind(household.Value);
            return rows.Next()
                ? new(Stored.ReadHousehold(rows.Blob(1), household.Value), rows.Long(0), Habits(household, habits), turn is null ? null : Seen(household, turn))
                : null;
        }
        finally
        {
            _end.Execute();
        }
    }

    public HouseholdId? Linked(string platformUserId)
    {
        using Rows rows = _linked.Query().Bind(platformUserId);
        return rows.Next() ? HouseholdId.From(rows.Text(0)) : null;
    }

    public IReadOnlyList<DueOrder> Due(DateTimeOffset now, DueOrder? after, int most)
    {
        List<DueOrder> due = [];
        using Rows rows = _due.Query().Bind(now.UtcTicks).Bind(after?.Due.UtcTicks ?? -1).Bind(after?.Order.Value ?? "").Bind(most);
        while (rows.Next())
        {
            due.Add(new(HouseholdId.From(rows.Text(0))!, OrderId.From(rows.Text(1))!, new(rows.Long(2), TimeSpan.Zero)));
        }

        return due;
    }

    public void Dispose()
    {
        foreach (Statement statement in (Statement[])[_begin, _end, _household, _turn, _sharing, _mostBought, _lastBought, _linked, _due])
        {
            statement.Dispose();
        }

        File.Dispose();
    }

    private TurnMemory? Seen(HouseholdId household, TurnId turn)
    {
        using Rows rows = _turn.Query().Bind(household.Value).Bind(turn.Value);
        return !rows.Next() ? null
            : !rows.IsNull(0) ? new TurnMemory.Answered(rows.Blob(0).ToArray())
            : new TurnMemory.Pending(OrderId.From(rows.Text(1))!, DialogueRef.From(rows.Text(2))!);
    }

    private List<Habit> Habits(HouseholdId household, HabitQuery query) => query switch
    {
        HabitQuery.Sharing { Keys.Count: > 0 } sharing => Habits(_sharing, household, KeyArray.Of(sharing.Keys)),
        HabitQuery.MostBought => Habits(_mostBought, household, null),
        HabitQuery.LastBought => Habits(_lastBought, household, null),
        _ => [],
    };

    private static List<Habit> Habits(Statement statement, HouseholdId household, string? keys)
    {
        List<Habit> habits = [];
        using Rows rows = statement.Query().Bind(household.Value);
        if (keys is not null)
        {
            rows.Bind(keys);
        }

        while (rows.Next())
        {
            habits.Add(Stored.ReadHabit(rows.Blob(0), $"{household.Value}/{rows.Text(1)}"));
        }

        return habits;
    }
}
