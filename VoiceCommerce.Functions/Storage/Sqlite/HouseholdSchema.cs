namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>households.db. Instants are UTC ticks, so that they compare exactly; a document is what <c>Documents.Stored</c> writes.</summary>
internal static class HouseholdSchema
{
    // "VCho". Stored: another number is another program's file.
    private const int Application = 0x5643686F;

    public static readonly Schema Current = new(Application, """
        CREATE TABLE households(id TEXT PRIMARY KEY, version INTEGER NOT NULL, linked TEXT, document BLOB NOT NULL);

        CREATE TABLE habits(household TEXT NOT NULL, product TEXT NOT NULL, count INTEGER NOT NULL, last_bought INTEGER NOT NULL,
            keys TEXT NOT NULL, document BLOB NOT NULL, PRIMARY KEY(household, product));
        CREATE INDEX habits_by_product ON habits(household, product, count, last_bought);
        CREATE INDEX habits_most_bought ON habits(household, count DESC, last_bought DESC);
        CREATE TABLE habit_keys(household TEXT NOT NULL, key TEXT NOT NULL, product TEXT NOT NULL, PRIMARY KEY(household, key, product)) WITHOUT ROWID;

        CREATE TABLE turns(household TEXT NOT NULL, turn TEXT NOT NULL, at INTEGER NOT NULL, order_id TEXT, dialogue TEXT, answer BLOB,
            PRIMARY KEY(household, turn));
        CREATE INDEX turns_oldest ON turns(at);

        CREATE TABLE orders(id TEXT PRIMARY KEY, household TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL, due INTEGER, document BLOB NOT NULL);
        CREATE INDEX orders_due ON orders(due) WHERE due IS NOT NULL;
        CREATE INDEX orders_newest ON orders(at, id);
        CREATE INDEX orders_of_household ON orders(household, at, id);
        CREATE INDEX orders_in_state ON orders(state, at, id);

        CREATE TABLE audit(household TEXT NOT NULL, seq INTEGER NOT NULL, document BLOB NOT NULL, PRIMARY KEY(household, seq)) WITHOUT ROWID;

        CREATE TABLE purchases(household TEXT NOT NULL, product TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL, document BLOB NOT NULL,
            PRIMARY KEY(household, product, source)) WITHOUT ROWID;
        CREATE INDEX purchases_oldest ON purchases(household, at);

        CREATE TABLE links(platform_user TEXT PRIMARY KEY, household TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX links_of_household ON links(household);
        """, """
        DROP INDEX orders_due;
        CREATE INDEX orders_due ON orders(due, id) WHERE due IS NOT NULL;
        CREATE TABLE leases(name TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
        """, """
        CREATE TABLE notices(id TEXT PRIMARY KEY, household TEXT NOT NULL, at INTEGER NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL, dead INTEGER NOT NULL,
            document BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX notices_due ON notices(due);
        CREATE INDEX notices_of_household ON notices(household, at, id);
        CREATE INDEX notices_dead ON notices(at, id) WHERE dead = 1;
        """);
}
