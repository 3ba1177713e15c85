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
        if (listens)
        {
            json.WriteStartObject("reprompt");
            WriteSpeech(json, Ssml.Of([answer.Reprompt!], Room.Reprompt));
            json.WriteEndObject();
            DynamicNames.Write(json, answer.Names, room.Names); // A session that ends has no use for them.
        }

        json.WriteBoolean("shouldEndSession", !listens);
        json.WriteEndObject();
        json.WriteEndObject();
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
