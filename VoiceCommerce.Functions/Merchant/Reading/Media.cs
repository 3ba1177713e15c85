using Microsoft.Net.Http.Headers;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>The kinds of body that are taken.</summary>
internal static class Media
{
    public const string Json = "application/json";

    public const string Lines = "application/x-ndjson";

    public const string Csv = "text/csv";

    /// <summary>The body's kind among these; null for any other, for a compressed body and for one that is not in UTF-8.</summary>
    public static string? Of(HttpRequest request, params ReadOnlySpan<string> taken)
    {
        if (request.Headers.ContentEncoding.Count > 0 || !MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || (type.Charset.HasValue && !type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        foreach (string kind in taken)
        {
            if (type.MediaType.Equals(kind, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }
}
