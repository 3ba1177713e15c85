using System.Globalization;
using System.Text.Json;
using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Why table storage refused: <c>{"odata.error":{"code":"...","message":{"value":"..."}}}</c>.</summary>
/// <param name="Code">Such as EntityAlreadyExists; null where none can be read.</param>
/// <param name="Index">Of a transaction's operation, which the message begins with; null where none can be read.</param>
internal sealed record ServiceError(string? Code, int? Index)
{
    private const int MaxCode = 100;

    public static ServiceError Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement error = document.RootElement.GetProperty("odata.error");
            string message = error.GetProperty("message").GetProperty("value").GetString() ?? "";
            bool numbered = int.TryParse(message.Split(':', 2)[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
            return new(error.GetProperty("code").GetString() is { Length: <= MaxCode } code ? code : null, numbered ? index : null);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(null, null);
        }
    }

    /// <summary>A refusal of a whole request. It tells status, code and the service's own request id, and nothing that was sent.</summary>
    public static RequestFailedException Refusal(Response response)
    {
        ServiceError error = Read(response.Content.ToMemory());
        string id = response.Headers.RequestId ?? "unknown";
        return new(response.Status, $"Table storage answered {response.Status.ToString(CultureInfo.InvariantCulture)} {error.Code}, request {id}.", error.Code, null);
    }
}
