using System.Globalization;
using System.Text.Json;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>An entity as Table storage's JSON, every value with its type beside it where JSON does not say it.</summary>
internal static class EntityWriter
{
    public const string DateFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <param name="writeId">The mark of this write.</param>
    public static void Write(Utf8JsonWriter json, TableEntity entity, string writeId)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey", entity.PartitionKey);
        json.WriteString("RowKey", entity.RowKey);
        foreach ((string name, object value) in entity.Where(property => property.Key != WriteId.Property))
        {
            WriteValue(json, name, value);
        }

        json.WriteString(WriteId.Property, WriteId.Trail(writeId, entity.GetString(WriteId.Property)));
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case byte[] bytes:
                WriteType(json, name, EdmType.Binary);
                json.WriteBase64String(name, bytes);
                break;
            case long number:
                WriteType(json, name, EdmType.Int64);
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteDouble(json, name, number);
                break;
            case Guid id:
                WriteType(json, name, EdmType.Guid);
                json.WriteString(name, id);
                break;
            case DateTimeOffset instant:
                WriteType(json, name, EdmType.DateTime);
                json.WriteString(name, instant.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        WriteType(json, name, EdmType.Double);
        if (double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, number.ToString(CultureInfo.InvariantCulture)); // NaN, Infinity, -Infinity: as OData writes them.
        }
    }

    private static void WriteType(Utf8JsonWriter json, string name, string type) => json.WriteString(name + EdmType.Suffix, type);
}
