using System.Text;
using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.Merchant;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Tests.Proof;

/// <summary>All that came out of the app, by where it came from: what customers and the merchant were answered, and every file.</summary>
internal sealed class Evidence(PublishedTown published)
{
    private readonly List<(string Where, byte[] Bytes)> pieces = [];

    public IReadOnlyList<(string Where, byte[] Bytes)> Pieces => pieces;

    private Town Town => published.Town;

    /// <summary>Somebody says something; the request that it became.</summary>
    public async Task<byte[]> HearAsync(SmartSpeaker speaker, Voice voice, string words, string hears)
    {
        Exchange exchange = await speaker.HearAsync(voice, words, CancellationToken.None);
        pieces.Add(("the skill's answers", speaker.LastAnswer));
        return exchange.Heard.Speech.Contains(hears, StringComparison.OrdinalIgnoreCase)
            ? speaker.LastRequest
            : throw new InvalidOperationException($"\"{words}\" was answered with \"{exchange.Heard.Speech}\", without \"{hears}\"");
    }

    /// <summary>Exactly these bytes to the skill, rightly signed.</summary>
    public async Task SendAsync(byte[] request) => pieces.Add(("the skill's answers", (await Town.Line.SendAsync(request, CancellationToken.None)).Body));

    /// <summary>A call of the merchant's API, whatever its outcome, with all headers of the answer.</summary>
    public async Task<string> CallAsync(HttpMethod method, string path, string? body = null, string media = "application/json")
    {
        using HttpRequestMessage request = new(method, new Uri($"{MerchantClient.Root}/{path}", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", Town.MerchantKey);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, media);
        using HttpResponseMessage answer = await Town.Host.Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        pieces.Add(($"{method} {path.Split('/', '?')[0]}", Encoding.UTF8.GetBytes($"{answer.Headers}{answer.Content.Headers}\n{text}")));
        return text;
    }

    /// <summary>What the merchant can read about a home.</summary>
    public async Task ReadAsync(string home)
    {
        foreach (string path in (string[])[$"households/{home}", $"households/{home}/audit?limit=200", $"households/{home}/export", $"orders?household={home}&limit=200"])
        {
            string text = await CallAsync(HttpMethod.Get, path);
            foreach (JsonNode? order in path.StartsWith("orders", StringComparison.Ordinal) ? JsonNode.Parse(text)!["orders"]!.AsArray() : [])
            {
                await CallAsync(HttpMethod.Get, $"orders/{order!["id"]!.GetValue<string>()}");
            }
        }
    }

    /// <summary>Kills the app and takes every file that it and the simulator have; the log is one of them.</summary>
    public async Task SeizeAsync()
    {
        await published.StopAsync();
        foreach (string file in Directory.EnumerateFiles(published.Data, "*", SearchOption.AllDirectories))
        {
            pieces.Add((Path.GetRelativePath(published.Data, file), await File.ReadAllBytesAsync(file)));
        }
    }
}
