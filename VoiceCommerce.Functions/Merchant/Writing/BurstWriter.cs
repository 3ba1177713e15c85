using System.Text.Json;
using VoiceCommerce.Core.GuardRails;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>A burst as the merchant sees it: no home and no word that was spoken.</summary>
internal static class BurstWriter
{
    public static void Write(Utf8JsonWriter writer, Burst burst, DateTimeOffset now)
    {
        writer.WriteStartObject();
        writer.WriteString("product", burst.Product.Value);
        writer.WriteInstant("since", burst.Since);
        writer.WriteInstant("lastSeen", burst.LastSeen);
        writer.WriteNumber("homes", burst.Homes);
        writer.WriteNumber("threshold", burst.Threshold);
        writer.WriteBoolean("holds", burst.IsOn(now));
        writer.WriteWire<BurstWord>("word", burst.Standing);
        writer.WriteEndObject();
    }
}
