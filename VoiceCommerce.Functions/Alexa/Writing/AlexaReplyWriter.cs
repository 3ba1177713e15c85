using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Alexa.Writing;

/// <summary>Answers in Alexa's format; the same answer always makes the same bytes, at most <see cref="MaxBytes"/>.</summary>
internal static class AlexaReplyWriter
{
    /// <summary>Amazon's limit for a whole response ("Request and Response JSON Reference").</summary>
    public const int MaxBytes = 24 * 1024;

    /// <summary>The session attribute that carries the dialogue; the parser reads it back.</summary>
    public const string DialogueAttribute = "dialogue";

    // Relaxed: nobody embeds this in a web page, and \u escapes would double the size of any language but English.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where nobody listens: after SessionEndedRequest and skill events Alexa takes no words.</summary>
    public static ReadOnlyMemory<byte> Silence { get; } = """{"version":"1.0","response":{}}"""u8.ToArray();

    /// <summary>
    /// To CanFulfillIntentRequest, always: a customer who did not name us did not mean to buy from us, and the sentence may come from a television.
    /// </summary>
    public static ReadOnlyMemory<byte> CannotFulfil { get; } = """{"version":"1.0","response":{"canFulfillIntent":{"canFulfill":"NO"}}}"""u8.ToArray();

    public static byte[] Write(Reply reply) => Write(Answer.From(reply));

    public static byte[] Write(Answer answer)
    {
        ArrayBufferWriter<byte> bytes = new(2_048);
        foreach (Room room in Room.Narrowing)
        {
            bytes.ResetWrittenCount();
            Write(answer, room, bytes);
            if (bytes.WrittenCount <= MaxBytes)
            {
                break;
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Answer answer, Room room, ArrayBufferWriter<byte> bytes)
    {
        using Utf8JsonWriter json = new(bytes, Options);
        json.WriteStartObject();
        json.WriteString("version", "1.0");
        bool listens = answer.Reprompt is not null;
        if (listens && answer.Dialogue is { } dialogue)
        {
            json.WriteStartObject("sessionAttributes");
            json.WriteString(DialogueAttribute, dialogue.Value);
            json.WriteEndObject();
        }

        json.WriteStartObject("response");
        WriteSpeech(json, Ssml.Of(answer.Speech, room.Speech));
        WriteCard(json, answer.Card, room);
        if (answer is { Verifies: true, Dialogue: { } token })
        {
            WriteVerification(json, token); // The session waits; it is neither ended nor listened in.
        }
        else
        {
            WriteListening(json, answer, room);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteListening(Utf8JsonWriter json, Answer answer, Room room)
    {
        if (answer.Reprompt is { } reprompt)
        {
            json.WriteStartObject("reprompt");
            WriteSpeech(json, Ssml.Of([reprompt], Room.Reprompt));
            json.WriteEndObject();
            DynamicNames.Write(json, answer.Names, room.Names); // A session that ends has no use for them.
        }

        json.WriteBoolean("shouldEndSession", answer.Reprompt is null);
    }

    /// <summary>"Add PIN Confirmation to Alexa Skills": Alexa asks for the voice PIN of the person it recognised, at level 400, and resumes the session with the token.</summary>
    private static void WriteVerification(Utf8JsonWriter json, DialogueRef token)
    {
        json.WriteStartArray("directives");
        json.WriteStartObject();
        json.WriteString("type", "Connections.StartConnection");
        json.WriteString("uri", "connection://AMAZON.VerifyPerson/2");
        json.WriteStartObject("input");
        json.WriteStartObject("requestedAuthenticationConfidenceLevel");
        json.WriteNumber("level", Speaker.CodeLevel);
        json.WriteStartObject("customPolicy");
        json.WriteString("policyName", "VOICE_PIN");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("token", token.Value);
        json.WriteString("onCompletion", "RESUME_SESSION");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSpeech(Utf8JsonWriter json, string ssml)
    {
        json.WriteStartObject("outputSpeech");
        json.WriteString("type", "SSML");
        json.WriteString("ssml", ssml);
        json.WriteEndObject();
    }

    private static void WriteCard(Utf8JsonWriter json, AnswerCard? card, Room room)
    {
        switch (card)
        {
            case AnswerCard.Simple simple:
                json.WriteStartObject("card");
                json.WriteString("type", "Simple");
                json.WriteString("title", PlainText.Of(simple.Title, Room.CardTitle));
                json.WriteString("content", PlainText.Of(simple.Text, room.Card));
                json.WriteEndObject();
                break;
            case AnswerCard.LinkAccount:
                json.WriteStartObject("card");
                json.WriteString("type", "LinkAccount");
                json.WriteEndObject();
                break;
            default:
                break; // No card.
        }
    }
}
