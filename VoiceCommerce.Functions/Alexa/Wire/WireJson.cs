using System.Text.Json.Serialization;

namespace VoiceCommerce.Functions.Alexa.Wire;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = MaxDepth, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RequestEnvelope))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Amazon's own requests nest about ten deep.</summary>
    public const int MaxDepth = 32;
}
