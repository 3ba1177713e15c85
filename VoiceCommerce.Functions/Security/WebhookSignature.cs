using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoiceCommerce.Functions.Security;

/// <summary>
/// Signs what we send as the Standard Webhooks specification says: <c>Webhook-Id</c>, <c>Webhook-Timestamp</c> and
/// <c>Webhook-Signature: v1,base64(HMAC-SHA256(id.timestamp.body))</c>. By the id, which stays the same when it is sent again, the receiver drops doubles.
/// </summary>
internal static class WebhookSignature
{
    /// <param name="request">Gets the three headers.</param>
    /// <param name="id">Of what is sent: printable ASCII.</param>
    /// <param name="body">Exactly the bytes that are sent; none where there is no body.</param>
    /// <param name="secret">The HMAC key.</param>
    /// <param name="now">The receiver compares it with its own clock.</param>
    public static void Sign(HttpRequestMessage request, string id, ReadOnlySpan<byte> body, ReadOnlySpan<byte> secret, DateTimeOffset now)
    {
        string timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signature = HMACSHA256.HashData(secret, [.. Encoding.ASCII.GetBytes($"{id}.{timestamp}."), .. body]);
        request.Headers.Add("Webhook-Id", id);
        request.Headers.Add("Webhook-Timestamp", timestamp);
        request.Headers.Add("Webhook-Signature", $"v1,{Convert.ToBase64String(signature)}");
    }
}
