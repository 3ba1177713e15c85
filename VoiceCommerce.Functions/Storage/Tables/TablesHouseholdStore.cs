using System.Diagnostics;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The homes in Azure Table storage. A home is one partition: a load is one query, a commit is one transaction that replaces the home's row under the ETag that
/// was loaded. A commit with orders has one request more for each, before it: its entries, and those of its notices, in the index across homes, so that no
/// order in doubt is ever lost to the sweep. Further requests: a repeated turn reads its answer, but not what it waits for, which stands in the home; an import first reads the marks of the purchases that are there; a commit that links or unlinks
/// an account changes that account's entry; a home that this instance did not load itself is read before the commit.
/// </summary>
internal sealed class TablesHouseholdStore : IHouseholdStore, IHouseholdArchive, INoticeOutbox, ISweepLease
{
    private const int Attempts = 16; // Of one commit: each begins with more known of what stands there.

    private readonly TableClient _table;
    private readonly HouseholdPartition _homes;
    private readonly OrderIndex _orders;
    private readonly TablesOutbox _outbox;
    private readonly AccountIndex _accounts;
    private readonly HouseholdArchive _archive;
    private readonly HouseholdErasure _erasure;
    private readonly TablesSweepLease _lease;
    private readonly OldTurns _oldTurns;
    private readonly RecentSnapshots _recent = new();

    private TablesHouseholdStore(TableClient households, TableClient index)
    {
        _table = households;
        _homes = new(households);
        StaleEntries stale = new(index);
        _orders = new(index, _homes, stale);
        _outbox = new(households, index, _homes, stale);
        _accounts = new(index, _homes);
        _archive = new(_homes, _orders);
        _erasure = new(households, _homes, _orders, _outbox, _accounts);
        _lease = new(index);
        _oldTurns = new(households, index, _homes);
    }

    /// <summary>Makes its two tables where they are not there yet.</summary>
    /// <param name="service">Of the account.</param>
    /// <param name="prefix">Of the tables' names: 1 to 40 letters and digits, a letter first.</param>
    /// <param name="cancellation">Of the making.</param>
    public static async Task<TablesHouseholdStore> OpenAsync(TableServiceClient service, string prefix, CancellationToken cancellation)
    {
        TableClient households = service.GetTableClient(prefix + "Households"); // Stored: renaming needs a migration.
        TableClient index = service.GetTableClient(prefix + "Index"); // Stored: renaming needs a migration.
        await Task.WhenAll(households.CreateIfNotExistsAsync(cancellation), index.CreateIfNotExistsAsync(cancellation));
        return new(households, index);
    }

