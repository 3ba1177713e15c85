using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>A change of one home by the merchant or a guardian, while the home goes on talking: a lost race is decided again from what the winner left.</summary>
public sealed class HouseholdChanges(IHouseholdStore store, TimeProvider clock)
{
    /// <summary>How often somebody else may commit in between.</summary>
    public const int MaxTries = 10;

    /// <summary>The answer of the last try: a commit that <paramref name="decide"/> asked for is durable when it is handed out.</summary>
    /// <param name="household">Need not exist.</param>
    /// <param name="decide">Pure: what to commit, if anything, and what to answer then.</param>
    /// <param name="cancellation">Nothing is changed when it fires in time.</param>
    /// <exception cref="ContentionException">The household was too busy; try again later.</exception>
    public async Task<T> MakeAsync<T>(
        HouseholdId household,
        Func<LoadedHousehold?, DateTimeOffset, (HouseholdCommit? Commit, T Answer)> decide,
        CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < MaxTries; attempt++)
        {
            LoadedHousehold? loaded = await store.LoadAsync(household, null, new HabitQuery.None(), cancellation);
            (HouseholdCommit? commit, T answer) = decide(loaded, clock.GetUtcNow());
            if (commit is null || await store.CommitAsync(commit, cancellation))
            {
                return answer;
            }
        }

        throw new ContentionException();
    }
}
