using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>Core's small values as JSON; what is null is written as null, so that every field of the OpenAPI document is always there.</summary>
internal static class Values
{
    public static void WriteMoney(this Utf8JsonWriter writer, string name, Money? money)
    {
        if (money is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("minor", money.Minor);
        writer.WriteString("currency", money.Currency.Code);
        writer.WriteEndObject();
    }

    public static void WriteWire<TEnum>(this Utf8JsonWriter writer, string name, TEnum? value)
        where TEnum : struct, Enum => writer.WriteString(name, value is { } known ? WireName.Of(known) : null);

    /// <summary>In UTC with a Z.</summary>
    public static void WriteInstant(this Utf8JsonWriter writer, string name, DateTimeOffset? at)
    {
        if (at is { } known)
        {
            writer.WriteString(name, known.UtcDateTime);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WritePack(this Utf8JsonWriter writer, PackSize pack)
    {
        writer.WriteStartObject("pack");
        writer.WriteNumber("amount", pack.Thousandths / 1000m);
        writer.WriteWire<PackUnit>("unit", pack.Unit);
        writer.WriteEndObject();
    }

    public static void WriteAddress(this Utf8JsonWriter writer, DeliveryAddress address)
    {
        writer.WriteStartObject("address");
        writer.WriteString("label", address.Label.Value);
        writer.WriteStartArray("lines");
        foreach (DisplayName line in address.Lines)
        {
            writer.WriteStringValue(line.Value);
        }

        writer.WriteEndArray();
        writer.WriteString("region", address.Region);
        writer.WriteEndObject();
    }

    public static void WriteFindings(this Utf8JsonWriter writer, IReadOnlyList<Finding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            writer.WriteFinding(finding);
        }

        writer.WriteEndArray();
    }

    public static void WriteFinding(this Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteWire<Rail>("rail", finding.Rail);
        writer.WriteWire<Requirement>("requirement", finding.Requirement);
        writer.WriteString("value", finding.Value);
        writer.WriteString("threshold", finding.Threshold);
        writer.WriteString("subject", finding.Subject);
        writer.WriteEndObject();
    }

    /// <summary>An array of objects, each of which <paramref name="write"/> fills.</summary>
    public static void WriteEach<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
