using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.Merchant;

/// <summary>The shop's own systems, played: they feed the app and fetch orders through its API, as any merchant would.</summary>
internal sealed class MerchantClient(FunctionsHost host, string key)
{
    public const string Root = "/api/merchant";

    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    public Uri Address => new(host.Client.BaseAddress!, Root);

    public Task PutProductsAsync(string ndjson, CancellationToken cancellation) => FeedAsync(HttpMethod.Put, "products", ndjson, cancellation);

    public Task PutHouseholdAsync(string id, string settings, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, $"households/{Uri.EscapeDataString(id)}", settings, Json, cancellation);

    /// <summary>A home's settings; null for one that the shop does not have.</summary>
    public async Task<JsonObject?> HouseholdAsync(string id, CancellationToken cancellation)
    {
        (HttpStatusCode status, string text) = await AskAsync(HttpMethod.Get, $"households/{Uri.EscapeDataString(id)}", null, Json, cancellation);
        return status switch
        {
            HttpStatusCode.OK => JsonNode.Parse(text)!.AsObject(),
            HttpStatusCode.NotFound or HttpStatusCode.BadRequest => null, // The second is for what cannot be a home's id.
            _ => throw Refused(HttpMethod.Get, $"households/{id}", status, text),
        };
    }

    public Task PostPurchasesAsync(string household, string ndjson, CancellationToken cancellation) =>
        FeedAsync(HttpMethod.Post, $"households/{Uri.EscapeDataString(household)}/purchases", ndjson, cancellation);

    public Task PutCodeAsync(string household, string code, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, $"households/{Uri.EscapeDataString(household)}/code", new JsonObject { ["code"] = code }.ToJsonString(), Json, cancellation);

    public async Task<JsonObject> ProductAsync(string id, CancellationToken cancellation) =>
        (JsonObject)(await SendAsync(HttpMethod.Get, $"products/{Uri.EscapeDataString(id)}", null, Json, cancellation))!;

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<JsonObject>> OrdersAsync(string household, CancellationToken cancellation) =>
        PagesAsync($"orders?household={Uri.EscapeDataString(household)}&limit=200", "orders", cancellation);

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<JsonObject>> AuditAsync(string household, CancellationToken cancellation) =>
        PagesAsync($"households/{Uri.EscapeDataString(household)}/audit?limit=200", "entries", cancellation);

    /// <summary>What the app finds of a home's chain of hashes.</summary>
    public async Task<JsonObject> VerifyAsync(string household, CancellationToken cancellation) =>
        (JsonObject)(await SendAsync(HttpMethod.Get, $"households/{Uri.EscapeDataString(household)}/audit/verify", null, Json, cancellation))!;

    private async Task<IReadOnlyList<JsonObject>> PagesAsync(string path, string list, CancellationToken cancellation)
    {
        List<JsonObject> all = [];
        string? next = null;
        do
        {
            JsonNode page = (await SendAsync(HttpMethod.Get, next is null ? path : $"{path}&after={Uri.EscapeDataString(next)}", null, Json, cancellation))!;
            all.AddRange(page[list]!.AsArray().OfType<JsonObject>());
            next = page["next"]?.GetValue<string>();
        }
        while (next is not null);
        return all;
    }

    private async Task FeedAsync(HttpMethod method, string path, string ndjson, CancellationToken cancellation)
    {
        JsonNode report = (await SendAsync(method, path, ndjson, Lines, cancellation))!;
        if (report["rejected"]!.GetValue<int>() > 0)
        {
            throw new SimulatorException($"The shop did not take every line of {path}: {report.ToJsonString()}");
        }
    }

    /// <summary>Null where there is no answer to read.</summary>
    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, string? body, string media, CancellationToken cancellation)
    {
        (HttpStatusCode status, string text) = await AskAsync(method, path, body, media, cancellation);
        return (int)status is >= 200 and < 300
            ? status == HttpStatusCode.NoContent || text.Length == 0 ? null : JsonNode.Parse(text)
            : throw Refused(method, path, status, text);
    }

    private static SimulatorException Refused(HttpMethod method, string path, HttpStatusCode status, string text) => new($"{method} {path} was answered with {(int)status}: {text}");

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpMethod method, string path, string? body, string media, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(method, new Uri($"{Root}/{path}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, media);
        using HttpResponseMessage answer = await host.Client.SendAsync(request, cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }
}
