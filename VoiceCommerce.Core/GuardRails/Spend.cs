using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// Money held against a limit. Amounts of two currencies cannot be compared, which happens when a home has just changed its currency; what cannot
/// be compared counts as too much, so that a person looks at it.
/// </summary>
internal static class Spend
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>What these orders cost within the last seven days, this purchase included; null when they are in several currencies.</summary>
    public static Money? OfWeek(Attempt attempt, Func<Order, bool> counts)
    {
        Money[] amounts = [.. Earlier(attempt, Week).Where(order => order.Spends && counts(order)).Select(order => order.Total), attempt.Quote.Total];
        return Array.TrueForAll(amounts, amount => amount.Currency == attempt.Quote.Total.Currency) ? amounts.Aggregate((sum, amount) => sum + amount) : null;
    }

    /// <summary>Other orders that are younger than the window; exactly as old as it is outside.</summary>
    public static IEnumerable<Order> Earlier(Attempt attempt, TimeSpan window) =>
        attempt.RecentOrders.Where(order => order.Id != attempt.Quote.Id && order.At > attempt.Now - window);

    /// <summary>At the limit is still within it.</summary>
    public static bool IsOver(Money? amount, Money limit) => amount is null || amount.Currency != limit.Currency || amount > limit;

    public static string Spoken(Money? amount) => amount?.ToString() ?? "several currencies";
}
