using System.Globalization;
using System.Text.Json.Nodes;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>The merchant API's amounts for a reader.</summary>
internal static class Amounts
{
    /// <summary>"USD 12.98"; "no amount" where there is none.</summary>
    public static string Of(JsonNode? money) => money is null
        ? "no amount"
        : string.Create(CultureInfo.InvariantCulture, $"{money["currency"]!.GetValue<string>()} {money["minor"]!.GetValue<long>() / 100m:0.00}");
}
