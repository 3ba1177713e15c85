using System.Text.Json;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>A household's settings exactly as they could be sent, and under "readOnly" what a merchant only sees. The code's hash is never written.</summary>
internal static class HouseholdWriter
{
    public static void Write(Utf8JsonWriter writer, Household household)
    {
        writer.WriteStartObject();
        writer.WriteString("id", household.Id.Value);
        writer.WriteString("locale", household.Locale);
        writer.WriteString("currency", household.Currency.Code);
        writer.WriteEach("members", household.Members, WriteMember);
        writer.WriteAddress(household.Address);
        writer.WriteString("paymentReference", household.PaymentReference);
        writer.WriteString("email", household.Email?.Value);
        writer.WriteString("timeZone", household.TimeZone.Value);
        WriteLimits(writer, household.Limits);
        writer.WriteRules(household);
        writer.WriteStartObject("readOnly");
        writer.WriteString("code", household.Code is null ? "unset" : household.Code.Locked ? "locked" : "set");
        writer.WriteInstant("linkedSince", household.Linked?.Since);
        writer.WriteInstant("addressSince", household.AddressSince);
        writer.WriteEach("alwaysAllowed", household.Permissions, WritePermission);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WritePermission(Utf8JsonWriter writer, StandingPermission permission)
    {
        writer.WriteStartObject();
        writer.WriteString("product", permission.Product.Value);
        writer.WriteString("name", permission.Name.Value);
        writer.WriteString("for", permission.For.Value);
        writer.WriteNumber("atMost", permission.AtMost.Value);
        writer.WriteMoney("upTo", permission.UpTo);
        writer.WriteString("by", permission.By);
        writer.WriteInstant("at", permission.At);
        writer.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter writer, Member member)
    {
        writer.WriteStartObject();
        writer.WriteString("id", member.Id.Value);
        writer.WriteString("name", member.Name.Value);
        writer.WriteWire<Role>("role", member.Role);
        writer.WriteEach("persons", member.Persons, (array, person) => array.WriteStringValue(person.Value));
        writer.WriteMoney("weeklyAllowance", member.WeeklyAllowance);
        writer.WriteMoney("itemCap", member.ItemCap);
        writer.WriteEach("allowedCategories", member.AllowedCategories, (array, category) => array.WriteStringValue(category.Value));
        writer.WriteEach("blockedCategories", member.BlockedCategories, (array, category) => array.WriteStringValue(category.Value));
        writer.WriteString("email", member.Email?.Value);
        writer.WriteEndObject();
    }

    private static void WriteLimits(Utf8JsonWriter writer, Limits limits)
    {
        writer.WriteStartObject("limits");
        writer.WriteMoney("perOrder", limits.PerOrder);
        writer.WriteMoney("perWeek", limits.PerWeek);
        writer.WriteMoney("strangerPerOrder", limits.StrangerPerOrder);
        writer.WriteNumber("minimumRecognition", limits.MinimumRecognition);
        writer.WriteNumber("priceRisePercent", limits.PriceRisePercent);
        writer.WriteNumber("unusualTimes", limits.UnusualTimes);
        writer.WriteNumber("repeatWithinMinutes", (int)limits.RepeatWithin.TotalMinutes);
        writer.WriteNumber("ordersPerHour", limits.OrdersPerHour);
        writer.WriteEach("blockedCategories", limits.BlockedCategories, (array, category) => array.WriteStringValue(category.Value));
        writer.WriteEndObject();
    }
}
