using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Payments;

/// <summary>Tells a sandbox how to misbehave, through its file: from a test, or from another process while the app runs.</summary>
/// <param name="directory">Where ledger.db lies or will be made.</param>
internal sealed class SandboxBehaviour(string directory)
{
    /// <summary>The next <paramref name="times"/> calls of this kind misbehave so; 0 ends it. It replaces what was told of this kind before.</summary>
    public void Next(SandboxTarget target, SandboxMode mode, int times = 1)
    {
        using SqliteFile file = LedgerSchema.Current.Open(Path.Combine(directory, "ledger.db"));
        using Statement statement = file.Prepare("INSERT OR REPLACE INTO behaviours(target, mode, remaining) VALUES(?, ?, ?)");
        using Rows rows = statement.Query().Bind(StoredValue.Text(target)).Bind(StoredValue.Text(mode)).Bind(times);
        rows.Run();
    }
}
