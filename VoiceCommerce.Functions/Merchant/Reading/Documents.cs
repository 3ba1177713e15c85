using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>Bytes into JSON: bounded in length and depth, without comments and trailing commas.</summary>
internal static class Documents
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MerchantLimits.JsonDepth };

    /// <summary>The body as one document; a problem when it is too long or not JSON.</summary>
    public static async Task<(JsonDocument? Document, Answer.Problem? Problem)> ReadAsync(HttpContext context, int maxBytes)
    {
        byte[]? body = await WholeAsync(context.Request, maxBytes, context.RequestAborted);
        if (body is null)
        {
            return (null, Problems.TooLarge($"At most {maxBytes} bytes are taken here."));
        }

        JsonDocument? document = Parse(body, out string? where);
        return document is null ? (null, Problems.NotJson($"The body is not a JSON document{where}.")) : (document, null);
    }

    /// <summary>Null, and where it broke, when these bytes are no JSON. The words of the parser stay here: they may quote the body.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, out string? where)
    {
        try
        {
            where = null;
            return JsonDocument.Parse(bytes, Strict);
        }
        catch (JsonException broken)
        {
            where = broken.LineNumber is { } line && broken.BytePositionInLine is { } place ? $": it breaks in line {line + 1} at byte {place + 1}" : "";
            return null;
        }
    }

    private static async Task<byte[]?> WholeAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        while (true)
        {
            ReadResult read = await request.BodyReader.ReadAsync(cancellation);
            if (read.Buffer.Length > maxBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                byte[] body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
