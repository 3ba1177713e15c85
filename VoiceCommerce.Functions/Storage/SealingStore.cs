using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Storage;

/// <summary>The household store, whose every commit adds to the home's hash-chained audit trail. The version guards the chain as it guards the rest.</summary>
internal sealed class SealingStore(IHouseholdStore store) : IHouseholdStore
{
    public Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation) =>
        store.LoadAsync(household, turn, habits, cancellation);

    public Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation) =>
        store.CommitAsync(commit.Audit.Count == 0 ? commit : AuditChain.Seal(commit), cancellation);

    public Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation) =>
        store.FindDueAsync(now, after, most, cancellation);

    public Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation) => store.ForgetTurnsAsync(before, most, cancellation);

    public Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation) => store.FindLinkedAsync(platformUserId, cancellation);
}
