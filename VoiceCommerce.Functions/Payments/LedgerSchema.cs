using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Payments;

/// <summary>
/// ledger.db, the sandbox's world: what the gateway and the desk answered to each key (<c>answers</c>), what came of it (<c>payments</c>, <c>desk</c>),
/// and how they shall misbehave (<c>behaviours</c>, one row a target).
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
        """);
}
