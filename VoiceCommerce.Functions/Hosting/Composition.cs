using VoiceCommerce.Functions.Hosting.Configuration;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// The composition root, wired by hand: what exists, who gets what, and which route leads where. It runs behind the open port, so what it
/// opens or loads delays the first request but not readiness.
/// </summary>
internal static class Composition
{
    public static Task<Routes> ComposeAsync(Settings settings, ILoggerFactory logs)
    {
        _ = settings;
        _ = logs;
        HostTrigger settle = new(SettleAsync);
        return Task.FromResult(new Routes(
            Route.At("POST", "/settle", HttpLimits.Sweep, settle.HandleAsync)));
    }

    // No order can be in doubt as long as nothing here can place one.
    private static Task SettleAsync(CancellationToken cancellation) => Task.CompletedTask;
}
