namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>crowd.db. Minutes are counted from year 1, instants are UTC ticks, rates are billionths of a home a minute.</summary>
internal static class CrowdSchema
{
    // "VCcr". Stored: another number is another program's file.
    private const int Application = 0x56436372;

    public static readonly Schema Current = new(Application, """
        CREATE TABLE marks(product TEXT NOT NULL, minute INTEGER NOT NULL, home TEXT NOT NULL, words TEXT, PRIMARY KEY(product, minute, home)) WITHOUT ROWID;
        CREATE INDEX marks_oldest ON marks(minute);
        CREATE TABLE rates(product TEXT PRIMARY KEY, billionths INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE bursts(product TEXT PRIMARY KEY, since INTEGER NOT NULL, last_seen INTEGER NOT NULL, homes INTEGER NOT NULL, threshold INTEGER NOT NULL,
            word TEXT, word_at INTEGER) WITHOUT ROWID;
        """);
}
