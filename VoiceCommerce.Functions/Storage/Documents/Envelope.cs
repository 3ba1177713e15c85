namespace VoiceCommerce.Functions.Storage.Documents;

/// <summary>
/// Every stored document is <c>{"v":1,"d":{...}}</c>: its schema version first, so that it can be judged before the rest is looked at.
/// In the documents money is "USD 1234" (minor units), a pack is "12000 Roll" (thousandths), an enum is its name, an instant is ISO 8601 with its offset.
/// </summary>
// Stored: renaming any property of these records needs a migration.
internal sealed record Envelope<T>(int V, T D);
