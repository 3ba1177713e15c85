using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>The writing connection of households.db: what one commit, or one erasure, changes in its rows.</summary>
internal sealed class HouseholdWriter : Writer
{
    private const int LogAttempts = 3; // Each waits for the busy time-out.

    private readonly Statement _insert;
    private readonly Statement _updateSameLink;
    private readonly Statement _updateNewLink;
    private readonly Statement _unlink;
    private readonly Statement _link;
    private readonly Statement _remember;
    private readonly Statement _forgetOld;
    private readonly Statement _forget;
    private readonly Statement _lease;
    private readonly Statement _order;
    private readonly Statement _audit;
    private readonly HabitWriter _habits;
    private readonly Statement _isAt;
    private readonly Statement[] _erase;

    public HouseholdWriter(SqliteFile file)
        : base(file)
    {
        _insert = Prepare("INSERT OR IGNORE INTO households(id, version, linked, document) VALUES(?1, ?2 + 1, ?3, ?4)");
        _updateSameLink = Prepare("UPDATE households SET version = ?2 + 1, document = ?4 WHERE id = ?1 AND version = ?2 AND linked IS ?3");
        _updateNewLink = Prepare("UPDATE households SET version = ?2 + 1, linked = ?3, document = ?4 WHERE id = ?1 AND version = ?2");
        _unlink = Prepare("DELETE FROM links WHERE household = ?");
        _link = Prepare("INSERT INTO links(platform_user, household) VALUES(?, ?) ON CONFLICT DO UPDATE SET household = excluded.household");
        _remember = Prepare("""
            INSERT INTO turns(household, turn, at, order_id, dialogue, answer) VALUES(?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET at = excluded.at, order_id = excluded.order_id, dialogue = excluded.dialogue, answer = excluded.answer
            WHERE turns.answer IS NULL
            """);
        // The limit is no parameter: SQLite looks at a bound limit when it plans, and would plan anew for every turn.
        _forgetOld = Prepare($"DELETE FROM turns WHERE rowid IN (SELECT rowid FROM turns WHERE at < ? ORDER BY at LIMIT {SqliteHouseholdStore.MaxForgotten})");
        _forget = Prepare("DELETE FROM turns WHERE rowid IN (SELECT rowid FROM turns WHERE at < ? ORDER BY at LIMIT ?)");
        _lease = Prepare("""
            INSERT INTO leases(name, holder, until) VALUES('sweep', ?1, ?2)
            ON CONFLICT DO UPDATE SET holder = excluded.holder, until = excluded.until WHERE holder = excluded.holder OR until NOT BETWEEN ?3 + 1 AND ?4
            """);
        _order = Prepare("""
            INSERT INTO orders(id, household, state, at, due, document) VALUES(?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET state = excluded.state, at = excluded.at, due = excluded.due, document = excluded.document
            WHERE household = excluded.household
            """);
        _audit = Prepare("INSERT INTO audit(household, seq, document) SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2 FROM audit WHERE household = ?1");
        _habits = new(Prepare);
        Notices = new(Prepare);
        _isAt = Prepare("SELECT 1 FROM households WHERE id = ? AND version = ?");
        _erase = [.. Erased.Select(table => Prepare($"DELETE FROM {table} WHERE {(table is "households" ? "id" : "household")} = ?"))];
    }

    // Every table of the schema that knows households; a test holds it.
    public static IReadOnlyList<string> Erased { get; } = ["households", "habits", "habit_keys", "turns", "orders", "audit", "purchases", "links", "notices"];

    public NoticeWriter Notices { get; }

    /// <summary>False when the version moved on or the turn was answered already; the caller's savepoint then takes everything back.</summary>
    public bool Apply(PreparedCommit commit)
    {
        if (!ReplaceHousehold(commit) || !RememberTurn(commit))
        {
            return false;
        }

        foreach (PreparedOrder order in commit.Orders)
        {
            Put(order);
        }

        foreach (byte[] entry in commit.Audit)
        {
            using Rows rows = _audit.Query().Bind(commit.Household).Bind(entry);
            rows.Run();
        }

        _habits.Apply(commit);
        Notices.Apply(commit);
        return true;
    }

