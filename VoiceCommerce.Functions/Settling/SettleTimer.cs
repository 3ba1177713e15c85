using VoiceCommerce.Core;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Settling;

/// <summary>The timer function <c>settle</c>.</summary>
internal sealed class SettleTimer(Sweep sweep, ILogger<SettleTimer> logger)
{
    /// <summary>Orders that broke are in the log, and the next minute tries them again; only a sweep that could not run at all fails the invocation.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        SweepReport report = await sweep.RunAsync(cancellation);
        foreach (SweepFailure broken in report.Failures)
        {
            Log.NotSettled(logger, broken.Due.Order, broken.Due.Household, FailureName.Of(broken.Failure), broken.Failure.StackTrace);
        }

        if (report.Orders > 0)
        {
            Log.Swept(logger, report.Orders, report.Failures.Count);
        }
    }
}
