using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using VoiceCommerce.Functions.Hosting.Configuration;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// The process as the Azure Functions host knows it. Kestrel stands alone, without a generic host: that starts 20 to 30 ms sooner, and neither
/// ASPNETCORE_URLS (the host's image sets it) nor a command line nor an appsettings file can move the port.
/// </summary>
internal static class CustomHandler
{
    /// <summary>Runs until <paramref name="stop"/> gives the name of a signal; the answer is the process's exit code.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string> environment, LineLogs logs, Func<Settings, ILoggerFactory, Task<Routes>> compose, Task<string> stop)
    {
        switch (Settings.Read(environment))
        {
            case SettingsOutcome.Valid(var settings):
                return await ServeAsync(settings, logs, compose, stop);
            case SettingsOutcome.Invalid(var problems):
                foreach (SettingProblem problem in problems)
                {
                    logs.Tell(problem.ToString());
                }

                return ExitCode.Misconfigured;
            default:
                throw new InvalidOperationException("A settings outcome is valid or not.");
        }
    }

    private static async Task<int> ServeAsync(Settings settings, LineLogs logs, Func<Settings, ILoggerFactory, Task<Routes>> compose, Task<string> stop)
    {
        ILogger logger = logs.CreateLogger("VoiceCommerce.Functions");
        TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Routes> composed = ComposeBehindAsync(listening.Task, () => compose(settings, logs));
        using KestrelServer server = Server(settings.Port, logs);
        try
        {
            await server.StartAsync(new FrontDoor(composed, settings.Clock, logs), CancellationToken.None);
        }
        catch (IOException taken)
        {
            Log.CannotStart(logger, taken.Message, taken);
            return ExitCode.CannotListen;
        }

        Log.Listening(logger, settings.Port);
        listening.SetResult();
        return await RunUntilToldAsync(server, composed, stop, logger);
    }

    private static async Task<Routes> ComposeBehindAsync(Task listening, Func<Task<Routes>> compose)
    {
        await listening;
        return await compose();
    }

    private static async Task<int> RunUntilToldAsync(KestrelServer server, Task<Routes> composed, Task<string> stop, ILogger logger)
    {
        await Task.WhenAny(composed, stop);
        if (composed.Exception?.InnerException is { } failure)
        {
            // An app that can never answer must be seen to exit, or the host would go on sending it requests.
            Log.CannotStart(logger, failure.Message, failure);
            return ExitCode.CannotStart;
        }

        Log.Stopping(logger, await stop);
        using CancellationTokenSource grace = new(TimeSpan.FromSeconds(5));
        await server.StopAsync(grace.Token);
        return ExitCode.Stopped;
    }

    private static KestrelServer Server(int port, ILoggerFactory logs)
    {
        KestrelServerOptions options = new() { AddServerHeader = false };
        KestrelServerLimits limits = options.Limits;
        limits.MaxRequestBodySize = HttpLimits.Turn.BodyBytes;
        limits.MaxRequestHeadersTotalSize = HttpLimits.HeaderBytes;
        limits.MaxRequestHeaderCount = HttpLimits.HeaderCount;
        limits.MaxRequestLineSize = HttpLimits.RequestLineBytes;
        limits.MaxConcurrentConnections = HttpLimits.Connections;
        limits.RequestHeadersTimeout = HttpLimits.HeadersWithin;
        limits.KeepAliveTimeout = HttpLimits.KeepAlive;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);

        // A turn is answered on the thread that its bytes came in on, which is one of the pool: two changes of thread less. "Unsafe" is it for whoever blocks a
        // socket's own thread, which there is not where sockets dispatch to the pool, as they do unless told otherwise.
        SocketTransportOptions transport = new() { UnsafePreferInlineScheduling = true };
        return new(Options.Create(options), new SocketTransportFactory(Options.Create(transport), logs), logs);
    }
}
