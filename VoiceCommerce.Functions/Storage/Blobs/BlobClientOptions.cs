using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Blobs;

/// <summary>How the client of blobs sends: patiently, for nobody waits at a speaker for it.</summary>
internal sealed class BlobClientOptions : QuietClientOptions
{
    public BlobClientOptions()
    {
        Retry.MaxRetries = 4;
        Retry.Delay = TimeSpan.FromMilliseconds(400);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
    }
}
