using System.Text.Json.Nodes;

namespace VoiceCommerce.Tests.Alexa;

/// <summary>Requests as Alexa sends them, to be bent by a test.</summary>
internal static class Requests
{
    public const string Skill = "amzn1.ask.skill.shop";
    public const string User = "amzn1.ask.account.HOME";
    public const string Person = "amzn1.ask.person.MUM";
    public const string At = "2026-05-13T12:00:00Z";
    public const string Id = "amzn1.echo-api.request.1";

    public static JsonObject Launch() => InSession(new JsonObject { ["type"] = "LaunchRequest" });

    public static JsonObject Of(string intent, JsonObject? slots = null) =>
        InSession(new JsonObject
        {
            ["type"] = "IntentRequest",
            ["dialogState"] = "COMPLETED",
            ["intent"] = new JsonObject { ["name"] = intent, ["confirmationStatus"] = "NONE", ["slots"] = slots },
        });

    public static JsonObject Ended(string? error = null) =>
        InSession(new JsonObject
        {
            ["type"] = "SessionEndedRequest",
            ["reason"] = error is null ? "USER_INITIATED" : "ERROR",
            ["error"] = error is null ? null : new JsonObject { ["type"] = error, ["message"] = "a long story with a name in it" },
        });

    public static JsonObject Event(string type, JsonObject? body = null)
    {
        JsonObject request = InSession(new JsonObject { ["type"] = "AlexaSkillEvent." + type, ["eventCreationTime"] = At, ["body"] = body });
        request.Remove("session"); // Nobody is speaking.
        return request;
    }

    public static JsonObject InSession(JsonObject request, string? token = "a.good.token")
    {
        request["requestId"] = Id;
        request["timestamp"] = At;
        request["locale"] = "en-US";
        return new JsonObject
        {
            ["version"] = "1.0",
            ["session"] = new JsonObject
            {
                ["new"] = false,
                ["sessionId"] = "amzn1.echo-api.session.1",
                ["application"] = new JsonObject { ["applicationId"] = Skill },
                ["attributes"] = new JsonObject { ["dialogue"] = "dialogue-1" },
                ["user"] = new JsonObject { ["userId"] = User, ["accessToken"] = token },
            },
            ["context"] = new JsonObject
            {
                ["AudioPlayer"] = new JsonObject { ["playerActivity"] = "IDLE" },
                ["System"] = new JsonObject
                {
                    ["application"] = new JsonObject { ["applicationId"] = Skill },
                    ["user"] = new JsonObject { ["userId"] = User, ["accessToken"] = token },
                    ["person"] = new JsonObject
                    {
                        ["personId"] = Person,
                        ["authenticationConfidenceLevel"] = new JsonObject { ["level"] = 300 },
                    },
                    ["device"] = new JsonObject { ["deviceId"] = "amzn1.ask.device.KITCHEN", ["supportedInterfaces"] = new JsonObject() },
                    ["apiEndpoint"] = "https://api.amazonalexa.com",
                },
            },
            ["request"] = request,
        };
    }

    public static JsonObject Slot(string value, params (string Authority, string Code, (string Name, string Id)[] Values)[] resolutions) => new()
    {
        ["name"] = "product",
        ["value"] = value,
        ["confirmationStatus"] = "NONE",
        ["source"] = "USER",
        ["resolutions"] = new JsonObject
        {
            ["resolutionsPerAuthority"] = new JsonArray([.. resolutions.Select(resolution => new JsonObject
            {
                ["authority"] = resolution.Authority,
                ["status"] = new JsonObject { ["code"] = resolution.Code },
                ["values"] = new JsonArray([.. resolution.Values.Select(entity =>
                    new JsonObject { ["value"] = new JsonObject { ["name"] = entity.Name, ["id"] = entity.Id } })]),
            })]),
        },
    };

    /// <summary>Sets the node at a path such as "request.intent.name"; null takes the field away.</summary>
    public static JsonObject With(this JsonObject request, string path, JsonNode? value, bool remove = false)
    {
        string[] steps = path.Split('.');
        JsonObject parent = request;
        foreach (string step in steps[..^1])
        {
            parent = parent[step]!.AsObject();
        }

        if (remove)
        {
            parent.Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = value;
        }

        return request;
    }

    public static JsonObject Without(this JsonObject request, string path) => request.With(path, null, remove: true);
}
