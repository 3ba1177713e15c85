using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using VoiceCommerce.Core.Understanding;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>What came back from the skill, as somebody in the room and their app would notice it.</summary>
internal sealed record Heard
{
    /// <summary>The skill's HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Plain words; empty when nothing was said.</summary>
    public string Speech { get; init; } = "";

    /// <summary>"Title: text" of the card in the app; null without one.</summary>
    public string? Card { get; init; }

    /// <summary>The microphone stays open for an answer.</summary>
    public bool Listens { get; init; }

    /// <summary>Alexa asks the voice for its own code now, and comes back with this token; null when it does not.</summary>
    public string? PinToken { get; init; }

    public JsonObject? Attributes { get; init; }

    /// <summary>Values to expect from now on; null leaves them as they are.</summary>
    public IReadOnlyList<SlotType>? Expected { get; init; }

    public static Heard From(int status, ReadOnlySpan<byte> body)
    {
        if (status != 200)
        {
            return new() { Status = status, Speech = "There was a problem with the requested skill's response." }; // As Alexa says it.
        }

        try
        {
            JsonNode root = JsonNode.Parse(body)!;
            JsonNode response = root["response"]!;
            string? ssml = response["outputSpeech"]?["ssml"]?.GetValue<string>();
            return new()
            {
                Status = status,
                Speech = ssml is null ? "" : WordsOf(ssml),
                Card = CardOf(response["card"]),
                Listens = response["shouldEndSession"]?.GetValue<bool>() == false,
                Attributes = root["sessionAttributes"]?.DeepClone() as JsonObject,
                PinToken = PinTokenIn(response["directives"] as JsonArray),
                Expected = ExpectedIn(response["directives"] as JsonArray),
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or NullReferenceException or System.Xml.XmlException)
        {
            return new() { Status = status, Speech = "There was a problem with the requested skill's response." };
        }
    }

    /// <summary>Speech markup without its marks; a pause parts two sentences.</summary>
    private static string WordsOf(string ssml) =>
        string.Join(' ', XElement.Parse(ssml).DescendantNodes().OfType<XText>().Select(text => text.Value.Trim()).Where(text => text.Length > 0));

    private static string? CardOf(JsonNode? card) => card?["type"]?.GetValue<string>() switch
    {
        null => null,
        "LinkAccount" => "Link your account",
        _ => $"{card["title"]?.GetValue<string>()}: {card["content"]?.GetValue<string>()}",
    };

    private static string? PinTokenIn(JsonArray? directives) => directives?
        .FirstOrDefault(directive => directive?["type"]?.GetValue<string>() == "Connections.StartConnection" && directive["uri"]?.GetValue<string>() == "connection://AMAZON.VerifyPerson/2")
        ?["token"]?.GetValue<string>();

    private static SlotType[]? ExpectedIn(JsonArray? directives) =>
        directives?.FirstOrDefault(directive => directive?["type"]?.GetValue<string>() == "Dialog.UpdateDynamicEntities")?["types"] is JsonArray types
            ? [.. types.Select(type => new SlotType(type!["name"]!.GetValue<string>(), [.. type["values"]!.AsArray().Select(ValueOf)]))]
            : null;

    private static SlotTypeValue ValueOf(JsonNode? value) => new(
        value!["id"]?.GetValue<string>(),
        value["name"]!["value"]!.GetValue<string>(),
        [.. (value["name"]!["synonyms"] as JsonArray ?? []).Select(synonym => synonym!.GetValue<string>())]);
}
