using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Payments;

/// <summary>
/// ledger.db, the sandbox's world: what the gateway and the desk answered to each key and when (<c>answers</c>), what came of it (<c>payments</c>, <c>desk</c>:
/// more than one row an order is what must never happen, so the tables do not forbid it), and how they shall misbehave (<c>behaviours</c>, one row a target).
/// </summary>
internal static class LedgerSchema
{
    // "VClg". Stored: another number is another program's file.
    private const int Application = 0x56436C67;

    public static readonly Schema Current = new(Application, """
        CREATE TABLE answers(target TEXT NOT NULL, order_id TEXT NOT NULL, terms TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY(target, order_id)) WITHOUT ROWID;
        CREATE TABLE payments(order_id TEXT PRIMARY KEY, state TEXT NOT NULL, amount TEXT);
        CREATE TABLE desk(order_id TEXT PRIMARY KEY, state TEXT NOT NULL, household TEXT);
        CREATE TABLE behaviours(target TEXT PRIMARY KEY, mode TEXT NOT NULL, remaining INTEGER NOT NULL) WITHOUT ROWID;
        """, """
        ALTER TABLE answers ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE payments RENAME TO payments_before;
        CREATE TABLE payments(id INTEGER PRIMARY KEY, order_id TEXT NOT NULL, state TEXT NOT NULL, amount TEXT);
        INSERT INTO payments(order_id, state, amount) SELECT order_id, state, amount FROM payments_before ORDER BY rowid;
        DROP TABLE payments_before;
        CREATE INDEX payments_of_order ON payments(order_id);
        ALTER TABLE desk RENAME TO desk_before;
        CREATE TABLE desk(id INTEGER PRIMARY KEY, order_id TEXT NOT NULL, state TEXT NOT NULL, household TEXT);
        INSERT INTO desk(order_id, state, household) SELECT order_id, state, household FROM desk_before ORDER BY rowid;
        DROP TABLE desk_before;
        CREATE INDEX desk_of_order ON desk(order_id);
        """);
}
