using System.Text.Json;
using System.Text.RegularExpressions;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>As much of JSON Schema as our OpenAPI document uses; a keyword that it does not know fails, so that none is ever skipped in silence.</summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Annotations =
        ["description", "format", "examples", "default", "writeOnly", "properties", "required", "items", "additionalProperties"];

    /// <summary>What does not fit, as "path: why"; empty when all does.</summary>
    public static IEnumerable<string> Misfits(JsonElement document, JsonElement schema, JsonElement value, string path = "$")
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            return Misfits(document, Resolve(document, reference.GetString()!), value, path);
        }

        return schema.EnumerateObject().SelectMany(keyword => Check(document, keyword, value, path))
            .Concat(value.ValueKind == JsonValueKind.Object ? Members(document, schema, value, path) : [])
            .Concat(value.ValueKind == JsonValueKind.Array ? Items(document, schema, value, path) : []);
    }

    /// <summary>What "#/components/schemas/Product" stands for.</summary>
    public static JsonElement Resolve(JsonElement document, string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (node, name) => node.GetProperty(name));

    private static IEnumerable<string> Check(JsonElement document, JsonProperty keyword, JsonElement value, string path)
    {
        JsonElement rule = keyword.Value;
        bool isText = value.ValueKind == JsonValueKind.String;
        bool isNumber = value.ValueKind == JsonValueKind.Number;
        bool fits = keyword.Name switch
        {
            "type" => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsOf(value, type.GetString()!)) : IsOf(value, rule.GetString()!),
            "enum" => rule.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
            "oneOf" => rule.EnumerateArray().Count(choice => !Misfits(document, choice, value, path).Any()) == 1,
            "pattern" => !isText || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
            "minLength" => !isText || value.GetString()!.Length >= rule.GetInt32(),
            "maxLength" => !isText || value.GetString()!.Length <= rule.GetInt32(),
            "minimum" => !isNumber || value.GetDecimal() >= rule.GetDecimal(),
            "exclusiveMinimum" => !isNumber || value.GetDecimal() > rule.GetDecimal(),
            "maximum" => !isNumber || value.GetDecimal() <= rule.GetDecimal(),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
            "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= rule.GetInt32(),
            "maxProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() <= rule.GetInt32(),
            _ => Annotations.Contains(keyword.Name),
        };
        return fits ? [] : [$"{path}: {keyword.Name}"];
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    private static IEnumerable<string> Members(JsonElement document, JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonElement name in schema.TryGetProperty("required", out JsonElement required) ? required.EnumerateArray() : default)
        {
            if (!value.TryGetProperty(name.GetString()!, out _))
            {
                yield return $"{path}: {name} is missing";
            }
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            string place = $"{path}.{member.Name}";
            if (schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(member.Name, out JsonElement own))
            {
                foreach (string misfit in Misfits(document, own, member.Value, place))
                {
                    yield return misfit;
                }
            }
            else if (schema.TryGetProperty("additionalProperties", out JsonElement other))
            {
                foreach (string misfit in other.ValueKind == JsonValueKind.False ? [$"{place}: is not described"] : Misfits(document, other, member.Value, place))
                {
                    yield return misfit;
                }
            }
        }
    }

    private static IEnumerable<string> Items(JsonElement document, JsonElement schema, JsonElement value, string path) =>
        schema.TryGetProperty("items", out JsonElement items)
            ? value.EnumerateArray().SelectMany((item, index) => Misfits(document, items, item, $"{path}[{index}]"))
            : [];
}
