using System.Buffers;
using System.Text;
using System.Text.Json;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// A transaction as it is sent: one change set in a multipart/mixed body, each operation an HTTP request of its own. Source: "Performing entity group
/// transactions".
/// </summary>
/// <param name="ContentType">With the boundary.</param>
internal sealed record TransactionBody(string ContentType, ReadOnlyMemory<byte> Bytes)
{
    private static readonly JsonWriterOptions Unindented = new() { SkipValidation = true };

    /// <param name="address">Of one row.</param>
    /// <exception cref="TableLimitException">Longer than a transaction can be.</exception>
    public static TransactionBody Write(IReadOnlyList<TableTransactionAction> actions, string writeId, string table, Func<string, Uri> address)
    {
        string batch = $"batch_{Guid.NewGuid()}";
        string changes = $"changeset_{Guid.NewGuid()}";
        ArrayBufferWriter<byte> body = new();
        Append(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (TableTransactionAction action in actions)
        {
            Append(body, $"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            WriteOperation(body, action, writeId, table, address);
            TableLimits.CheckTransactionLength(body.WrittenCount);
        }

        Append(body, $"--{changes}--\r\n--{batch}--\r\n");
        TableLimits.CheckTransactionLength(body.WrittenCount);
        return new($"multipart/mixed; boundary={batch}", body.WrittenMemory);
    }

    private static void WriteOperation(ArrayBufferWriter<byte> body, TableTransactionAction action, string writeId, string table, Func<string, Uri> address)
    {
        TableEntity entity = action.Entity;
        string path = action.ActionType == TableTransactionActionType.Add ? "/" + table : RowPath.Of(table, entity.PartitionKey, entity.RowKey);
        Append(body, $"{Method(action.ActionType)} {address(path).AbsoluteUri} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (action.IsGuarded)
        {
            Append(body, $"If-Match: {action.ETag.ToString("H")}\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Append(body, "\r\n");
            return;
        }

        Append(body, "Content-Type: application/json\r\nPrefer: return-no-content\r\n\r\n");
        using (Utf8JsonWriter json = new(body, Unindented))
        {
            EntityWriter.Write(json, entity, writeId);
        }

        Append(body, "\r\n");
    }

    private static string Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.Delete => "DELETE",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
