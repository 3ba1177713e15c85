using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>The answer where there is no such row.</summary>
internal sealed class NoEntity : NullableResponse<TableEntity>
{
    public override bool HasValue => false;

    public override TableEntity? Value => null;

    public override Response GetRawResponse() => new TableResponse(StatusCodes.Status404NotFound, null);
}
