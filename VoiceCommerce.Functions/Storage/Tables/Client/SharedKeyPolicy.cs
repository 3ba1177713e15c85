using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// Signs every try with the account's key. Source: "Authorize with Shared Key", the section on the Table service: HMAC-SHA256 over method, Content-MD5,
/// Content-Type, date, and the account with the path as it is sent. No operation of ours has the <c>comp</c> parameter that would have to be signed.
/// </summary>
internal sealed class SharedKeyPolicy(string account, byte[] key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        Request request = message.Request;
        // The real time, whatever the app takes for its own: the service compares it with its clock.
        string date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        request.Headers.SetValue("x-ms-date", date);
        string type = request.Headers.TryGetValue("Content-Type", out string? stated) ? stated : "";
        string signed = $"{request.Method}\n\n{type}\n{date}\n/{account}{request.Uri.ToUri().AbsolutePath}";
        string signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
        request.Headers.SetValue("Authorization", $"SharedKey {account}:{signature}");
    }
}
