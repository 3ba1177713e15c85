using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace VoiceCommerce.Functions.Storage.Blobs;

/// <summary>
/// Signs every try with the account's key. Source: "Authorize with Shared Key", the section on the Blob service: HMAC-SHA256 over the method, eleven headers
/// in a fixed order, all x-ms- headers sorted, and the account with path and parameters sorted.
/// </summary>
internal sealed class BlobSharedKeyPolicy(string account, byte[] key) : HttpPipelineSynchronousPolicy
{
    private static readonly string[] AfterLength = ["Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    public override void OnSendingRequest(HttpMessage message)
    {
        Request request = message.Request;
        // The real time, whatever the app takes for its own: the service compares it with its clock.
        request.Headers.SetValue("x-ms-date", TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        StringBuilder signed = new();
        signed.Append(request.Method).Append('\n').Append(Value(request, "Content-Encoding")).Append('\n').Append(Value(request, "Content-Language")).Append('\n');
        signed.Append(Length(request)).Append('\n');
        foreach (string header in AfterLength)
        {
            signed.Append(Value(request, header)).Append('\n');
        }

        foreach (HttpHeader header in request.Headers.Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase)).OrderBy(Name, StringComparer.Ordinal))
        {
            signed.Append(Name(header)).Append(':').Append(header.Value).Append('\n');
        }

        AppendResource(signed, request.Uri.ToUri());
        string signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed.ToString())));
        request.Headers.SetValue("Authorization", $"SharedKey {account}:{signature}");
    }

    // Our parameters are plain words, each once, without anything to unescape.
    private void AppendResource(StringBuilder signed, Uri address)
    {
        signed.Append('/').Append(account).Append(address.AbsolutePath);
        foreach (string parameter in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
        {
            signed.Append('\n').Append(parameter.Replace('=', ':'));
        }
    }

    private static string Name(HttpHeader header) => header.Name.ToLowerInvariant();

    private static string Value(Request request, string header) => request.Headers.TryGetValue(header, out string? value) ? value : "";

    // An empty body's length is signed as nothing since version 2015-02-21.
    private static string Length(Request request) =>
        request.Content is { } content && content.TryComputeLength(out long length) && length > 0 ? length.ToString(CultureInfo.InvariantCulture) : "";
}
