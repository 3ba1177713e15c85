using System.Text.Json;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>What a person of the shop found out about an order in doubt.</summary>
internal static class ReconciliationReader
{
    /// <summary>Null when anything is wrong; the mistakes say what.</summary>
    public static Reconciliation? Read(JsonElement element, Mistakes mistakes)
    {
        if (JsonFields.Of(element, "", mistakes) is not { } fields)
        {
            return null;
        }

        string? state = fields.Value("state", text => WireName.Parse<OrderState>(text) is null ? null : text, $"must be one of {WireName.All<OrderState>()}");
        bool? happened = fields.Boolean("happened");
        fields.NothingElse();
        return mistakes.Any ? null : new(WireName.Parse<OrderState>(state)!.Value, happened!.Value);
    }
}
