using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using VoiceCommerce.Benchmarks.Contenders;

namespace VoiceCommerce.Benchmarks.Shop;

/// <summary>Fills the running app through the merchant's API.</summary>
internal sealed class Feeding(Running app, string key) : IDisposable
{
    /// <summary>Homes whose histories differ: in length alone (the first two), and in how many products a phrase fits (the last).</summary>
    public static readonly IReadOnlyList<(Home Home, int Products, int Purchases)> Histories =
        [(new("home-few"), 10, 10), (new("home-again"), 10, 10_000), (new("home-many"), Goods.OfTheDemo.Count, 10_000)];

    private const int AtOnce = 8;

    private readonly HttpClient client = new() { BaseAddress = new($"http://127.0.0.1:{app.Port}/api/merchant/"), Timeout = TimeSpan.FromMinutes(4) };

    /// <summary>Seconds.</summary>
    public async Task<double> ProductsAsync()
    {
        double seconds = 0;
        foreach (string part in Goods.Parts())
        {
            long began = Stopwatch.GetTimestamp();
            await FeedAsync(HttpMethod.Put, "products", part);
            seconds += Stopwatch.GetElapsedTime(began).TotalSeconds;
        }

        return seconds;
    }

    public async Task HomesAsync()
    {
        foreach ((Home home, int products, int purchases) in Histories)
        {
            await HomeAsync(home, products, purchases);
        }

        ParallelOptions options = new() { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(0, Home.Count, options, async (number, _) => await HomeAsync(Home.Number(number), Home.Habits, Home.Habits));
    }

    public void Dispose() => client.Dispose();

    private async Task HomeAsync(Home home, int products, int purchases)
    {
        await SendAsync(HttpMethod.Put, $"households/{home.Id}", home.Settings(), "application/json");
        await FeedAsync(HttpMethod.Post, $"households/{home.Id}/purchases", home.Purchases([.. Goods.OfTheDemo.Take(products)], purchases, TimeProvider.System.GetUtcNow()));
    }

    private async Task FeedAsync(HttpMethod method, string path, string lines)
    {
        string report = await SendAsync(method, path, lines, "application/x-ndjson");
        if (JsonNode.Parse(report)!["rejected"]!.GetValue<int>() > 0)
        {
            throw new InvalidOperationException($"{path} refused lines: {report}");
        }
    }

    private async Task<string> SendAsync(HttpMethod method, string path, string body, string media)
    {
        using HttpRequestMessage request = new(method, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, media) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path} was answered with {(int)answer.StatusCode}: {text}");
    }
}
