using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage;

/// <summary>Everything that the shop keeps, wherever that is: one store of the homes and one of the products, behind each of their ports.</summary>
internal sealed record ShopStores
{
    private const string SnapshotDirectory = "snapshots";

    public required IHouseholdStore Households { get; init; }

    public required IHouseholdArchive Archive { get; init; }

    public required ISweepLease Lease { get; init; }

    public required INoticeOutbox Outbox { get; init; }

    public required ICrowd Crowd { get; init; }

    public required ICatalogue Catalogue { get; init; }

    public required ICatalogueEditor Editor { get; init; }

    /// <param name="settings">Where it is.</param>
    /// <param name="clock">Of the catalogue's looks for a newer snapshot.</param>
    /// <param name="logs">For what goes wrong.</param>
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    /// <exception cref="Azure.RequestFailedException">The tables are not there and cannot be made, or the account does not answer.</exception>
    public static Task<ShopStores> OpenAsync(StorageSettings settings, TimeProvider clock, ILoggerFactory logs) => settings.Tables is { } tables
        ? InTablesAsync(tables, Path.Combine(settings.Path, SnapshotDirectory), clock, logs)
        : Task.FromResult(InFiles(settings.Path, logs));

    /// <summary>The sandbox's books, which stand for somebody else's: where the homes are, or in a file in <paramref name="apart"/>.</summary>
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    /// <exception cref="Azure.RequestFailedException">The table is not there and cannot be made, or the account does not answer.</exception>
    public static async Task<ILedgerStore> OpenSandboxAsync(StorageSettings settings, string? apart, TimeProvider clock, ILoggerFactory logs)
    {
        if (settings.Tables is not { } tables || apart is not null)
        {
            return new SqliteLedgerStore(apart ?? settings.Path);
        }

        TableServiceClient account = TablesAccount.Connect(tables, logs);
        return await PatientOpening.OpenAsync(() => TablesLedgerStore.OpenAsync(account, tables.Prefix, CancellationToken.None), clock, logs.CreateLogger<ShopStores>());
    }

    private static ShopStores InFiles(string directory, ILoggerFactory logs)
    {
        if (new FileInfo(Path.Combine(directory, SqliteHouseholdStore.FileName)) is not { Exists: true, Length: > 0 })
        {
            Log.BegunAnew(logs.CreateLogger<ShopStores>(), directory);
        }

        return Of(new SqliteHouseholdStore(directory), new SqliteCatalogue(directory), new SqliteCrowd(directory));
    }

    private static async Task<ShopStores> InTablesAsync(TablesSettings settings, string snapshots, TimeProvider clock, ILoggerFactory logs)
    {
        TableServiceClient account = TablesAccount.Connect(settings, logs);
        return Of(
            await OpenAsync(() => TablesHouseholdStore.OpenAsync(account, settings.Prefix, CancellationToken.None)),
            await OpenAsync(() => TablesCatalogue.OpenAsync(
                account.GetTableClient(settings.Prefix + "products"),
                TablesAccount.Blobs(settings, logs),
                snapshots,
                clock,
                logs.CreateLogger<TablesCatalogue>(),
                CancellationToken.None)),
            await OpenAsync(() => TablesCrowd.OpenAsync(account, settings.Prefix, CancellationToken.None)));

        Task<T> OpenAsync<T>(Func<Task<T>> open) => PatientOpening.OpenAsync(open, clock, logs.CreateLogger<ShopStores>());
    }

    private static ShopStores Of<THomes, TProducts>(THomes homes, TProducts products, ICrowd crowd)
        where THomes : IHouseholdStore, IHouseholdArchive, ISweepLease, INoticeOutbox
        where TProducts : ICatalogue, ICatalogueEditor => new()
        {
            Households = new SealingStore(homes),
            Archive = homes,
            Lease = homes,
            Outbox = homes,
            Crowd = crowd,
            Catalogue = products,
            Editor = products,
        };
}
