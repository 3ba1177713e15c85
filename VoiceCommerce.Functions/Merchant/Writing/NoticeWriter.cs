using System.Text.Json;
using VoiceCommerce.Core.Notices;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>Notices with all that a person would need to deliver them.</summary>
internal static class NoticeWriter
{
    public static void Write(Utf8JsonWriter writer, QueuedNotice queued)
    {
        Notice notice = queued.Notice;
        writer.WriteStartObject();
        writer.WriteString("id", notice.Id.Value);
        writer.WriteWire<NoticeKind>("kind", notice.Kind);
        writer.WriteString("household", notice.Household.Value);
        writer.WriteString("order", notice.Order.Value);
        writer.WriteInstant("at", notice.At);
        writer.WriteEach("to", notice.To, (array, address) => array.WriteStringValue(address.Value));
        writer.WriteString("locale", notice.Locale);
        writer.WriteString("subject", notice.Letter.Subject);
        writer.WriteString("text", notice.Letter.Text);
        writer.WriteString("state", queued.Dead ? "dead" : "waiting");
        writer.WriteNumber("attempts", queued.Attempts);
        writer.WriteInstant("due", queued.Due);
        writer.WriteEndObject();
    }
}
