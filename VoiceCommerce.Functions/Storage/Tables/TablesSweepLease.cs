using Azure;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>One row that says who sweeps until when; of those who ask at once, its ETag lets one through.</summary>
internal sealed class TablesSweepLease(TableClient index)
{
    // Stored: renaming needs a migration.
    private const string Partition = "sweep";
    private const string Row = "lease";
    private const string Holder = "holder";
    private const string Until = "until";

    /// <summary>Two requests; see <see cref="ISweepLease"/>.</summary>
    public async Task<bool> TryTakeAsync(string holder, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation)
    {
        TableEntity? before = await index.GetEntityIfExistsAsync(Partition, Row, null, cancellation) is { HasValue: true } found ? found.Value : null;
        if (before is not null && before.GetString(Holder) != holder && before.GetInt64(Until) is { } until && until > now.UtcTicks && until <= (now + ISweepLease.Longest).UtcTicks)
        {
            return false;
        }

        TableEntity lease = new(Partition, Row) { [Holder] = holder, [Until] = (now + lifetime).UtcTicks };
        try
        {
            await (before is null ? index.AddEntityAsync(lease, cancellation) : index.UpdateEntityAsync(lease, before.ETag, TableUpdateMode.Replace, cancellation));
            return true;
        }
        catch (RequestFailedException raced) when (raced.Status is StatusCodes.Status404NotFound or StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            return false;
        }
    }
}
