using System.Diagnostics;
using System.Text;
using System.Text.Json;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>
/// Starts a published function app the way the Azure Functions host does: the executable that host.json names, the whole environment of the
/// host and the port, the app's root as working directory, no arguments; asks GET / every 25 ms until any answer comes; ends it with SIGKILL.
/// </summary>
public sealed class FunctionsHostStandIn : IAsyncDisposable
{
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60); // The host gives 30 s; a busy build machine may need more.

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();

    private FunctionsHostStandIn(Process process, int port)
    {
        this.process = process;
        Port = port;
        Front = new HostFront(port);
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
    }

    public int Port { get; }

    public int ProcessId => process.Id;

    public HostFront Front { get; }

    /// <summary>What the host would log as Information.</summary>
    public string Output => Kept(output);

    /// <summary>What the host would log as Error.</summary>
    public string Errors => Kept(errors);

    /// <summary>Starts the app and waits until it is ready. Several may run at once, each with its own settings and directory.</summary>
    public static async Task<FunctionsHostStandIn> StartAsync(string folder, ShopOnTrial shop)
    {
        FunctionsHostStandIn started = Launch(folder, shop);
        if (!await started.IsReadyAsync())
        {
            string told = $"The app did not get ready:\n{started.Output}{started.Errors}";
            await started.DisposeAsync();
            throw new InvalidOperationException(told);
        }

        return started;
    }

    /// <summary>Starts the app without waiting: for apps that are expected to give up.</summary>
    public static FunctionsHostStandIn Launch(string folder, ShopOnTrial shop)
    {
        int port = LoopbackPort.Unused();
        ProcessStartInfo start = new(Executable(folder))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://+:80"; // As in the host's own image.
        start.Environment.Remove("AZURE_FUNCTIONS_ENVIRONMENT");
        foreach ((string name, string value) in shop.Settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        FunctionsHostStandIn launched = new(new Process { StartInfo = start }, port);
        launched.process.Start();
        launched.process.BeginOutputReadLine();
        launched.process.BeginErrorReadLine();
        return launched;
    }

    /// <summary>The exit code, once all output is read.</summary>
    public async Task<int> ExitAsync()
    {
        using CancellationTokenSource limit = new(Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>SIGKILL, at any moment: the app gets no word in.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        Front.Dispose();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        long began = Stopwatch.GetTimestamp();
        while (!process.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
        {
            try
            {
                using HttpResponseMessage any = await Front.GetAsync("");
                return true;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(ProbeEvery);
            }
        }

        return false;
    }

    private static string Executable(string folder)
    {
        using JsonDocument host = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "host.json")));
        string name = host.RootElement.GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString()!;
        return Path.Combine(folder, name);
    }

    private static void Keep(StringBuilder kept, string? line)
    {
        if (line is not null)
        {
            lock (kept)
            {
                kept.AppendLine(line);
            }
        }
    }

    private static string Kept(StringBuilder kept)
    {
        lock (kept)
        {
            return kept.ToString();
        }
    }
}
