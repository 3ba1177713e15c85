using Azure;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>Takes away entries of the index whose commit never came, or whose time has moved on since.</summary>
internal sealed class StaleEntries(TableClient index)
{
    /// <summary>
    /// How long after its writing an entry is left alone: the commit that it was written for may still come. A commit that has not begun within half of it
    /// announces again what it brings.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Guarded by what was read: an entry that was announced anew meanwhile stays.</summary>
    public async Task SweepAsync(TableEntity entry, DateTimeOffset now, CancellationToken cancellation)
    {
        if (now - OrderEntries.WrittenAt(entry) < Patience)
        {
            return;
        }

        try
        {
            await index.DeleteEntityAsync(entry.PartitionKey, entry.RowKey, entry.ETag, cancellation);
        }
        catch (RequestFailedException raced) when (raced.Status == StatusCodes.Status412PreconditionFailed)
        {
            // What it leads to is being committed; the next sweep looks again.
        }
    }
}
