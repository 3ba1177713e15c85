using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Settling;

/// <summary>Learns each minute what is normal for each product, and forgets who asked.</summary>
internal sealed class CrowdLessons(ICrowd crowd, TimeProvider clock, ILogger<CrowdLessons> logger)
{
    private const int AtOnce = 1_000;
    private const int MaxTimes = 20;

    /// <summary>What fails is in the log, and the next minute tries it again.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            for (int times = 0; times < MaxTimes && await crowd.LearnAsync(clock.GetUtcNow(), AtOnce, cancellation) == AtOnce; times++)
            {
            }
        }
#pragma warning disable CA1031 // Nothing that is settled in this minute may fail for it.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NotLearnt(logger, FailureName.Of(failure));
        }
    }
}
