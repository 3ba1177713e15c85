using Microsoft.Extensions.Logging.Abstractions;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// How a client sends, with Azure.Core's own names. The defaults are for somebody who waits at a speaker: up to three retries after 100 ms and more, with
/// jitter and never before the service's <c>Retry-After</c>, and 3 s for each try; the caller's cancellation bounds the whole.
/// </summary>
internal sealed class TableClientOptions : QuietClientOptions
{
    public TableClientOptions()
    {
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromMilliseconds(100);
        Retry.MaxDelay = TimeSpan.FromSeconds(2);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
    }

    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Added to a try's time for each MiB that is sent: a transaction of 4 MiB takes longer than a turn's.</summary>
    public TimeSpan NetworkTimeoutPerMebibyte { get; init; } = TimeSpan.FromSeconds(5);
}
