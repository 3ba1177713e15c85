using System.Globalization;
using System.Text.Json;
using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Table storage's JSON (minimal metadata) as entities.</summary>
internal static class EntityReader
{
    /// <summary>One entity, the answer to a point read.</summary>
    /// <exception cref="InvalidDataException">It is not what Table storage answers, as below.</exception>
    public static TableEntity Read(ReadOnlySpan<byte> utf8) => Checked(utf8, static (ref Utf8JsonReader json) =>
    {
        Demand(json.Read() && json.TokenType == JsonTokenType.StartObject);
        return ReadEntity(ref json);
    });

    /// <summary>The entities of one page, the answer to a query.</summary>
    public static List<TableEntity> ReadPage(ReadOnlySpan<byte> utf8) => Checked(utf8, static (ref Utf8JsonReader json) =>
    {
        Demand(json.Read() && json.TokenType == JsonTokenType.StartObject);
        List<TableEntity>? page = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isPage = json.ValueTextEquals("value"u8);
            json.Read();
            if (isPage)
            {
                page = ReadEntities(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return page ?? throw new InvalidDataException("A page of table storage has no entities.");
    });

    private delegate T Reading<out T>(ref Utf8JsonReader json);

    private static T Checked<T>(ReadOnlySpan<byte> utf8, Reading<T> read)
    {
        try
        {
            Utf8JsonReader json = new(utf8);
            T value = read(ref json);
            Demand(!json.Read()); // Nothing follows, and what was read is whole.
            return value;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new InvalidDataException("An answer of table storage cannot be read.", failure);
        }
    }

    private static List<TableEntity> ReadEntities(ref Utf8JsonReader json)
    {
        Demand(json.TokenType == JsonTokenType.StartArray);
        List<TableEntity> entities = [];
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            entities.Add(ReadEntity(ref json));
        }

        Demand(json.TokenType == JsonTokenType.EndArray);
        return entities;
    }

    // A type may stand before or behind its value, so both are gathered first.
    private static TableEntity ReadEntity(ref Utf8JsonReader json)
    {
        List<(string Name, object Raw)> values = [];
        Dictionary<string, string> types = new(StringComparer.Ordinal);
        string? etag = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            if (name == "odata.etag")
            {
                etag = json.GetString();
            }
            else if (name.EndsWith(EdmType.Suffix, StringComparison.Ordinal))
            {
                types[name[..^EdmType.Suffix.Length]] = json.GetString()!;
            }
            else if (name.StartsWith("odata.", StringComparison.Ordinal) || json.TokenType == JsonTokenType.Null)
            {
                json.Skip();
            }
            else
            {
                values.Add((name, types.GetValueOrDefault(name) == EdmType.Binary ? json.GetBytesFromBase64() : Raw(ref json)));
            }
        }

        Demand(json.TokenType == JsonTokenType.EndObject);
        return Assemble(values, types, etag);
    }

    private static TableEntity Assemble(List<(string Name, object Raw)> values, Dictionary<string, string> types, string? etag)
    {
        // Absent where a query selected other properties.
        string? Key(string name) => values.Find(value => value.Name == name).Raw as string;

        TableEntity entity = new(Key("PartitionKey") ?? "", Key("RowKey") ?? "")
        {
            ETag = etag is null ? default : new ETag(etag),
            Timestamp = Key("Timestamp") is { } written ? Instant(written) : null,
        };
        foreach ((string name, object raw) in values)
        {
            if (name is not ("PartitionKey" or "RowKey" or "Timestamp"))
            {
                entity[name] = Typed(raw, types.GetValueOrDefault(name));
            }
        }

        return entity;
    }

    private static object Raw(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString()!,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when json.TryGetInt32(out int number) && !json.ValueSpan.ContainsAny(".eE"u8) => number,
        JsonTokenType.Number => json.GetDouble(),
        _ => throw new InvalidDataException("A value of table storage is of an unknown kind."),
    };

    private static object Typed(object raw, string? type) => (type, raw) switch
    {
        (null, _) => raw,
        (EdmType.Text, string) or (EdmType.Boolean, bool) or (EdmType.Int32, int) or (EdmType.Double, double) => raw,
        (EdmType.Double, int number) => (double)number,
        (EdmType.Double, string text) => double.Parse(text, CultureInfo.InvariantCulture),
        (EdmType.Binary, byte[]) => raw,
        (EdmType.Binary, string text) => Convert.FromBase64String(text),
        (EdmType.Int64, string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        (EdmType.Guid, string text) => Guid.Parse(text),
        (EdmType.DateTime, string text) => Instant(text),
        _ => throw new InvalidDataException("A value of table storage does not fit its type."),
    };

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static void Demand(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException("An answer of table storage has another shape than expected.");
        }
    }
}
