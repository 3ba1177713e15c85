using System.Collections.Concurrent;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>What one sweep did.</summary>
/// <param name="Orders">How many were looked at.</param>
/// <param name="Failures">Those that broke; all others were settled as far as the outside world let them.</param>
public sealed record SweepReport(int Orders, IReadOnlyList<SweepFailure> Failures);

/// <summary>One order that could not be settled because something broke; it will be tried again.</summary>
public sealed record SweepFailure(DueOrder Due, Exception Failure);

/// <summary>
/// Settles everything that is due, in all homes: batch after batch until nothing is left or its time is nearly over. One instance sweeps at a time; one that is killed
/// leaves nothing behind but a lease that runs out.
/// </summary>
/// <param name="store">Lists what is due.</param>
/// <param name="lease">Says whether another instance is at it.</param>
/// <param name="settler">Settles one order.</param>
/// <param name="clock">What is due is due when the sweep begins.</param>
/// <param name="holder">Names this running instance; no other one has the same.</param>
public sealed class Sweep(IHouseholdStore store, ISweepLease lease, Settler settler, TimeProvider clock, string holder)
{
    /// <summary>The timer strikes each minute and waits for a sweep that takes longer; the host kills the process after five.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(3);

    /// <summary>Taken anew before each batch. Where a batch takes longer, another instance may begin too, which does no harm.</summary>
    public static readonly TimeSpan LeaseLifetime = TimeSpan.FromSeconds(30);

    /// <summary>Orders of one batch.</summary>
    public const int BatchSize = 64;

    /// <summary>Orders that are asked for at the same time: what stalls costs its patience, and those behind it should not wait for that.</summary>
    public const int AtOnce = 32;

    /// <summary>Old turns that are forgotten at once, and how often.</summary>
    private const int ForgottenAtOnce = 500;
    private const int MaxForgettings = 20;

    /// <summary>Nothing was looked at when another instance sweeps.</summary>
    public async Task<SweepReport> RunAsync(CancellationToken cancellation)
    {
        long begun = clock.GetTimestamp();
        if (!await HoldsAsync(LeaseLifetime, cancellation))
        {
            return new(0, []);
        }

        try
        {
            SweepReport report = await SettleAsync(begun, cancellation);
            await ForgetTurnsAsync(begun, cancellation);
            return report;
        }
        finally
        {
            await HoldsAsync(TimeSpan.Zero, CancellationToken.None); // Given back.
        }
    }

    private async Task<SweepReport> SettleAsync(long begun, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        ConcurrentQueue<SweepFailure> failures = [];
        int orders = 0;
        DueOrder? last = null;
        do
        {
            // Forward from the last one, whatever became of it: no order is looked at twice, and none that cannot be settled stands in the way.
            IReadOnlyList<DueOrder> batch = await store.FindDueAsync(now, last, BatchSize, cancellation);
            if (batch.Count == 0)
            {
                break;
            }

            ConcurrentQueue<DueOrder> waiting = new(batch);
            await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, batch.Count)).Select(_ => WorkAsync(waiting, failures, begun, cancellation)));
            orders += batch.Count - waiting.Count;
            last = batch[^1];
        }
        while (HasTime(begun) && await HoldsAsync(LeaseLifetime, cancellation));
        return new(orders, [.. failures]);
    }

    private async Task WorkAsync(ConcurrentQueue<DueOrder> waiting, ConcurrentQueue<SweepFailure> failures, long begun, CancellationToken cancellation)
    {
        while (HasTime(begun) && waiting.TryDequeue(out DueOrder? due))
        {
            try
            {
                await settler.SettleAsync(due.Household, due.Order, cancellation);
            }
#pragma warning disable CA1031 // One order that cannot be settled must not keep the others from it; the report names it.
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                failures.Enqueue(new(due, failure));
            }
        }
    }

    private async Task ForgetTurnsAsync(long begun, CancellationToken cancellation)
    {
        DateTimeOffset before = clock.GetUtcNow() - IHouseholdStore.TurnLifetime;
        for (int times = 0; times < MaxForgettings && HasTime(begun); times++)
        {
            if (await store.ForgetTurnsAsync(before, ForgottenAtOnce, cancellation) < ForgottenAtOnce)
            {
                return;
            }
        }
    }

    private bool HasTime(long begun) => clock.GetElapsedTime(begun) < Budget;

    private Task<bool> HoldsAsync(TimeSpan lifetime, CancellationToken cancellation) => lease.TryTakeAsync(holder, clock.GetUtcNow(), lifetime, cancellation);
}
