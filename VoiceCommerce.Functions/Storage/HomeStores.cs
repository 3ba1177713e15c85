using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Functions.Storage.Tables;

namespace VoiceCommerce.Functions.Storage;

/// <summary>The homes and what belongs to them, wherever they are kept: one store behind each of its ports.</summary>
internal sealed record HomeStores(IHouseholdStore Households, IHouseholdArchive Archive, ISweepLease Lease, INoticeOutbox Outbox)
{
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    /// <exception cref="Azure.RequestFailedException">The tables are not there and cannot be made, or the account does not answer.</exception>
    public static async Task<HomeStores> OpenAsync(StorageSettings settings, ILoggerFactory logs) => settings.Tables is { } tables
        ? Of(await TablesHouseholdStore.OpenAsync(TablesAccount.Connect(tables, logs), tables.Prefix, CancellationToken.None))
        : Of(new SqliteHouseholdStore(settings.Path));

    private static HomeStores Of<T>(T store)
        where T : IHouseholdStore, IHouseholdArchive, ISweepLease, INoticeOutbox => new(store, store, store, store);
}
