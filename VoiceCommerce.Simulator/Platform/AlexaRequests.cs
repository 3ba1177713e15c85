using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using VoiceCommerce.Core.Understanding;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>The account and session that a request belongs to.</summary>
/// <param name="AccessToken">Null when the account is not linked.</param>
/// <param name="Attributes">What the skill's last answer put there; null for none.</param>
/// <param name="Device">As Alexa names what heard it.</param>
internal sealed record SessionFrame(string SessionId, bool IsNew, string UserId, string? AccessToken, string Locale, JsonObject? Attributes, string Device = Devices.Usual);

/// <summary>Requests as Alexa writes them ("Request and Response JSON Reference").</summary>
internal static class AlexaRequests
{
    public static byte[] Launch(SessionFrame frame, Voice voice, DateTimeOffset now) => Write(frame, voice, Request("LaunchRequest", frame, now));

    /// <param name="reason">"USER_INITIATED" or "EXCEEDED_MAX_REPROMPTS".</param>
    public static byte[] SessionEnded(SessionFrame frame, Voice voice, DateTimeOffset now, string reason)
    {
        JsonObject request = Request("SessionEndedRequest", frame, now);
        request["reason"] = reason;
        return Write(frame, voice, request);
    }

    /// <param name="model">Of it come the slots that were not filled: Alexa sends them too.</param>
    /// <param name="dynamicIds">Ids of values that the skill brought itself.</param>
    public static byte[] Intent(SessionFrame frame, Voice voice, DateTimeOffset now, Understood said, ModelIntent? model, IReadOnlySet<string> dynamicIds)
    {
        JsonObject slots = [];
        foreach (ModelSlot slot in model?.Slots ?? [])
        {
            slots[slot.Name] = Slot(slot, said.Slots.GetValueOrDefault(slot.Name), dynamicIds);
        }

        JsonObject intent = new() { ["name"] = said.Intent, ["confirmationStatus"] = "NONE" };
        if (slots.Count > 0)
        {
            intent["slots"] = slots;
        }

        JsonObject request = Request("IntentRequest", frame, now);
        request["intent"] = intent;
        return Write(frame, voice, request);
    }

    /// <summary>Alexa has asked the voice for its own code and comes back ("Add PIN Confirmation to Alexa Skills").</summary>
    /// <param name="token">Of the directive that asked for it.</param>
    public static byte[] Resumed(SessionFrame frame, Voice voice, DateTimeOffset now, string token, VoicePin pin)
    {
        JsonObject result = new() { ["status"] = pin.Status };
        if (pin.Reason is not null)
        {
            result["reason"] = pin.Reason;
        }

        JsonObject request = Request("SessionResumedRequest", frame, now);
        request["cause"] = new JsonObject
        {
            ["type"] = "ConnectionCompleted",
            ["token"] = token,
            ["status"] = new JsonObject { ["code"] = "200", ["message"] = "OK" },
            ["result"] = result,
        };
        return Write(frame, pin.After(voice), request);
    }

    /// <summary>The customer linked the shop's account in the Alexa app.</summary>
    public static byte[] AccountLinked(SessionFrame frame, DateTimeOffset now)
    {
        JsonObject request = Request("AlexaSkillEvent.SkillAccountLinked", frame, now);
        request["body"] = new JsonObject { ["accessToken"] = frame.AccessToken };
        JsonObject system = new() { ["application"] = Application(), ["user"] = User(frame) };
        JsonObject envelope = new() { ["version"] = "1.0", ["context"] = new JsonObject { ["System"] = system }, ["request"] = request };
        return Encoding.UTF8.GetBytes(envelope.ToJsonString());
    }

    private static JsonObject Request(string type, SessionFrame frame, DateTimeOffset now) => new()
    {
        ["type"] = type,
        ["requestId"] = $"amzn1.echo-api.request.{Guid.NewGuid()}",
        ["locale"] = frame.Locale,
        ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    private static byte[] Write(SessionFrame frame, Voice voice, JsonObject request)
    {
        JsonObject session = new()
        {
            ["new"] = frame.IsNew,
            ["sessionId"] = frame.SessionId,
            ["application"] = Application(),
            ["attributes"] = frame.Attributes?.DeepClone() ?? new JsonObject(),
            ["user"] = User(frame),
        };
        JsonObject system = new()
        {
            ["application"] = Application(),
            ["user"] = User(frame),
            ["device"] = new JsonObject { ["deviceId"] = frame.Device, ["supportedInterfaces"] = new JsonObject() },
            ["apiEndpoint"] = "https://api.amazonalexa.com",
        };
        if (voice.PersonId is not null)
        {
            system["person"] = new JsonObject
            {
                ["personId"] = voice.PersonId,
                ["authenticationConfidenceLevel"] = new JsonObject { ["level"] = voice.Level },
            };
        }

        JsonObject envelope = new() { ["version"] = "1.0", ["session"] = session, ["context"] = new JsonObject { ["System"] = system }, ["request"] = request };
        return Encoding.UTF8.GetBytes(envelope.ToJsonString());
    }

    private static JsonObject Application() => new() { ["applicationId"] = SkillLine.SkillId };

    private static JsonObject User(SessionFrame frame)
    {
        JsonObject user = new() { ["userId"] = frame.UserId };
        if (frame.AccessToken is not null)
        {
            user["accessToken"] = frame.AccessToken;
        }

        return user;
    }

    private static JsonObject Slot(ModelSlot slot, SlotReading? reading, IReadOnlySet<string> dynamicIds)
    {
        JsonObject written = new() { ["name"] = slot.Name, ["confirmationStatus"] = "NONE" };
        if (reading?.Value is not { } value)
        {
            return written;
        }

        written["value"] = value;
        JsonObject simple = new() { ["type"] = "Simple", ["value"] = value };
        if (!slot.Type.StartsWith("AMAZON.", StringComparison.Ordinal))
        {
            written["resolutions"] = Resolutions(slot.Type, reading, dynamicIds);
            simple["resolutions"] = Resolutions(slot.Type, reading, dynamicIds);
        }

        written["source"] = "USER";
        written["slotValue"] = simple;
        return written;
    }

    private static JsonObject Resolutions(string type, SlotReading reading, IReadOnlySet<string> dynamicIds)
    {
        bool isDynamic = reading.Id is not null && dynamicIds.Contains(reading.Id);
        JsonObject authority = new()
        {
            ["authority"] = $"amzn1.er-authority.echo-sdk.{(isDynamic ? "dynamic." : "")}{SkillLine.SkillId}.{type}",
            ["status"] = new JsonObject { ["code"] = reading.Name is null ? "ER_SUCCESS_NO_MATCH" : "ER_SUCCESS_MATCH" },
        };
        if (reading.Name is not null)
        {
            JsonObject value = new() { ["name"] = reading.Name, ["id"] = reading.Id };
            authority["values"] = new JsonArray(new JsonObject { ["value"] = value });
        }

        return new() { ["resolutionsPerAuthority"] = new JsonArray(authority) };
    }
}
