using System.Text.Json;
using System.Text.Unicode;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>Bytes into JSON: bounded in length and depth, without comments and trailing commas.</summary>
internal static class Documents
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MerchantLimits.JsonDepth };

    /// <summary>What the body says; a problem when it is of another kind, too long, not JSON, or when <paramref name="read"/> noted a mistake.</summary>
    public static async Task<(T? Value, Answer.Problem? Problem)> ReadAsync<T>(HttpContext context, Func<JsonElement, Mistakes, T?> read)
        where T : class
    {
        if (Media.Of(context.Request, Media.Json) is null)
        {
            return (null, Problems.WrongMedia(Media.Json));
        }

        (JsonDocument? document, Answer.Problem? problem) = await ReadAsync(context, MerchantLimits.DocumentBytes);
        using (document)
        {
            Mistakes mistakes = new();
            return document is null ? (null, problem)
                : read(document.RootElement, mistakes) is { } value ? (value, null)
                : (null, Problems.Invalid(mistakes.Found));
        }
    }

    /// <summary>The body as one document; a problem when it is too long or not JSON.</summary>
    public static async Task<(JsonDocument? Document, Answer.Problem? Problem)> ReadAsync(HttpContext context, int maxBytes)
    {
        byte[]? body = await BoundedBody.ReadAsync(context.Request, maxBytes, context.RequestAborted);
        if (body is null)
        {
            return (null, Problems.TooLarge($"At most {maxBytes} bytes are taken here."));
        }

        JsonDocument? document = Parse(body, out string? where);
        return document is null ? (null, Problems.NotJson($"The body is not a JSON document{where}.")) : (document, null);
    }

    /// <summary>A problem where there is a body, and none is taken: what somebody wrote into it would be lost. An empty object is none.</summary>
    public static async Task<Answer.Problem?> UnexpectedAsync(HttpContext context)
    {
        byte[]? body = await BoundedBody.ReadAsync(context.Request, MerchantLimits.DocumentBytes, context.RequestAborted);
        using JsonDocument? document = body is { Length: > 0 } ? Parse(body, out _) : null;
        return body is { Length: 0 } || document is { RootElement.ValueKind: JsonValueKind.Object } && !document.RootElement.EnumerateObject().Any()
            ? null
            : Problems.Invalid([new("", "must have no body, because nothing is read from it")]);
    }

    /// <summary>Without the three bytes that some tools put before UTF-8.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    /// <summary>Null, and where it broke, when these bytes are no JSON. The words of the parser stay here: they may quote the body.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, out string? where)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            where = ", because it is not UTF-8"; // The parser would take it, and every text with such a letter be wrong for another reason.
            return null;
        }

        try
        {
            where = null;
            return JsonDocument.Parse(WithoutMark(bytes), Strict);
        }
        catch (JsonException broken)
        {
            where = broken.LineNumber is { } line && broken.BytePositionInLine is { } place ? $": it breaks in line {line + 1} at byte {place + 1}" : "";
            return null;
        }
    }
}
