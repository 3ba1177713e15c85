using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VoiceCommerce.Functions.Alexa.Wire;

/// <summary>Amazon documents ISO 8601 text, and its test console has sent a number of milliseconds. Which of the two is fresh is not decided here.</summary>
internal sealed class TimestampConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when reader.TryGetInt64(out long milliseconds) => milliseconds.ToString(CultureInfo.InvariantCulture),
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
