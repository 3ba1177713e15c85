using System.Text.Json.Nodes;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>Orders of a household, one a line.</summary>
internal static class Orders
{
    /// <param name="orders">Newest first.</param>
    public static void Write(TextWriter output, IReadOnlyList<JsonObject> orders)
    {
        if (orders.Count == 0)
        {
            output.WriteLine("There are no orders.");
        }

        foreach (JsonObject order in orders)
        {
            string lines = string.Join(", ", order["lines"]!.AsArray().Select(line => $"{line!["quantity"]} x {line["name"]}"));
            output.WriteLine($"{order["state"]!.GetValue<string>(),-10} {Amounts.Of(order["total"]),-12} {lines}  ({order["buyer"] ?? "stranger"}, {order["id"]})");
        }
    }
}
