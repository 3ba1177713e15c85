using System.Text.Json;
using System.Text.Json.Serialization;
using VoiceCommerce.Core.Notices;

namespace VoiceCommerce.Functions.Notices;

/// <summary>What the shop's system is told: which order, and the letter as it could be sent on. Everything else of the order is had through the merchant's API.</summary>
// On the wire: renaming breaks receivers.
internal sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookNotice Data)
{
    public static byte[] Of(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookBody(TypeOf(notice.Kind), notice.At, WebhookNotice.Of(notice)), WebhookJson.Default.WebhookBody);

    private static string TypeOf(NoticeKind kind) => kind switch
    {
        NoticeKind.OrderPlaced => "order.placed",
        NoticeKind.OrderHeld => "order.held",
        NoticeKind.OrderStillHeld => "order.still_held",
        NoticeKind.OrderDeclined => "order.declined",
        NoticeKind.OrderRefused => "order.refused",
        NoticeKind.OrderExpired => "order.expired",
        NoticeKind.OrderUndone => "order.undone",
        NoticeKind.OrderNotUndone => "order.not_undone",
        NoticeKind.OrderCaptured => "order.captured",
        NoticeKind.OrderAwaitsPerson => "order.awaits_person",
        _ => throw new InvalidOperationException($"There is no event for {kind}."),
    };
}

internal sealed record WebhookNotice(string Id, string Household, string Order, string[] To, string Locale, string Subject, string Text)
{
    public static WebhookNotice Of(Notice notice) => new(
        notice.Id.Value, notice.Household.Value, notice.Order.Value, [.. notice.To.Select(address => address.Value)], notice.Locale, notice.Letter.Subject, notice.Letter.Text);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class WebhookJson : JsonSerializerContext;