    /// <summary>False when there was nothing, or another version than <paramref name="onlyAt"/>.</summary>
    public bool Erase(HouseholdId household, long? onlyAt)
    {
        if (onlyAt is { } version && !IsAt(household, version))
        {
            return false;
        }

        int erased = 0;
        foreach (Statement statement in _erase)
        {
            using Rows rows = statement.Query().Bind(household.Value);
            erased += rows.Run();
        }

        return erased > 0;
    }

    /// <summary>How many turns that were answered before are gone now.</summary>
    public int ForgetTurns(DateTimeOffset before, int most)
    {
        using Rows rows = _forget.Query().Bind(before.UtcTicks).Bind(most);
        return rows.Run();
    }

    /// <summary>False when another holder has the lease.</summary>
    public bool TakeLease(string holder, DateTimeOffset now, TimeSpan lifetime)
    {
        using Rows rows = _lease.Query().Bind(holder).Bind((now + lifetime).UtcTicks).Bind(now.UtcTicks).Bind((now + ISweepLease.Longest).UtcTicks);
        return rows.Run() > 0;
    }

    private bool IsAt(HouseholdId household, long version)
    {
        using Rows rows = _isAt.Query().Bind(household.Value).Bind(version);
        return rows.Next();
    }

    /// <summary>
    /// Leaves no byte of what was deleted in the files. SQLite overwrites freed cells and pages, but not the gaps that a page keeps when its cells move
    /// to a neighbour, so the file is written anew: a second or two a gigabyte, in which turns wait. Then the log is moved into it and cut to nothing.
    /// </summary>
    /// <exception cref="IOException">Somebody still reads old pages of the log.</exception>
    public void Scrub()
    {
        File.Execute("PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY;"); // The copy is as large as the file itself.
        for (int attempt = 0; attempt < LogAttempts; attempt++)
        {
            if (File.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0)
            {
                return;
            }
        }

        throw new IOException($"{File.Path}: the write-ahead log is in use and could not be emptied; erase again.");
    }

    /// <summary>False when the version moved on. Nearly every commit leaves the account link as it was, and is one statement.</summary>
    private bool ReplaceHousehold(PreparedCommit commit)
    {
        if (commit.ExpectedVersion == 0)
        {
            return Replace(_insert, commit) && Link(commit);
        }

        return Replace(_updateSameLink, commit) || (Replace(_updateNewLink, commit) && Link(commit));
    }

    private static bool Replace(Statement statement, PreparedCommit commit)
    {
        using Rows rows = statement.Query().Bind(commit.Household).Bind(commit.ExpectedVersion).Bind(commit.Linked).Bind(commit.Document);
        return rows.Run() > 0;
    }

    // Only a change is written: an account that went over to another household must not come back with this one's next turn.
    private bool Link(PreparedCommit commit)
    {
        using (Rows rows = _unlink.Query().Bind(commit.Household))
        {
            rows.Run();
        }

        if (commit.Linked is { } user)
        {
            using Rows rows = _link.Query().Bind(user).Bind(commit.Household);
            rows.Run();
        }

        return true;
    }

    private bool RememberTurn(PreparedCommit commit)
    {
        if (commit.Turn is not { } turn)
        {
            return true;
        }

        using (Rows rows = _remember.Query().Bind(commit.Household).Bind(turn.Id).Bind(commit.At.UtcTicks).Bind(turn.Order).Bind(turn.Dialogue))
        {
            if (turn.Answer is { } answer)
            {
                rows.Bind(answer.Span);
            }

            if (rows.Run() == 0)
            {
                return false; // It was answered already.
            }
        }

        using Rows old = _forgetOld.Query().Bind((commit.At - IHouseholdStore.TurnLifetime).UtcTicks);
        old.Run();
        return true;
    }

    private void Put(PreparedOrder order)
    {
        using Rows rows = _order.Query()
            .Bind(order.Id).Bind(order.Household).Bind(order.State).Bind(order.At.UtcTicks).Bind(order.Due?.UtcTicks).Bind(order.Document);
        rows.Run();
        if (File.Changes == 0)
        {
            throw new InvalidOperationException($"Order {order.Id} belongs to another household.");
        }
    }
}
