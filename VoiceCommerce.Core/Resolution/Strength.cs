using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Resolution;

/// <summary>How much a habit is one: how often and how recently.</summary>
internal static class Strength
{
    /// <summary>From about -4 (once, long ago) to 4 (each of the last days).</summary>
    public static double Of(Habit habit, DateTimeOffset now)
    {
        double bought = 0;
        for (int i = 0; i < habit.Recent.Count; i++)
        {
            bought += Math.Exp(-Days(habit.Recent[i].At, now) / Weights.PurchaseFadesAfterDays);
        }

        return (Weights.Purchase * bought) - (Weights.Staleness * Math.Log(1 + Days(habit.LastBought, now)));
    }

    // An import may bring a purchase from a clock that is ahead of ours.
    private static double Days(DateTimeOffset at, DateTimeOffset now) => Math.Max(0, (now - at).TotalDays);
}
