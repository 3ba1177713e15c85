using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>
/// Starts the Functions app as the Azure Functions host starts a custom handler: a child process with the whole environment and a port, in the folder of
/// host.json, ready when GET / is answered at all, restarted after a crash, asked to settle every minute, ended with SIGKILL.
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private const int MostRestarts = 3; // Then the real host gives up too.

    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60); // The host gives 30 s; a busy machine may need more.

    private readonly string folder;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly AppLog log;
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim starting = new(1, 1);
    private AppProcess? app;
    private int restarts;

    private FunctionsHost(string folder, IReadOnlyDictionary<string, string> settings, int port, AppLog log)
    {
        this.folder = folder;
        this.settings = settings;
        this.log = log;
        Port = port;
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = new($"http://127.0.0.1:{port}/") };
    }

    public int Port { get; }

    /// <summary>Of the app as it runs now; null between two runs.</summary>
    public int? ProcessId => app?.Id;

    /// <summary>Straight to the app, past any front end.</summary>
    public HttpClient Client { get; }

    /// <summary>How far the app's clock is ahead of ours.</summary>
    public TimeSpan Ahead { get; private set; }

    /// <summary>The app's clock.</summary>
    public TimeProvider Clock { get; private set; } = TimeProvider.System;

    /// <param name="folder">Of the function app, with host.json in it.</param>
    /// <param name="port">0 for any that is free; it stays the same over restarts.</param>
    /// <exception cref="SimulatorException">The app did not get ready.</exception>
    public static async Task<FunctionsHost> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, int port, AppLog log)
    {
        FunctionsHost host = new(folder, settings, port == 0 ? LoopbackPort.Unused() : port, log);
        try
        {
            await host.RestartAsync();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        _ = host.SettleEveryMinuteAsync();
        return host;
    }

    /// <summary>Kills the app where it stands and starts it again; what it had acknowledged must still be there.</summary>
    /// <param name="ahead">How far its clock is ahead from now on.</param>
    public async Task RestartAsync(TimeSpan ahead = default)
    {
        await starting.WaitAsync(closing.Token);
        try
        {
            await StopAsync();
            Ahead = ahead;
            Clock = Functions.Hosting.ShiftedTime.By(ahead);
            Dictionary<string, string> environment = new(settings, StringComparer.Ordinal)
            {
                ["FUNCTIONS_CUSTOMHANDLER_PORT"] = Port.ToString(CultureInfo.InvariantCulture),
                ["ASPNETCORE_URLS"] = "http://+:80", // As in the host's own image.
                ["Development__ClockOffsetSeconds"] = ((int)ahead.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            };
            AppProcess started = AppProcess.Start(Executable(), environment, log);
            app = started;
            await ReadyAsync(started);
            _ = GuardAsync(started, ahead);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>The timer, now.</summary>
    public async Task SettleAsync()
    {
        using HttpRequestMessage request = TimerCall.To("settle", Clock.GetUtcNow());
        using HttpResponseMessage answer = await Client.SendAsync(request, closing.Token);
        log.Keep(answer.IsSuccessStatusCode ? null : $"The timer failed with {(int)answer.StatusCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await StopAsync();
        Client.Dispose();
        starting.Dispose();
        closing.Dispose();
    }

    private async Task StopAsync()
    {
        if (Interlocked.Exchange(ref app, null) is { } running)
        {
            running.Kill();
            await running.ExitAsync();
            running.Dispose();
        }
    }

    private async Task ReadyAsync(AppProcess started)
    {
        long began = Stopwatch.GetTimestamp();
        while (!started.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
        {
            try
            {
                using HttpResponseMessage any = await Client.GetAsync(new Uri("/", UriKind.Relative), closing.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(ProbeEvery, closing.Token);
            }
        }

        throw new SimulatorException($"The shop's app did not start. It said:\n{log.Last}\n(the whole log: {log.Path})");
    }

    /// <summary>Starts it again when it ends on its own with anything but 0, which the real host takes for a wish to be left alone.</summary>
    private async Task GuardAsync(AppProcess guarded, TimeSpan ahead)
    {
        try
        {
            await guarded.ExitAsync();
            if (app != guarded || closing.IsCancellationRequested)
            {
                return;
            }

            log.Keep($"The app ended with {guarded.ExitCode}.");
            if (guarded.ExitCode != 0 && restarts++ < MostRestarts)
            {
                await RestartAsync(ahead);
            }
        }
        catch (SimulatorException notAgain)
        {
            log.Keep(notAgain.Message);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It was stopped by us, and is not ours to look at any more.
        }
    }

    private async Task SettleEveryMinuteAsync()
    {
        using PeriodicTimer minute = new(TimeSpan.FromMinutes(1));
        try
        {
            while (await minute.WaitForNextTickAsync(closing.Token))
            {
                try
                {
                    await SettleAsync();
                }
                catch (HttpRequestException)
                {
                    log.Keep("The timer found no app.");
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // The host closes.
        }
    }

    /// <summary>What host.json names, beside it.</summary>
    private string Executable()
    {
        using JsonDocument host = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "host.json")));
        string name = host.RootElement.GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString()!;
        return Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
    }
}
