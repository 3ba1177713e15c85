using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>What came of the wish to be forgotten.</summary>
public abstract record ErasureOutcome
{
    private ErasureOutcome() { }

    public sealed record Erased : ErasureOutcome;

    public sealed record NotFound : ErasureOutcome;

    /// <summary>Nothing was erased: without the household nobody could take or give back what is reserved.</summary>
    public sealed record MoneyInFlight(Order Open) : ErasureOutcome;
}

/// <summary>Erases a home and everything of it, unless money of it is in flight. A home has ordered or is gone, never both.</summary>
public sealed class ErasureDesk(IHouseholdStore store, IHouseholdArchive archive)
{
    /// <exception cref="ContentionException">The household was too busy; try again later.</exception>
    public async Task<ErasureOutcome> EraseAsync(HouseholdId household, CancellationToken cancellation)
    {
        for (int tries = 0; tries < TurnHandler.MaxRaces; tries++)
        {
            LoadedHousehold? loaded = await store.LoadAsync(household, null, new HabitQuery.None(), cancellation);
            if (loaded?.Record.Orders.FirstOrDefault(IsOpen) is { } open)
            {
                return new ErasureOutcome.MoneyInFlight(open);
            }

            // Where there is no household any more, an erasure that was cut off is finished: its bytes are scrubbed.
            bool erased = await archive.EraseAsync(household, loaded?.Version, cancellation);
            if (erased || loaded is null)
            {
                return erased ? new ErasureOutcome.Erased() : new ErasureOutcome.NotFound();
            }
        }

        throw new ContentionException();
    }

    // A placed order is not in doubt, but its money is only reserved: without the household nobody would capture it.
    private static bool IsOpen(Order order) => order.InDoubt || order.State == OrderState.Placed;
}
