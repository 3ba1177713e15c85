using System.Text.Json.Nodes;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Drills;

/// <summary>What was really bought: by the merchant's API, by the payment provider's ledger and by the order desk's. Ids of orders; never what the shop said.</summary>
/// <param name="Orders">Orders that got past the question, whatever became of them later.</param>
/// <param name="Held">Orders that wait for a guardian; nothing is paid for them.</param>
/// <param name="Payments">Orders for which money was ever reserved.</param>
/// <param name="AtDesk">Orders that ever came to the order desk.</param>
internal sealed record Books(IReadOnlyList<string> Orders, IReadOnlyList<string> Held, IReadOnlyList<string> Payments, IReadOnlyList<string> AtDesk)
{
    // Nothing but these was never agreed to by anybody.
    private static readonly string[] Unplaced = ["held", "expired", "refused"];

    public static async Task<Books> ReadAsync(Town town, IEnumerable<string> homes, CancellationToken cancellation)
    {
        List<JsonObject> orders = [];
        foreach (string home in homes)
        {
            orders.AddRange(await town.Merchant.OrdersAsync(home, cancellation));
        }

        SandboxBook ledger = new(town.StoragePath);
        return new(
            [.. orders.Where(order => !Unplaced.Contains(Text(order, "state"), StringComparer.Ordinal)).Select(order => Text(order, "id"))],
            [.. orders.Where(order => Text(order, "state") == "held").Select(order => Text(order, "id"))],
            [.. ledger.Authorisations().Select(payment => payment.Order)],
            [.. ledger.DeskOrders().Where(order => order.Household is not null).Select(order => order.Order)]);
    }

    /// <summary>What came since; both ledgers are one for all homes.</summary>
    public Books Since(Books before) => new(
        [.. Orders.Except(before.Orders, StringComparer.Ordinal)],
        [.. Held.Except(before.Held, StringComparer.Ordinal)],
        [.. Payments.Except(before.Payments, StringComparer.Ordinal)],
        [.. AtDesk.Except(before.AtDesk, StringComparer.Ordinal)]);

    private static string Text(JsonObject order, string name) => order[name]!.GetValue<string>();
}
