using System.Buffers;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// One table. Names and meanings are those of Azure.Data.Tables, so that it can take this one's place. What Azure would refuse is refused before it is sent
/// (<see cref="TableLimitException"/>). Each write leaves its <see cref="WriteId"/>, so that a retried one neither stands twice nor is taken for refused
/// when it stands. Failures are <see cref="RequestFailedException"/>; of a write, <see cref="TableWriteUnknownException"/> where it is not known whether it
/// stands, which is so after a cancellation too.
/// </summary>
internal sealed class TableClient
{
    private readonly TablePipeline _pipeline;
    private readonly SettledWrites _writes;
    private readonly WrittenRows _written;

    public TableClient(TablePipeline pipeline, string name)
    {
        TableLimits.CheckTableName(name);
        Name = name;
        _pipeline = pipeline;
        _writes = new(pipeline);
        _written = new(this);
    }

    public string Name { get; }

    /// <summary>A filter whose values cannot become a part of the expression; see <see cref="TableFilter"/>.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableFilter.From(filter);

    public async Task CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            json.WriteString("TableName", Name);
            json.WriteEndObject();
        }

        using HttpMessage message = _pipeline.CreateMessage(RequestMethod.Post, "/Tables", body.WrittenMemory, "application/json");
        Response response = await _pipeline.SendAsync(message, cancellationToken);
        if (response.Status is not (StatusCodes.Status201Created or StatusCodes.Status204NoContent)
            && ServiceError.Refusal(response) is { ErrorCode: not "TableAlreadyExists" } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>A point read. It fails with 404 where there is no such row.</summary>
    /// <param name="select">The properties to read; null for all.</param>
    public async Task<Response<TableEntity>> GetEntityAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        await GetEntityIfExistsAsync(partitionKey, rowKey, select, cancellationToken) is { HasValue: true } found
            ? Response.FromValue(found.Value!, found.GetRawResponse())
            : throw new RequestFailedException(StatusCodes.Status404NotFound, "Table storage has no such row.", "ResourceNotFound", null);

    /// <summary>A point read; without a value where there is no such row. A table that is not there is a failure.</summary>
    /// <param name="select">The properties to read; null for all.</param>
    public async Task<NullableResponse<TableEntity>> GetEntityIfExistsAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        TableEntity row = new(partitionKey, rowKey);
        TableLimits.Check(row);
        string query = select is null ? "" : "?$select=" + Uri.EscapeDataString(string.Join(',', select));
        using HttpMessage message = _pipeline.CreateMessage(RequestMethod.Get, PathOf(row) + query);
        Response response = await _pipeline.SendAsync(message, cancellationToken);
        return response.Status == StatusCodes.Status200OK
            ? Response.FromValue(EntityReader.Read(response.Content.ToMemory().Span), new TableResponse(response.Status, null))
            : ServiceError.Refusal(response) is { Status: StatusCodes.Status404NotFound, ErrorCode: not "TableNotFound" }
                ? new NoEntity()
                : throw ServiceError.Refusal(response);
    }

    /// <param name="filter">OData, best from <see cref="CreateQueryFilter"/>; null for every row of the table.</param>
    /// <param name="maxPerPage">1 to 1,000.</param>
    /// <param name="select">The properties to read; null for all. The keys are read only if they are among them.</param>
    public AsyncPageable<TableEntity> QueryAsync(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        new EntityPages(_pipeline, Name, filter, maxPerPage, select, cancellationToken);

    /// <summary>Fails with 409 where the row exists.</summary>
    public Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default) =>
        WriteAsync(RequestMethod.Post, "/" + Name, new(TableTransactionActionType.Add, entity), cancellationToken);

    /// <summary>Whatever stands there. Two at once, or a try that arrives late, decide by chance who stays: guard with an ETag what must not be lost.</summary>
    public Task<Response> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        WriteAsync(Method(mode), PathOf(entity), new(TableTransactionActionType.UpsertMerge, entity), cancellationToken);

    /// <summary>Fails with 412 where the row has another ETag, and 404 where there is none.</summary>
    /// <param name="entity">Best made from what was read, with its <see cref="WriteId.Property"/>, so that a lost answer can be settled.</param>
    public Task<Response> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        WriteAsync(Method(mode), PathOf(entity), new(TableTransactionActionType.UpdateMerge, entity, ifMatch), cancellationToken);

    /// <summary>
    /// Fails with 412 where the row has another ETag. Where there is none the answer's status is 404 and nothing is thrown; a delete leaves no mark, so it
    /// may have been this very call that deleted it.
    /// </summary>
    /// <param name="ifMatch">Any, if not given.</param>
    public async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        TableEntity row = new(partitionKey, rowKey);
        TableLimits.Check(row);
        using HttpMessage message = _pipeline.CreateMessage(RequestMethod.Delete, PathOf(row));
        message.Request.Headers.Add("If-Match", ifMatch == default ? "*" : ifMatch.ToString("H"));
        return await _writes.SettleAsync(message, Deleted, cancellation => _written.FindDeletedAsync(row, cancellation), cancellationToken);
    }

    /// <summary>All of them or, where one is refused (<see cref="TableTransactionFailedException"/> tells which), none.</summary>
    /// <param name="transactionActions">1 to 100, of one partition, each row once.</param>
    /// <returns>One answer for each, in their order.</returns>
    public async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        TableTransactionAction[] actions = [.. transactionActions];
        TableLimits.Check(actions);
        Array.ForEach(actions, Check);
        string writeId = WriteId.New();
        TransactionBody body = TransactionBody.Write(actions, writeId, Name, _pipeline.Address);
        using HttpMessage message = _pipeline.CreateMessage(RequestMethod.Post, "/$batch", body.Bytes, body.ContentType);
        IReadOnlyList<Response> answers = await _writes.SettleAsync(
            message,
            response => response.Status == StatusCodes.Status202Accepted
                ? TransactionAnswer.Read(response.Content.ToMemory().Span, actions.Length)
                : throw ServiceError.Refusal(response),
            cancellation => _written.FindAsync(actions, writeId, cancellation),
            cancellationToken);
        return Response.FromValue(answers, new TableResponse(StatusCodes.Status202Accepted, null));
    }

    /// <param name="action">Its type tells whether it is guarded; the method, whether it merges.</param>
    private async Task<Response> WriteAsync(RequestMethod method, string path, TableTransactionAction action, CancellationToken cancellationToken)
    {
        Check(action);
        string writeId = WriteId.New();
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter json = new(body))
        {
            EntityWriter.Write(json, action.Entity, writeId);
        }

        using HttpMessage message = _pipeline.CreateMessage(method, path, body.WrittenMemory, "application/json");
        if (action.IsGuarded)
        {
            message.Request.Headers.Add("If-Match", action.ETag.ToString("H"));
        }

        return await _writes.SettleAsync(message, Written, cancellation => _written.FindAsync(action, writeId, cancellation), cancellationToken);
    }

    private string PathOf(TableEntity row) => RowPath.Of(Name, row.PartitionKey, row.RowKey);

    private static void Check(TableTransactionAction action)
    {
        TableLimits.Check(action.Entity);
        if (action.IsGuarded && action.ETag == default)
        {
            throw new ArgumentException("A guarded write needs an ETag; any row is ETag.All.", nameof(action));
        }
    }

    private static RequestMethod Method(TableUpdateMode mode) => mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;

    private static Response Written(Response response) =>
        response.Status == StatusCodes.Status204NoContent
            ? new TableResponse(response.Status, response.Headers.ETag?.ToString("H"))
            : throw ServiceError.Refusal(response);

    private static Response Deleted(Response response) =>
        response.Status is StatusCodes.Status204NoContent or StatusCodes.Status404NotFound
            ? new TableResponse(response.Status, null)
            : throw ServiceError.Refusal(response);
}
