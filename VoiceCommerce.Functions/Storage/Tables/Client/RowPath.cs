namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>The path of one row, escaped.</summary>
internal static class RowPath
{
    public static string Of(string table, string partitionKey, string rowKey) => $"/{table}(PartitionKey='{Literal(partitionKey)}',RowKey='{Literal(rowKey)}')";

    private static string Literal(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
