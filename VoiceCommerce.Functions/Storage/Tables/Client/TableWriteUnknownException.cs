using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// Every try of a write stayed without a clear answer, and the write was not found when it was looked for. It may still come to stand: whoever asked for it
/// reads again later. A guarded write can no longer stand once a later write of the same row has been seen.
/// </summary>
internal sealed class TableWriteUnknownException(RequestFailedException cause)
    : RequestFailedException(cause.Status, "It is not known whether a write to table storage stood: " + cause.Message, cause.ErrorCode, cause);
