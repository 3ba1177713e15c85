using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>One operation of a transaction was refused, so nothing of the transaction happened.</summary>
/// <param name="failedTransactionActionIndex">Which, from 0; null where the service did not say.</param>
internal sealed class TableTransactionFailedException(int status, string message, string? errorCode, int? failedTransactionActionIndex)
    : RequestFailedException(status, message, errorCode, null)
{
    public int? FailedTransactionActionIndex { get; } = failedTransactionActionIndex;
}
