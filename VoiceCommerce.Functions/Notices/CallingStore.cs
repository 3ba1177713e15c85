using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Notices;

/// <summary>The household store, and a call to the courier after each commit that has something to tell.</summary>
internal sealed class CallingStore(IHouseholdStore store, Action call) : IHouseholdStore
{
    public Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation) =>
        store.LoadAsync(household, turn, habits, cancellation);

    public async Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation)
    {
        bool committed = await store.CommitAsync(commit, cancellation);
        if (committed && commit.Notices.Count > 0)
        {
            call();
        }

        return committed;
    }

    public Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation) =>
        store.FindDueAsync(now, after, most, cancellation);

    public Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation) => store.ForgetTurnsAsync(before, most, cancellation);

    public Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation) => store.FindLinkedAsync(platformUserId, cancellation);
}
