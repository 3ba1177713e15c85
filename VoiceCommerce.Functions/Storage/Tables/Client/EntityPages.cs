using System.Globalization;
using Azure;
using Azure.Core;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// The rows that a query finds, in order of their keys, one request a page. A page may be shorter than asked for, even empty, with more behind it: Azure
/// ends one after 1,000 rows, 4 MiB, five seconds or at the border between two servers.
/// </summary>
internal sealed class EntityPages(TablePipeline pipeline, string table, string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellation)
    : AsyncPageable<TableEntity>(cancellation)
{
    private const string NextPartition = "NextPartitionKey";
    private const string NextRow = "NextRowKey";
    private const string ContinuationHeader = "x-ms-continuation-";

    public override async IAsyncEnumerable<Page<TableEntity>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        string? next = continuationToken;
        do
        {
            Page<TableEntity> page = await ReadAsync(next, Math.Min(pageSizeHint ?? maxPerPage ?? TableLimits.PageSize, TableLimits.PageSize));
            if (page.ContinuationToken is not null && page.ContinuationToken == next)
            {
                throw new InvalidDataException("A query of table storage does not come forward.");
            }

            yield return page;
            next = page.ContinuationToken;
        }
        while (next is not null);
    }

    private async Task<Page<TableEntity>> ReadAsync(string? continuation, int size)
    {
        using HttpMessage message = pipeline.CreateMessage(RequestMethod.Get, $"/{table}()?{Query(continuation, size)}");
        Response response = await pipeline.SendAsync(message, CancellationToken);
        if (response.Status != StatusCodes.Status200OK)
        {
            throw ServiceError.Refusal(response);
        }

        List<TableEntity> entities = EntityReader.ReadPage(response.Content.ToMemory().Span);
        return Page<TableEntity>.FromValues(entities, Continuation(response), new TableResponse(response.Status, null));
    }

    private string Query(string? continuation, int size)
    {
        List<string> parts = [string.Create(CultureInfo.InvariantCulture, $"$top={size}")];
        if (filter is not null)
        {
            parts.Add("$filter=" + Uri.EscapeDataString(filter));
        }

        if (select is not null)
        {
            parts.Add("$select=" + Uri.EscapeDataString(string.Join(',', select)));
        }

        // The token is a part of the next address already: the two keys as the service gave them, escaped.
        if (continuation is not null)
        {
            parts.Add(continuation);
        }

        return string.Join('&', parts);
    }

    private static string? Continuation(Response response) =>
        !response.Headers.TryGetValue(ContinuationHeader + NextPartition, out string? partition)
            ? null
            : response.Headers.TryGetValue(ContinuationHeader + NextRow, out string? row)
                ? $"{NextPartition}={Uri.EscapeDataString(partition)}&{NextRow}={Uri.EscapeDataString(row)}"
                : $"{NextPartition}={Uri.EscapeDataString(partition)}";
}