    public async Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation)
    {
        for (int attempt = 0; ; attempt++)
        {
            if (await _homes.ReadAsync(household, cancellation) is not { } home)
            {
                _recent.Forget(household);
                return null;
            }

            RecentTurn? known = turn is null ? null : home.Turns.Find(turn);
            TurnMemory? seen = known is null ? null : known.Pending ?? await _homes.TurnAsync(household, known.Mark, cancellation);
            if (known is null || seen is not null)
            {
                _recent.Remember(household, home);
                return new(home.Record, home.Version, home.Habits.Answer(habits), seen);
            }

            if (attempt == Attempts)
            {
                throw new Documents.CorruptDocumentException($"turn {household}/{known.Mark}", "its answer is gone.");
            }
        }
    }

    /// <exception cref="TableWriteUnknownException">No answer came, and it could not be found out whether the commit stands; it may still come to.</exception>
    /// <exception cref="TableLimitException">It does not fit one transaction: 100 rows or 4 MiB. Ten thousand products of a home do, and so do ten thousand purchases of an import.</exception>
    public async Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        HouseholdId household = commit.Record.Household.Id;
        if (commit.Orders.FirstOrDefault(order => order.Household != household) is { } alien)
        {
            throw new ArgumentException($"Order {alien.Id} is of another household than the commit.", nameof(commit));
        }

        if (commit.Notices.FirstOrDefault(notice => notice.Household != household) is { } astray)
        {
            throw new ArgumentException($"Notice {astray.Id} is of another household than the commit.", nameof(commit));
        }

        HouseholdSnapshot? before = _recent.Find(household, commit.ExpectedVersion) ?? await _homes.ReadAsync(household, cancellation);
        if ((before?.Version ?? 0) != commit.ExpectedVersion || (commit.Turn is { } turn && before?.Turns.Find(turn.Turn) is { Answered: true }))
        {
            return false;
        }

        PurchaseHistory? history = PurchaseChanges.SpeakForThemselves(commit, before?.Habits ?? HabitShelves.None)
            ? null
            : before is null ? PurchaseHistory.Empty : await HistoryAsync(commit, cancellation);
        // From here on nobody's patience ends it: half a commit is none, and a whole one must be known to be one.
        bool done = await WriteAsync(commit, before, history);
        _recent.Forget(household);
        if (done)
        {
            await LeaveAsync(commit, before?.Record.Household.Linked?.PlatformUserId);
        }

        return done;
    }

    public Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation) =>
        _orders.DueAsync(now, after, most, cancellation);

    /// <summary>A home that goes on talking forgets by itself too, in the commits of its later turns.</summary>
    public Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation) => _oldTurns.ForgetAsync(before, most, cancellation);

    public Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation) => _accounts.FindAsync(platformUserId, cancellation);

    public Task<IReadOnlyList<HouseholdId>> ListHouseholdsAsync(HouseholdId? after, int most, CancellationToken cancellation) => _archive.HouseholdsAsync(after, most, cancellation);

    public Task<Order?> FindOrderAsync(OrderId order, CancellationToken cancellation) => _archive.FindAsync(order, cancellation);

    public Task<Page<Order>> ListOrdersAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation) =>
        _archive.ListAsync(household, state, after, most, cancellation);

    public Task<Page<AuditEntry>> ListAuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation) =>
        _archive.AuditAsync(household, after, most, cancellation);

    public IAsyncEnumerable<Purchase> ReadPurchasesAsync(HouseholdId household, CancellationToken cancellation) => _archive.PurchasesAsync(household, cancellation);

    public Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation)
    {
        _recent.Forget(household);
        return _erasure.EraseAsync(household, onlyAt, cancellation);
    }

    public Task<DueNotices> FindDueNoticesAsync(DateTimeOffset now, int most, CancellationToken cancellation) =>
        _outbox.FindDueAsync(now, most, cancellation);

    public Task<bool> ReplaceAsync(QueuedNotice known, QueuedNotice after, CancellationToken cancellation) => _outbox.ReplaceAsync(known, after, cancellation);

    public Task RemoveAsync(Notice notice, CancellationToken cancellation) => _outbox.RemoveAsync(notice, cancellation);

    public Task<Page<QueuedNotice>> ListDeadNoticesAsync(string? after, int most, CancellationToken cancellation) => _outbox.ListDeadAsync(after, most, cancellation);

    public Task<Page<QueuedNotice>> ListNoticesAsync(HouseholdId household, string? after, int most, CancellationToken cancellation) =>
        _outbox.ListAsync(household, after, most, cancellation);

    public Task<bool> TryTakeAsync(string holder, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation) =>
        _lease.TryTakeAsync(holder, now, lifetime, cancellation);

    private Task<PurchaseHistory> HistoryAsync(HouseholdCommit commit, CancellationToken cancellation) =>
        _homes.HistoryAsync(commit.Record.Household.Id, commit.Unbought.SelectMany(order => order.Purchases()), cancellation);

    /// <summary>False when somebody else committed.</summary>
    private async Task<bool> WriteAsync(HouseholdCommit commit, HouseholdSnapshot? before, PurchaseHistory? history)
    {
        long announced = await AnnounceAsync(commit, before);
        HashSet<string> without = new(StringComparer.Ordinal);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            IReadOnlyList<PlannedWrite> plan = CommitPlan.Of(commit, before, history, without);
            if (Stopwatch.GetElapsedTime(announced) > StaleEntries.Patience / 2)
            {
                announced = await AnnounceAsync(commit, before); // The sweep may have taken the entries away meanwhile.
            }

            try
            {
                await _table.SubmitTransactionAsync(plan.Select(write => write.Action), CancellationToken.None);
                return true;
            }
            catch (TableTransactionFailedException refused) when (refused.FailedTransactionActionIndex is { } at && at < plan.Count && IsForeseen(refused.Status))
            {
                switch (plan[at].Stake)
                {
                    case Stake.Home:
                        if (before is not null || !await FinishErasureAsync(commit.Record.Household.Id))
                        {
                            return false;
                        }

                        break;
                    case Stake.Purchases:
                        history = await HistoryAsync(commit, CancellationToken.None);
                        break;
                    case Stake.Notice or Stake.Forgotten:
                        without.Add(plan[at].Action.Entity.RowKey);
                        break;
                    default:
                        throw;
                }
            }
        }

        return false; // What it met kept changing, so somebody else committed.
    }

    private static bool IsForeseen(int status) =>
        status is StatusCodes.Status404NotFound or StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed;

    /// <summary>What must be found before the commit is there. When it was written, for <see cref="StaleEntries.Patience"/>.</summary>
    private async Task<long> AnnounceAsync(HouseholdCommit commit, HouseholdSnapshot? before)
    {
        long announced = Stopwatch.GetTimestamp();
        await _orders.AnnounceAsync(commit, before?.Record, CancellationToken.None);
        if (commit.Record.Household.Linked?.PlatformUserId is { } account && account != before?.Record.Household.Linked?.PlatformUserId)
        {
            await _accounts.AddAsync(account, commit.Record.Household.Id, CancellationToken.None);
        }

        return announced;
    }

    /// <summary>The account that the home has no more does not lead to it any longer. Should this be cut off, the home's own row still says so.</summary>
    private async Task LeaveAsync(HouseholdCommit commit, string? former)
    {
        if (former is not null && former != commit.Record.Household.Linked?.PlatformUserId)
        {
            await _accounts.RemoveAsync(former, commit.Record.Household.Id, CancellationToken.None);
        }
    }

    /// <summary>False when there is a home; true when there was only what an erasure had left, or nothing any more.</summary>
    private async Task<bool> FinishErasureAsync(HouseholdId household)
    {
        await _erasure.FinishAsync(household);
        return await _homes.HomeAsync(household, CancellationToken.None) is null;
    }
}
