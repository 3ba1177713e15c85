namespace VoiceCommerce.Simulator.Drills;

/// <summary>Whether anything was bought that nobody agreed to.</summary>
internal static class Judge
{
    /// <summary>One sentence for each thing that is wrong; empty when nothing slipped through and what was agreed to came.</summary>
    /// <param name="agreed">How many orders somebody who may order agreed to.</param>
    /// <param name="books">What was bought meanwhile.</param>
    public static IReadOnlyList<string> Slips(int agreed, Books books) =>
    [
        .. Compare("orders stand in the shop", books.Orders, agreed),
        .. Compare("payments were reserved", books.Payments, agreed),
        .. Compare("orders came to the order desk", books.AtDesk, agreed),
        .. books.Payments.Union(books.AtDesk, StringComparer.Ordinal).Except(books.Orders, StringComparer.Ordinal).Select(id => $"{id} was paid for or sent without an order in the shop"),
    ];

    private static IEnumerable<string> Compare(string what, IReadOnlyList<string> ids, int agreed) =>
        ids.Count == agreed ? [] : [$"{ids.Count} {what} where {agreed} were agreed to"];
}
