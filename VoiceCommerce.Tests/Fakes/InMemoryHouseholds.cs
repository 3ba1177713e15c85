using System.Globalization;
using System.Runtime.CompilerServices;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.Fakes;

/// <summary>
/// Homes without a disk, with the port's promises: a commit happens whole or not at all, only over the version that was loaded, a turn is remembered with its
/// commit, and a purchase counts once however often its source comes again.
/// </summary>
internal sealed partial class InMemoryHouseholds : IHouseholdStore, IHouseholdArchive, ISweepLease
{
    private readonly Lock gate = new();
    private readonly Dictionary<HouseholdId, HouseholdPartition> homes = [];
    private readonly Dictionary<HouseholdId, HouseholdPartition> synced = []; // Of those that a loss of power would set back.
    private int loads;
    private (string Holder, DateTimeOffset Until) lease = ("", DateTimeOffset.MinValue);

    /// <summary>Runs before a commit is judged, so that a test can let somebody else win the race.</summary>
    public Func<HouseholdCommit, Task>? BeforeCommit { get; set; }

    /// <summary>Commits that were tried, the lost ones too.</summary>
    public int Commits { get; private set; }

    public int Loads => Volatile.Read(ref loads);

    /// <summary>The rows as they are now; null when there is no such home.</summary>
    public HouseholdPartition? this[HouseholdId household]
    {
        get
        {
            lock (gate)
            {
                return homes.GetValueOrDefault(household);
            }
        }
    }

    public Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Interlocked.Increment(ref loads);
        HouseholdPartition? home = this[household];
        TurnMemory? seen = turn is null ? null : home?.Turns.GetValueOrDefault(turn);
        return Task.FromResult(home is null ? null : new LoadedHousehold(home.Record, home.Version, home.Answer(habits), seen));
    }

    public async Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await (BeforeCommit?.Invoke(commit) ?? Task.CompletedTask);
        HouseholdId household = commit.Record.Household.Id;
        lock (gate)
        {
            Commits++;
            HouseholdPartition? home = homes.GetValueOrDefault(household);
            if ((home?.Version ?? 0) != commit.ExpectedVersion)
            {
                return false;
            }

            if (!commit.DelayedDurability)
            {
                synced.Clear(); // As in one file: whoever waits for the disk takes all others along.
            }
            else if (home is not null)
            {
                synced.TryAdd(household, home);
            }

            homes[household] = (home ?? new HouseholdPartition(commit.Record, 0)).After(commit);
            return true;
        }
    }

    /// <summary>Whether the answer of this turn is kept.</summary>
    public bool Remembers(TurnId turn)
    {
        lock (gate)
        {
            return homes.Values.Any(home => home.Turns.GetValueOrDefault(turn) is TurnMemory.Answered);
        }
    }

    /// <summary>How often the power failed so far. What was under way to the disk before never arrives there.</summary>
    public int PowerCuts { get; private set; }

    /// <summary>What no commit waited for the disk with is gone.</summary>
    public void LosePower()
    {
        lock (gate)
        {
            PowerCuts++;
            foreach ((HouseholdId household, HouseholdPartition before) in synced)
            {
                homes[household] = before;
            }

            synced.Clear();
        }
    }

    public Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation)
    {
        IEnumerable<DueOrder> due = EveryOrder().Where(order => order.Due <= now).Select(order => new DueOrder(order.Household, order.Id, order.Due!.Value))
            .OrderBy(order => order.Due).ThenBy(order => order.Order.Value, StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<DueOrder>>([.. due
            .Where(order => after is null || (order.Due, string.CompareOrdinal(order.Order.Value, after.Order.Value)).CompareTo((after.Due, 0)) > 0).Take(most)]);
    }

    public Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation) => Task.FromResult(0);

    public Task<bool> TryTakeAsync(string holder, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (lease.Until > now && lease.Until <= now + ISweepLease.Longest && lease.Holder != holder)
            {
                return Task.FromResult(false);
            }

            lease = (holder, now + lifetime);
            return Task.FromResult(true);
        }
    }

    public Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(homes.Values.FirstOrDefault(home => home.Record.Household.Linked?.PlatformUserId == platformUserId)?.Record.Household.Id);
        }
    }

    public Task<IReadOnlyList<HouseholdId>> ListHouseholdsAsync(HouseholdId? after, int most, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<HouseholdId>>(
                [.. homes.Keys.Where(home => after is null || string.CompareOrdinal(home.Value, after.Value) > 0).OrderBy(home => home.Value, StringComparer.Ordinal).Take(Math.Clamp(most, 1, IHouseholdArchive.MaxPage))]);
        }
    }

    public Task<Order?> FindOrderAsync(OrderId order, CancellationToken cancellation) =>
        Task.FromResult(EveryOrder().FirstOrDefault(known => known.Id == order));

    public Task<Page<Order>> ListOrdersAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, IHouseholdArchive.MaxPage);
        IEnumerable<Order> newestFirst = EveryOrder().OrderByDescending(order => order.At).ThenByDescending(order => order.Id.Value, StringComparer.Ordinal);
        Order[] rest = [.. newestFirst.SkipWhile(order => after is not null && order.Id.Value != after).Skip(after is null ? 0 : 1)
            .Where(order => (household is null || order.Household == household) && (state is null || order.State == state))];
        return Task.FromResult(new Page<Order>([.. rest.Take(most)], rest.Length > most ? rest[most - 1].Id.Value : null));
    }

    public Task<Page<AuditEntry>> ListAuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, IHouseholdArchive.MaxPage);
        IReadOnlyList<AuditEntry> trail = this[household]?.Audit ?? [];
        int end = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? Math.Min(place, trail.Count) : trail.Count;
        int start = Math.Max(0, end - most);
        AuditEntry[] newestFirst = [.. trail.Skip(start).Take(end - start).Reverse()];
        return Task.FromResult(new Page<AuditEntry>(newestFirst, start == 0 ? null : start.ToString(CultureInfo.InvariantCulture)));
    }

    public async IAsyncEnumerable<Purchase> ReadPurchasesAsync(HouseholdId household, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (Purchase purchase in this[household]?.Purchases.Values.OrderBy(purchase => purchase.At) ?? Enumerable.Empty<Purchase>())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return purchase;
            await Task.Yield();
        }
    }

    public Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult((onlyAt is null || homes.GetValueOrDefault(household)?.Version == onlyAt) && homes.Remove(household));
        }
    }

    private Order[] EveryOrder()
    {
        lock (gate)
        {
            return [.. homes.Values.SelectMany(home => home.Orders.Values)];
        }
    }
}
