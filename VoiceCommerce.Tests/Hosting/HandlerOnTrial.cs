using System.Text;
using Microsoft.Extensions.Logging;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>The custom handler inside the test process, with routes that the test chooses.</summary>
internal sealed class HandlerOnTrial : IAsyncDisposable
{
    private readonly TaskCompletionSource<string> stop = new();
    private readonly MemoryStream output = new();
    private readonly MemoryStream errors = new();
    private readonly LineLogs logs;

    private HandlerOnTrial(int port, Func<Settings, ILoggerFactory, Task<Routes>> compose)
    {
        ShopOnTrial shop = ShopOnTrial.InProduction("/var/lib/corner-shop").With("FUNCTIONS_CUSTOMHANDLER_PORT", $"{port}");
        Front = new HostFront(port);
        logs = new LineLogs(output, errors);
        Exit = CustomHandler.RunAsync(shop.Settings, logs, compose, stop.Task);
    }

    public HostFront Front { get; }

    public Task<int> Exit { get; }

    public string Output => Encoding.UTF8.GetString(output.ToArray());

    public string Errors => Encoding.UTF8.GetString(errors.ToArray());

    public static HandlerOnTrial With(params Route[] routes) => Composed((_, _) => Task.FromResult(new Routes(routes)));

    public static HandlerOnTrial Composed(Func<Settings, ILoggerFactory, Task<Routes>> compose) => new(LoopbackPort.Unused(), compose);

    public static HandlerOnTrial At(int port) => new(port, (_, _) => Task.FromResult(new Routes()));

    public void Stop() => stop.TrySetResult("a test");

    public async ValueTask DisposeAsync()
    {
        Stop();
        Front.Dispose();
        await Exit;
        logs.Dispose();
    }
}
