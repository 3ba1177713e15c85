using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>One receipt or notice as the shop's system would send it on.</summary>
internal sealed record PostedLetter(string Id, string Household, IReadOnlyList<string> To, string Subject, string Text);

/// <summary>
/// The shop's own system, played: it takes the app's webhooks, checks their signature as the Standard Webhooks specification tells a receiver to, and keeps
/// each letter once, however often it comes.
/// </summary>
internal sealed class Letterbox
{
    public const string Path = "/notices";

    private const int MaxLetters = 1_000;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly List<PostedLetter> letters = [];
    private readonly Lock gate = new();

    public string Secret => "whsec_" + Convert.ToBase64String(key);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PostedLetter> Of(string household)
    {
        lock (gate)
        {
            return [.. letters.Where(letter => letter.Household == household).Reverse()];
        }
    }

    public async Task AnswerAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        if (IsSigned(context.Request.Headers, body))
        {
            Keep(JsonNode.Parse(body)!["data"]!);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private bool IsSigned(IHeaderDictionary headers, string body)
    {
        byte[] signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
        return headers["webhook-signature"] == "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }

    private void Keep(JsonNode data)
    {
        PostedLetter letter = new(
            data["id"]!.GetValue<string>(),
            data["household"]!.GetValue<string>(),
            [.. data["to"]!.AsArray().Select(to => to!.GetValue<string>())],
            data["subject"]!.GetValue<string>(),
            data["text"]!.GetValue<string>());
        lock (gate)
        {
            if (!letters.Exists(known => known.Id == letter.Id))
            {
                letters.Add(letter);
                letters.RemoveRange(0, Math.Max(0, letters.Count - MaxLetters));
            }
        }
    }
}
