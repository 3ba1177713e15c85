namespace VoiceCommerce.Core.Understanding;

/// <summary>What can be said, in one language: intents, their sample utterances and the words that a slot expects. Shaped as Alexa's interaction model is.</summary>
/// <param name="Locale">As Alexa writes it: "en-US".</param>
/// <param name="InvocationName">Two or more words by which a platform calls us.</param>
public sealed record InteractionModel(
    string Locale, string InvocationName, IReadOnlyList<ModelIntent> Intents, IReadOnlyList<SlotType> SlotTypes);

/// <param name="Samples">Words and {slot} names. Empty for a platform's own intent, which brings its samples itself.</param>
public sealed record ModelIntent(string Name, IReadOnlyList<ModelSlot> Slots, IReadOnlyList<string> Samples);

/// <param name="Type">A type of the model, or a platform's own such as AMAZON.NUMBER.</param>
public sealed record ModelSlot(string Name, string Type);

/// <summary>Values that a slot expects; words outside the list are accepted too.</summary>
public sealed record SlotType(string Name, IReadOnlyList<SlotTypeValue> Values);

/// <param name="Id">Null when the value has none.</param>
/// <param name="Name">The canonical words.</param>
/// <param name="Synonyms">Other words for the same.</param>
public sealed record SlotTypeValue(string? Id, string Name, IReadOnlyList<string> Synonyms);
