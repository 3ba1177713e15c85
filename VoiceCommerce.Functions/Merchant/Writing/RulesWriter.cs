using System.Globalization;
using System.Text.Json;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>A home's rules exactly as they could be sent, with the safe defaults of the age bands where nothing else was said.</summary>
internal static class RulesWriter
{
    public static void WriteRules(this Utf8JsonWriter writer, Household household)
    {
        HouseRules rules = household.Rules;
        writer.WriteStartObject("rules");
        writer.WriteWire<Confirmation>("minimumConfirmation", rules.MinimumConfirmation);
        writer.WriteBoolean("platformCode", rules.PlatformCode);
        WriteQuietHours(writer, rules.QuietHours);
        writer.WriteInstant("pausedUntil", rules.PausedUntil);
        writer.WriteEach("devices", rules.Devices, WriteDevice);
        writer.WriteStartObject("bands");
        foreach (Role band in Enum.GetValues<Role>())
        {
            WriteAllowance(writer, WireName.Of(band), household.AllowanceOf(band));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDevice(Utf8JsonWriter writer, DeviceRule device)
    {
        writer.WriteStartObject();
        writer.WriteString("id", device.Id.Value);
        writer.WriteString("name", device.Name.Value);
        writer.WriteBoolean("buysNothing", device.BuysNothing);
        WriteQuietHours(writer, device.QuietHours);
        writer.WriteBoolean("former", device.Former);
        writer.WriteEndObject();
    }

    private static void WriteQuietHours(Utf8JsonWriter writer, QuietHours? hours)
    {
        if (hours is null)
        {
            writer.WriteNull("quietHours");
            return;
        }

        writer.WriteStartObject("quietHours");
        writer.WriteString("from", hours.From.ToString("HH:mm", CultureInfo.InvariantCulture));
        writer.WriteString("until", hours.Until.ToString("HH:mm", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void WriteAllowance(Utf8JsonWriter writer, string band, Allowance allowance)
    {
        writer.WriteStartObject(band);
        writer.WriteMoney("weeklyAllowance", allowance.PerWeek);
        writer.WriteMoney("itemCap", allowance.PerItem);
        writer.WriteEach("allowedCategories", allowance.AllowedCategories, (array, category) => array.WriteStringValue(category.Value));
        writer.WriteEach("blockedCategories", allowance.BlockedCategories, (array, category) => array.WriteStringValue(category.Value));
        writer.WriteEndObject();
    }
}
