using System.Runtime.CompilerServices;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>What other rules would have made of one home's past month.</summary>
/// <param name="Orders">Null where the amounts of the rules are of another currency than the home's.</param>
/// <param name="Whole">False where the home had more orders than are looked at.</param>
public sealed record HomeTrial(HouseholdId Household, IReadOnlyList<Rejudgement>? Orders, bool Whole)
{
    /// <summary>Why it could not be read; then nothing is said of its orders.</summary>
    public Exception? Failure { get; init; }
}

/// <summary>
/// Other rules over the past month of many homes, one home after the other: no more than one home's month is held at a time, however many there are. Nothing is changed
/// anywhere. A home that changes meanwhile is judged as it was read.
/// </summary>
public sealed class PolicyDryRun(IHouseholdStore store, IHouseholdArchive archive, TimeProvider clock)
{
    /// <summary>Of one call.</summary>
    public const int MaxHomes = IHouseholdArchive.MaxPage;

    /// <summary>Homes in the store's order; whoever reads may stop after any of them and go on behind it.</summary>
    /// <param name="change">The rules to try.</param>
    /// <param name="after">The last one of the call before; null begins with the first.</param>
    /// <param name="most">1 to <see cref="MaxHomes"/>; fewer come only where no more homes follow, or some were erased meanwhile.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<HomeTrial> RunAsync(PolicyChange change, HouseholdId? after, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach (HouseholdId id in await archive.ListHouseholdsAsync(after, most, cancellation))
        {
            yield return await TryAsync(change, id, now, cancellation);
        }
    }

    private async Task<HomeTrial> TryAsync(PolicyChange change, HouseholdId id, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await JudgeAsync(change, id, now, cancellation);
        }
#pragma warning disable CA1031 // One home that cannot be read must not keep the shop from all behind it; its trial says why.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new(id, [], true) { Failure = failure };
        }
    }

    private async Task<HomeTrial> JudgeAsync(PolicyChange change, HouseholdId id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await store.LoadAsync(id, null, new HabitQuery.None(), cancellation) is not { } loaded)
        {
            return new(id, [], true); // Erased meanwhile.
        }

        if (change.ApplyTo(loaded.Record.Household) is not { } rules)
        {
            return new(id, null, true);
        }

        PastMonth month = await PastMonth.ReadAsync(archive, id, now, cancellation);
        return new(id, [.. month.Orders.Select(past => Rejudging.Judge(past, rules))], month.Whole);
    }
}
