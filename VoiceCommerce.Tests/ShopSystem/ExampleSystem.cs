using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Hosting;

namespace VoiceCommerce.Tests.ShopSystem;

/// <summary>The example of a shop's own system that is in the repository, run by node; it can be killed and started again on its book.</summary>
internal sealed class ExampleSystem(string directory) : IDisposable
{
    private const string Secret = "whsec_c2hvcCBzeXN0ZW0gc2VjcmV0IG9mIHRoZSB0ZXN0cw==";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly int port = LoopbackPort.Unused();
    private Process? running;

    /// <summary>Of the app that is to use it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Payments__Kind"] = "Http",
        ["Payments__Url"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
        ["Payments__Secret"] = Secret,
    };

    private string Book => Path.Combine(directory, "book.ndjson");

    /// <summary>Every change of what stands, in order: "payments/ID authorised".</summary>
    public IReadOnlyList<string> Changes =>
        [.. File.ReadLines(Book).Select(line => JsonNode.Parse(line)!.AsArray()).Select(change => $"{change[0]} {change[1]!["state"]}")];

    public async Task StartAsync()
    {
        running = Process.Start(new ProcessStartInfo("node", [Path.Combine(PublishedApp.Repository, "examples", "shop-system.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["PORT"] = port.ToString(CultureInfo.InvariantCulture), ["SHOP_SECRET"] = Secret, ["BOOK"] = Book },
        })!;
        using CancellationTokenSource patience = new(Patience);
        if (await running.StandardOutput.ReadLineAsync(patience.Token) is not { } said || !said.Contains("listens", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The example does not listen.");
        }
    }

    public void Kill()
    {
        running?.Kill();
        running?.WaitForExit();
        running?.Dispose();
        running = null;
    }

    public void Dispose() => Kill();
}
