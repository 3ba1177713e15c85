using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>An answer at the moment at which it became durable, with everything that it can be held against.</summary>
/// <param name="Heard">What is said.</param>
/// <param name="Pending">The order that this turn had committed before; null when there is none.</param>
/// <param name="Commit">The commit that carries the answer.</param>
/// <param name="Home">The home right after it.</param>
internal sealed record Said(Heard Heard, OrderId? Pending, HouseholdCommit Commit, HouseholdPartition Home, Bank Bank, Warehouse Warehouse)
{
    /// <summary>The order on the card.</summary>
    public Order? Shown => Heard.Order is { } id ? Home.Orders.GetValueOrDefault(id) : null;

    public Order? Finished => Pending is { } id ? Home.Orders.GetValueOrDefault(id) : null;

    public bool IsReserved(Order order) => Bank.Payments.GetValueOrDefault(order.Id) is { Authorised.Count: 1, Voided: false };

    public bool IsCharged(Order order) => Bank.Payments.GetValueOrDefault(order.Id) is { Captured: > 0 };

    public bool IsAtDesk(Order order) => Warehouse.Parcels.GetValueOrDefault(order.Id) is { Stands: true };

    /// <summary>An order that the sentence can mean, because it names its product or does not say of what it is.</summary>
    public bool Any(string sentence, Func<Order, bool> fits) => Home.Orders.Values.Any(order =>
        (sentence.Contains(" latest order ", StringComparison.Ordinal) || sentence.Contains(order.Quote.Name.Value, StringComparison.Ordinal)) && fits(order));
}

/// <summary>What each sentence claims, written down a second time: against the books of the bank and of the desk, not against what the shop meant to say.</summary>
internal static class Truth
{
    private static readonly (string Says, Func<Said, string, bool> IsSo)[] Claims =
    [
        ("Done. ", (said, _) => said.Shown is { } order && Stands(order) && said.IsReserved(order) && said.IsAtDesk(order)),
        ("I have your order and I'm finishing it", (said, _) => said.Home.Record.Orders.Any(order => order.InDoubt)),
        ("the order couldn't be placed, and you haven't been charged", (said, _) => said.Finished is { } order && FellThrough(order) && !said.IsCharged(order)),
        ("OK, I haven't ordered anything", (said, _) => said.Commit.Orders.Count == 0),
        ("I've taken back the order", (said, _) => said.Shown is { State: OrderState.Undone } order && !said.IsCharged(order) && !said.IsReserved(order) && !said.IsAtDesk(order)),
        ("I'm taking that order back", (said, _) => said.Home.Record.Orders.Any(order => order.State == OrderState.Undoing || order.ReleaseTo == OrderState.Undone)),
        ("It's too late to take back", (said, sentence) => said.Any(sentence, order => Stands(order) && said.IsAtDesk(order))),
        ("is ordered already, once", (said, sentence) => said.Any(sentence, Stands)),
        ("is waiting for a guardian. Nothing is charged", (said, _) => said.Shown is { State: OrderState.Held } order && !said.IsReserved(order) && !said.IsCharged(order)),
        ("went through", (said, sentence) => said.Any(sentence, order => Stands(order) && said.IsAtDesk(order))),
        ("was taken back", (said, sentence) => said.Any(sentence, order => order.State == OrderState.Undone && !said.IsCharged(order))),
        ("couldn't be placed, and you weren't charged", (said, sentence) => said.Any(sentence, order => order.State == OrderState.Declined && !said.IsCharged(order))),
        ("in time, so it wasn't ordered", (said, sentence) => said.Any(sentence, order => order.State == OrderState.Expired && !said.IsAtDesk(order))),
        ("A guardian said no to", (said, sentence) => said.Any(sentence, order => order.State == OrderState.Refused && !said.IsAtDesk(order))),
        ("Shall I order it?", (said, _) => said.Commit.Orders.Count == 0),
        ("Shall I take back", (said, _) => said.Commit.Orders.Count == 0),
        ("OK, that order stands", (said, _) => said.Commit.Orders.Count == 0),
    ];

    public static IEnumerable<string> Lies(Said said) =>
        from sentence in said.Heard.Sentences
        from claim in Claims
        where sentence.Contains(claim.Says, StringComparison.Ordinal) && !claim.IsSo(said, sentence)
        select sentence;

    private static bool Stands(Order order) => order.State is OrderState.Placed or OrderState.Capturing or OrderState.Captured;

    private static bool FellThrough(Order order) => order.State == OrderState.Declined || order is { State: OrderState.Releasing, IsBeingTakenBack: false };
}
