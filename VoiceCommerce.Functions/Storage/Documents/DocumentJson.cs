using System.Text.Json.Serialization;

namespace VoiceCommerce.Functions.Storage.Documents;

// A property that is missing or null where none is expected makes the document corrupt; an unknown one is ignored, so that a field can be retired.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 32)]
[JsonSerializable(typeof(Envelope<HouseholdDocument>))]
[JsonSerializable(typeof(Envelope<OrderDocument>))]
[JsonSerializable(typeof(Envelope<AuditDocument>))]
[JsonSerializable(typeof(Envelope<HabitDocument>))]
[JsonSerializable(typeof(Envelope<PurchaseDocument>))]
[JsonSerializable(typeof(Envelope<NoticeDocument>))]
[JsonSerializable(typeof(Envelope<ProductDocument>))]
internal sealed partial class DocumentJson : JsonSerializerContext;
