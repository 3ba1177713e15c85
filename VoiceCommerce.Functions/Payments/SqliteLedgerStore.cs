using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Payments;

/// <summary>The sandbox's pages in one file, for one instance of the app.</summary>
internal sealed class SqliteLedgerStore : ILedgerStore
{
    private readonly GroupCommit<LedgerWriter> _writes;

    /// <param name="directory">Where ledger.db lies or will be made.</param>
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    public SqliteLedgerStore(string directory) => _writes = new(new LedgerWriter(LedgerSchema.Current.Open(Path.Combine(directory, "ledger.db"))));

    public Task CallAsync(OrderId order, Action<ILedgerPage> call, CancellationToken cancellation) => _writes.WriteAsync(
        writer =>
        {
            call(writer);
            return true;
        },
        null,
        cancellation);

    public void Dispose() => _writes.Dispose();
}
