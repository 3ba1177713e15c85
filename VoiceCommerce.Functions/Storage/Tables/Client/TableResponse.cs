using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>What came of an operation: its status and, where the row's new ETag is known, that as its only header.</summary>
/// <param name="etag">Null after a delete, and where another write has replaced this one before it was read back.</param>
internal sealed class TableResponse(int status, string? etag) : Response
{
    private const string ETagHeader = "ETag";

    public override int Status { get; } = status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => etag is null ? [] : [new HttpHeader(ETagHeader, etag)];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = string.Equals(name, ETagHeader, StringComparison.OrdinalIgnoreCase) ? etag : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out string? value) ? [value] : null;
        return values is not null;
    }
}
