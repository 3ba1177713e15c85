using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Functions.Storage.Tables.Client;
using VoiceCommerce.Tests.Storage.Tables;

namespace VoiceCommerce.Tests.Storage;

/// <summary>Homes in a real store, and how often it really was read and written.</summary>
internal abstract class CountedHomes : IDisposable
{
    /// <param name="store">"sqlite" or "tables".</param>
    /// <param name="azurite">For the tables.</param>
    public static async Task<CountedHomes> InAsync(string store, AzuriteServer azurite) =>
        store == "sqlite" ? new InSqlite() : new InTables(azurite, await StoreInAzurite.OpenAsync(azurite));

    /// <summary>One more store over the same homes. Who opened it disposes it.</summary>
    public abstract Task<IHouseholdStore> OpenAsync();

    /// <summary>In a file: loads, each of which is one read transaction, and transactions in the write-ahead log. In tables: requests to the service that read, and that write.</summary>
    public abstract Task<(int Reads, int Writes)> OfAsync(Func<Task> work);

    /// <summary>How many bytes one load of this home moves; null where nobody knows.</summary>
    public abstract Task<long?> BytesOfAsync(HouseholdId home);

    public abstract void Dispose();

    private sealed class InSqlite : CountedHomes
    {
        private readonly TemporaryDirectory directory = new();
        private int loads;

        public override Task<IHouseholdStore> OpenAsync() => Task.FromResult<IHouseholdStore>(new CountedLoads(new SqliteHouseholdStore(directory.Path), this));

        public override async Task<(int Reads, int Writes)> OfAsync(Func<Task> work)
        {
            string database = directory.File("households.db");
            WriteAheadLog.Empty(database);
            int before = loads;
            await work();
            return (loads - before, WriteAheadLog.Transactions(database));
        }

        public override Task<long?> BytesOfAsync(HouseholdId home) => Task.FromResult<long?>(null);

        public override void Dispose() => directory.Dispose();

        private sealed class CountedLoads(SqliteHouseholdStore store, InSqlite homes) : IHouseholdStore, IDisposable
        {
            public Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation)
            {
                Interlocked.Increment(ref homes.loads);
                return store.LoadAsync(household, turn, habits, cancellation);
            }

            public Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation) => store.CommitAsync(commit, cancellation);

            public Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation) =>
                store.FindDueAsync(now, after, most, cancellation);

            public Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation) => store.ForgetTurnsAsync(before, most, cancellation);

            public Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation) => store.FindLinkedAsync(platformUserId, cancellation);

            public void Dispose() => store.Dispose();
        }
    }

    private sealed class InTables(AzuriteServer azurite, StoreInAzurite azure) : CountedHomes
    {
        private readonly List<StoreInAzurite> further = [];

        public override async Task<IHouseholdStore> OpenAsync()
        {
            further.Add(await StoreInAzurite.OpenAsync(azurite, azure));
            return further[^1].Store;
        }

        public override async Task<(int Reads, int Writes)> OfAsync(Func<Task> work)
        {
            (int requests, int writes) = Sums();
            await work();
            (int after, int written) = Sums();
            return (after - requests - (written - writes), written - writes);
        }

        public override async Task<long?> BytesOfAsync(HouseholdId home) =>
            (await StoreInAzurite.RowsAsync(azure.Households, "a-")).Where(row => row.PartitionKey == home.Value).Sum(row => (long)TableLimits.SizeOf(row));

        public override void Dispose()
        {
            further.ForEach(store => store.Dispose());
            azure.Dispose();
        }

        private (int Requests, int Writes) Sums() => (further.Sum(store => store.Count.Requests), further.Sum(store => store.Count.Writes));
    }
}
