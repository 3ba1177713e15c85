using System.Text.Json.Serialization;

namespace VoiceCommerce.Functions.InteractionModels;

/// <summary>The part of Alexa's interaction model file that we read; the rest of it is for Alexa alone.</summary>
internal sealed record AlexaModel(AlexaInteractionModel InteractionModel);

internal sealed record AlexaInteractionModel(AlexaLanguageModel LanguageModel);

internal sealed record AlexaLanguageModel(string InvocationName, IReadOnlyList<AlexaIntent> Intents, IReadOnlyList<AlexaSlotType>? Types = null);

internal sealed record AlexaIntent(string Name, IReadOnlyList<AlexaSlot>? Slots = null, IReadOnlyList<string>? Samples = null);

internal sealed record AlexaSlot(string Name, string Type);

internal sealed record AlexaSlotType(string Name, IReadOnlyList<AlexaValue>? Values = null);

internal sealed record AlexaValue(AlexaValueName Name, string? Id = null);

internal sealed record AlexaValueName(string Value, IReadOnlyList<string>? Synonyms = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 32)]
[JsonSerializable(typeof(AlexaModel))]
internal sealed partial class AlexaModelJson : JsonSerializerContext;
