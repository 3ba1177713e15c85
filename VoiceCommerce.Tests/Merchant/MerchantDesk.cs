using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Notices;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>The merchant's API over stores in memory. Every answer is held against the OpenAPI document before a test sees it.</summary>
internal sealed class MerchantDesk
{
    public const string Key = "a-key-that-is-only-in-tests";

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public MerchantDesk()
        : this(new())
    {
    }

    public MerchantDesk(InMemoryHouseholds homes, string? guardianOrigin = "https://shop.example")
    {
        Homes = homes;
        ManualClock clock = new(Now);
        OutsideWorld outside = new(clock);
        OrderRunner runner = new(outside, outside, clock, TimeSpan.FromMinutes(30));
        Api = new(
            new(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
            new(region => region switch { "GB" => Currency.Gbp, "US-TX" => Currency.Usd, _ => null }, ["en-US", "en-GB"], TimeZoneId.From("Europe/London")!),
            new() { Store = Homes, Archive = Homes, Outbox = Homes, Catalogue = Catalogue, Editor = Catalogue, HeldOrders = Held, Reconciliation = new(Homes, new(Homes, runner, NoticeRoute.None, clock), runner), Crowd = Crowd, Hasher = new ReversingHasher(), Pseudonyms = new(new byte[32]), GuardianOrigin = guardianOrigin, Clock = new StoppedClock() },
            Log);
    }

    public MerchantApi Api { get; }

    public KeptLog<MerchantApi> Log { get; } = new();

    public InMemoryHouseholds Homes { get; }

    public InMemoryCatalogue Catalogue { get; } = new();

    public InMemoryCrowd Crowd { get; } = new();

    public ScriptedHeldOrders Held { get; } = new();

    public Task<MerchantReply> GetAsync(string path) => SendAsync("GET", path);

    public Task<MerchantReply> PutAsync(string path, string json) => SendAsync("PUT", path, json, "application/json");

    /// <param name="path">Below the API's root, with the query.</param>
    public async Task<MerchantReply> SendAsync(string method, string path, string? body = null, string? type = null, string? authorization = "Bearer " + Key, Action<HttpContext>? change = null)
    {
        DefaultHttpContext context = new();
        context.Request.Method = method;
        context.Request.Path = "/api/merchant" + Uri.UnescapeDataString(path.Split('?')[0]);
        context.Request.QueryString = path.Contains('?') ? new(path[path.IndexOf('?')..]) : default;
        context.Request.Headers.Authorization = authorization;
        context.Request.ContentType = type;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body ?? ""));
        context.Response.Body = new MemoryStream();
        change?.Invoke(context);
        await Api.HandleAsync(context);

        await context.Response.BodyWriter.FlushAsync();
        string text = Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        MerchantReply reply = new(context.Response.StatusCode, text, context.Response.ContentType, context.Response.Headers);
        DescribedAnswers.Hold(method, path.Split('?')[0], reply);
        return reply;
    }

    /// <summary>The home of <see cref="Sample.Household"/>, made through the API.</summary>
    public async Task<MerchantDesk> WithHomeAsync()
    {
        (await PutAsync("/households/home-1", Sample.Household)).Status.Should().Be(201);
        return this;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class ReversingHasher : ICodeHasher
    {
        public string Hash(string digits) => "hash:" + new string([.. digits.Reverse()]);

        public bool Matches(string digits, string hash) => Hash(digits) == hash;
    }
}

internal sealed record MerchantReply(int Status, string Text, string? ContentType, IHeaderDictionary Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string ProblemType => Json.GetProperty("type").GetString()!.Split(':')[^1];

    /// <summary>"pointer: detail" of each error of the problem.</summary>
    public string[] Errors => Json.TryGetProperty("errors", out JsonElement errors) ? Told(errors) : [];

    /// <summary>"line pointer" of each refused line of an import.</summary>
    public string[] RefusedLines => [.. Json.GetProperty("lines").EnumerateArray()
        .SelectMany(line => line.GetProperty("errors").EnumerateArray().Select(error => $"{line.GetProperty("line")} {error.GetProperty("pointer").GetString()}"))];

    public int Unchanged => Json.GetProperty("unchanged").GetInt32();

    public (int Accepted, int Rejected) Counts => (Json.GetProperty("accepted").GetInt32(), Json.GetProperty("rejected").GetInt32());

    private static string[] Told(JsonElement errors) =>
        [.. errors.EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()}: {error.GetProperty("detail").GetString()}")];
}

/// <summary>Answers what a test tells it to, and remembers what it was asked.</summary>
internal sealed class ScriptedHeldOrders : IHeldOrders
{
    public HeldOrderOutcome Outcome { get; set; } = new HeldOrderOutcome.NotFound();

    public List<string> Asked { get; } = [];

    public Task<HeldOrderOutcome> ApproveAsync(Core.Households.OrderId order, string by, CancellationToken cancellation) => Note("approve", order, by);

    public Task<HeldOrderOutcome> ApproveAsync(Core.Households.OrderId order, string by, Approval approval, CancellationToken cancellation) =>
        Note(approval == Approval.AsAsked ? "approve" : $"approve always {approval.Always} up to {approval.UpTo}{(approval.Fewer.Count == 0 ? "" : " of " + string.Join(", ", approval.Fewer.Select(line => $"{line.Value} {line.Key}")))}", order, by);

    public Task<HeldOrderOutcome> PutOffAsync(Core.Households.OrderId order, string by, CancellationToken cancellation) => Note("put off", order, by);

    public Task<HeldOrderOutcome> DeclineAsync(Core.Households.OrderId order, string by, CancellationToken cancellation) => Note("decline", order, by);

    private Task<HeldOrderOutcome> Note(string what, Core.Households.OrderId order, string by)
    {
        Asked.Add($"{what} {order} by {by}");
        return Task.FromResult(Outcome);
    }
}
