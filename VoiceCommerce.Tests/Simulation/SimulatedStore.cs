using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>The homes as one process reaches them. They outlive every process.</summary>
internal sealed class SimulatedStore(InMemoryHouseholds homes, History history, Wire wire) : IHouseholdStore, IHouseholdArchive, ISweepLease, INoticeOutbox
{
    public Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation) =>
        ReadAsync("load", () => homes.LoadAsync(household, turn, habits, CancellationToken.None), cancellation);

    public async Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation)
    {
        string orders = string.Concat(commit.Orders.Select(order => $" {order.Id}={order.State}"));
        return await BeforeThePowerFailsAsync($"commit {commit.Record.Household.Id} over {commit.ExpectedVersion}{orders}", () => Commit(commit), cancellation);
    }

    public Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation) =>
        ReadAsync("find due", () => homes.FindDueAsync(now, after, most, CancellationToken.None), cancellation);

    public Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation) =>
        ReadAsync("forget turns", () => homes.ForgetTurnsAsync(before, most, CancellationToken.None), cancellation);

    public Task<bool> TryTakeAsync(string holder, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation) =>
        wire.CallAsync($"lease for {lifetime.TotalSeconds} s", () => homes.TryTakeAsync(holder, now, lifetime, CancellationToken.None).Result, cancellation);

    public Task<DueNotices> FindDueNoticesAsync(DateTimeOffset now, int most, CancellationToken cancellation) =>
        ReadAsync("find notices", () => homes.FindDueNoticesAsync(now, most, CancellationToken.None), cancellation);

    public Task<bool> ReplaceAsync(QueuedNotice known, QueuedNotice after, CancellationToken cancellation) =>
        BeforeThePowerFailsAsync($"replace {after.Notice.Id}, attempt {after.Attempts}", () => homes.ReplaceAsync(known, after, CancellationToken.None).Result, cancellation);

    public Task RemoveAsync(Notice notice, CancellationToken cancellation) =>
        BeforeThePowerFailsAsync($"remove {notice.Id}", () => homes.RemoveAsync(notice, CancellationToken.None).IsCompletedSuccessfully, cancellation);

    public Task<Page<QueuedNotice>> ListDeadNoticesAsync(string? after, int most, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<QueuedNotice>> ListNoticesAsync(HouseholdId household, string? after, int most, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<HouseholdId>> ListHouseholdsAsync(HouseholdId? after, int most, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Order?> FindOrderAsync(OrderId order, CancellationToken cancellation) =>
        ReadAsync("find order", () => homes.FindOrderAsync(order, CancellationToken.None), cancellation);

    public Task<Page<Order>> ListOrdersAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Page<AuditEntry>> ListAuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<Purchase> ReadPurchasesAsync(HouseholdId household, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation) => throw new NotSupportedException();

    // A disk that its own machine writes to: what was on its way when the power failed never arrives, however late.
    private Task<bool> BeforeThePowerFailsAsync(string call, Func<bool> write, CancellationToken cancellation)
    {
        int cuts = homes.PowerCuts;
        return wire.CallAsync(call, () => homes.PowerCuts == cuts && write(), cancellation);
    }

    private bool Commit(HouseholdCommit commit)
    {
        HouseholdPartition? before = homes[commit.Record.Household.Id];
        bool done = homes.CommitAsync(commit, CancellationToken.None).Result;
        if (done)
        {
            history.Committed(commit, before);
        }

        return done;
    }

    private async Task<T> ReadAsync<T>(string call, Func<Task<T>> read, CancellationToken cancellation)
    {
        T found = default!;
        await wire.CallAsync(call, () =>
        {
            found = read().Result;
            return "";
        }, cancellation);
        return found;
    }
}

/// <summary>The shop's products as one process reaches them.</summary>
internal sealed class SimulatedCatalogue(InMemoryCatalogue catalogue, Wire wire) : ICatalogue
{
    public async Task<IReadOnlyList<Product>> GetAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = [];
        await wire.CallAsync("get products", () => (found = catalogue.GetAsync(products, CancellationToken.None).Result).Count, cancellation);
        return found;
    }

    public async Task<IReadOnlyList<Product>> SearchAsync(IReadOnlyList<string> words, string locale, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = [];
        await wire.CallAsync("search", () => (found = catalogue.SearchAsync(words, locale, CancellationToken.None).Result).Count, cancellation);
        return found;
    }

    public async Task<IReadOnlyList<CategoryPath>> CategoriesAsync(CategoryPath like, CancellationToken cancellation)
    {
        IReadOnlyList<CategoryPath> found = [];
        await wire.CallAsync("categories", () => (found = catalogue.CategoriesAsync(like, CancellationToken.None).Result).Count, cancellation);
        return found;
    }
}
