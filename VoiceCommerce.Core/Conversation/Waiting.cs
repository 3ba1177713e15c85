using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;

namespace VoiceCommerce.Core.Conversation;

/// <summary>One order that waits, as a guardian hears of it.</summary>
/// <param name="Buyer">Null when nobody of the home asked.</param>
/// <param name="Because">Why a guardian has to decide; empty where that is not known any more.</param>
public sealed record WaitingOrder(Order Order, DisplayName? Buyer, IReadOnlyList<Finding> Because);

/// <summary>The orders that wait for a guardian, and which of them somebody means.</summary>
internal static class Waiting
{
    /// <summary>Oldest first, which run out first.</summary>
    public static IReadOnlyList<WaitingOrder> At(HouseholdRecord record, DateTimeOffset now) =>
        [.. Held(record).Where(order => now < order.At + Order.HoldLifetime).Select(order => Of(record, order))];

    public static WaitingOrder Of(HouseholdRecord record, Order order) => new(
        order,
        record.Household.MemberWith(order.Buyer)?.Name,
        record.HoldReasons.FirstOrDefault(reasons => reasons.Order == order.Id)?.Findings ?? []);

    /// <summary>Those that fit the words best, by their products' names and by who asked, or by their place as they are told; all of them when nothing is said of which.</summary>
    public static IReadOnlyList<Order> Meant(HouseholdRecord record, Phrase? phrase, DateTimeOffset now)
    {
        Order[] held = [.. Held(record)];
        return phrase is null ? held
            : Place(phrase) is { } place && At(record, now).ElementAtOrDefault(place - 1) is { } told ? [told.Order] // What has run out is not told any more.
            : Naming.Readings(phrase).Select(words => Fitting(record, held, words)).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    // "The first one": the oldest is told first.
    private static int? Place(Phrase phrase)
    {
        SpokenWord[] words = [.. SpokenWords.Of(phrase.Text).Where(word => word.Key is not ("one" or "order"))];
        return SpokenNumbers.OrdinalAt(words, 0) is { } ordinal && ordinal.End == words.Length ? ordinal.Value : null;
    }

    private static IEnumerable<Order> Held(HouseholdRecord record) => record.Orders.Where(order => order.State == OrderState.Held).Reverse();

    private static IReadOnlyList<Order> Fitting(HouseholdRecord record, Order[] held, ProductWords words)
    {
        (Order Order, int Words)[] fits = [.. held.Select(order => (order, words.Stems.Count(Stems(record, order).Contains))).Where(fit => fit.Item2 > 0)];
        int most = fits.Select(fit => fit.Words).DefaultIfEmpty().Max();
        return [.. fits.Where(fit => fit.Words == most).Select(fit => fit.Order)];
    }

    private static HashSet<string> Stems(HouseholdRecord record, Order order) =>
        [.. order.Quote.Lines.SelectMany(line => ProductWords.StemsOf(line.Name)), .. Of(record, order).Buyer is { } buyer ? ProductWords.StemsOf(buyer) : []];
}
