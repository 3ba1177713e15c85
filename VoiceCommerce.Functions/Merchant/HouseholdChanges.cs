using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Merchant;

/// <summary>A merchant's change of one home, while the home goes on talking: a lost race is decided again from what the winner left.</summary>
internal sealed class HouseholdChanges(IHouseholdStore store, TimeProvider clock)
{
    /// <summary>The answer of the last try: a commit that <paramref name="decide"/> asked for is durable when it is handed out.</summary>
    /// <param name="household">Need not exist.</param>
    /// <param name="decide">Pure: what to commit, if anything, and what to answer then.</param>
    /// <param name="cancellation">Nothing is changed when it fires in time.</param>
    public async Task<Answer> MakeAsync(
        HouseholdId household,
        Func<LoadedHousehold?, DateTimeOffset, (HouseholdCommit? Commit, Answer Answer)> decide,
        CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < MerchantLimits.CommitAttempts; attempt++)
        {
            LoadedHousehold? loaded = await store.LoadAsync(household, null, new HabitQuery.None(), cancellation);
            (HouseholdCommit? commit, Answer answer) = decide(loaded, clock.GetUtcNow());
            if (commit is null || await store.CommitAsync(commit, cancellation))
            {
                return answer;
            }
        }

        return Problems.Busy;
    }
}
