using Azure.Core;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Of every client of Azure here. Azure.Core logs and traces addresses, and the keys of rows stand in them; see <see cref="AttemptLogPolicy"/> for what is logged.</summary>
internal abstract class QuietClientOptions : ClientOptions
{
    protected QuietClientOptions()
    {
        Retry.Mode = RetryMode.Exponential;
        Diagnostics.IsLoggingEnabled = false;
        Diagnostics.IsDistributedTracingEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
    }
}
