using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>
/// Lets tools that know nothing of signatures talk to the skill: signs what they send and hands back the answer. A tool cannot know this shop's skill id, so a
/// different one is replaced; and where a request names no account-linking token at all, the first household's is put in. Everything else goes through as it came.
/// </summary>
/// <param name="accessToken">Of the first household; null while there is none.</param>
internal sealed class SigningProxy(SkillLine line, Func<string?> accessToken)
{
    public const string Path = "/alexa";

    public async Task AnswerAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        (int status, byte[] answer) = await line.SendAsync(Complete(body.ToArray()), context.RequestAborted);
        context.Response.StatusCode = status;
        context.Response.ContentType = answer.Length > 0 ? "application/json;charset=UTF-8" : null;
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    /// <summary>The very same bytes when there is nothing to put in, or they are no request.</summary>
    internal byte[] Complete(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is not JsonObject envelope)
            {
                return body;
            }

            JsonObject?[] places = [envelope["session"] as JsonObject, (envelope["context"] as JsonObject)?["System"] as JsonObject];
            bool changed = places.OfType<JsonObject>().Aggregate(false, (sofar, place) => NameTheSkill(place) || sofar);
            changed |= LinkTheAccount(places);
            return changed ? Encoding.UTF8.GetBytes(envelope.ToJsonString()) : body;
        }
        catch (Exception noRequest) when (noRequest is JsonException or ArgumentException or InvalidOperationException)
        {
            return body; // The skill is to refuse it, not we. A name that stands twice in one object is an ArgumentException.
        }
    }

    private static bool NameTheSkill(JsonObject place)
    {
        if (place["application"] is not JsonObject application || application["applicationId"] is not JsonValue id
            || (id.TryGetValue(out string? named) && named == SkillLine.SkillId))
        {
            return false;
        }

        application["applicationId"] = SkillLine.SkillId;
        return true;
    }

    private bool LinkTheAccount(JsonObject?[] places)
    {
        JsonObject[] users = [.. places.Select(place => place?["user"]).OfType<JsonObject>()];
        if (Array.Exists(users, user => user.ContainsKey("accessToken")) || accessToken() is not { } token)
        {
            return false;
        }

        foreach (JsonObject user in users)
        {
            user["accessToken"] = token;
        }

        return users.Length > 0;
    }
}
