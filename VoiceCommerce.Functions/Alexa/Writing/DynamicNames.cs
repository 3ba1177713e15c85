using System.Text.Json;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;

namespace VoiceCommerce.Functions.Alexa.Writing;

/// <summary>What this household may say next, for the recogniser ("Use Dynamic Entities for Customized Interactions"): at most 100 values and synonyms together, for this session.</summary>
internal static class DynamicNames
{
    /// <summary>Amazon's limit for one value of a slot type.</summary>
    public const int MaxName = 140;

    /// <summary>Several names of one product become one value and its synonyms. Writes nothing when there is no name.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<SpokenName> names, int most)
    {
        List<Spoken> expected =
            [.. names.Select(name => new Spoken(name.Product.Value, PlainText.Of(name.Name.Value, MaxName))).Where(name => name.Text.Length > 0).Distinct().Take(most)];
        if (expected.Count == 0)
        {
            return;
        }

        json.WriteStartArray("directives");
        json.WriteStartObject();
        json.WriteString("type", "Dialog.UpdateDynamicEntities");
        json.WriteString("updateBehavior", "REPLACE");
        json.WriteStartArray("types");
        json.WriteStartObject();
        json.WriteString("name", SlotTypeNames.Product);
        json.WriteStartArray("values");
        foreach (IGrouping<string, Spoken> product in expected.GroupBy(name => name.Id, StringComparer.Ordinal))
        {
            WriteValue(json, product.Key, [.. product.Select(name => name.Text)]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string id, string[] names)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartObject("name");
        json.WriteString("value", names[0]);
        if (names.Length > 1)
        {
            json.WriteStartArray("synonyms");
            foreach (string synonym in names[1..])
            {
                json.WriteStringValue(synonym);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A class: every query over a structure of our own would be compiled while the first customer of a process waits.
    private sealed record Spoken(string Id, string Text);
}
